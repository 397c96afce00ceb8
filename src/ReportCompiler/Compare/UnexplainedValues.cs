using System.Collections.Immutable;
using ReportCompiler.Compose;
using ReportCompiler.Model;
using ReportCompiler.Vintages;

namespace ReportCompiler.Compare;

/// <summary>
/// Finds computed numbers that would not be as they were published even if nothing had been delivered otherwise: a definition, a code list or a rule of reading changed. What only follows from
/// another such number is not told again.
/// </summary>
internal sealed class UnexplainedValues(ImmutableArray<ComposedReport> composed, ImmutableArray<ComposedReport> undone, ImmutableArray<Change> delivered)
{
    private readonly HashSet<string> _indicators = [.. delivered.Where(IsOnlyOfUnit).Select(c => c.Key.Split(' ', '.')[0])];
    private readonly bool _deliveriesChanged = delivered.Any(c => c.Key.StartsWith('@'));
    private readonly bool _nilChanged = delivered.Any(c => c.Before == Vintage.Nil || c.After == Vintage.Nil);

    /// <summary>The roots among the values that differ from the record, each with its value now.</summary>
    public ImmutableArray<Change> Among(ImmutableArray<Change> differing, Vintage now)
    {
        var keys = differing.Select(c => c.Key).ToHashSet(StringComparer.Ordinal);
        return [.. differing.Where(c => !FollowsFromDeliveries(c.Key) && !FollowsFromUnit(c) && !Nodes(c.Key).Any(n => n != c.Key && keys.Contains(n))).Select(c => c with { After = now.Values[c.Key] })];
    }

    /// <summary>Deliveries are counted and nil returns read as zero: both are changes of their own, and must be announced as such.</summary>
    private bool FollowsFromDeliveries(string key) => Derivations(key).Any(d => (_deliveriesChanged && d.Deliveries().Any()) || (_nilChanged && HasNil(d)));

    /// <summary>Another unit belongs to the indicator and cannot be undone with its values; it is announced with each of them.</summary>
    private bool FollowsFromUnit(Change change) => IsOnlyOfUnit(change) && Derivations(change.Key).SelectMany(d => d.Cells()).Any(c => _indicators.Contains(c.Indicator));

    private static bool IsOnlyOfUnit(Change change) =>
        change is { Before: { } before, After: { } after } && RecordedValue.Read(before) is { Number: not null } value && value.Equals(RecordedValue.Read(after));

    private static bool HasNil(Derivation derivation) => derivation.Nil is not null || derivation.Inputs.Any(HasNil);

    private IEnumerable<Derivation> Derivations(string key) => composed.Concat(undone).SelectMany(r => r.Sources).Where(s => s.Key == key).Select(s => s.Quantity.Derivation);

    private IEnumerable<string> Nodes(string key) => Derivations(key).SelectMany(DerivationTree.Names);
}
