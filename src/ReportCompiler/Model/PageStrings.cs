using System.Collections.Immutable;

namespace ReportCompiler.Model;

/// <summary>The built-in strings that the page needs of every language (<c>strings</c> in <c>data/languages/&lt;tag&gt;.yaml</c>).</summary>
internal static class PageStrings
{
    public const string Contents = "contents", Skip = "skip", Table = "table", Chart = "chart", Tables = "tables", Charts = "charts", Source = "source",
        Symbols = "symbols", Data = "data", Note = "note", Notes = "notes", Back = "back", Page = "page", Draft = "draft", Contribution = "contribution";

    public static ImmutableArray<(string Key, string Description)> All { get; } =
    [
        (Contents, "Heads the table of contents: 'Contents'."),
        (Skip, "A link for those who use the keyboard: 'Skip to the report'."),
        (Table, "Before the number of a table: 'Table'."),
        (Chart, "Before the number of a chart: 'Chart'."),
        (Tables, "Heads the list of tables: 'Tables'."),
        (Charts, "Heads the list of charts: 'Charts'."),
        (Source, "Before the sources of a table: 'Source'."),
        (Symbols, "Before the legend of symbols: 'Symbols'."),
        (Data, "Opens the table behind a chart: 'Data of this chart'."),
        (Note, "Before the number of a note, read aloud: 'Note'."),
        (Notes, "Heads the notes of a section: 'Notes'."),
        (Back, "The link from a note to its place, read aloud: 'Back to the text'."),
        (Page, "At the foot of a printed page, with {page} and {pages}: 'Page {page} of {pages}'."),
        (Draft, "On the cover of an edition that is not final: 'Draft'."),
        (Contribution, "Above an agency's own text: 'Contribution'."),
    ];
}
