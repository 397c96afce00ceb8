using ReportCompiler.Markup;

namespace ReportCompiler.Render.Pdf;

/// <summary>What links to notes and back are called, in the language of the document: what is printed is only a number, or an arrow.</summary>
/// <param name="Note">Before the number of a note: 'Note'.</param>
/// <param name="Back">The way from a note to its place: 'Back to the text'.</param>
/// <param name="Source">The way from a figure to its source, with {n}: 'Source of {n}'.</param>
internal sealed record LinkWords(string Note, string Back, string Source)
{
    /// <summary>What the names of places hold that notes lead back to.</summary>
    public const string BackMark = ".ref-";

    private const string NoteMark = ".note-";

    /// <summary>What a link is called.</summary>
    /// <param name="destination">The place that it leads to; null when it leads out of the document.</param>
    /// <param name="text">What is printed of it.</param>
    public string For(string? destination, string text) =>
        destination?.Contains(BackMark, StringComparison.Ordinal) == true ? Back
        : destination?.Contains(NoteMark, StringComparison.Ordinal) == true ? $"{Note} {text}"
        : destination?.StartsWith(FigureMarkup.SourceMark, StringComparison.Ordinal) == true ? Source.Replace("{n}", text, StringComparison.Ordinal)
        : text;
}
