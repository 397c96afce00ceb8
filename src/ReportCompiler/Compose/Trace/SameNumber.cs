using ReportCompiler.Model;

namespace ReportCompiler.Compose.Trace;

/// <summary>
/// Tells whether two derivations give one number under two names: <c>previous(crimes)</c> and <c>2019 crimes</c> are read from the same cells in the same way,
/// a figure and its expression are computed so. An equal value is not enough, nor an equal spelling, since that may be of another year.
/// </summary>
internal static class SameNumber
{
    /// <summary>True when both are the same number.</summary>
    public static bool Is(Derivation a, Derivation b) => IsSame(Bare(a), Bare(b));

    /// <summary>True when <paramref name="part"/> is one of the numbers that <paramref name="whole"/> was computed from.</summary>
    public static bool IsIn(Derivation whole, Derivation part) => Holds(Bare(whole), Bare(part));

    /// <summary>Without the names that only stand for the one number below them.</summary>
    private static Derivation Bare(Derivation node)
    {
        while (node is { Value: not null, Step: DerivationStep.None, Inputs: [var only] } && only.Value == node.Value) node = only;
        return node;
    }

    private static bool Holds(Derivation whole, Derivation part) => whole.Inputs.Any(input => Bare(input) is var bare && (IsSame(bare, part) || Holds(bare, part)));

    private static bool IsSame(Derivation a, Derivation b) =>
        ReferenceEquals(a, b) || (a.Text == b.Text && a.Value == b.Value && ReferenceEquals(a.Observation, b.Observation) && a.Inputs.Length == b.Inputs.Length
            && a.Inputs.Zip(b.Inputs).All(pair => Is(pair.First, pair.Second)));
}
