using System.Text.Json;
using ReportCompiler.Cli.Formatting;
using ReportCompiler.Compose.Trace;
using ReportCompiler.IO;
using ReportCompiler.Render.Ledger;
using ReportCompiler.Tests.Render.Manifest;
using ReportCompiler.Tests.Support;

namespace ReportCompiler.Tests.Editions;

/// <summary>Any printed number can be pointed at: by its name, its address, its place in a file, its expression, its section or its text.</summary>
public sealed class TraceTests
{
    private static readonly Lazy<Task<Compilation>> Built = new(() => Edition2020.BuildAsync(ProjectFiles.FromDisk(Repository.Root), BuildTarget.Check));
    private static readonly JsonElement Schema = JsonElement.Parse(File.ReadAllText(Path.Combine(Repository.Root, "docs", "trace.schema.json")));

    [Fact]
    public async Task An_indicator_leads_to_its_file_line_and_column()
    {
        var text = await TextAsync("victims");
        Assert.StartsWith("94 - Identified victims\n\n  victims = 94  data/2020/ministry-of-internal-affairs/victims.csv:2:24  Ministry of Internal Affairs\n\n  Year before\n    91\n", text, StringComparison.Ordinal);
        Assert.Contains("\n    holds  RC3001 victims: 89 + 3 + 2 == 94\n", text, StringComparison.Ordinal);
        Assert.Contains("fails, accepted by National Coordinator  victims-all-years-adds-up", text, StringComparison.Ordinal);
        Assert.Contains("holds  victims.sex.F > victims / 2: 89 > 47  templates/2020/en/prosecution.md:", text, StringComparison.Ordinal);
        Assert.Contains("94  Key figures ", text, StringComparison.Ordinal);
        Assert.Contains("\n    adult_women_share  Share of adult women among identified victims\n", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("7.5")]
    [InlineData("7.5 per cent")]
    [InlineData("7.5  PER CENT")]
    [InlineData("7.5%")]
    [InlineData("crimes_increase_share")]
    public async Task What_an_agency_states_is_traced_through_what_it_was_checked_against(string question) => Assert.Contains(
        """
          crimes_increase_share = 7.5  data/2020/ministry-of-internal-affairs/submission.yaml:16:35  Ministry of Internal Affairs
          └─ checked against growth(crimes) = 7.526882 = (200 - 186) / 186 × 100
             ├─ crimes = 200 = 155 + 40 + 5
             │  ├─ crimes.type.TRAFFICKING = 155  data/2020/ministry-of-internal-affairs/crimes.csv:2:20  Ministry of Internal Affairs
             │  ├─ crimes.type.DOCUMENTS = 40  data/2020/ministry-of-internal-affairs/crimes.csv:3:18  Ministry of Internal Affairs
             │  └─ crimes.type.FORCED_LABOUR = 5  data/2020/ministry-of-internal-affairs/crimes.csv:4:22  Ministry of Internal Affairs
             └─ 2019 crimes @national-coordinator = 186 (estimated)  data/history/national-coordinator/crimes.csv:2:13  National Coordinator, Annual report for 2020 as published

        """, await TextAsync(question), StringComparison.Ordinal);

    [Theory]
    [InlineData("adult_women_share", "94.7 per cent - Share of adult women among identified victims")]
    [InlineData("2019 victims", "91 - Identified victims, 2019")]
    [InlineData("workshops @ministry-of-health", "7 - Workshops: Ministry of Health")]
    [InlineData("victims.age.Y0T17.sex._U", "2 - Identified victims: Under 18, Not stated")]
    [InlineData("share( crimes.type.DOCUMENTS ,crimes)", "20 per cent - Registered crimes: Illegal acts with documents, share of: Registered crimes")]
    [InlineData("change(victims)", "3 - Identified victims, change on the year before")]
    [InlineData("victims.sex", "89 - Identified victims: Female")]
    [InlineData("victims.sex.F / 3", "29.7 - victims.sex.F / 3")]
    [InlineData("data/2020/ministry-of-internal-affairs/victims.csv:3:27", "89 - Identified victims: 18 and over, Female")]
    [InlineData("victims.csv:3:27", "89 - Identified victims: 18 and over, Female")]
    [InlineData("ministry-of-internal-affairs/victims.csv:3", "89 - Identified victims: 18 and over, Female")]
    [InlineData("ministry-of-health/submission.yaml:3:14", "7 - Workshops: Ministry of Health")]
    [InlineData("data/history/national-coordinator/crimes.csv:2", "186 - Registered crimes, 2019")]
    [InlineData("prosecution/victims/1", "94 - Identified victims")]
    [InlineData("Twenty-five", "25 - Executive authorities that reported: Central executive authorities")]
    [InlineData("5705", "5,705 - Calls to the hotline")]
    [InlineData("about 150 billion", "about 150,000,000,000 - Yearly income from trafficking worldwide")]
    [InlineData("previous(hotline_calls)", "no value: 'previous(hotline_calls)' has no value (missing) - Calls to the hotline, 2019")]
    public async Task A_question_is_understood_as(string question, string answer) => Assert.StartsWith(answer + "\n", await TextAsync(question), StringComparison.Ordinal);

    [Fact]
    public async Task An_expression_that_is_not_printed_is_derived_all_the_same()
    {
        var text = await TextAsync("convicted / prosecuted");
        Assert.Contains("  convicted / prosecuted = 0.75 = 15 / 20\n", text, StringComparison.Ordinal);
        Assert.Contains("  Printed\n    nowhere in this edition\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_number_that_is_a_section_too_gives_both()
    {
        var answer = await AskAsync("7");
        Assert.Equal(["workshops @ministry-of-health", "criminal_group_members"], answer.Numbers.Select(n => n.Source.Key));
        Assert.Equal("prosecution", Assert.Single(answer.Sections).Section.Id);
        Assert.Equal((await Built.Value).Composed[0].Figures.Count(f => f.Section == "prosecution"), answer.Sections[0].Figures.Length);
        Assert.Contains("\n7 Criminal prosecution and work with victims\n\n  200", await TextAsync("7"), StringComparison.Ordinal);
        Assert.Equal("prosecution", Assert.Single((await AskAsync("prosecution")).Sections).Section.Id);
    }

    [Fact]
    public async Task Every_printed_number_is_found_by_its_id_its_key_and_its_text()
    {
        var report = (await Built.Value).Composed[0];
        var tracer = new Tracer(report);
        foreach (var figure in report.Figures.DistinctBy(f => (f.Source, f.Text)))
        {
            var key = report.Sources[figure.Source].Key;
            foreach (var question in (string[])[figure.Id, key, figure.Text])
            {
                var found = tracer.Ask(question).Numbers.FirstOrDefault(n => n.Source.Key == key);
                Assert.True(found is not null, $"'{question}' does not find {key}");
                Assert.Contains(figure, found.Uses);
                AssertLeaves(found.Tree);
            }
        }

        static void AssertLeaves(TraceNode node)
        {
            Assert.True(!node.Parts.IsEmpty || node.Cell is not null || decimal.TryParse(node.Spelling, out _), node.Spelling);
            foreach (var part in node.Parts) AssertLeaves(part);
        }
    }

    [Theory]
    [InlineData("victims")]
    [InlineData("7.5")]
    [InlineData("prosecution")]
    [InlineData("previous(hotline_calls)")]
    public async Task The_answer_for_programs_has_the_shape_that_is_published(string question)
    {
        var report = (await Built.Value).Composed[0];
        var json = TraceJson.Write(report, question, new Tracer(report).Ask(question));
        Assert.Empty(new SchemaCheck(Schema).Faults(JsonElement.Parse(json)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("nothing of the kind")]
    [InlineData("{{ victims }}")]
    [InlineData("victims.sex.X")]
    [InlineData("99999 victims")]
    [InlineData("victims @nobody")]
    [InlineData("\u001b[31m")]
    [InlineData("section(\"prosecution\")")]
    [InlineData("year")]
    public async Task What_is_nothing_finds_nothing(string question) => Assert.True((await AskAsync(question)).IsEmpty);

    [Fact]
    public async Task Hostile_questions_end()
    {
        foreach (var question in (string[])[new string('(', 1900) + "1", new string('-', 1900), string.Concat(Enumerable.Repeat("victims+", 200)) + "1", new string('9', 1900), new string('x', 100_000)])
            Assert.NotNull(await AskAsync(question));
    }

    private static async Task<TraceAnswer> AskAsync(string question) => new Tracer((await Built.Value).Composed[0]).Ask(question);

    private static async Task<string> TextAsync(string question)
    {
        var report = (await Built.Value).Composed[0];
        return TraceText.Of(report, new Tracer(report).Ask(question));
    }
}
