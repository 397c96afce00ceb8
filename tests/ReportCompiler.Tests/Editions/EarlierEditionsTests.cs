using System.Text;
using AngleSharp.Html.Parser;
using ReportCompiler.Compose;
using ReportCompiler.Diagnostics;
using ReportCompiler.IO;
using ReportCompiler.Tests.Specs;
using ReportCompiler.Tests.Support;

namespace ReportCompiler.Tests.Editions;

/// <summary>The sparse editions of 2018 and 2019: they are built whole, print what is published, say of the rest that it is not, and 2020 is compared with them.</summary>
public sealed class EarlierEditionsTests
{
    private static readonly ProjectFiles Project = ProjectFiles.FromDisk(Repository.Root);

    private static readonly Dictionary<int, Lazy<Task<Compilation>>> Editions =
        new[] { 2018, 2019, 2020 }.ToDictionary(y => y, y => new Lazy<Task<Compilation>>(() => Edition2020.BuildAsync(Project, BuildTarget.Check, y)));

    [Theory]
    [InlineData(2018)]
    [InlineData(2019)]
    public async Task It_is_built_with_page_and_pdf_and_without_a_finding(int year)
    {
        var built = await Edition2020.BuildAsync(Project, BuildTarget.Pdf, year);
        Assert.DoesNotContain(built.Diagnostics, d => d.Severity > Severity.Note);
        Assert.NotEmpty(built.Rendered!.Files.Single(f => f.Path == "en/report.pdf").Bytes.ToArray());
        var page = new HtmlParser().ParseDocument(Encoding.UTF8.GetString(built.Rendered.Files.Single(f => f.Path == "en/index.html").Bytes.ToArray()));
        Assert.Contains(year.ToString(System.Globalization.CultureInfo.InvariantCulture), page.QuerySelector("h1")!.ParentElement!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2018, "victims", "98")]
    [InlineData(2018, "victims.sex.F", "82")]
    [InlineData(2018, "victims.sex.M", "16")]
    [InlineData(2018, "victims.sex.F.exploitation.SEX", "82")]
    [InlineData(2018, "victims.sex.M.exploitation.LAB", "16")]
    [InlineData(2018, "victims.age.Y0T17", "0")]
    [InlineData(2018, "victims.citizenship.AZE", "98")]
    [InlineData(2018, "victims.citizenship.FOREIGN", "0")]
    [InlineData(2018, "victims.destination.TUR", "71")]
    [InlineData(2018, "victims_internal", "1")]
    [InlineData(2018, "crimes.type.TRAFFICKING", "144")]
    [InlineData(2018, "crimes.type.DOCUMENTS", "35")]
    [InlineData(2018, "cases_completed", "27")]
    [InlineData(2018, "criminal_groups", "13")]
    [InlineData(2018, "criminal_group_members", "28")]
    [InlineData(2018, "wanted", "51")]
    [InlineData(2018, "wanted.outcome.DETAINED", "34")]
    [InlineData(2018, "share(wanted.outcome.DETAINED, wanted)", "66.7 per cent")]
    [InlineData(2018, "brought_to_court", "34")]
    [InlineData(2018, "brought_to_court.sex.F", "29")]
    [InlineData(2018, "brought_to_court.sex.M", "5")]
    [InlineData(2018, "convicted", "23")]
    [InlineData(2018, "children_begging", "450")]
    [InlineData(2018, "parents_begging", "207")]
    [InlineData(2019, "victims", "91")]
    [InlineData(2019, "victims.sex.F.exploitation.SEX", "85")]
    [InlineData(2019, "victims.sex.M.exploitation.LAB", "6")]
    [InlineData(2019, "victims.age.Y0T17", "1")]
    [InlineData(2019, "victims.citizenship.FOREIGN", "2")]
    [InlineData(2019, "victims_internal", "1")]
    [InlineData(2019, "crimes", "186")]
    public async Task A_published_figure_is_printed_from_its_cells(int year, string key, string printed)
    {
        var report = (await Editions[year].Value).Composed[0];
        var uses = report.Figures.Where(f => report.Sources[f.Source].Key == key).ToList();
        Assert.Contains(uses, f => f.Text == printed);
        Assert.All(uses, f => Assert.NotEmpty(f.Quantity.Derivation.Cells()));
    }

    [Fact]
    public async Task What_is_not_published_is_said_and_never_zero()
    {
        var of2018 = await LinesAsync(2018);
        Assert.Contains("Forced labour | [x]", of2018);
        Assert.Contains(of2018, l => l.StartsWith("Registered crimes (crimes) | [x] | ", StringComparison.Ordinal));
        Assert.Contains("How many persons were prosecuted in 2018 is not published.", of2018);
        Assert.Contains("No figures on the prevention of forced labour are published for 2018.", of2018);
        Assert.Contains("The number of identified victims fell from 98 in 2018 to 91, by 7 or 7.1 per cent. The number of registered crimes cannot be compared with 2018, because the number for 2018 lacks the category “Forced labour”.",
            await LinesAsync(2019));
    }

    [Fact]
    public async Task The_percentage_that_was_cut_off_is_accepted_with_its_reason() =>
        Assert.Equal("66.6 == 66.7", Assert.Single((await Editions[2018].Value).Validated!.Checks, c => c.Waiver is not null).Equation);

    [Fact]
    public async Task In_2020_the_change_on_2019_is_stated_from_the_data()
    {
        var report = (await Editions[2020].Value).Composed[0];
        var lines = await LinesAsync(2020);
        Assert.Contains("The number of identified victims rose from 91 in 2019 to 94, by 3 or 3.3 per cent. The number of registered crimes rose from 186 (estimated) in 2019 to 200, by 14 or 7.5 per cent.", lines);
        Assert.Contains("Identified victims: Forced labour | 16 | 6 | 9 | 3 | 50", lines);
        Assert.Contains("Identified victims: Turkey | 71 | [x] | 81 | [x] | [x]", lines);
        Assert.Contains("Registered crimes: Trafficking in human beings (crimes) | 144 | [x] | 155", lines);
        foreach (var key in new[] { "difference(crimes)", "growth(crimes)" })
            Assert.Equal(["data/2020/ministry-of-internal-affairs/crimes.csv", "data/history/national-coordinator/crimes.csv"], Source(key).Quantity.Derivation.Cells().Select(c => c.Span.File).Distinct());

        FigureSource Source(string key) => report.Sources.Single(s => s.Key == key);
    }

    [Fact]
    public async Task A_zero_that_is_published_is_attributed_to_who_publishes_it() =>
        Assert.Contains("Identified victims: Foreign citizens | 0 | United States Department of State", await LinesAsync(2018));

    [Fact]
    public async Task What_is_published_of_neither_year_is_not_compared() =>
        Assert.Contains("How many crimes were registered in all is published neither for 2018 nor for 2017.", await TextAsync(2018), StringComparison.Ordinal);

    [Theory]
    [InlineData(2018)]
    [InlineData(2019)]
    public async Task What_the_annex_says_of_accepted_failures_is_true_with_and_without_them(int year) =>
        Assert.Contains("Each failure that was accepted, so that the figures were printed all the same, is listed here with its reason.", await TextAsync(year), StringComparison.Ordinal);

    [Fact]
    public async Task That_forced_labour_is_among_the_186_crimes_is_told_as_what_the_percentage_says()
    {
        var text = await TextAsync(2019);
        Assert.Contains("it counts 155 crimes of trafficking in human beings and 40 of illegal acts with documents", text, StringComparison.Ordinal);
        Assert.Contains("with forced labour there were 200 crimes in 2020, and 14 are 7.5 per cent of the 186 that remain for 2019", text, StringComparison.Ordinal);
        Assert.Contains("without it there were 195, and 14 would be 7.7 per cent of the 181 that would remain", text, StringComparison.Ordinal);
        Assert.Contains("agree: 200 crimes are 7.5 per cent more than 186 (estimated). Without it, the increase would be one of 7.7 per cent.", await TextAsync(2020), StringComparison.Ordinal);
    }

    [Fact]
    public async Task When_the_crimes_of_2020_are_corrected_the_186_of_2019_rest_on_what_was_first_published()
    {
        var text = Text((await ChangedAsync("data/2020/ministry-of-internal-affairs/crimes.csv", "crimes,TRAFFICKING,155", "crimes,TRAFFICKING,156", 2019)).Composed[0]);
        Assert.Contains("corrected since, and no longer lead to the number given here", text, StringComparison.Ordinal);
        Assert.DoesNotContain("156", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_change_by_sex_is_printed_where_children_stand_under_neither()
    {
        var report = (await Editions[2020].Value).Composed[0];
        Assert.DoesNotContain(report.Sources, s => s.Key is "difference(victims.sex.M)" or "growth(victims.sex.M)" or "difference(victims.sex.F)" or "growth(victims.sex.F)");
        Assert.Contains("In 2020 between 89 and 91 were female, and between 3 and 5 male.", await TextAsync(2020), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_changed_number_changes_the_verb()
    {
        var built = await ChangedAsync("data/history/unodc/victims.csv", "2019,victims,91", "2019,victims,94", 2020);
        Assert.Contains(PlainReport.Lines(built.Composed[0]), l => l.StartsWith("The number of identified victims stayed at 94, as in 2019.", StringComparison.Ordinal));
    }

    private static Task<Compilation> ChangedAsync(string path, string was, string now, int year)
    {
        var files = new[] { "data", "templates" }.SelectMany(folder => Project.List(folder)).ToDictionary(p => p, p => Project.Read(p).Bytes!, StringComparer.Ordinal);
        var text = Encoding.UTF8.GetString(files[path]);
        Assert.Contains(was, text, StringComparison.Ordinal);
        files[path] = Encoding.UTF8.GetBytes(text.Replace(was, now, StringComparison.Ordinal));
        return Edition2020.BuildAsync(ProjectFiles.FromMemory(files), BuildTarget.Check, year);
    }

    private static async Task<string> TextAsync(int year) => Text((await Editions[year].Value).Composed[0]);

    private static string Text(ComposedReport report) => Edition2020.SingleBlanks(string.Join(' ', PlainReport.Lines(report)));

    private static async Task<List<string>> LinesAsync(int year) => [.. PlainReport.Lines((await Editions[year].Value).Composed[0])];
}
