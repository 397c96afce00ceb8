using ReportCompiler.Text;

namespace ReportCompiler.Model;

/// <summary>One printed number: a line of the ledger.</summary>
/// <param name="Id">Section id / address or expression / n-th use: unchanged by renumbering and rewording.</param>
/// <param name="Section">The section's id.</param>
/// <param name="Text">As printed: "7.5 per cent".</param>
/// <param name="Quantity">The value with its derivation.</param>
/// <param name="Place">Where the template prints it.</param>
public sealed record FigureUse(string Id, string Section, string Text, Quantity Quantity, SourceSpan Place);
