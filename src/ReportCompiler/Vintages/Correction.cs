using ReportCompiler.Model;
using ReportCompiler.Text;

namespace ReportCompiler.Vintages;

/// <summary>Why a published figure changed. Official statistics never mix the two words.</summary>
public enum CorrectionKind
{
    /// <summary>A mistake mended.</summary>
    Correction,

    /// <summary>A planned change: better data, a late delivery, another method.</summary>
    Revision,
}

/// <summary>An entry of <c>corrections.yaml</c>: a figure that was published and changed, with the reason that readers are told.</summary>
/// <param name="Figure">What changed: the address of a cell, an agency's delivery (<c>@agency</c>), or the key of a computed number.</param>
/// <param name="Was">The value as it was published (<see cref="RecordedValue"/>), or <see cref="Absent"/>.</param>
/// <param name="Is">The value now, or <see cref="Absent"/>.</param>
/// <param name="Kind">A correction or a revision.</param>
/// <param name="Reason">Why, for the readers of the report.</param>
/// <param name="Date">The date of the change.</param>
/// <param name="Span">Where the entry stands.</param>
public sealed record Correction(Located<string> Figure, Located<string> Was, Located<string> Is, CorrectionKind Kind, LocalText Reason, DateOnly Date, SourceSpan Span)
{
    /// <summary>Stands for the value where there was, or is, no observation.</summary>
    public const string Absent = "absent";
}
