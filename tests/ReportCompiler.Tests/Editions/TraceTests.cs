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
        Assert.StartsWith("94 - Identified victims\n  victims, an indicator\n\n  victims = 94  data/2020/ministry-of-internal-affairs/victims.csv:2:24  Ministry of Internal Affairs\n\n  Year before\n    91\n", text, StringComparison.Ordinal);
        Assert.Contains("\n    holds  RC3001 victims: 89 + 3 + 2 == 94\n", text, StringComparison.Ordinal);
        Assert.Contains("fails, accepted by National Coordinator  victims-all-years-adds-up victims_all_years: 885 == 1053\n      The source gives no period", text, StringComparison.Ordinal);
        Assert.Contains("undecided  RC3008 victims_all_years: 885 - ? == 94\n      '2019 victims_all_years' has no value.\n", text, StringComparison.Ordinal);
        Assert.Contains("holds  victims.sex.F > victims / 2: 89 > 47  templates/2020/en/prosecution.md:", text, StringComparison.Ordinal);
        Assert.Contains("94  Key figures ", text, StringComparison.Ordinal);
        Assert.Matches("\n    adult_women_share +printed 2 times +Share of adult women", text);
    }

    [Theory]
    [InlineData("7.5")]
    [InlineData("7.5 per cent")]
    [InlineData("7.5  PER CENT")]
    [InlineData("7.5%")]
    [InlineData("crimes_increase_share")]
    public async Task What_an_agency_states_is_traced_through_what_it_was_checked_against(string question) => Assert.Contains(
        """
          crimes_increase_share = 7.5  data/2020/ministry-of-internal-affairs/submission.yaml:17:35  Ministry of Internal Affairs
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
    [InlineData("ministry-of-health/submission.yaml:4:14", "7 - Workshops: Ministry of Health")]
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
    public async Task What_is_printed_under_another_name_is_printed()
    {
        var text = await TextAsync("2019 crimes");
        Assert.StartsWith("186 - Registered crimes, 2019\n  2019 crimes, a cell\n  the same number: previous(crimes)\n\n  2019 crimes @national-coordinator = 186 (estimated)", text, StringComparison.Ordinal);
        Assert.Contains("\n  Printed 5 times\n    186  7 Criminal prosecution and work with victims  text  ", text, StringComparison.Ordinal);
        Assert.Contains("\n  Part of\n    difference(crimes)  printed 4 times", text, StringComparison.Ordinal);
        var share = Assert.Single((await AskAsync("share(victims.sex.F.age.Y_GE18,victims)")).Numbers);
        Assert.Equal(["adult_women_share"], share.OtherNames);
        Assert.NotEmpty(share.Uses);
    }

    [Fact]
    public async Task What_only_has_the_same_value_or_spelling_is_another_number()
    {
        // 89 women and 89 adult women; the growth of another year.
        Assert.Empty(Assert.Single((await AskAsync("victims.sex.F")).Numbers).OtherNames);
        Assert.Empty(Assert.Single((await AskAsync("2019 growth(victims)")).Numbers).OtherNames);
        Assert.Equal(["2019 victims", "victims.sex.F + victims.sex._U", "moral_offences", "2009 victims"], (await AskAsync("91")).Numbers.Select(n => n.Source.Key == "previous(victims)" ? n.OtherNames[0] : n.Source.Key));
    }

    [Fact]
    public async Task What_is_computed_keeps_its_status_and_all_its_digits()
    {
        var text = await TextAsync("growth(crimes)");
        Assert.Contains("\n  growth(crimes) = 7.526882 (estimated) = (200 - 186) / 186 × 100\n", text, StringComparison.Ordinal);
        Assert.Contains("\n  Unrounded\n    7.5268817204301075268817204301\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Unrounded", await TextAsync("victims"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_number_that_is_a_section_too_gives_both()
    {
        var answer = await AskAsync("7");
        Assert.Equal(["workshops @ministry-of-health", "criminal_group_members"], answer.Numbers.Select(n => n.Source.Key));
        Assert.Equal("prosecution", Assert.Single(answer.Sections).Section.Id);
        Assert.Equal((await Built.Value).Composed[0].Figures.Count(f => f.Section == "prosecution"), answer.Sections[0].Figures.Length);
        Assert.StartsWith("7 Criminal prosecution and work with victims\n\n  200", await TextAsync("7"), StringComparison.Ordinal);
        Assert.Contains("\n7 - Workshops: Ministry of Health\n  workshops @ministry-of-health, found by its text\n", await TextAsync("7"), StringComparison.Ordinal);
        Assert.Equal("prosecution", Assert.Single((await AskAsync("prosecution")).Sections).Section.Id);
    }

    [Fact]
    public async Task A_section_in_full_has_where_each_of_its_numbers_comes_from()
    {
        var report = (await Built.Value).Composed[0];
        Assert.Empty(Assert.Single(new Tracer(report).Ask("prosecution").Sections).Numbers);
        var section = Assert.Single(new Tracer(report).Ask("prosecution", inFull: true).Sections);
        Assert.All(section.Figures, figure => Assert.Single(section.Numbers, n => n.Uses.Contains(figure)));
    }

    [Theory]
    [InlineData("adult_women_share", TraceMeaning.Figure)]
    [InlineData("victims", TraceMeaning.Indicator)]
    [InlineData("victims | words", TraceMeaning.Indicator)]
    [InlineData("victims.sex.F", TraceMeaning.Cell)]
    [InlineData("at( 2019 , crimes )", TraceMeaning.Cell)]
    [InlineData("victims @unodc", TraceMeaning.Cell)]
    [InlineData("crime_shares", TraceMeaning.Cell)]
    [InlineData("victims + 1", TraceMeaning.Expression)]
    [InlineData("victims.csv:3:27", TraceMeaning.Place)]
    [InlineData("prosecution/victims/1", TraceMeaning.Line)]
    [InlineData("94", TraceMeaning.Text)]
    public async Task An_answer_says_how_the_question_was_understood(string question, TraceMeaning meaning) => Assert.Equal(meaning, (await AskAsync(question)).Numbers[0].Meaning);

    [Theory]
    [InlineData("victims.sex.G", "'sex' has no code 'G'. The nearest names are 'F', 'M', '_O'.")]
    [InlineData("victims @unodk", "There is no agency 'unodk'. The nearest name is 'unodc'.")]
    [InlineData("2019 previous(victims)", "'previous' stands inside 'at'. Write one at(year, x)")]
    [InlineData("crimes > 5", "'crimes > 5' gives no number of the data.")]
    [InlineData("victims of trafficking", null)]
    [InlineData("seven and a half", null)]
    public async Task What_begins_as_an_expression_is_told_what_is_wrong_with_it(string question, string? problem)
    {
        var answer = await AskAsync(question);
        Assert.True(answer.IsEmpty);
        if (problem is null) Assert.Null(answer.Problem);
        else Assert.StartsWith(problem, answer.Problem, StringComparison.Ordinal);
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
                var found = tracer.Ask(question).Numbers.FirstOrDefault(n => n.Uses.Contains(figure));
                Assert.True(found is not null, $"'{question}' does not find {key}");
                Assert.Contains(key, found.OtherNames.Add(found.Source.Key));
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
        foreach (var inFull in new[] { false, true })
        {
            var json = TraceJson.Write(report, question, new Tracer(report).Ask(question, inFull));
            Assert.Empty(new SchemaCheck(Schema).Faults(JsonElement.Parse(json)));
        }
    }

    [Fact]
    public async Task The_answer_for_programs_says_what_the_one_for_people_says()
    {
        var report = (await Built.Value).Composed[0];
        var number = JsonElement.Parse(TraceJson.Write(report, "2019 crimes", new Tracer(report).Ask("2019 crimes"))).GetProperty("numbers")[0];
        Assert.Equal("cell", number.GetProperty("meaning").GetString());
        Assert.Equal("186", number.GetProperty("value").GetString());
        Assert.Equal("estimated", number.GetProperty("derivation").GetProperty("cell").GetProperty("status").GetString());
        Assert.Equal("no value: '2018 crimes' has no value (missing)", number.GetProperty("before-text").GetString());
        Assert.Equal("previous(crimes)", number.GetProperty("other-names")[0].GetString());
        Assert.Equal("holds", number.GetProperty("claims")[0].GetProperty("result").GetString());
        Assert.Equal(["difference(crimes) 4", "growth(crimes) 3"], number.GetProperty("part-of").EnumerateArray().Select(p => $"{p.GetProperty("key").GetString()} {p.GetProperty("uses").GetInt32()}"));
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
