using ReportCompiler.Compare;
using ReportCompiler.Compose;
using ReportCompiler.Diagnostics;
using ReportCompiler.Vintages;

namespace ReportCompiler.Tests.Compare;

/// <summary>The real edition after publication: what may change, what must be announced, and what readers are told.</summary>
public sealed class CorrectionTests
{
    private const string Police = "data/2020/ministry-of-internal-affairs/submission.yaml";
    private const string Hotline = "- { figure: hotline_calls, was: 5705, is: 5750, kind: correction, reason: { en: Two digits were exchanged. }, date: 2021-05-10 }";

    private static async Task<string[]> FoundAsync(PublishedEdition edition) =>
        [.. (await edition.CheckAsync()).Diagnostics.Where(d => d.Severity > Severity.Note).Select(d => $"{d.Code.Id} {d.Span?.File.Split('/')[^1]}:{d.Span?.Line}: {d.Message}")];

    private static async Task<PublishedEdition> CorrectedAsync() => (await PublishedEdition.AsPublishedAsync()).Replace(Police, "hotline_calls: 5705", "hotline_calls: 5750").Announce(Hotline);

    [Fact]
    public async Task What_is_published_builds_again_without_a_word()
    {
        var published = await PublishedEdition.AsPublishedAsync();
        Assert.Empty(await FoundAsync(published));
        var report = (await published.CheckAsync()).Composed[0];
        Assert.Null(report.Cover);
        Assert.Contains(report.Sections.Single(s => s.Id == "corrections").Parts.OfType<MarkdownPart>(), p => p.Markdown.Contains("No figure of this edition has been changed", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Sections_renumbered_and_sentences_reworded_need_no_entry()
    {
        var published = (await PublishedEdition.AsPublishedAsync())
            .Replace("data/2020/edition.yaml", "  - legislation\n", "  - { id: legislation, numbered: false }\n")
            .Replace("templates/2020/en/conclusion.md", "Much remains to be done.", "Much is left to do.")
            .Replace("templates/2020/en/prosecution.md", "The hotline answered {{ hotline_calls }} calls.", "{{ hotline_calls }} calls came in by the hotline, which answered {{ hotline_calls }}.");
        Assert.Empty(await FoundAsync(published));
        // What readers would see is not what was published, and is not called so.
        Assert.Equal(new CoverNotice("Version 2, not yet published", null, "What was changed, and why, is told under “{section}”.", "corrections", "Annex: Corrections and versions"), (await published.CheckAsync()).Composed[0].Cover);
    }

    [Fact]
    public async Task A_corrected_figure_is_marked_listed_and_on_the_cover()
    {
        var check = await (await CorrectedAsync()).CheckAsync();
        Assert.DoesNotContain(check.Diagnostics, d => d.Severity > Severity.Note);
        var report = check.Composed[0];
        Assert.Equal(("Version 2, not yet published", "This edition corrects the one that was first published on 31\u00A0March\u00A02021.", "corrections"),
            (report.Cover!.Version, report.Cover.Text!.Replace("31 March 2021", "31\u00A0March\u00A02021", StringComparison.Ordinal), report.Cover.Section));
        var tables = report.Sections.SelectMany(s => s.Parts).OfType<TablePart>().Select(p => p.Table).ToList();
        var row = tables.Single(t => t.Id == "overview").Rows.Single(r => r.Heading.StartsWith("Calls to the hotline", StringComparison.Ordinal));
        Assert.EndsWith(" [r]", row.Cells[0].Text, StringComparison.Ordinal);
        Assert.Contains(("[r]", "changed since it was first published"), tables.Single(t => t.Id == "overview").Legend);
        Assert.All(tables.Single(t => t.Id == "overview").Rows.Where(r => r != row), r => Assert.DoesNotContain(r.Cells, c => c.Text.Contains("[r]", StringComparison.Ordinal)));
        var listed = Assert.Single(tables.Single(t => t.Id == "corrected-figures").Rows);
        Assert.Equal("Calls to the hotline", listed.Heading);
        Assert.Equal(["5,705", "5,750", "correction, 10 May 2021", "Two digits were exchanged."], listed.Cells.Take(4).Select(c => c.Text.Replace('\u00A0', ' ')));
        var sentence = report.Sections.Single(s => s.Id == "corrections").Parts.OfType<MarkdownPart>().Select(p => p.Markdown).Single(m => m.Contains("Nothing else was changed", StringComparison.Ordinal));
        Assert.Contains($"{report.Notice!.Unchanged} other printed figures", sentence, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_next_version_settles_the_entry_and_the_report_goes_on_telling_of_it()
    {
        var corrected = await CorrectedAsync();
        var second = await corrected.PublishAsync(null);
        Assert.Empty(await FoundAsync(second));
        var (before, after) = ((await corrected.CheckAsync()).Composed[0], (await second.CheckAsync()).Composed[0]);
        Assert.Equal("Version 2, 10 May 2021", after.Cover!.Version.Replace('\u00A0', ' '));
        Assert.Equal(before.Notice!.Revised, after.Notice!.Revised);
        Assert.Equal(["first publication", "1 correction"], after.Sections.SelectMany(s => s.Parts).OfType<TablePart>().Single(p => p.Table.Id == "versions").Table.Rows.Select(r => r.Cells[1].Text));

        // What readers were told cannot be taken back, and the same entry does not serve twice.
        Assert.StartsWith("RC6105 published.json:1: Version 2 was published with the change of 'hotline_calls @ministry-of-internal-affairs' from 5705 to 5750", Assert.Single(await FoundAsync(second.Announce("- { figure: booklets, was: 12000, is: 12001, kind: revision, reason: { en: x }, date: 2021-06-01 }")), f => f.StartsWith("RC6105", StringComparison.Ordinal)), StringComparison.Ordinal);
        var third = second.Replace(Police, "hotline_calls: 5750", "hotline_calls: 5705");
        Assert.StartsWith("RC6101 submission.yaml", Assert.Single(await FoundAsync(third)), StringComparison.Ordinal);
        var back = third.Announce(Hotline, "- { figure: hotline_calls, was: 5750, is: 5705, kind: correction, reason: { en: The first number was right. }, date: 2021-06-01 }");
        Assert.Empty(await FoundAsync(back));
        var report = (await back.CheckAsync()).Composed[0];
        Assert.Equal(2, report.Notice!.Corrected.Length);
        // It is what it was first published as: nothing is marked.
        Assert.Empty(report.Notice.Revised);
    }

    [Theory]
    [InlineData("was: 5705, is: 5750", "was: 5706, is: 5750", "RC6103 corrections.yaml:3: The entry says that 'hotline_calls' was 5706 and is 5750; it was published on 2021-03-31 as 5705 and is 5750 now.")]
    [InlineData("was: 5705, is: 5750", "was: 5705, is: 5705", "RC6103 corrections.yaml:3: The entry says that 'hotline_calls' was 5705 and is 5705; it was published on 2021-03-31 as 5705 and is 5750 now.")]
    [InlineData("was: 5705, is: 5750", "was: 5705, is: about 5750", "RC6103 corrections.yaml:3: The entry says that 'hotline_calls' was 5705 and is about 5750; it was published on 2021-03-31 as 5705 and is 5750 now.")]
    [InlineData("was: 5705, is: 5750", "was: absent, is: 5750", "RC6103 corrections.yaml:3: The entry says that 'hotline_calls' was absent and is 5750; it was published on 2021-03-31 as 5705 and is 5750 now.")]
    [InlineData("figure: hotline_calls", "figure: hotline_cals", "RC6104 corrections.yaml:3: The entry announces a change of 'hotline_cals', but there is no such figure.")]
    [InlineData("figure: hotline_calls", "figure: street_children", "RC6104 corrections.yaml:3: The entry announces a change of 'street_children', but it is as it was published on 2021-03-31: 370.")]
    public async Task An_entry_that_is_not_the_change_is_said(string from, string to, string finding) =>
        Assert.Contains(finding, await FoundAsync((await CorrectedAsync()).Announce(Hotline.Replace(from, to, StringComparison.Ordinal))));

    [Fact]
    public async Task An_entry_twice_is_one_too_many() =>
        Assert.Equal(["RC6104 corrections.yaml:4: The change of 'hotline_calls' is announced by another entry already."], await FoundAsync((await CorrectedAsync()).Announce(Hotline, Hotline)));

    [Fact]
    public async Task A_value_that_goes_comes_or_gets_a_reservation_needs_an_entry_too()
    {
        var changed = (await PublishedEdition.AsPublishedAsync())
            .Replace(Police, "  moral_offences: 91\n", "  moral_offences: { value: 91, status: provisional }\n")
            .Replace(Police, "street_children: 370", "street_children: { value: 370, qualifier: about }")
            .Replace("data/2020/ministry-of-internal-affairs/crimes.csv", "crimes_solved_share,FORCED_LABOUR,100", "crimes_solved_share,FORCED_LABOUR,100\ncrimes_solved_share,DOCUMENTS,90");
        var found = await FoundAsync(changed);
        Assert.Contains(found, f => f.Contains("'moral_offences' was published on 2021-03-31 as 91 and is 91 provisional now", StringComparison.Ordinal));
        Assert.Contains(found, f => f.Contains("'street_children' was published on 2021-03-31 as 370 and is about 370 now", StringComparison.Ordinal));
        Assert.Contains(found, f => f.Contains("'crimes_solved_share.type.DOCUMENTS' was published on 2021-03-31 as absent and is 90 now", StringComparison.Ordinal));
        Assert.Empty(await FoundAsync(changed.Announce(
            "- { figure: moral_offences, was: 91, is: 91 provisional, kind: revision, reason: { en: Not final yet. }, date: 2021-05-10 }",
            "- { figure: street_children, was: 370, is: about 370, kind: correction, reason: { en: It was an estimate. }, date: 2021-05-10 }",
            "- { figure: crimes_solved_share.type.DOCUMENTS, was: absent, is: 90, kind: revision, reason: { en: Late. }, date: 2021-05-10 }")));
    }

    [Fact]
    public async Task A_definition_that_changed_is_found_at_its_root_and_needs_an_entry_of_its_own()
    {
        var changed = (await PublishedEdition.AsPublishedAsync()).Replace("data/figures.yaml", "share(victims.sex.F.age.Y_GE18, victims)", "share(victims.sex.F.age.Y_GE18, victims) + 1");
        var found = Assert.Single(await FoundAsync(changed));
        Assert.StartsWith("RC6102 published.json:1: 'adult_women_share' was published on 2021-03-31 as 94.680851 and is 95.680851 now, which no corrected value explains", found, StringComparison.Ordinal);
        var announced = changed.Announce("- { figure: adult_women_share, was: 94.680851, is: 95.680851, kind: revision, reason: { en: Another method. }, date: 2021-05-10 }");
        Assert.Empty(await FoundAsync(announced));
        Assert.Contains("adult_women_share", (await announced.CheckAsync()).Composed[0].Notice!.Revised);
    }

    [Fact]
    public async Task A_definition_that_changes_behind_a_corrected_value_is_found_all_the_same()
    {
        var changed = (await CorrectedAsync()).Replace("data/figures.yaml", "share(victims.sex.F.age.Y_GE18, victims)", "share(victims.sex.F.age.Y_GE18, victims) + 1");
        Assert.StartsWith("RC6102", Assert.Single(await FoundAsync(changed)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_that_becomes_a_nil_return_is_a_change_of_its_figure_and_of_the_delivery()
    {
        var changed = (await PublishedEdition.AsPublishedAsync()).Write("data/2020/ministry-of-health/submission.yaml", "schema: 1\nnil: [workshops]\n");
        var found = await FoundAsync(changed);
        Assert.Contains(found, f => f.StartsWith("RC6101", StringComparison.Ordinal) && f.Contains("'workshops @ministry-of-health' was published on 2021-03-31 as 7 and is nil now", StringComparison.Ordinal));
        Assert.Contains(found, f => f.StartsWith("RC6101", StringComparison.Ordinal) && f.Contains("'@ministry-of-health' was published on 2021-03-31 as received and is received, nil now", StringComparison.Ordinal));
        Assert.Equal(2, found.Length);
        Assert.Empty(await FoundAsync(changed.Announce(
            "- { figure: workshops @ministry-of-health, was: 7, is: nil, kind: correction, reason: { en: They were held in another year. }, date: 2021-05-10 }",
            "- { figure: '@ministry-of-health', was: received, is: 'received, nil', kind: correction, reason: { en: They were held in another year. }, date: 2021-05-10 }")));
    }

    [Fact]
    public async Task An_agency_that_delivers_late_moves_the_counts_of_deliveries_with_its_figures()
    {
        var files = await PublishedEdition.AsPublishedAsync();
        var without = files.Delete(PublishedEdition.Published).Delete("data/2020/ministry-of-health/submission.yaml").Delete("data/2020/ministry-of-health/prevention.en.md")
            .Replace("templates/2020/en/prevention.md", "{{ workshops.agency[\"ministry-of-health\"] }}", "several");
        var published = await without.PublishAsync(new DateOnly(2021, 3, 31));
        var late = published.Write("data/2020/ministry-of-health/submission.yaml", "schema: 1\nvalues: { workshops: 7 }\n");
        Assert.Equal(["RC6101 submission.yaml:1: '@ministry-of-health' was published on 2021-03-31 as missing and is received now, and no correction says so.",
            "RC6101 submission.yaml:2: 'workshops @ministry-of-health' was published on 2021-03-31 as absent and is 7 now, and no correction says so."], await FoundAsync(late));
        var announced = late.Announce("- { figure: '@ministry-of-health', was: missing, is: received, kind: revision, reason: { en: The report came late. }, date: 2021-05-10 }",
            "- { figure: workshops @ministry-of-health, was: absent, is: 7, kind: revision, reason: { en: The report came late. }, date: 2021-05-10 }");
        Assert.Empty(await FoundAsync(announced));
        var report = (await announced.CheckAsync()).Composed[0];
        Assert.Contains(("Reports received: Central executive", "10", "11"), report.Notice!.Consequences.Select(c => (c.Label, c.Before, c.After)));
        Assert.StartsWith("Figures of this edition were revised", report.Cover!.Text, StringComparison.Ordinal);
        Assert.Empty(await FoundAsync(await announced.PublishAsync(null)));
    }

    [Fact]
    public async Task An_agency_that_sends_its_corrected_figures_again_needs_no_entry_for_that()
    {
        var again = (await CorrectedAsync()).Replace(Police, "schema: 1\n", "schema: 1\nreceived: 2021-02-01\nresubmitted: 2021-05-09\n");
        Assert.Empty(await FoundAsync(again));
        Assert.Equal(["RC6101"], (await FoundAsync(again.Replace(Police, "5750", "5705").Delete(PublishedEdition.Corrections))).Select(f => f[..6]));
    }

    [Fact]
    public async Task Another_unit_is_another_figure_and_a_published_edition_no_draft()
    {
        var changed = (await PublishedEdition.AsPublishedAsync()).Replace("data/indicators.yaml", "    label: { en: Booklets and flyers distributed }\n    unit: item", "    label: { en: Booklets and flyers distributed }\n    unit: event");
        var found = Assert.Single(await FoundAsync(changed));
        Assert.StartsWith("RC6101 submission.yaml", found, StringComparison.Ordinal);
        Assert.Empty(await FoundAsync(changed.Announce("- { figure: booklets, was: 12000 item, is: 12000 event, kind: correction, reason: { en: Wrong unit. }, date: 2021-05-10 }")));
        Assert.Contains("RC6108 edition.yaml:1: The edition was published on 2021-03-31, but its status is 'draft'.", await FoundAsync((await PublishedEdition.AsPublishedAsync()).Replace("data/2020/edition.yaml", "status: final", "status: draft")));
    }

    [Fact]
    public async Task A_number_of_an_earlier_year_that_the_report_prints_needs_an_entry()
    {
        var changed = (await PublishedEdition.AsPublishedAsync()).Replace("data/history/unodc/victims.csv", "2017,victims,70", "2017,victims,71");
        Assert.Contains(await FoundAsync(changed), f => f.StartsWith("RC6101 victims.csv", StringComparison.Ordinal) && f.Contains("'2017 victims @unodc' was published on 2021-03-31 as 70 and is 71 now", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Corrections_of_what_was_not_published_and_corrections_that_nobody_is_told_of_are_refused()
    {
        var corrected = await CorrectedAsync();
        Assert.StartsWith("RC6106 corrections.yaml:3", Assert.Single(await FoundAsync(corrected.Delete(PublishedEdition.Published))), StringComparison.Ordinal);
        Assert.Contains("RC6107 corrections.yaml:3: There are corrections, but no section lists them for readers of 'en'.", await FoundAsync(corrected.Replace("data/2020/edition.yaml", "  - { id: corrections, numbered: false }\n", "")));
    }

    [Theory]
    [InlineData("\"94 victim\"", "\"95 victim\"", "RC2052 published.json:1: The record of what was published is not as it was written: its seal does not fit.")]
    [InlineData("\"schema\": 1", "\"schema\": 2", "RC2053 published.json:1: The record of what was published has the format 2; this program knows the format 1.")]
    [InlineData("\"versions\": [", "<<<<<<< HEAD\n \"versions\": [", "RC2051 published.json:4: The record of what was published cannot be read from here on.")]
    [InlineData("\"schema\": 1,", "\"schema\": 1, \"more\": 2,", "RC2051 published.json:2: The record of what was published cannot be read from here on ('$.more').")]
    [InlineData("\"schema\": 1,", "\"schema\": null,", "RC2051 published.json:2: The record of what was published cannot be read from here on ('$.schema').")]
    public async Task A_record_that_is_not_as_it_was_written_is_no_record(string from, string to, string finding)
    {
        var broken = (await PublishedEdition.AsPublishedAsync()).Replace(PublishedEdition.Published, from, to);
        Assert.Equal([finding], await FoundAsync(broken));
        // Nothing is said of corrections which nobody can compare.
        Assert.Equal([finding], await FoundAsync((await CorrectedAsync()).Replace(PublishedEdition.Published, from, to)));
    }

    /// <summary>The seal is no signature: a record that somebody wrote and sealed may hold anything.</summary>
    [Theory]
    [InlineData("\"number\": 1", "\"number\": 2", "its versions are not numbered from 1")]
    [InlineData("\"victims @ministry-of-internal-affairs\":", "\"victims\":", "'victims' is no address")]
    [InlineData("\"victims @ministry-of-internal-affairs\":", "\"abcd victims @x\":", "'abcd victims @x' is no address")]
    [InlineData("\"prosecution/victims/1\":", "\"victims\":", "'victims' is no figure")]
    [InlineData("\"id\": \"overview\",", "", "a block has no id")]
    [InlineData("\"true: 81 > 47\"", "\"true\"", "is no claim")]
    [InlineData("\"id\": \"legislation\"", "\"id\": \"preamble\"", "the section 'preamble' stands twice")]
    public async Task A_sealed_record_of_another_shape_is_refused(string from, string to, string fault)
    {
        var published = await PublishedEdition.AsPublishedAsync();
        var forged = PublicationJson.Write(PublicationJson.Read(published.Replace(PublishedEdition.Published, from, to).Text(PublishedEdition.Published)));
        Assert.Contains($"RC2051 published.json:1: The record of what was published is no record that 'report publish' has written: ", Assert.Single(await FoundAsync(published.Write(PublishedEdition.Published, forged))), StringComparison.Ordinal);
        Assert.Contains(fault, Assert.Single(await FoundAsync(published.Write(PublishedEdition.Published, forged))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"schema\":1,\"versions\":[],\"record\":null}")]
    public async Task A_file_that_is_no_record_is_no_record(string text) =>
        Assert.Matches("RC(2051|1[0-9]{3}) ", Assert.Single(await FoundAsync((await PublishedEdition.AsPublishedAsync()).Write(PublishedEdition.Published, text))));

    [Theory]
    [InlineData("was: 5705", "was: 5 705", "'was' of a correction")]
    [InlineData("is: 5750", "is: 94 persons more", "'is' of a correction")]
    [InlineData("kind: correction", "kind: mistake", "'kind' of a correction")]
    [InlineData("en: Two digits were exchanged.", "en: …", "'reason' of a correction")]
    [InlineData("date: 2021-05-10", "date: …", "'date' of a correction")]
    [InlineData(", date: 2021-05-10", "", "'date'")]
    [InlineData("figure:", "figures:", "figure")]
    public async Task A_faulty_entry_is_said_with_its_place(string from, string to, string what) =>
        Assert.Contains(await FoundAsync((await CorrectedAsync()).Announce(Hotline.Replace(from, to, StringComparison.Ordinal))), f => f.Contains("corrections.yaml:3", StringComparison.Ordinal) && f.Contains(what, StringComparison.Ordinal));

    [Fact]
    public async Task A_draft_a_version_without_a_date_and_one_before_the_last_are_not_published()
    {
        var check = await (await PublishedEdition.AsPublishedAsync()).Delete(PublishedEdition.Published).Replace("data/2020/edition.yaml", "status: final", "status: draft").CheckAsync();
        Assert.Equal("RC6201", NextVersion.Of(check.Validated!, check.Vintage!, null, new DateOnly(2021, 3, 31)).Problem!.Code.Id);
        check = await (await PublishedEdition.AsPublishedAsync()).Delete(PublishedEdition.Published).CheckAsync();
        Assert.Equal("RC6202", NextVersion.Of(check.Validated!, check.Vintage!, null, null).Problem!.Code.Id);
        check = await (await CorrectedAsync()).CheckAsync();
        Assert.Equal("RC6203", NextVersion.Of(check.Validated!, check.Vintage!, check.Corrections, new DateOnly(2021, 3, 30)).Problem!.Code.Id);
        check = await (await PublishedEdition.AsPublishedAsync()).CheckAsync();
        Assert.Equal(new NextVersion(null, null), NextVersion.Of(check.Validated!, check.Vintage!, check.Corrections, null));
    }
}
