using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text.Json;
using AngleSharp.Html.Parser;
using Markdig;
using ReportCompiler.Cli.Formats;
using ReportCompiler.Render.Differences;
using ReportCompiler.Tests.Editions;
using ReportCompiler.Tests.Render.Manifest;
using ReportCompiler.Tests.Support;
using ReportCompiler.Vintages;

namespace ReportCompiler.Tests.Cli;

/// <summary><c>report diff</c> as a user, a pull request and a program meet it, in a real repository with the real edition.</summary>
public sealed class DiffCommandTests : IDisposable
{
    private const string Victims = "data/2020/ministry-of-internal-affairs/victims.csv";
    private const string Prosecution = "templates/2020/en/prosecution.md";

    private static readonly JsonElement Schema = JsonElement.Parse(File.ReadAllText(Repository.PathOf("docs/diff.schema.json")));

    private static readonly ConcurrentDictionary<string, Task<Compilation>> Compiled = new(StringComparer.Ordinal);

    private readonly TemporaryFolder _folder = new();
    private readonly GitRepository _repository;

    public DiffCommandTests()
    {
        _repository = new GitRepository(_folder).Init();
        Put(new ChangedEdition());
        _repository.Commit("v1");
    }

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("2020@v1", "2020")]
    [InlineData("2020", "2020@main")]
    [InlineData("2020@v1", "2020@HEAD")]
    [InlineData("2020", "2020")]
    public async Task What_is_the_same_is_said_in_one_sentence_and_nothing_is_touched(string a, string b)
    {
        var before = _repository.State();
        var (code, output, error) = await RunAsync(a, b, "--exit-code");
        Assert.Equal((0, $"Nothing differs between {a} and {b}.\n", ""), (code, output, error));
        Assert.Equal(before, _repository.State());
    }

    [Fact]
    public async Task A_correction_is_shown_with_all_that_follows_figures_first()
    {
        Put(Corrected());
        var (code, output, error) = await RunAsync("2020@v1", "2020");
        Assert.Equal(0, code);
        Assert.Equal("2020 has checks that fail: what it says is not yet to be published.\n", error);
        Assert.Matches("^Between 2020@v1 and 2020 there are differences in [0-9]+ printed figures( \\([^)]*\\))?, [0-9]+ other figures?, 4 observations, ", Edition2020.SingleBlanks(output));
        Assert.Equal(
            [
                "PRINTED FIGURES", "CHANGED VALUES THAT SHOW IN NO PRINTED FIGURE", "WHAT AGENCIES DELIVERED", "CHARTS, TABLES AND BOXES", "CLAIMS", "CHECKS",
                "SENTENCES IN THE SAME WORDS", "TEXTS",
            ],
            System.Text.RegularExpressions.Regex.Matches(output, "^[A-Z][A-Z ,:]+$", System.Text.RegularExpressions.RegexOptions.Multiline).Select(m => m.Value));
        Assert.Matches(@"(?m)^  Identified victims {2,}94 {2,}95 {2,}\+1 {2,}\+1.1 %  victims$", output);
        Assert.Contains("[-93-] {+94+} held its citizenship", Edition2020.SingleBlanks(output), StringComparison.Ordinal);
        Assert.Contains("accepted: 885 == 1053  fail: 885 == 1054", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("table")]
    [InlineData("json")]
    [InlineData("csv")]
    [InlineData("md")]
    [InlineData("html")]
    public async Task The_exit_code_says_that_something_differs_where_it_is_asked_to(string format)
    {
        Put(Corrected());
        Assert.Equal(1, (await RunAsync("2020@v1", "2020", "--exit-code", "--format", format)).Code);
        Assert.Equal(0, (await RunAsync("2020@v1", "2020", "--format", format)).Code);
    }

    [Fact]
    public async Task Sections_in_another_order_and_other_words_are_no_change_of_figures()
    {
        Put(new ChangedEdition().Replace("data/2020/edition.yaml", "  - legislation", "\n", "  - { id: legislation, numbered: false }")
            .Replace(Prosecution, "The shelter took in", "{{", "Room was found in the shelter for "));
        var (code, output, _) = await RunAsync("2020@v1", "2020", "--exit-code");
        Assert.Equal(1, code);
        Assert.StartsWith("No figure changed. Between 2020@v1 and 2020 there are differences in 1 text and the numbers of sections. TEXTS What 2020@v1 says is in [-…-], what 2020 says in {+…+}. ", Edition2020.SingleBlanks(output), StringComparison.Ordinal);
        Assert.Contains("- [-The shelter took-] {+Room was found+} in {+the shelter for+} 80 victims.", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_number_that_is_printed_elsewhere_too_is_no_changed_figure()
    {
        Put(new ChangedEdition().Replace(Prosecution, "The shelter took in", "{{", "Of {{ victims }} victims, the shelter took in "));
        var (_, output, _) = await RunAsync("2020@v1", "2020");
        Assert.StartsWith("No figure changed. Between 2020@v1 and 2020 there are differences in 1 printed figure (1 new) and 1 text. FIGURES THAT ONLY 2020 PRINTS ", Edition2020.SingleBlanks(output), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_form_for_programs_has_the_shape_that_is_published()
    {
        Put(Corrected().Replace("data/indicators.yaml", "label: { en: Victims accommodated in the shelter }", "\n", "label: { en: Victims in the shelter }").Delete("data/2020/state-migration-service"));
        var (_, output, error) = await RunAsync("2020@v1", "2020", "--format", "json");
        var document = JsonElement.Parse(output);
        Assert.Empty(new SchemaCheck(Schema).Faults(document));
        Assert.Equal(_repository.Git("rev-parse", "HEAD").Trim(), document.GetProperty("before").GetProperty("commit").GetString());
        Assert.False(document.GetProperty("after").TryGetProperty("commit", out _));
        Assert.True(document.GetProperty("figures-differ").GetBoolean());
        Assert.EndsWith(document.GetProperty("summary").GetString() + "\n", error, StringComparison.Ordinal);
        var all = document.GetProperty("differences").EnumerateArray().ToArray();
        var kinds = all.Select(d => d.GetProperty("kind").GetString()).Distinct().ToArray();
        Assert.Equal(["printed-figure", "derived-figure", "observation", "delivery", "chart", "table", "key-figures", "claim", "check", "sentence", "label", "text"], kinds);
        var victims = all.Single(d => d.GetProperty("kind").GetString() == "observation" && d.GetProperty("key").GetString() == "victims");
        Assert.Equal(
            """{"kind":"observation","change":"changed","key":"victims","before":"94 victim","after":"95 victim","name":"Identified victims","agency":"ministry-of-internal-affairs","comparable":true,"difference":"1","per-cent":"1.0638297872","points":false}""",
            JsonSerializer.Serialize(victims));
        var printed = all.First(d => d.GetProperty("kind").GetString() == "printed-figure" && d.GetProperty("key").GetString() == "victims" && d.GetProperty("section").GetString() == "prosecution");
        Assert.Equal(["prosecution/victims/1", "prosecution/victims/2", "prosecution/victims/3"], printed.GetProperty("places").EnumerateArray().Select(p => p.GetString()).Take(3));
        Assert.Contains(all, d => d.GetProperty("kind").GetString() == "delivery" && d.GetProperty("before").GetString() == "received" && d.GetProperty("after").GetString() == "missing");
    }

    [Fact]
    public async Task The_form_for_spreadsheets_has_a_line_for_each_and_no_formula()
    {
        Put(Corrected().Replace("data/indicators.yaml", "label: { en: Victims accommodated in the shelter }", "\n", "label: { en: \"=HYPERLINK(\\\"http://x\\\"),@a\" }"));
        var (_, output, _) = await RunAsync("2020@v1", "2020", "--format", "csv");
        var lines = output.TrimEnd('\n').Split('\n').Select(Csv.Split).ToArray();
        Assert.Equal(["kind", "change", "key", "name", "before", "after", "difference", "per_cent", "points", "language", "section", "block", "agency", "places", "because"], lines[0]);
        Assert.All(lines, l => Assert.Equal(lines[0].Length, l.Length));
        Assert.Contains(lines, l => l[..9] is ["printed-figure", "changed", "growth(victims)", _, "3.3 per cent", "4.4 per cent", "1.0989010989", "", "true"]);
        Assert.Contains(lines, l => l is ["label", "changed", "indicator victims_sheltered", ..] && l[5] == "'=HYPERLINK(\"http://x\"),@a");
        Assert.All(lines.SelectMany(l => l), cell => Assert.False(cell.Length > 0 && cell[0] is '=' or '+' or '@', cell));
    }

    [Fact]
    public async Task The_form_for_a_pull_request_reads_names_as_text()
    {
        const string Hostile = "A | <img src=x onerror=alert(1)> [b](http://c) `d` *e* @octocat #1 </details> ![f](g) http://h.example";
        Put(Corrected().Replace("data/agencies.yaml", "label: { en: Ministry of Internal Affairs }", "\n", $"label: {{ en: \"{Hostile}\" }}"));
        var (_, output, _) = await RunAsync("2020@v1", "2020", "--format", "md");
        var html = new HtmlParser().ParseDocument(Markdown.ToHtml(output, new MarkdownPipelineBuilder().UseAdvancedExtensions().Build()));
        Assert.Equal("2020@v1 → 2020", html.QuerySelector("h2")!.TextContent);
        Assert.Empty(html.QuerySelectorAll("a, img, em"));
        Assert.Contains(html.QuerySelectorAll("h4"), h => h.TextContent.Replace("\u200B", "", StringComparison.Ordinal) == Hostile);
        Assert.DoesNotContain("@octocat", output, StringComparison.Ordinal);
        Assert.All(html.QuerySelectorAll("table"), t => Assert.Single(t.QuerySelectorAll("tr").Select(r => r.ChildElementCount).Distinct()));
        var cells = html.QuerySelectorAll("tr").Select(r => string.Join('|', r.Children.Select(c => c.TextContent))).ToArray();
        Assert.Contains("Identified victims|94|95|+1|+1.1 %|victims", cells);
        Assert.Contains("93 94 held its citizenship", html.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_list_is_folded_and_says_how_long_it_is()
    {
        var vintage = (await Edition2020.BuildAsync(new ChangedEdition().Files, BuildTarget.Check)).Vintage!;
        var other = vintage with { Checks = vintage.Checks.AddRange(Enumerable.Range(1, 40).Select(i => KeyValuePair.Create($"check-{i}", "pass: 1 == 1"))) };
        var text = DifferenceMarkdown.Write(EditionDifferences.Of(new("2020@v1", vintage), new("2020", other)));
        Assert.Contains("\n#### Only in 2020\n\n<details><summary>40 differences</summary>\n\n| Check | 2020 |\n", text, StringComparison.Ordinal);
        Assert.Equal(40, System.Text.RegularExpressions.Regex.Count(text, @"(?m)^\| `check-\d+` \| `pass: 1 == 1` \|$"));
        Assert.EndsWith(" |\n\n</details>\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_page_needs_nothing_beside_it_and_reads_names_as_text()
    {
        Put(Corrected().Replace("data/agencies.yaml", "label: { en: Ministry of Internal Affairs }", "\n", "label: { en: \"<script>alert(1)</script>\" }"));
        var (_, output, _) = await RunAsync("2020@v1", "2020", "--format", "html");
        var page = new HtmlParser().ParseDocument(output);
        Assert.Empty(page.QuerySelectorAll("script, link, img, iframe"));
        Assert.StartsWith("default-src 'none'; style-src 'sha256-", page.QuerySelector("meta[http-equiv=Content-Security-Policy]")!.GetAttribute("content"), StringComparison.Ordinal);
        Assert.Equal("2020@v1 → 2020", page.QuerySelector("h1")!.TextContent);
        Assert.Contains(page.QuerySelectorAll("h3"), h => h.TextContent == "<script>alert(1)</script>");
        Assert.Equal(page.QuerySelectorAll("h2").Select(h => h.TextContent), page.QuerySelectorAll("nav a").Select(a => a.TextContent));
        Assert.Contains(page.QuerySelectorAll("del"), d => d.TextContent == "94");
    }

    [Fact]
    public async Task A_page_needs_the_style_sheets_of_the_project()
    {
        File.Delete(_repository["templates/print.css"]);
        var (code, output, error) = await RunAsync("2020@v1", "2020@v1", "--format", "html");
        Assert.Equal((2, ""), (code, output));
        Assert.Contains("print.css", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_published_is_compared_as_it_was_recorded()
    {
        var vintage = (await Edition2020.BuildAsync(new ChangedEdition().Files, BuildTarget.Check)).Vintage!;
        var publication = new Publication { Schema = 1, Record = vintage, Versions = [new PublishedVersion { Number = 1, Date = new(2021, 3, 31), Documents = System.Collections.Immutable.ImmutableSortedDictionary<string, string>.Empty, Settled = [], Notices = System.Collections.Immutable.ImmutableSortedDictionary<string, VersionNotice>.Empty }] };
        Put(Corrected().Write("data/2020/published.json", PublicationJson.Write(publication)));
        var (code, output, _) = await RunAsync("2020@published", "2020", "--format", "json");
        var document = JsonElement.Parse(output);
        Assert.Empty(new SchemaCheck(Schema).Faults(document));
        Assert.Equal((0, 1), (code, document.GetProperty("before").GetProperty("version").GetInt32()));
        Assert.Contains(document.GetProperty("differences").EnumerateArray(), d => d.GetProperty("kind").GetString() == "observation" && d.GetProperty("after").GetString() == "95 victim");
        Assert.Equal("Nothing differs between 2020@v1 and 2020@published.\n", (await RunAsync("2020@v1", "2020@published")).Out);

        _repository.Write("data/2020/published.json", PublicationJson.Write(publication).Replace("\"94 victim\"", "\"95 victim\"", StringComparison.Ordinal));
        var (changed, _, error) = await RunAsync("2020@published", "2020@v1");
        Assert.Equal(2, changed);
        Assert.StartsWith("2020@published cannot be compared:\nerror RC2052: ", error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2020@published", "error RC6001: Nothing was published of 2020")]
    [InlineData("2020@v2", "error RC1303: git knows no revision 'v2'.\n  help: The nearest name is 'v1'.\n")]
    [InlineData("2020@publish", "error RC1303: git knows no revision 'publish'.\n  help: The nearest name is 'published'.\n")]
    [InlineData("1999@v1", "error RC1306: The revision 'v1' has no edition of 1999")]
    public async Task An_edition_that_is_not_there_is_named(string edition, string finding)
    {
        var (code, output, error) = await RunAsync("2020", edition, "--exit-code");
        Assert.Equal((2, ""), (code, output));
        Assert.StartsWith($"{edition} cannot be compared:\n{finding}", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_unknown_year_is_told_as_everywhere()
    {
        var (code, _, error) = await RunAsync("1999", "2020");
        Assert.Equal(2, code);
        Assert.StartsWith("1999 cannot be compared:\nerror RC1002: The project has no edition of 1999", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_edition_that_cannot_be_bound_is_told_with_its_side_and_what_is_wrong()
    {
        _repository.Write("data/agencies.yaml", "schema: 1\nagencies: {\n").Commit("broken");
        Put(new ChangedEdition());
        var (code, output, error) = await RunAsync("2020@broken", "2020", "--fail-on", "never");
        Assert.Equal((2, ""), (code, output));
        Assert.StartsWith("2020@broken cannot be compared:\nerror RC1", error, StringComparison.Ordinal);
        Assert.Contains("--> data/agencies.yaml:", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_revision_without_words_that_were_asked_for_later_is_read_with_those_of_today()
    {
        var words = File.ReadAllLines(_repository["data/languages/en.yaml"]);
        Assert.Contains(words, l => l.StartsWith("    errata-title: ", StringComparison.Ordinal));
        _repository.Write("data/languages/en.yaml", string.Join('\n', words.Where(l => !l.StartsWith("    errata-title: ", StringComparison.Ordinal)))).Commit("older");
        Put(Corrected());
        var (code, output, error) = await RunAsync("2020@older", "2020");
        Assert.Equal(0, code);
        Assert.StartsWith("2020@older has files in 'data/languages' that this program cannot read; it is compared with those of today in their place.\n", error, StringComparison.Ordinal);
        Assert.Contains("victims", output, StringComparison.Ordinal);
        // The words of today do not mend what else is wrong.
        _repository.Write("data/languages/en.yaml", string.Join('\n', words.Where(l => !l.StartsWith("    errata-title: ", StringComparison.Ordinal)))).Write("data/agencies.yaml", "schema: 1\n").Commit("worse");
        Assert.Equal(2, (await RunAsync("2020@worse", "2020@v1")).Code);
    }

    [Fact]
    public async Task Two_years_are_set_side_by_side_by_address()
    {
        foreach (var file in Directory.EnumerateFiles(_repository["data/2020"], "*", SearchOption.AllDirectories).Concat(Directory.EnumerateFiles(_repository["templates/2020"], "*", SearchOption.AllDirectories)))
            _repository.Write(Path.GetRelativePath(_repository.Path, file).Replace("2020", "2017", StringComparison.Ordinal), File.ReadAllText(file));
        _repository.Write("data/2017/ministry-of-internal-affairs/crimes.csv", File.ReadAllText(_repository["data/2020/ministry-of-internal-affairs/crimes.csv"]).Replace(",155", ",150", StringComparison.Ordinal));
        var (_, output, _) = await RunAsync("2017", "2020", "--format", "csv");
        var lines = output.TrimEnd('\n').Split('\n').Select(Csv.Split).ToArray();
        Assert.Contains(lines, l => l[..8] is ["observation", "changed", "crimes.type.TRAFFICKING", _, "150 crime", "155 crime", "5", "3.3333333333"]);
        Assert.Contains(lines, l => l[..3] is ["printed-figure", "changed", "crimes"] && l[4] == "195" && l[5] == "200");
        Assert.DoesNotContain(lines, l => l is ["observation", "added" or "removed", ..] && l[12] == "ministry-of-internal-affairs");
    }

    [Theory]
    [InlineData("2019", "2020")]
    [InlineData("2020", "2019")]
    [InlineData("2018", "2020")]
    public async Task Numbers_over_a_break_are_not_compared_and_the_reason_is_said(string a, string b)
    {
        Put(new ChangedEdition().Replace("data/indicators.yaml", "  victims:", "\n", "  victims:\n    break: { year: 2020, reason: Another definition }"));
        const string Reason = "'victims' has a break in 2020 (Another definition): years before and after it are not comparable";
        var (_, table, _) = await RunAsync(a, b);
        Assert.Matches(@"(?m)^  Identified victims {2,}9[148] {2,}9[148] {2,}not comparable \(1\)  victims$", table);
        Assert.Contains($" (1) {Reason}. ", Edition2020.SingleBlanks(table), StringComparison.Ordinal);
        Assert.DoesNotMatch(@"(?m)^  Identified victims .*%  victims$", table);
        var document = JsonElement.Parse((await RunAsync(a, b, "--format", "json")).Out);
        Assert.Empty(new SchemaCheck(Schema).Faults(document));
        var victims = document.GetProperty("differences").EnumerateArray().First(d => d.GetProperty("kind").GetString() == "printed-figure" && d.GetProperty("key").GetString() == "victims");
        Assert.Equal((false, Reason), (victims.GetProperty("comparable").GetBoolean(), victims.GetProperty("because").GetString()));
        Assert.False(victims.TryGetProperty("difference", out _));
        Assert.Contains((await RunAsync(a, b, "--format", "csv")).Out.Split('\n').Select(Csv.Split), l => l is ["printed-figure", "changed", "victims", ..] && l[6..8] is ["", ""] && l[14] == Reason);
        foreach (var format in (string[])["md", "html"]) Assert.Contains("Another definition", (await RunAsync(a, b, "--format", format)).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_sum_with_an_agency_that_was_not_asked_before_is_not_compared()
    {
        Put(WithLocalAuthorities());
        var (_, output, _) = await RunAsync("2019", "2020");
        Assert.Matches(@"(?m)^  Children in guardianship visited by local commissions {2,}5 {2,}288 {2,}not comparable \([0-9]\)  guardianship_visits$", output);
        Assert.Contains("'guardianship_visits' counts the numbers of 'baku-city' in 2020, and not in the other year.", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_edition_of_today_says_what_can_be_compared_with_a_record()
    {
        var vintage = (await Edition2020.BuildAsync(new ChangedEdition().Files, BuildTarget.Check)).Vintage!;
        var publication = new Publication { Schema = 1, Record = vintage, Versions = [new PublishedVersion { Number = 1, Date = new(2021, 3, 31), Documents = System.Collections.Immutable.ImmutableSortedDictionary<string, string>.Empty, Settled = [], Notices = System.Collections.Immutable.ImmutableSortedDictionary<string, VersionNotice>.Empty }] };
        Put(new ChangedEdition().Write("data/2020/published.json", PublicationJson.Write(publication)).Replace("data/indicators.yaml", "  victims:", "\n", "  victims:\n    break: { year: 2020, reason: Another definition }"));
        Assert.Contains("'victims' has a break in 2020", (await RunAsync("2019", "2020@published")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Status_date_and_order_are_told_where_no_figure_and_no_text_differs()
    {
        Put(new ChangedEdition().Replace("data/2020/edition.yaml", "status: draft", "\n", "status: final\nissued: 2021-03-31")
            .Replace("data/2020/edition.yaml", "  - cooperation\n  - forced-labour", "\n", "  - forced-labour\n  - cooperation"));
        var (code, output, _) = await RunAsync("2020@v1", "2020", "--exit-code");
        Assert.Equal(1, code);
        Assert.StartsWith("No figure and no text differs between 2020@v1 and 2020; the order of sections, the status and the date of issue do. ORDER, STATUS AND DATES ", Edition2020.SingleBlanks(output), StringComparison.Ordinal);
        Assert.Matches(@"(?m)^  Section 'Prevention of forced labour' {2,}6 {2,}5$", output);
        Assert.Matches(@"(?m)^  Status {2,}draft {2,}final$", output);
        Assert.Matches(@"(?m)^  Date of issue {2,}– {2,}2021-03-31$", output);
        Assert.Contains("  'Prevention of forced labour', 'International cooperation'\n", output, StringComparison.Ordinal);
        var document = JsonElement.Parse((await RunAsync("2020@v1", "2020", "--format", "json")).Out);
        Assert.Empty(new SchemaCheck(Schema).Faults(document));
        Assert.Equal((false, false), (document.GetProperty("equal").GetBoolean(), document.GetProperty("figures-differ").GetBoolean()));
        // Two years are two editions: that one is final and the other is not says nothing of either.
        Assert.DoesNotContain("Status", (await RunAsync("2019", "2020")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_years_are_told_with_reservations_signs_and_names()
    {
        var (_, output, _) = await RunAsync("2019", "2020");
        Assert.Matches(@"(?m)^  Registered crimes {2,}186 \(estimated\) {2,}200 {2,}\+14 {2,}\+7.5 %  crimes$", output);
        Assert.Matches(@"(?m)^  Identified victims, change on the year before \(2 places\) {2,}−7 {2,}3 {2,}\+10 ", output);
        Assert.Contains("  Identified victims, Not stated, Under 18 ", output, StringComparison.Ordinal);
        Assert.Contains("  Identified victims, Foreign citizens ", output, StringComparison.Ordinal);
        var words = Edition2020.SingleBlanks(output);
        Assert.Contains("- Main figures, 2020 and 2019, row 'Identified victims (victims)': (year): [-91-] {+94+}; (previous year): [-98-] {+91+}; Change: [-−7-] {+3+};", words, StringComparison.Ordinal);
        Assert.Contains("- Main figures, 2020 and 2019, row 'Persons convicted (persons)': [-[x] · 23 · [x] · [x]-] {+15 · [x] · [x] · [x] · Supreme Court+}", words, StringComparison.Ordinal);
        Assert.Contains("inside the country (see Prevention of forced labour).", words, StringComparison.Ordinal);
        Assert.Contains("(see Registered crimes by type, 2020)", words, StringComparison.Ordinal);
        Assert.DoesNotContain("[#", output, StringComparison.Ordinal);
        Assert.Equal(1, System.Text.RegularExpressions.Regex.Count(output, "says is in"));
        Assert.Contains((await RunAsync("2019", "2020", "--format", "csv")).Out.Split('\n').Select(Csv.Split), l => l[..6] is ["printed-figure", "changed", "crimes", _, "186 (estimated)", "200"]);
    }

    /// <summary>Local authorities that are asked one after the other: one in 2019, two in 2020.</summary>
    private static ChangedEdition WithLocalAuthorities()
    {
        var edition = new ChangedEdition().Replace("data/agencies.yaml", "agencies:", "\n", "agencies:\n  baku-city:\n    kind: local\n    label: { en: Baku City }")
            .Write("data/2019/local-executive-authorities/submission.yaml", "schema: 1\nvalues:\n  guardianship_visits: 5\n")
            .Write("data/2020/baku-city/submission.yaml", "schema: 1\nvalues:\n  guardianship_visits: 11\n");
        edition.Replace("data/2019/edition.yaml", "status: draft", "\n", "status: draft\nexpected: [local-executive-authorities]");
        edition.Replace("data/2020/edition.yaml", "expected:", "\n", "expected:\n  - baku-city");
        return edition.Replace("templates/2019/en/victims.md", "## Identified victims", "\n", "## Identified victims\n\nCommissions visited {{ guardianship_visits }} children.");
    }

    private static ChangedEdition Corrected() => new ChangedEdition()
        .Replace(Victims, "victims,_T,_T,_T,_T,_T,94", "\n", "victims,_T,_T,_T,_T,_T,95")
        .Replace(Victims, "victims,F,Y_GE18,_T,_T,_T,89", "\n", "victims,F,Y_GE18,_T,_T,_T,90")
        .Replace(Victims, "victims,_T,_T,AZE,_T,_T,93", "\n", "victims,_T,_T,AZE,_T,_T,94")
        .Replace(Victims, "victims,_T,_T,_T,TUR,SEX,81", "\n", "victims,_T,_T,_T,TUR,SEX,82");

    /// <summary>Puts an edition into the folder: what it does not have is no longer there.</summary>
    private void Put(ChangedEdition edition)
    {
        foreach (var part in (string[])["data", "templates"])
        {
            if (Directory.Exists(_repository[part])) Directory.Delete(_repository[part], recursive: true);
            foreach (var path in edition.Files.List(part)) _repository.Write(path, System.Text.Encoding.UTF8.GetString(edition.Files.Read(path).Bytes!));
        }
    }

    private async Task<(int Code, string Out, string Error)> RunAsync(params string[] words)
    {
        using var run = new CommandLineRun();
        var code = await run.RunAsync(["diff", .. words, "--project", _repository.Path], CompileAsync);
        return (code, run.Out, run.Error);
    }

    /// <summary>Compiles, but what was compiled for another test only once.</summary>
    private static Task<Compilation> CompileAsync(BuildOptions options, CancellationToken cancellation)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var path in options.Files.List("data").Concat(options.Files.List("templates")))
        {
            hash.AppendData(System.Text.Encoding.UTF8.GetBytes($"{options.Year} {path} "));
            hash.AppendData(options.Files.Read(path).Bytes ?? []);
        }
        return Compiled.GetOrAdd(Convert.ToHexString(hash.GetHashAndReset()), _ => Compiler.RunAsync(options, CancellationToken.None));
    }
}
