using System.Collections.Immutable;
using ReportCompiler.Model;

namespace ReportCompiler.Expressions.Evaluation;

/// <summary>
/// Arithmetic on quantities: value, unit, qualifier, status and derivation of the result. A missing input makes the result missing; a division by zero and an
/// overflow make it unknown with the reason. Nothing is rounded here. <c>text</c> is always the canonical spelling of the result.
/// </summary>
internal sealed class Arithmetic(Structure structure)
{
    private readonly Unit _percent = structure.Units.Find(Unit.Percent) ?? new Unit(Unit.Percent, NoLabels, null, default);

    private static ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, string>> NoLabels { get; } =
        ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, string>>.Empty;

    public Quantity Add(Quantity a, Quantity b, string text) =>
        Compute(DerivationStep.Sum, text, [a, b], Common(a.Unit, b.Unit), () => a.Value!.Value + b.Value!.Value, Qualifiers.Add(a.Qualifier, b.Qualifier)) with { Decimals = Decimals(a, b) };

    public Quantity Subtract(Quantity a, Quantity b, string text) =>
        Compute(DerivationStep.Difference, text, [a, b], Common(a.Unit, b.Unit), () => a.Value!.Value - b.Value!.Value, Qualifiers.Subtract(a.Qualifier, b.Qualifier)) with { Decimals = Decimals(a, b) };

    public static Quantity Multiply(Quantity a, Quantity b, string text) =>
        Compute(DerivationStep.Product, text, [a, b], a.Unit is null ? b.Unit : b.Unit is null ? a.Unit : null, () => a.Value!.Value * b.Value!.Value,
            Qualifiers.Multiply(a.Value ?? 0, a.Qualifier, b.Value ?? 0, b.Qualifier)) with { Decimals = Decimals(a, b) };

    /// <summary>A quotient keeps the unit over a bare number, else it is a bare number; it prints with one decimal like a share.</summary>
    public static Quantity Divide(Quantity a, Quantity b, string text) =>
        Quotient(DerivationStep.Quotient, a, b, 1, b.Unit is null ? a.Unit : null, text);

    /// <summary>a of b in per cent.</summary>
    public Quantity Share(Quantity a, Quantity b, string text) => Quotient(DerivationStep.Share, a, b, 100, _percent, text);

    /// <summary>The change from <paramref name="before"/> to <paramref name="now"/> in per cent of <paramref name="before"/>.</summary>
    public Quantity Growth(Quantity now, Quantity before, string text)
    {
        if (before.Value < 0) return Unknown(text, ObservationStatus.NotApplicable, $"growth from a number below zero ('{before.Derivation.Text}') has no meaning", now, before);
        // One expression with one division, so that 14 of 186 is not spoiled by subtracting 1 from a rounded 1.075….
        var difference = Subtract(now, before, text);
        if (!difference.IsKnown) return difference with { Unit = _percent };
        var growth = Quotient(DerivationStep.Growth, difference, before, 100, _percent, text);
        var qualifier = Qualifiers.Divide(now.Value ?? 0, now.Qualifier, before.Value ?? 0, before.Qualifier);
        return growth with { Qualifier = growth.IsKnown ? qualifier : Qualifier.Exact, Derivation = growth.Derivation with { Inputs = [now.Derivation, before.Derivation] } };
    }

    public static Quantity Negate(Quantity a, string text) =>
        Compute(DerivationStep.Negative, text, [a], a.Unit, () => -a.Value!.Value, Qualifiers.Turn(a.Qualifier)) with { Decimals = a.Decimals };

    public static Quantity Abs(Quantity a, string text) =>
        Compute(DerivationStep.Absolute, text, [a], a.Unit, () => Math.Abs(a.Value!.Value), Qualifiers.Abs(a.Value ?? 0, a.Qualifier)) with { Decimals = a.Decimals };

    public Quantity Sum(IReadOnlyList<Quantity> items, string text)
    {
        var sum = items[0];
        for (var i = 1; i < items.Count && sum.IsKnown; i++) sum = Add(sum, items[i], text);
        // The sum says which cell it lacks, also when that is the first.
        return sum with { Cell = null, Because = sum.IsKnown ? null : PlainNumber.WhyUnknown(sum), Derivation = new Derivation(text, sum.Value, [.. items.Select(i => i.Derivation)]) { Step = DerivationStep.Sum } };
    }

    public Quantity Max(IReadOnlyList<Quantity> items, string text)
    {
        var unit = items.Skip(1).Aggregate(items[0].Unit, (u, i) => Common(u, i.Unit));
        var greatest = items.Max(i => i.Value) ?? 0;
        return Compute(DerivationStep.Greatest, text, items, unit, () => greatest, Qualifiers.Max(items.ToList(), greatest)) with { Decimals = items.Max(i => i.Decimals) };
    }

    public Quantity Min(IReadOnlyList<Quantity> items, string text)
    {
        var negative = Max([.. items.Select(i => Negate(i, i.Derivation.Text))], text);
        return Negate(negative, text) with { Derivation = new Derivation(text, -negative.Value, [.. items.Select(i => i.Derivation)]) { Step = DerivationStep.Least } };
    }

    /// <summary>A number that is not data: a literal, a year.</summary>
    public static Quantity Constant(decimal value, string text) =>
        new(value, ObservationStatus.Normal, Qualifier.Exact, null, Derivation.Leaf(text, value));

    /// <summary>A number that cannot be had, and why.</summary>
    public static Quantity Unknown(string text, ObservationStatus status, string because, params IEnumerable<Quantity> inputs) =>
        new(null, status, Qualifier.Exact, null, new Derivation(text, null, [.. inputs.Select(i => i.Derivation)])) { Because = because };

    private static Quantity Quotient(DerivationStep step, Quantity a, Quantity b, decimal factor, Unit? unit, string text)
    {
        if (a.IsKnown && b.Value == 0) return Unknown(text, ObservationStatus.NotApplicable, $"'{text}' divides by zero ('{b.Derivation.Text}' is 0)", a, b) with { Unit = unit };
        var qualifier = a.IsKnown && b.IsKnown ? Qualifiers.Divide(a.Value!.Value, a.Qualifier, b.Value!.Value, b.Qualifier) : Qualifier.Exact;
        return Compute(step, text, [a, b], unit, () => a.Value!.Value * factor / b.Value!.Value, qualifier) with { Decimals = 1 };
    }

    private static Quantity Compute(DerivationStep step, string text, IReadOnlyList<Quantity> inputs, Unit? unit, Func<decimal> value, Qualifier qualifier)
    {
        if (inputs.FirstOrDefault(i => !i.IsKnown) is { } missing) return Unknown(text, missing.Status, PlainNumber.WhyUnknown(missing), inputs) with { Unit = unit, NotComparable = missing.NotComparable };
        try
        {
            var result = value();
            return new Quantity(result, Worst(inputs), qualifier, unit, new Derivation(text, result, [.. inputs.Select(i => i.Derivation)]) { Step = step });
        }
        catch (OverflowException)
        {
            return Unknown(text, ObservationStatus.Missing, $"'{text}' is too large a number", inputs) with { Unit = unit };
        }
    }

    private static ObservationStatus Worst(IReadOnlyList<Quantity> inputs) =>
        inputs.Any(i => i.Status == ObservationStatus.Estimated) ? ObservationStatus.Estimated
        : inputs.Any(i => i.Status == ObservationStatus.Provisional) ? ObservationStatus.Provisional
        : ObservationStatus.Normal;

    /// <summary>The unit of a sum: pupils and teachers are both persons.</summary>
    private Unit? Common(Unit? a, Unit? b)
    {
        if (a is null || b is null || a.Id == b.Id) return a ?? b;
        return a.Counts is { } counts && counts == b.Counts ? structure.Units.Find(counts) ?? a : a;
    }

    /// <summary>A number computed from one that prints with few decimals prints with few, too.</summary>
    private static int? Decimals(Quantity a, Quantity b) =>
        a.Decimals is null && b.Decimals is null ? null : Math.Max(a.Decimals ?? a.Value?.Scale ?? 0, b.Decimals ?? b.Value?.Scale ?? 0);
}
