using System.Collections.Immutable;
using ReportCompiler.Model;

namespace ReportCompiler.Compose.Trace;

/// <summary>What was found for the words of a question, in order; both lists may be empty.</summary>
/// <param name="Numbers">Numbers: by name, address or expression, then by the section and the text that print them.</param>
/// <param name="Sections">Sections that were asked for, by number or id.</param>
/// <param name="Nearest">Where nothing was found: the names that were probably meant.</param>
public sealed record TraceAnswer(ImmutableArray<TracedNumber> Numbers, ImmutableArray<TracedSection> Sections, ImmutableArray<string> Nearest)
{
    /// <summary>True when nothing is called so, and nothing prints it.</summary>
    public bool IsEmpty => Numbers.IsEmpty && Sections.IsEmpty;
}

/// <summary>A number with all that is known of where it comes from and where it goes.</summary>
/// <param name="Source">What it is, its value with the derivation, its checks, the year before.</param>
/// <param name="Text">As a sentence prints it; what there is instead when it has no value.</param>
/// <param name="Tree">The derivation down to the cells, ready to be shown.</param>
/// <param name="Before">The year before, ready to be shown; null where the expression names its years itself.</param>
/// <param name="Uses">Every place that prints it; empty for what the report does not print.</param>
/// <param name="Claims">Claims that rest on one of its cells.</param>
/// <param name="PartOf">Other printed numbers that are computed from it.</param>
public sealed record TracedNumber(
    FigureSource Source, string Text, TraceNode Tree, string? Before, ImmutableArray<FigureUse> Uses, ImmutableArray<Claim> Claims, ImmutableArray<FigureSource> PartOf);

/// <summary>A section with the figures that it prints, in order.</summary>
public sealed record TracedSection(ComposedSection Section, ImmutableArray<FigureUse> Figures);
