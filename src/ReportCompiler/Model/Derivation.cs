using System.Collections.Immutable;

namespace ReportCompiler.Model;

/// <summary>How a number was made of its inputs.</summary>
public enum DerivationStep
{
    /// <summary>Not computed: read, written, or its one input under another name or in another year.</summary>
    None,

    /// <summary>a + b + …</summary>
    Sum,

    /// <summary>a - b</summary>
    Difference,

    /// <summary>a × b</summary>
    Product,

    /// <summary>a / b</summary>
    Quotient,

    /// <summary>a / b × 100</summary>
    Share,

    /// <summary>(a - b) / b × 100</summary>
    Growth,

    /// <summary>-a</summary>
    Negative,

    /// <summary>a without its sign.</summary>
    Absolute,

    /// <summary>How many its inputs are.</summary>
    Count,

    /// <summary>The greatest of its inputs.</summary>
    Greatest,

    /// <summary>The least of its inputs.</summary>
    Least,
}

/// <summary>
/// The tree from a number down to the observations it came from: a leaf has an <paramref name="Observation"/>, an inner node the
/// numbers it was computed from.
/// </summary>
/// <param name="Text">The canonical spelling: a cell's address or an expression.</param>
/// <param name="Value">The number at this node; null when unknown.</param>
/// <param name="Inputs">The nodes it was computed from, in order.</param>
/// <param name="Observation">The cell, at a leaf that was read.</param>
public sealed record Derivation(string Text, decimal? Value, ImmutableArray<Derivation> Inputs, Observation? Observation = null)
{
    /// <summary>How the value was made of the inputs.</summary>
    public DerivationStep Step { get; init; }

    /// <summary>Where a cell was read, or could not be: which it was.</summary>
    public CellIdentity? Asked { get; init; }

    /// <summary>At a leaf that is zero because an agency said so: its nil return.</summary>
    public NilReturn? Nil { get; init; }

    /// <summary>True for a part that cannot exist, or is made of nothing but such: a sum goes on without it.</summary>
    public bool AddsNothing => Value is null && Cells().Any() && Cells().All(c => c.AddsNothing());

    /// <summary>At a leaf that counts a delivery: whose it is, and where it stands.</summary>
    public CountedDelivery? Delivery { get; init; }

    /// <summary>The deliveries that were counted, in order.</summary>
    public IEnumerable<CountedDelivery> Deliveries() => Inputs.SelectMany(i => i.Deliveries()).Concat(Delivery is null ? [] : [Delivery]);

    /// <summary>A constant or an unknown without a cell.</summary>
    public static Derivation Leaf(string text, decimal? value) => new(text, value, []);

    /// <summary>The observations at the leaves, each once, in order of first use.</summary>
    public IEnumerable<Observation> Cells()
    {
        var seen = new HashSet<Observation>(ReferenceEqualityComparer.Instance);
        var stack = new Stack<Derivation>([this]);
        while (stack.TryPop(out var node))
        {
            if (node.Observation is { } cell && seen.Add(cell)) yield return cell;
            for (var i = node.Inputs.Length - 1; i >= 0; i--) stack.Push(node.Inputs[i]);
        }
    }
}
