using System.Collections.Immutable;
using ReportCompiler.Model;

namespace ReportCompiler.Expressions.Evaluation;

/// <summary>What an expression gives. It belongs to no language: printing it does.</summary>
internal abstract record Value
{
    /// <summary>True after the filter <c>capital</c>: the first letter is printed in upper case.</summary>
    public bool Capital { get; init; }
}

/// <summary>A number, and how the filters want it printed.</summary>
internal sealed record QuantityValue(Quantity Quantity) : Value
{
    public NumberStyle Style { get; init; } = NumberStyle.Plain;
}

/// <summary>
/// A condition. <paramref name="Equation"/> shows both sides with their numbers (<c>885 == 1053</c>); <paramref name="Because"/> says why it is undecided.
/// Only a comparison has a left and a right side; what is joined of others has them as <see cref="Parts"/>.
/// </summary>
internal sealed record TruthValue(Truth Truth, string Equation, Quantity? Left, Quantity? Right, string? Because) : Value
{
    public ImmutableArray<TruthValue> Parts { get; init; } = [];

    /// <summary>The cells that it was decided by, each once, in order.</summary>
    public IEnumerable<Observation> Cells() => AllCells().Distinct((IEqualityComparer<Observation>)ReferenceEqualityComparer.Instance);

    private IEnumerable<Observation> AllCells() =>
        (Left?.Derivation.Cells() ?? []).Concat(Right?.Derivation.Cells() ?? []).Concat(Parts.SelectMany(p => p.AllCells()));
}

/// <summary>A text of the expression itself.</summary>
internal sealed record TextValue(string Text) : Value;

/// <summary>A label in all languages.</summary>
internal sealed record LabelValue(Label Label) : Value;

/// <summary>The label of a quantity's unit, in the plural form of the quantity.</summary>
internal sealed record UnitValue(Quantity Quantity) : Value;

/// <summary>A reference to a section, table or chart (<paramref name="Kind"/>), resolved when everything has its number.</summary>
internal sealed record ReferenceValue(Function Kind, string Id) : Value;

/// <summary>A quantity against that of the year before, to be said in a phrase.</summary>
internal sealed record ChangeValue(Quantity Now, Quantity Before, Quantity Difference, Quantity Growth) : Value
{
    /// <summary>True where the difference of percentages is told in points.</summary>
    public bool SaysPoints { get; init; }

    public NumberStyle Style { get; init; } = NumberStyle.Plain;
}

/// <summary>The sentences on who submitted; which they are is for the language to say.</summary>
internal sealed record CoverageValue : Value;

/// <summary>A list: the quantities, and the expression and year that give each of them again.</summary>
internal sealed record ListValue(ImmutableArray<Quantity> Items, ImmutableArray<ListItem> Origins) : Value;

/// <summary>
/// How one item of a list came about, so that it can be asked again for another year. <paramref name="Offset"/> is its year less that of the context;
/// <paramref name="ListOver"/> what the items differ in: a dimension, <c>agency</c> or <c>year</c>.
/// </summary>
internal sealed record ListItem(Expression Expression, int Offset, string ListOver);

/// <summary>What is to be said of a number's status.</summary>
internal sealed record StatusValue(Quantity Quantity) : Value;

/// <summary>How a number is to be printed. <paramref name="Scale"/> is a power of ten: 0, 3, 6 or 9.</summary>
internal sealed record NumberStyle(bool Words = false, int Scale = 0, bool WithUnit = false, bool IsYear = false)
{
    public static NumberStyle Plain { get; } = new();

    /// <summary>A year: no group mark, and not a figure.</summary>
    public static NumberStyle Year { get; } = new(IsYear: true);
}
