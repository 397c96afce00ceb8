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

    private static async Task<string[]> FoundAsync(PublishedProject edition) =>
        [.. (await edition.CheckAsync()).Diagnostics.Where(d => d.Severity > Severity.Note).Select(d => $"{d.Code.Id} {d.Span?.File.Split('/')[^1]}:{d.Span?.Line}: {d.Message}")];

    private static async Task<PublishedProject> CorrectedAsync() => (await PublishedProject.AsPublishedAsync()).Replace(Police, "hotline_calls: 5705", "hotline_calls: 5750").Announce(Hotline);

    [Fact]
    public async Task What_is_published_builds_again_without_a_word()
    {
        var published = await PublishedProject.AsPublishedAsync();
        Assert.Empty(await FoundAsync(published));
        var report = (await published.CheckAsync()).Composed[0];
        Assert.Equal(("Version 1, 31 March 2021", null), (report.Cover!.Version.Replace('\u00A0', ' '), report.Cover.Text));
        Assert.Contains(report.Sections.Single(s => s.Id == "corrections").Parts.OfType<MarkdownPart>(), p => p.Markdown.Contains("No figure of this edition has been changed", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Sections_renumbered_and_sentences_reworded_need_no_entry()
    {
        var published = (await PublishedProject.AsPublishedAsync())
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
        Assert.Equal(["5,705", "5,750", "correction, 10 May 2021", "2", "Two digits were exchanged."], listed.Cells.Take(5).Select(c => c.Text.Replace('\u00A0', ' ')));
        var sentence = report.Sections.Single(s => s.Id == "corrections").Parts.OfType<MarkdownPart>().Select(p => p.Markdown).Single(m => m.Contains("Nothing else was changed", StringComparison.Ordinal));
        Assert.Contains($"{report.Notice!.Pending!.Same} other printed figures", sentence, StringComparison.Ordinal);
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
        Assert.StartsWith("RC6105 corrections.yaml:1: Version 2 was published with the change of 'hotline_calls @ministry-of-internal-affairs' from 5705 to 5750", Assert.Single(await FoundAsync(second.Announce("- { figure: booklets, was: 12000, is: 12001, kind: revision, reason: { en: x }, date: 2021-06-01 }")), f => f.StartsWith("RC6105", StringComparison.Ordinal)), StringComparison.Ordinal);
        var third = second.Replace(Police, "hotline_calls: 5750", "hotline_calls: 5705");
        Assert.StartsWith("RC6101 submission.yaml", Assert.Single(await FoundAsync(third)), StringComparison.Ordinal);
        var back = third.Announce(Hotline, "- { figure: hotline_calls, was: 5750, is: 5705, kind: correction, reason: { en: The first number was right. }, date: 2021-06-01 }");
        Assert.Empty(await FoundAsync(back));
        var report = (await back.CheckAsync()).Composed[0];
        Assert.Equal(2, report.Notice!.Corrected.Length);
        // It is what it was first published as, and was something else between: it stays marked.
        Assert.Equal(before.Notice!.Revised, report.Notice.Revised);
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
        var changed = (await PublishedProject.AsPublishedAsync())
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
        var changed = (await PublishedProject.AsPublishedAsync()).Replace("data/figures.yaml", "share(victims.sex.F.age.Y_GE18, victims)", "share(victims.sex.F.age.Y_GE18, victims) + 1");
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
        var changed = (await PublishedProject.AsPublishedAsync()).Write("data/2020/ministry-of-health/submission.yaml", "schema: 1\nnil: [workshops]\n");
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
        var files = await PublishedProject.AsPublishedAsync();
        var without = files.Delete(PublishedProject.Published).Delete("data/2020/ministry-of-health/submission.yaml").Delete("data/2020/ministry-of-health/prevention.en.md")
            .Replace("templates/2020/en/prevention.md", "{{ workshops.agency[\"ministry-of-health\"] }}", "several");
        var published = await without.PublishAsync(new DateOnly(2021, 3, 31));
        var late = published.Write("data/2020/ministry-of-health/submission.yaml", "schema: 1\nvalues: { workshops: 7 }\n");
        Assert.Equal(["RC6101 submission.yaml:1: '@ministry-of-health' was published on 2021-03-31 as missing and is received now, and no correction says so.",
            "RC6101 submission.yaml:2: 'workshops @ministry-of-health' was published on 2021-03-31 as absent and is 7 now, and no correction says so."], await FoundAsync(late));
        var announced = late.Announce("- { figure: '@ministry-of-health', was: missing, is: received, kind: revision, reason: { en: The report came late. }, date: 2021-05-10 }",
            "- { figure: workshops @ministry-of-health, was: absent, is: 7, kind: revision, reason: { en: The report came late. }, date: 2021-05-10 }");
        Assert.Empty(await FoundAsync(announced));
        var report = (await announced.CheckAsync()).Composed[0];
        Assert.Contains(("Reports received: Central executive", "10", "11"), report.Notice!.Consequences.Select(c => (c.Consequence.Label, c.Consequence.Before, c.Consequence.After)));
        Assert.StartsWith("Figures of this edition were revised", report.Cover!.Text, StringComparison.Ordinal);
        Assert.Empty(await FoundAsync(await announced.PublishAsync(null)));
    }

    [Fact]
    public async Task An_agency_that_sends_its_corrected_figures_again_needs_no_entry_for_that()
    {
        var again = (await CorrectedAsync()).Replace(Police, "schema: 1\n", "schema: 1\nreceived: 2021-02-01\nresubmitted: 2021-05-09\n");
        Assert.Empty(await FoundAsync(again));
        Assert.Equal(["RC6101"], (await FoundAsync(again.Replace(Police, "5750", "5705").Delete(PublishedProject.Corrections))).Select(f => f[..6]));
    }

    [Fact]
    public async Task Another_unit_is_another_figure_and_a_published_edition_no_draft()
    {
        var changed = (await PublishedProject.AsPublishedAsync()).Replace("data/indicators.yaml", "    label: { en: Booklets and flyers distributed }\n    unit: item", "    label: { en: Booklets and flyers distributed }\n    unit: event");
        var found = Assert.Single(await FoundAsync(changed));
        Assert.StartsWith("RC6101 submission.yaml", found, StringComparison.Ordinal);
        Assert.Empty(await FoundAsync(changed.Announce("- { figure: booklets, was: 12000 item, is: 12000 event, kind: correction, reason: { en: Wrong unit. }, date: 2021-05-10 }")));
        Assert.Contains("RC6108 edition.yaml:1: The edition was published on 2021-03-31, but its status is 'draft'.", await FoundAsync((await PublishedProject.AsPublishedAsync()).Replace("data/2020/edition.yaml", "status: final", "status: draft")));
    }

    [Theory]
    [InlineData("templates/2020/en/prosecution.md", "{{ convicted }} persons", "{{ prosecuted }} persons", "RC6110 prosecution.md:1: The section 'prosecution' does not print the figures that were published on 2021-03-31: 1 no longer (convicted, 15); 1 anew (prosecuted, 20).")]
    [InlineData("templates/2020/en/key-figures.md", "value: hotline_calls", "value: booklets", "RC6110 key-figures.md:1: The section 'key-figures' does not print the figures that were published on 2021-03-31: 1 no longer (hotline_calls, 5,705); 1 anew (booklets, 12,000).")]
    [InlineData("templates/2020/en/key-figures.md", "value: victims\n", "value: \"victims + 7\"\n", "RC6110 key-figures.md:1: The section 'key-figures' does not print the figures that were published on 2021-03-31: ")]
    [InlineData("data/languages/en.yaml", "percent: \"{n} per cent\"", "percent: \"1{n} per cent\"", "in another form (")]
    [InlineData("templates/2020/en/prosecution.md", "{{ hotline_calls }}", "{{ hotline_calls | thousands }}", "1 in another form (hotline_calls, 5,705 as 5.705 thousand).")]
    [InlineData("data/codelists/crime-type.yaml", "Forced labour", "Slavery", "RC6110 edition.yaml:1: 1 label is not as published on 2021-03-31: the code 'type.FORCED_LABOUR' was 'Forced labour' and is 'Slavery'.")]
    public async Task Other_figures_in_the_place_of_those_published_are_no_correction_and_are_not_kept_silent(string path, string from, string to, string finding)
    {
        var changed = (await PublishedProject.AsPublishedAsync()).Replace(path, from, to);
        var check = await changed.CheckAsync();
        var found = check.Diagnostics.Where(d => d.Severity > Severity.Note).ToList();
        Assert.Contains(found, d => $"{d.Code.Id} {d.Span?.File.Split('/')[^1]}:{d.Span?.Line}: {d.Message}".Contains(finding, StringComparison.Ordinal));
        Assert.All(found, d => Assert.Equal(Severity.Warning, d.Severity));
        Assert.Equal(path.EndsWith("key-figures.md", StringComparison.Ordinal) || path.Contains("languages", StringComparison.Ordinal), check.Corrections!.Substance.Any(s => s.What.StartsWith("the box 'main'", StringComparison.Ordinal)));
        if (path.StartsWith("data/codelists", StringComparison.Ordinal)) return;
        var told = check.Composed[0].Sections.Single(s => s.Id == "corrections").Parts.OfType<MarkdownPart>().Select(m => m.Markdown).ToList();
        Assert.Contains(told, t => t.Contains("But the text was rewritten, so that other figures are printed than before", StringComparison.Ordinal));
        Assert.DoesNotContain(told, t => t.Contains("Nothing else was changed", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_break_that_takes_comparisons_away_is_a_change_of_the_numbers_that_it_takes()
    {
        var changed = (await PublishedProject.AsPublishedAsync()).Replace("data/indicators.yaml", "    label: { en: Identified victims }\n", "    label: { en: Identified victims }\n    break: { year: 2020, reason: children are counted since 2020 }\n");
        var found = await FoundAsync(changed);
        Assert.Contains(found, f => f.StartsWith("RC6102 published.json:1: 'difference(victims)' was published on 2021-03-31 as 3 and is not applicable now", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Consequences_have_their_sign_and_the_value_that_was_published()
    {
        const string Victims = "data/2020/ministry-of-internal-affairs/victims.csv";
        var corrected = (await PublishedProject.AsPublishedAsync()).Replace(Victims, "_T,_T,_T,_T,_T,94", "_T,_T,_T,_T,_T,90").Replace(Victims, "F,Y_GE18,_T,_T,_T,89", "F,Y_GE18,_T,_T,_T,85").Replace(Victims, "AZE,_T,_T,93", "AZE,_T,_T,89")
            .Replace(Victims, "TUR,SEX,81", "TUR,SEX,77").Replace("data/history/unodc/victims.csv", "2020,victims,94", "2020,victims,90").Replace("data/2020/waivers.yaml", "885 == 1053", "885 == 1049");
        var announced = corrected.Announce(Correction("victims", 94, 90), Correction("victims @unodc", 94, 90), Correction("victims.sex.F.age.Y_GE18", 89, 85), Correction("victims.citizenship.AZE", 93, 89), Correction("victims.destination.TUR.exploitation.SEX", 81, 77));
        var report = (await announced.CheckAsync()).Composed[0];
        var rows = report.Sections.SelectMany(s => s.Parts).OfType<TablePart>().Single(t => t.Table.Id == "consequences").Table.Rows.ToDictionary(r => r.Heading, r => (r.Cells[0].Text, r.Cells[1].Text));
        Assert.Equal(("3", "\u22121"), rows["Identified victims, change on the year before"]);
        Assert.Equal(("3.3 per cent", "\u22121.1 per cent"), rows["Identified victims, change on the year before in per cent"]);
    }

    [Fact]
    public async Task Each_version_keeps_what_its_readers_were_told()
    {
        const string Crimes = "data/2020/ministry-of-internal-affairs/crimes.csv";
        var second = await (await PublishedProject.AsPublishedAsync()).Replace(Crimes, "crimes,DOCUMENTS,40", "crimes,DOCUMENTS,43").Announce(Correction("crimes.type.DOCUMENTS", 40, 43)).PublishAsync(null);
        var third = await second.Replace(Crimes, "crimes,DOCUMENTS,43", "crimes,DOCUMENTS,40").Announce(Correction("crimes.type.DOCUMENTS", 40, 43), Correction("crimes.type.DOCUMENTS", 43, 40).Replace("05-10", "06-10", StringComparison.Ordinal)).PublishAsync(null);
        var report = (await third.CheckAsync()).Composed[0];
        var consequences = report.Notice!.Consequences.Where(c => c.Consequence.Key == "crimes").Select(c => (c.Version, c.Consequence.Before, c.Consequence.After));
        Assert.Equal([(2, "200 crime", "203 crime"), (3, "203 crime", "200 crime")], consequences);
        var sentence = report.Sections.Single(s => s.Id == "corrections").Parts.OfType<MarkdownPart>().Single(p => p.Markdown.Contains("Nothing else", StringComparison.Ordinal)).Markdown;
        Assert.Contains("since version 2 of 10", sentence, StringComparison.Ordinal);
        // What stands in corrections.yaml is what they were told, word for word.
        Assert.Contains(await FoundAsync(third.Replace(PublishedProject.Corrections, "kind: correction", "kind: revision")), f => f.StartsWith("RC6105 corrections.yaml:3: Version 2 was published with this entry as a correction of 2021-05-10 ('Miscounted'), and now it says something else.", StringComparison.Ordinal));
        Assert.Contains(await FoundAsync(third.Replace(PublishedProject.Corrections, "Miscounted", "Better data")), f => f.StartsWith("RC6105 corrections.yaml:3", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_correction_cannot_be_older_than_what_it_corrects() =>
        Assert.Equal(["RC6109 corrections.yaml:3: The correction of 'hotline_calls' is dated 2021-03-10, before the version that it corrects was published (2021-03-31)."],
            await FoundAsync((await CorrectedAsync()).Announce(Hotline.Replace("2021-05-10", "2021-03-10", StringComparison.Ordinal))));

    [Fact]
    public async Task A_withdrawn_value_is_marked_where_it_was_and_published_so()
    {
        var withdrawn = (await PublishedProject.AsPublishedAsync()).Replace(Police, "  moral_offences_liable: 185\n", "").Replace("templates/2020/en/prosecution.md", "{{ moral_offences_liable }}", "others")
            .Announce("- { figure: moral_offences_liable, was: 185, is: absent, kind: correction, reason: { en: Withdrawn. }, date: 2021-05-10 }");
        var report = (await withdrawn.CheckAsync()).Composed[0];
        var tables = report.Sections.SelectMany(s => s.Parts).OfType<TablePart>().Select(t => t.Table).ToList();
        Assert.Equal("[x] [r]", tables.Single(t => t.Id == "victims-and-support").Rows.Single(r => r.Heading.StartsWith("Persons held administratively liable", StringComparison.Ordinal)).Cells[0].Text);
        Assert.Contains("Table", tables.Single(t => t.Id == "corrected-figures").Rows[0].Cells[^1].Text, StringComparison.Ordinal);
        Assert.DoesNotContain(await FoundAsync(await withdrawn.PublishAsync(null)), f => f.StartsWith("RC6", StringComparison.Ordinal));
    }

    private static string Correction(string figure, int was, int now) => $"- {{ figure: {figure}, was: {was}, is: {now}, kind: correction, reason: {{ en: Miscounted }}, date: 2021-05-10 }}";

    [Fact]
    public async Task A_number_of_an_earlier_year_that_the_report_prints_needs_an_entry()
    {
        var changed = (await PublishedProject.AsPublishedAsync()).Replace("data/history/unodc/victims.csv", "2017,victims,70", "2017,victims,71");
        Assert.Contains(await FoundAsync(changed), f => f.StartsWith("RC6101 victims.csv", StringComparison.Ordinal) && f.Contains("'2017 victims @unodc' was published on 2021-03-31 as 70 and is 71 now", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Corrections_of_what_was_not_published_and_corrections_that_nobody_is_told_of_are_refused()
    {
        var corrected = await CorrectedAsync();
        Assert.StartsWith("RC6106 corrections.yaml:3", Assert.Single(await FoundAsync(corrected.Delete(PublishedProject.Published))), StringComparison.Ordinal);
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
        var broken = (await PublishedProject.AsPublishedAsync()).Replace(PublishedProject.Published, from, to);
        Assert.Equal([finding], await FoundAsync(broken));
        // Nothing is said of corrections which nobody can compare.
        Assert.Equal([finding], await FoundAsync((await CorrectedAsync()).Replace(PublishedProject.Published, from, to)));
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
        var published = await PublishedProject.AsPublishedAsync();
        var forged = PublicationJson.Write(PublicationJson.Read(published.Replace(PublishedProject.Published, from, to).Text(PublishedProject.Published)));
        Assert.Contains($"RC2051 published.json:1: The record of what was published is no record that 'report publish' has written: ", Assert.Single(await FoundAsync(published.Write(PublishedProject.Published, forged))), StringComparison.Ordinal);
        Assert.Contains(fault, Assert.Single(await FoundAsync(published.Write(PublishedProject.Published, forged))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("{\"schema\":1,\"versions\":[],\"record\":null}")]
    public async Task A_file_that_is_no_record_is_no_record(string text) =>
        Assert.Matches("RC(2051|1[0-9]{3}) ", Assert.Single(await FoundAsync((await PublishedProject.AsPublishedAsync()).Write(PublishedProject.Published, text))));

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
        var check = await (await PublishedProject.AsPublishedAsync()).Delete(PublishedProject.Published).Replace("data/2020/edition.yaml", "status: final", "status: draft").CheckAsync();
        Assert.Equal("RC6201", NextVersion.Of(check.Validated!, check.Composed, check.Vintage!, null, new DateOnly(2021, 3, 31)).Problem!.Code.Id);
        check = await (await PublishedProject.AsPublishedAsync()).Delete(PublishedProject.Published).CheckAsync();
        Assert.Equal("RC6202", NextVersion.Of(check.Validated!, check.Composed, check.Vintage!, null, null).Problem!.Code.Id);
        check = await (await CorrectedAsync()).CheckAsync();
        Assert.Equal("RC6203", NextVersion.Of(check.Validated!, check.Composed, check.Vintage!, check.Corrections, new DateOnly(2021, 3, 30)).Problem!.Code.Id);
        check = await (await PublishedProject.AsPublishedAsync()).CheckAsync();
        Assert.Equal(new NextVersion(null, null), NextVersion.Of(check.Validated!, check.Composed, check.Vintage!, check.Corrections, null));
    }
}
