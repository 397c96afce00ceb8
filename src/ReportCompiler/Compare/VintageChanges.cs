using System.Collections.Immutable;
using ReportCompiler.Vintages;

namespace ReportCompiler.Compare;

/// <summary>What became of a thing.</summary>
public enum ChangeKind
{
    /// <summary>It is there now, and was not.</summary>
    Added,

    /// <summary>It was there, and is not now.</summary>
    Removed,

    /// <summary>It is another.</summary>
    Changed,
}

/// <summary>A thing of a record that changed.</summary>
/// <param name="Key">What it is, as the record calls it.</param>
/// <param name="Before">What the record said; null when it did not have it.</param>
/// <param name="After">What it says now; null when it does not have it.</param>
public sealed record Change(string Key, string? Before, string? After)
{
    /// <summary>What became of it.</summary>
    public ChangeKind Kind => Before is null ? ChangeKind.Added : After is null ? ChangeKind.Removed : ChangeKind.Changed;
}

/// <summary>A printed figure that changed.</summary>
/// <param name="Id">Its id in the ledger.</param>
/// <param name="Before">The text that was printed; null when it was not.</param>
/// <param name="After">The text that is printed now; null when it is not.</param>
/// <param name="IsSameNumber">True when only the way it is printed changed: the number behind it is the same.</param>
public sealed record PrintedChange(string Id, string? Before, string? After, bool IsSameNumber)
{
    /// <summary>What became of it.</summary>
    public ChangeKind Kind => Before is null ? ChangeKind.Added : After is null ? ChangeKind.Removed : ChangeKind.Changed;

    /// <summary>The section it stands in; in an agency's own text with the agency behind <c>@</c>.</summary>
    public string Section => Id[..Id.IndexOf('/', StringComparison.Ordinal)];

    /// <summary>The key of its number among the values of the record.</summary>
    public string Key => FigureIds.Key(Id);
}

/// <summary>A table, chart or box that changed.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Section">The section it stands in.</param>
/// <param name="Id">Its id.</param>
/// <param name="Change">What became of it.</param>
/// <param name="Figures">The ids of its figures that print something else.</param>
/// <param name="IsReworded">True when its words, rows or columns changed, and not only figures.</param>
public sealed record BlockChange(VintagePartKind Kind, string Section, string Id, ChangeKind Change, ImmutableArray<string> Figures, bool IsReworded);

/// <summary>A paragraph, heading or line of a block whose wording changed. Figures are filled in.</summary>
/// <param name="Section">The section it stands in.</param>
/// <param name="Block">The id of the block it belongs to; null in the text.</param>
/// <param name="Before">How it read; null for a new one.</param>
/// <param name="After">How it reads; null for one that is gone.</param>
public sealed record TextChange(string Section, string? Block, string? Before, string? After);

/// <summary>A paragraph in the same words, of which a figure prints something else.</summary>
/// <param name="Section">The section it stands in.</param>
/// <param name="Pieces">The paragraph in pieces: plain text, and between it each figure with what it printed and prints.</param>
public sealed record SentenceChange(string Section, ImmutableArray<SentencePiece> Pieces);

/// <summary>A piece of a paragraph: plain text is the same on both sides, a figure may differ.</summary>
public sealed record SentencePiece(string Before, string After)
{
    /// <summary>True for a figure that prints something else.</summary>
    public bool IsChanged => Before != After;
}

/// <summary>What changed in one language.</summary>
public sealed record LanguageChanges
{
    /// <summary>The language's tag.</summary>
    public required string Language { get; init; }

    /// <summary>Printed figures.</summary>
    public required ImmutableArray<PrintedChange> Printed { get; init; }

    /// <summary>Claims, by section and condition: whether they hold, with their equation.</summary>
    public required ImmutableArray<Change> Claims { get; init; }

    /// <summary>Tables, charts and boxes.</summary>
    public required ImmutableArray<BlockChange> Blocks { get; init; }

    /// <summary>Paragraphs in the same words with other figures.</summary>
    public required ImmutableArray<SentenceChange> Sentences { get; init; }

    /// <summary>Labels, by kind and id.</summary>
    public required ImmutableArray<Change> Labels { get; init; }

    /// <summary>Wordings.</summary>
    public required ImmutableArray<TextChange> Texts { get; init; }
}

/// <summary>All differences between two records. Between different years what both call by the same key is set side by side.</summary>
public sealed record VintageChanges
{
    /// <summary>The earlier record.</summary>
    public required Vintage Before { get; init; }

    /// <summary>The later record.</summary>
    public required Vintage After { get; init; }

    /// <summary>What the edition says of itself: <c>status</c>, <c>issued</c>, the <c>order</c> of sections (the ids where it is another), and the number of a section.</summary>
    public required ImmutableArray<Change> Edition { get; init; }

    /// <summary>What was delivered: observations, nil returns and deliveries, by address with the agency.</summary>
    public required ImmutableArray<Change> Delivered { get; init; }

    /// <summary>Numbers that are printed or defined by name, by their key. One that only one side prints is a change of the text and not here.</summary>
    public required ImmutableArray<Change> Values { get; init; }

    /// <summary>Checks, by id, address and title: result and equation.</summary>
    public required ImmutableArray<Change> Checks { get; init; }

    /// <summary>What changed in each language that both have.</summary>
    public required ImmutableArray<LanguageChanges> Languages { get; init; }

    /// <summary>Languages that only one side has.</summary>
    public required ImmutableArray<string> OtherLanguages { get; init; }

    /// <summary>True when a number differs: delivered, computed or printed.</summary>
    public bool HasFigures => Delivered.Length + Values.Length > 0 || Languages.Any(l => l.Printed.Any(p => p is { Before: not null, After: not null }));

    /// <summary>True when nothing differs.</summary>
    public bool IsEmpty => Edition.Length + Delivered.Length + Values.Length + Checks.Length + OtherLanguages.Length == 0
        && Languages.All(l => l.Printed.Length + l.Claims.Length + l.Blocks.Length + l.Labels.Length + l.Texts.Length == 0);
}
