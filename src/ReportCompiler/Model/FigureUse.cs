using ReportCompiler.Text;

namespace ReportCompiler.Model;

/// <summary>Where on the page a number is printed.</summary>
public enum FigureSetting
{
    /// <summary>In a sentence, or in a table that the text itself writes.</summary>
    Text,

    /// <summary>In the title of a section.</summary>
    Heading,

    /// <summary>In the title of a table, a chart or a box.</summary>
    Caption,

    /// <summary>In a cell of a table, or of the table of a chart's data.</summary>
    Table,

    /// <summary>In a label of a chart.</summary>
    Chart,

    /// <summary>In the description of a chart for those who cannot see it.</summary>
    Description,

    /// <summary>In a box of key figures.</summary>
    KeyFigure,
}

/// <summary>Where a number is printed: the section, and what of it.</summary>
/// <param name="Section">The section's id.</param>
/// <param name="Setting">What prints it.</param>
/// <param name="Block">The id of the table, chart or box; null in the text.</param>
/// <param name="Agency">The agency whose own text prints it; null elsewhere.</param>
public sealed record FigurePosition(string Section, FigureSetting Setting, string? Block = null, string? Agency = null);

/// <summary>One printed number: a line of the ledger.</summary>
/// <param name="Id">Section id / address or expression / n-th use: unchanged by renumbering and rewording. In an agency's own text the section is followed by '@' and the agency.</param>
/// <param name="Position">Where in the report it is printed.</param>
/// <param name="Text">As printed: "7.5 per cent".</param>
/// <param name="Quantity">The value with its derivation.</param>
/// <param name="Place">Where the template prints it.</param>
/// <param name="Source">Its line in the list of sources: an index, the same for every use of one number.</param>
public sealed record FigureUse(string Id, FigurePosition Position, string Text, Quantity Quantity, SourceSpan Place, int Source)
{
    /// <summary>The section's id.</summary>
    public string Section => Position.Section;
}
