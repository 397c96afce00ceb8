using System.Collections.Immutable;
using ReportCompiler.Compose;
using ReportCompiler.Diagnostics;
using ReportCompiler.Expressions;
using ReportCompiler.Model;
using ReportCompiler.Render.Html;
using ReportCompiler.Render.Sources;
using ReportCompiler.Tests.Compose;
using ReportCompiler.Tests.Support;
using ReportCompiler.Text;

namespace ReportCompiler.Tests.Render;

/// <summary>A report in one language, made of records: what a page of it must hold is known.</summary>
internal static class SampleReport
{
    public static ImmutableSortedDictionary<string, SourceFile> Layout { get; } = Read("layout.html", "report.css", "print.css");

    /// <summary>A report of these sections; their figures are 94 (index 0) and an unknown one (index 1).</summary>
    public static ComposedReport Of(params ComposedSection[] sections)
    {
        var validated = new SmallProject().Validated();
        var strings = SmallProject.English.Strings;
        foreach (var (key, _) in PageStrings.All) strings = strings.SetItem(key, key);
        strings = strings.SetItem(PageStrings.Table, "Table").SetItem(PageStrings.Chart, "Chart").SetItem(PageStrings.Page, "Page {page} of {pages}");
        return new ComposedReport
        {
            Validated = validated with { Project = validated.Project with { Layout = Layout } },
            Language = SmallProject.English with { Strings = strings },
            Title = "Report on \"A & B\" </title>", Publisher = "The <Office>", Issued = "1 March 2021", Sections = [.. sections],
            Figures = [Figure("a/victims/1", "94", 94, 0), Figure("a/lost/1", "[x]", null, 1)],
            Sources = [Source("victims", 94, 0), Source("lost", null, 1)],
        };
    }

    /// <summary>Every kind of part once.</summary>
    public static ComposedReport Rich() => Of(
        new ComposedSection("first", 1, "The first " + MarkedText.Mark(0, "94"),
        [
            new MarkdownPart($"There were {MarkedText.Mark(0, "94")} victims.[^n]\n\n## What was done\n\n#### Deep down\n\n| Kind | Number |\n|---|---:|\n| A | {MarkedText.Mark(0, "94")} |\n"),
            new TablePart(Table("crimes", 1)),
            new MarkdownPart("[^n]: A note that stands after a table.\n\nSee [table 1](#table-crimes).\n"),
            new ChartPart(Chart("by-type", 1)),
            new ContributionPart("police", "Police", "## Our work\n\nOurs.[^n]\n\n[^n]: Our own note.\n", "data/2020/police/first.en.md"),
            new ContributionPart("courts", "Courts", "# Our work\n\nTheirs.[^n]\n\n[^n]: Another note.\n", "data/2020/courts/first.en.md"),
        ]),
        new ComposedSection("last", null, "Conclusion", [new MarkdownPart("The end.\n\n## What was done\n\nMuch.")]));

    public static ComposedTable Table(string id, int number) => new(id, number, "Crimes, 2020", "Type", "crimes",
        [new("Number", true, "2019"), new("Share", true, "2019"), new("Number", true, "2020"), new("Submitted by", false)],
        [
            new("A", [new(MarkedText.Mark(0, "94"), 0), new("77.5"), new("1,200"), new("Police")], false),
            new("B", [new("6"), new("20"), new("[x]"), new("Police")], false),
            new("Total", [new("100"), new("97.5"), new("1,200"), new("")], true),
        ],
        ["Counted anew."], ["Police"], [("[x]", "not available")]);

    public static ComposedChart Chart(string id, int number) => new(id, number, ChartKind.Donut, "Crimes by type", "A ring.", "crimes", ["A"], [new ChartSeries("2020", [new ChartPoint(94, "94", [0])])],
        new ComposedTable(id, 0, "Crimes by type", "Type", null, [new("Number", true)], [new("A", [new("94")], false)], [], ["Police"], []));

    public static PhaseResult<HtmlPage> Render(ComposedReport report) => Render(report, c => $"<svg role=\"img\" aria-label=\"{c.Id}\"></svg>", Layout);

    public static PhaseResult<HtmlPage> Render(ComposedReport report, Func<ComposedChart, string> picture, ImmutableSortedDictionary<string, SourceFile> layout) =>
        HtmlRenderer.Render(report, report.Sources.IsEmpty ? null : SourceList.Of(report), picture, layout);

    private static FigureUse Figure(string id, string text, decimal? value, int source) =>
        new(id, new FigurePosition("a", FigureSetting.Text), text, Number(id, value), SmallProject.Place, source);

    private static FigureSource Source(string key, decimal? value, int use) => new(key, key, Number(key, value), null, null, [], [use]);

    private static Quantity Number(string text, decimal? value) => new(value, ObservationStatus.Normal, Qualifier.Exact, null, Derivation.Leaf(text, value));

    private static ImmutableSortedDictionary<string, SourceFile> Read(params string[] names) => names.ToImmutableSortedDictionary(
        n => n, n => new SourceFile("templates/" + n, File.ReadAllText(Path.Combine(Repository.Root, "templates", n))), StringComparer.Ordinal);
}
