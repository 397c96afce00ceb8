using System.Collections.Immutable;
using ReportCompiler.Model;

namespace ReportCompiler.Expressions.Evaluation;

/// <summary>The agencies whose numbers one sum adds up, and those among them that are not zero: what adds nothing may come and go.</summary>
internal sealed record CountedSum(string Indicator, int Year, ImmutableArray<string> Agencies, ImmutableArray<string> Counting);

/// <summary>What a number was counted from, as far as a comparison of years needs it: the cells, the sums over agencies, and what was not there.</summary>
internal sealed class CountedCells
{
    private readonly Dictionary<(string Indicator, int Year, CellKey Key, string Agency, bool Break), Observation> _kinds = [];
    private readonly HashSet<(string Indicator, int Year)> _years = [];

    private CountedCells()
    {
    }

    /// <summary>The cells that a comparison may have to tell apart.</summary>
    public IEnumerable<Observation> Kinds => _kinds.Values;

    /// <summary>The cells that were asked for without one of their own.</summary>
    public List<CellIdentity> Asked { get; } = [];

    /// <summary>The sums over agencies.</summary>
    public List<CountedSum> Sums { get; } = [];

    /// <summary>Agencies that a sum needs and whose numbers are not there.</summary>
    public List<(int Year, string Agency)> Silent { get; } = [];

    /// <summary>Cells without a value that a wider cell needs, each with its category.</summary>
    public List<(Observation Cell, (string Dimension, string Code) Category)> Lacking { get; } = [];

    /// <summary>The years of the cells.</summary>
    public HashSet<int> Years { get; } = [];

    /// <summary>The years in which an indicator was read.</summary>
    public IEnumerable<int> YearsOf(string indicator) => _years.Where(y => y.Indicator == indicator).Select(y => y.Year);

    /// <summary>True when all cells are of these years.</summary>
    public bool IsOf(HashSet<int> years) => Years.IsSubsetOf(years);

    public static CountedCells Of(Derivation root)
    {
        var counted = new CountedCells();
        var seen = new HashSet<Derivation>(ReferenceEqualityComparer.Instance);
        var stack = new Stack<(Derivation Node, CellIdentity? Within)>([(root, null)]);
        while (stack.TryPop(out var at))
        {
            if (!seen.Add(at.Node)) continue;
            var within = at.Within;
            if (at.Node.Asked is { } asked)
            {
                counted.Take(at.Node, asked);
                within = asked;
            }
            if (at.Node.Observation is { } cell) counted.Take(cell, within);
            for (var i = at.Node.Inputs.Length - 1; i >= 0; i--) stack.Push((at.Node.Inputs[i], within));
        }
        return counted;
    }

    private void Take(Derivation node, CellIdentity asked)
    {
        Years.Add(asked.Year);
        _years.Add((asked.Indicator.Id, asked.Year));
        if (node is { Value: null, Observation: null }) Asked.Add(asked);
        if (asked.Indicator.Combine != CombineKind.Sum) return;
        if (asked.Agency is null) Sums.Add(new CountedSum(asked.Indicator.Id, asked.Year, [.. PartsOf(node).Select(p => p.Asked!.Agency!)], [.. PartsOf(node).Where(p => p.Value != 0).Select(p => p.Asked!.Agency!)]));
        else if (node is { Value: null, AddsNothing: false }) Silent.Add((asked.Year, asked.Agency));
    }

    private void Take(Observation cell, CellIdentity? within)
    {
        Years.Add(cell.Year);
        _years.Add((cell.Indicator, cell.Year));
        _kinds.TryAdd((cell.Indicator, cell.Year, cell.Key, cell.Agency, cell.Break), cell);
        if (cell.Value is not null || cell.AddsNothing() || within is null) return;
        foreach (var (dimension, code) in cell.Key.Codes.Where(c => within.Key[c.Dimension] == CodeList.Total)) Lacking.Add((cell, (dimension, code)));
    }

    /// <summary>The agencies' own numbers in a sum.</summary>
    private static IEnumerable<Derivation> PartsOf(Derivation sum) =>
        sum.Inputs.SelectMany(i => i.Asked is { Agency: not null } ? [i] : i.Asked is null ? PartsOf(i) : []);
}
