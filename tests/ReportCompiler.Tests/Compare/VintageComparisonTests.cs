using ReportCompiler.Compare;
using ReportCompiler.Tests.Editions;
using ReportCompiler.Vintages;

namespace ReportCompiler.Tests.Compare;

/// <summary>Two states of the real edition, set side by side.</summary>
public sealed class VintageComparisonTests
{
    private const string Victims = "data/2020/ministry-of-internal-affairs/victims.csv";
    private const string Prosecution = "templates/2020/en/prosecution.md";

    private static readonly Lazy<Task<Vintage>> Now = new(() => VintageAsync(new ChangedEdition()));

    private static async Task<Vintage> VintageAsync(ChangedEdition edition) => (await Edition2020.BuildAsync(edition.Files, BuildTarget.Check)).Vintage!;

    private static async Task<VintageChanges> ChangesAsync(ChangedEdition edition) => VintageComparison.Of(await Now.Value, await VintageAsync(edition));

    [Fact]
    public async Task An_edition_is_as_it_is()
    {
        var changes = await ChangesAsync(new ChangedEdition());
        Assert.True(changes.IsEmpty);
        Assert.False(changes.HasFigures);
    }

    [Fact]
    public async Task A_record_is_read_as_it_was_written_and_its_seal_finds_a_change_by_hand()
    {
        var publication = new Publication { Schema = 1, Versions = [new PublishedVersion { Number = 1, Date = new(2021, 3, 31), Documents = System.Collections.Immutable.ImmutableSortedDictionary<string, string>.Empty, Settled = [], Notices = System.Collections.Immutable.ImmutableSortedDictionary<string, VersionNotice>.Empty }], Record = await Now.Value };
        var text = PublicationJson.Write(publication);
        var read = PublicationJson.Read(text);
        Assert.True(PublicationJson.IsSealed(read));
        Assert.Equal(text, PublicationJson.Write(read));
        Assert.True(VintageComparison.Of(await Now.Value, read.Record).IsEmpty);
        Assert.DoesNotContain('\r', text);
        Assert.False(PublicationJson.IsSealed(PublicationJson.Read(text.Replace("\"94 victim\"", "\"95 victim\"", StringComparison.Ordinal))));
    }

    [Fact]
    public async Task What_an_edition_says_of_itself_is_compared_and_is_no_figure()
    {
        var changes = await ChangesAsync(new ChangedEdition()
            .Replace("data/2020/edition.yaml", "status: draft", "\n", "status: final\nissued: 2021-03-31")
            .Replace("data/2020/edition.yaml", "  - { id: submissions, numbered: false }\n  - { id: corrections", "\n", "  - { id: corrections, numbered: false }\n  - { id: submissions, numbered: false }"));
        Assert.Equal([new Change("issued", null, "2021-03-31"), new Change("order", "submissions, corrections", "corrections, submissions"), new Change("status", "draft", "final")], changes.Edition);
        Assert.False(changes.IsEmpty);
        Assert.False(changes.HasFigures);
        var other = VintageComparison.Of(changes.Before with { Year = 2019 }, changes.After);
        Assert.Equal(["order"], other.Edition.Select(c => c.Key));
    }

    [Fact]
    public async Task A_record_of_earlier_days_that_says_nothing_of_itself_stays_sealed_and_denies_nothing()
    {
        var record = await Now.Value with { Edition = null };
        var publication = new Publication { Schema = 1, Versions = [new PublishedVersion { Number = 1, Date = new(2021, 3, 31), Documents = System.Collections.Immutable.ImmutableSortedDictionary<string, string>.Empty, Settled = [], Notices = System.Collections.Immutable.ImmutableSortedDictionary<string, VersionNotice>.Empty }], Record = record };
        var text = PublicationJson.Write(publication);
        Assert.DoesNotContain("\"edition\"", text, StringComparison.Ordinal);
        Assert.True(PublicationJson.IsSealed(PublicationJson.Read(text)));
        Assert.True(VintageComparison.Of(PublicationJson.Read(text).Record, await Now.Value).IsEmpty);
    }

    [Fact]
    public async Task A_corrected_cell_is_found_with_all_that_follows_from_it()
    {
        var changes = await ChangesAsync(new ChangedEdition()
            .Replace(Victims, "victims,_T,_T,_T,_T,_T,94", "\n", "victims,_T,_T,_T,_T,_T,95")
            .Replace(Victims, "victims,F,Y_GE18,_T,_T,_T,89", "\n", "victims,F,Y_GE18,_T,_T,_T,90")
            .Replace(Victims, "victims,_T,_T,AZE,_T,_T,93", "\n", "victims,_T,_T,AZE,_T,_T,94")
            .Replace(Victims, "victims,_T,_T,_T,TUR,SEX,81", "\n", "victims,_T,_T,_T,TUR,SEX,82"));
        const string Ministry = "@ministry-of-internal-affairs";
        Assert.Equal(
            [
                new Change($"victims {Ministry}", "94 victim", "95 victim"),
                new Change($"victims.citizenship.AZE {Ministry}", "93 victim", "94 victim"),
                new Change($"victims.destination.TUR.exploitation.SEX {Ministry}", "81 victim", "82 victim"),
                new Change($"victims.sex.F.age.Y_GE18 {Ministry}", "89 victim", "90 victim"),
            ],
            changes.Delivered);
        Assert.Contains(new Change("victims", "94 victim", "95 victim"), changes.Values);
        Assert.Contains(changes.Values, v => v.Key == "adult_women_share");
        Assert.Contains(changes.Checks, c => c.Key.StartsWith("victims-all-years-adds-up", StringComparison.Ordinal));
        var english = Assert.Single(changes.Languages);
        Assert.Contains(new PrintedChange("prosecution/victims/1", "94", "95", false), english.Printed);
        Assert.Contains(english.Blocks, b => b is { Kind: VintagePartKind.Chart, Id: "victims-by-destination", Change: ChangeKind.Changed });
        Assert.Contains(english.Sentences, s => s.Section == "prosecution" && s.Pieces.Contains(new SentencePiece("94", "95")));
        Assert.Empty(english.Labels);

        Assert.DoesNotContain(english.Texts, t => t.Block is null && t.Section == "submissions");
    }

    [Fact]
    public async Task Sections_in_another_order_and_a_sentence_in_other_words_change_no_figure()
    {
        var changes = await ChangesAsync(new ChangedEdition()
            .Replace("data/2020/edition.yaml", "  - legislation", "\n", "  - { id: legislation, numbered: false }")
            .Replace(Prosecution, "The shelter took in", "{{", "Room was found in the shelter for "));
        Assert.False(changes.HasFigures);
        var text = Assert.Single(Assert.Single(changes.Languages).Texts);
        Assert.StartsWith("The shelter took in 80 victims.", text.Before, StringComparison.Ordinal);
        Assert.StartsWith("Room was found in the shelter for 80 victims.", text.After, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_figure_that_is_printed_with_other_decimals_is_the_same_number()
    {
        var changes = await ChangesAsync(new ChangedEdition().Replace("templates/2020/en/prosecution.md", "{{ sexual_exploitation_share", "}}", "{{ sexual_exploitation_share | decimals(0) "));
        Assert.Empty(changes.Values);
        var printed = Assert.Single(Assert.Single(changes.Languages).Printed);
        Assert.True(printed.IsSameNumber);
    }

    [Fact]
    public async Task A_label_that_changed_is_found_with_the_tables_that_print_it()
    {
        var changes = await ChangesAsync(new ChangedEdition().Replace("data/indicators.yaml", "label: { en: Victims accommodated in the shelter }", "\n", "label: { en: Victims in the shelter }"));
        var english = Assert.Single(changes.Languages);
        Assert.Equal(new Change("indicator victims_sheltered", "Victims accommodated in the shelter", "Victims in the shelter"), Assert.Single(english.Labels));
        Assert.Contains(english.Blocks, b => b is { Kind: VintagePartKind.Table, IsReworded: true });
        Assert.False(changes.HasFigures);
    }
}
