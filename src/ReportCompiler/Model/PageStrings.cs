using System.Collections.Immutable;

namespace ReportCompiler.Model;

/// <summary>The built-in strings that the page needs of every language (<c>strings</c> in <c>data/languages/&lt;tag&gt;.yaml</c>).</summary>
internal static class PageStrings
{
    public const string Contents = "contents", Skip = "skip", Table = "table", Chart = "chart", Tables = "tables", Charts = "charts", Source = "source",
        Symbols = "symbols", Data = "data", Note = "note", Notes = "notes", Back = "back", Page = "page", Draft = "draft", Contribution = "contribution",
        Previous = "previous", Sources = "figure-sources", SourcesIntroduction = "figure-sources-introduction", SourcesHint = "figure-sources-hint", SourceOf = "figure-source-of",
        Figure = "figure", FigureMeaning = "figure-meaning", FigureOrigin = "figure-origin", Received = "received", CheckedAgainst = "checked-against", SeveralDeliveries = "several-deliveries",
        Checks = "checks", Check = "check", Equation = "equation", Result = "result", CheckHolds = "check-holds", CheckAccepted = "check-accepted", CheckUndecided = "check-undecided",
        CheckCircular = "check-circular", Close = "close";

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
        (Previous, "Heads a number of the year before: 'Previous year'."),
        (Sources, "Heads the list of where the figures come from: 'Sources of the figures'."),
        (SourcesIntroduction, "A sentence under that heading."),
        (SourcesHint, "A sentence under the table of contents that tells of this list, with {sources}, its title."),
        (SourceOf, "What a link from a figure to its source is called, with {n}: 'Source of {n}'."),
        (Figure, "Heads a column of figures: 'Figure'."),
        (FigureMeaning, "Heads what they are the number of: 'What it is'."),
        (FigureOrigin, "Heads where they come from: 'Where it comes from'."),
        (Received, "When an agency delivered, with {date}: 'received {date}'."),
        (SeveralDeliveries, "Heads the figures that are made of several agencies' or years' numbers: 'From several deliveries'."),
        (CheckedAgainst, "Before what a stated number was checked against: 'stated; checked against'."),
        (Checks, "Heads the checks behind a figure: 'Checks'."),
        (Check, "Heads what is checked: 'Check'."),
        (Equation, "Heads both sides of a check in numbers: 'Equation'."),
        (Result, "Heads what became of a check: 'Result'."),
        (CheckHolds, "A check that holds: 'holds'."),
        (CheckAccepted, "One that fails and is accepted: 'fails, accepted'."),
        (CheckUndecided, "One that cannot be decided: 'undecided'."),
        (CheckCircular, "One that holds and proves nothing, since a side was calculated back from the other: 'holds, proves nothing'."),
        (Close, "A button that closes the card of a figure: 'Close'."),
    ];
}
