using System.Reflection;
using ReportCompiler.Bind;
using ReportCompiler.Compose;
using ReportCompiler.Expressions;
using ReportCompiler.IO;
using ReportCompiler.Model;
using ReportCompiler.Render.Reuse;
using ReportCompiler.Render.Sources;
using ReportCompiler.Text;

namespace ReportCompiler.Tests.Render.Reuse;

/// <summary>Two things have one key only when all of them is the same.</summary>
public sealed class KeyTests
{
    /// <summary>
    /// The properties of what keys are made of. Who adds one adds it to ChartKey or PageKey too, and here; or says there why no page depends on it.
    /// </summary>
    private static readonly (Type Type, string InKey, string NotInKey)[] Known =
    [
        // A place is named by findings, which are sought each time; symbols are made of the others.
        (typeof(ComposedChart), "Alt Categories Data Id Kind Number Series Title Unit Whole", "Span Symbols"),
        (typeof(ChartSeries), "Label Points", ""),
        (typeof(ChartPoint), "Figures IsBreak Label Status Value", "IsMissing"),
        (typeof(ComposedTable), "Columns Id Legend Notes Number Rows Sources Stub Title Unit", ""),
        (typeof(ComposedColumn), "Group Heading Numeric", ""),
        (typeof(ComposedRow), "Cells Heading IsTotal", ""),
        (typeof(ComposedCell), "Note Text", ""),
        (typeof(ComposedKeyFigures), "Figures Id Title", ""),
        (typeof(ComposedKeyFigure), "Comparison Text Value", ""),
        (typeof(ComposedSection), "Id Number Parts Title", ""),
        (typeof(MarkdownPart), "Markdown", "IsNotice"),
        (typeof(TablePart), "Table", ""),
        (typeof(ChartPart), "Chart", ""),
        (typeof(KeyFiguresPart), "Box", ""),
        (typeof(ContributionPart), "AgencyId AgencyLabel IsVerbatim Markdown Path", ""),
        // Claims print nothing; what is said of corrections is in the sections and on the cover.
        (typeof(ComposedReport), "Cover Figures Issued Language Publisher Sections Sources Title Validated", "Claims Notice"),
        (typeof(CoverNotice), "Reference Section SectionTitle Text Version", ""),
        // Quantities are printed as texts; places are named by findings, and what had findings is not kept.
        (typeof(FigureUse), "Id Position Section Source Text", "Place Quantity"),
        (typeof(FigurePosition), "Agency Block Section Setting", ""),
        (typeof(SourceList), "Checks Groups", ""),
        (typeof(SourceGroup), "Folder Lines Received Title", ""),
        (typeof(SourceLine), "Before Checks Index Key Label Origin Uses Value", ""),
        (typeof(OriginLine), "Detail IsPlace Remark Words", ""),
        (typeof(CheckLine), "Address Equation Number Outcome", ""),
    ];

    public static TheoryData<string> Types => [.. Known.Select(k => k.Type.Name)];

    [Theory]
    [MemberData(nameof(Types))]
    public void No_property_is_forgotten(string type)
    {
        var (known, inKey, notInKey) = Known.Single(k => k.Type.Name == type);
        var properties = known.GetProperties(BindingFlags.Instance | BindingFlags.Public).Select(p => p.Name).Order(StringComparer.Ordinal);

        Assert.Equal($"{inKey} {notInKey}".Split(' ', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal), properties);
    }

    [Fact]
    public void Every_kind_of_part_is_known() =>
        Assert.All(typeof(SectionPart).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(SectionPart))), t => Assert.Contains(Known, k => k.Type == t));

    public static TheoryData<string> ChartChanges => [.. Charts.Keys];

    private static readonly Dictionary<string, Func<ComposedChart, ComposedChart>> Charts = new(StringComparer.Ordinal)
    {
        ["id"] = c => c with { Id = "other" },
        ["number"] = c => c with { Number = 2 },
        ["kind"] = c => c with { Kind = ChartKind.Bars },
        ["title"] = c => c with { Title = "Other" },
        ["description"] = c => c with { Alt = "Other" },
        ["unit"] = c => c with { Unit = null },
        ["empty unit"] = c => c with { Unit = "" },
        ["category"] = c => c with { Categories = ["B"] },
        ["one category more"] = c => c with { Categories = ["A", ""] },
        ["series"] = c => c with { Series = [c.Series[0] with { Label = "2019" }] },
        ["value"] = c => Point(c, p => p with { Value = 95 }),
        ["digits of the value"] = c => Point(c, p => p with { Value = 94.0m }),
        ["no value"] = c => Point(c, p => p with { Value = null }),
        ["status"] = c => Point(c, p => p with { Status = ObservationStatus.Provisional }),
        ["whole"] = c => c with { Whole = 94 },
        ["label"] = c => Point(c, p => p with { Label = "95" }),
        ["figure"] = c => Point(c, p => p with { Figures = [1] }),
        ["no figure"] = c => Point(c, p => p with { Figures = [] }),
        ["table"] = c => c with { Data = c.Data with { Stub = "Other" } },
        ["column"] = c => c with { Data = c.Data with { Columns = [new("Number", false)] } },
        ["column group"] = c => c with { Data = c.Data with { Columns = [new("Number", true, "")] } },
        ["cell"] = c => c with { Data = c.Data with { Rows = [new("A", [new("95")], false)] } },
        ["note of a cell"] = c => c with { Data = c.Data with { Rows = [new("A", [new("94", 0)], false)] } },
        ["total"] = c => c with { Data = c.Data with { Rows = [new("A", [new("94")], true)] } },
        ["note"] = c => c with { Data = c.Data with { Notes = ["Note"] } },
        ["source"] = c => c with { Data = c.Data with { Sources = [] } },
        ["legend"] = c => c with { Data = c.Data with { Legend = [("[x]", "")] } },
    };

    [Theory]
    [MemberData(nameof(ChartChanges))]
    public void Another_chart_has_another_key(string change)
    {
        var chart = SampleReport.Chart("by-type", 1);

        Assert.Equal(ChartKey.Of(new(), chart), ChartKey.Of(new(), SampleReport.Chart("by-type", 1)));
        Assert.NotEqual(ChartKey.Of(new(), chart), ChartKey.Of(new(), Charts[change](chart)));
    }

    public static TheoryData<string> PageChanges => [.. Pages.Keys];

    private static readonly Dictionary<string, Func<ComposedReport, ComposedReport>> Pages = new(StringComparer.Ordinal)
    {
        ["title"] = r => r with { Title = "Other" },
        ["publisher"] = r => r with { Publisher = null },
        ["date"] = r => r with { Issued = "2 March 2021" },
        ["year"] = r => Project(r, p => p with { Year = 2021 }),
        ["draft"] = r => Project(r, p => p with { Edition = p.Edition with { IsFinal = !p.Edition.IsFinal } }),
        ["style"] = r => Project(r, p => p with { Layout = p.Layout.SetItem("report.css", new SourceFile("templates/report.css", "p { color: red }")) }),
        ["language"] = r => r with { Language = r.Language with { Tag = "az" } },
        ["decimal mark"] = r => r with { Language = r.Language with { Decimal = "," } },
        ["word"] = r => r with { Language = r.Language with { Strings = r.Language.Strings.SetItem(PageStrings.Notes, "Other") } },
        ["order of sections"] = r => r with { Sections = [r.Sections[1], r.Sections[0]] },
        ["number of a section"] = r => Section(r, s => s with { Number = null }),
        ["text"] = r => Section(r, s => s with { Parts = s.Parts.SetItem(0, new MarkdownPart("Other")) }),
        ["chart"] = r => Section(r, s => s with { Parts = s.Parts.SetItem(3, new ChartPart(SampleReport.Chart("by-type", 2))) }),
        ["agency"] = r => Section(r, s => s with { Parts = s.Parts.SetItem(4, (ContributionPart)s.Parts[4] with { AgencyLabel = "Other" }) }),
        ["figure"] = r => r with { Figures = r.Figures.SetItem(0, r.Figures[0] with { Source = 1 }) },
        ["setting"] = r => r with { Figures = r.Figures.SetItem(0, r.Figures[0] with { Position = r.Figures[0].Position with { Setting = FigureSetting.Chart } }) },
        ["label of a source"] = r => r with { Sources = r.Sources.SetItem(0, r.Sources[0] with { Label = "Other" }) },
        ["no sources"] = r => r with { Sources = [] },
    };

    [Theory]
    [MemberData(nameof(PageChanges))]
    public void Another_page_has_another_key(string change)
    {
        Assert.Equal(Of(SampleReport.Rich()), Of(SampleReport.Rich()));
        Assert.NotEqual(Of(SampleReport.Rich()), Of(Pages[change](SampleReport.Rich())));
    }

    [Fact]
    public void Texts_do_not_run_into_each_other()
    {
        Assert.NotEqual(new KeyWriter().Add("ab").Add("c").Key, new KeyWriter().Add("a").Add("bc").Key);
        Assert.NotEqual(new KeyWriter().Add("").Key, new KeyWriter().Add((string?)null).Key);
        Assert.NotEqual(new KeyWriter().AddAll<string>(["a"], (k, t) => k.Add(t)).AddAll<string>([], (k, t) => k.Add(t)).Key, new KeyWriter().AddAll<string>([], (k, t) => k.Add(t)).AddAll<string>(["a"], (k, t) => k.Add(t)).Key);
        Assert.NotEqual(new KeyWriter().Add((int?)0).Key, new KeyWriter().Add((int?)null).Key);
    }

    [Fact]
    public void A_program_has_a_fingerprint() => Assert.True(ProgramFingerprint.Read() is { Length: > 1000 });

    private static CacheKey Of(ComposedReport report) => PageKey.Of(new(), report, report.Sources.IsEmpty ? null : SourceList.Of(report));

    private static ComposedChart Point(ComposedChart chart, Func<ChartPoint, ChartPoint> change) => chart with { Series = [chart.Series[0] with { Points = [change(chart.Series[0].Points[0])] }] };

    private static ComposedReport Section(ComposedReport report, Func<ComposedSection, ComposedSection> change) => report with { Sections = report.Sections.SetItem(0, change(report.Sections[0])) };

    private static ComposedReport Project(ComposedReport report, Func<BoundProject, BoundProject> change) =>
        report with { Validated = report.Validated with { Project = change(report.Validated.Project) } };
}
