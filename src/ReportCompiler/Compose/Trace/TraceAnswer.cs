using System.Collections.Immutable;
using ReportCompiler.Model;

namespace ReportCompiler.Compose.Trace;

/// <summary>What was found for the words of a question, in order; both lists may be empty.</summary>
/// <param name="Numbers">Numbers: by name, address or expression, by the place of a cell, by a line of the ledger, then by the text that is printed.</param>
/// <param name="Sections">Sections that were asked for, by number or id.</param>
/// <param name="Nearest">Where nothing was found: the names that were probably meant.</param>
/// <param name="Problem">Where nothing was found for what begins as an expression does: what is wrong with it; else null.</param>
public sealed record TraceAnswer(ImmutableArray<TracedNumber> Numbers, ImmutableArray<TracedSection> Sections, ImmutableArray<string> Nearest, string? Problem = null)
{
    /// <summary>True when nothing is called so, and nothing prints it.</summary>
    public bool IsEmpty => Numbers.IsEmpty && Sections.IsEmpty;
}

/// <summary>How a question was understood.</summary>
public enum TraceMeaning
{
    /// <summary>As the id of a derived figure.</summary>
    Figure,

    /// <summary>As the id of an indicator.</summary>
    Indicator,

    /// <summary>As the address of a cell, or of the cells of a list.</summary>
    Cell,

    /// <summary>As any other expression.</summary>
    Expression,

    /// <summary>As the place of a cell: its file and line.</summary>
    Place,

    /// <summary>As the id of a line of the ledger.</summary>
    Line,

    /// <summary>As a section, all of whose numbers were asked for.</summary>
    Section,

    /// <summary>As the text that is printed.</summary>
    Text,
}

/// <summary>A number with all that is known of where it comes from and where it goes.</summary>
/// <param name="Meaning">How the question was understood that leads here.</param>
/// <param name="Source">What it is, its value with the derivation, its checks, the year before.</param>
/// <param name="Text">As a sentence prints it; what there is instead when it has no value.</param>
/// <param name="Tree">The derivation down to the cells, ready to be shown.</param>
/// <param name="Before">The year before, ready to be shown; null where the expression names its years itself.</param>
/// <param name="OtherNames">The keys under which the report prints the same number besides: <c>previous(crimes)</c> is <c>2019 crimes</c>.</param>
/// <param name="Uses">Every place that prints it, under any of its names; empty for what the report does not print.</param>
/// <param name="Claims">Claims that rest on one of its cells.</param>
/// <param name="PartOf">Other printed numbers that are computed from it.</param>
public sealed record TracedNumber(
    TraceMeaning Meaning, FigureSource Source, string Text, TraceNode Tree, string? Before,
    ImmutableArray<string> OtherNames, ImmutableArray<FigureUse> Uses, ImmutableArray<Claim> Claims, ImmutableArray<FigureSource> PartOf);

/// <summary>A section with the figures that it prints, in order.</summary>
/// <param name="Section">The section.</param>
/// <param name="Figures">What it prints.</param>
/// <param name="Numbers">Where these come from, each once, where that was asked for; else empty.</param>
public sealed record TracedSection(ComposedSection Section, ImmutableArray<FigureUse> Figures, ImmutableArray<TracedNumber> Numbers);
