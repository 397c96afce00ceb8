using System.Collections.Immutable;
using ReportCompiler.Vintages;

namespace ReportCompiler.Compare;

/// <summary>Why a change is substantial: it touches what the report concludes, and not only a figure.</summary>
public enum SubstanceKind
{
    /// <summary>A claim of the text holds no longer, or holds now.</summary>
    Claim,

    /// <summary>A key figure is another.</summary>
    KeyFigure,

    /// <summary>What rose falls now, or the other way round, or does neither.</summary>
    Direction,

    /// <summary>A sentence takes another turn: its words follow the data.</summary>
    Sentence,
}

/// <summary>One reason why a change is substantial.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Section">The section; null where it is a number of many places.</param>
/// <param name="What">The claim, or what the number is the number of; empty for a sentence.</param>
/// <param name="Before">How it was.</param>
/// <param name="After">How it would be.</param>
public sealed record Substance(SubstanceKind Kind, string? Section, string What, string Before, string After)
{
    /// <summary>The reasons: from what changed figures alone do, and, of what writers do, from key figures that give way to others.</summary>
    /// <param name="effect">The report as it would be without the changed figures, against the report as it is.</param>
    /// <param name="otherwise">The record, against the report as it would be without them.</param>
    internal static ImmutableArray<Substance> Of(VintageChanges effect, VintageChanges otherwise)
    {
        var names = effect.After.Languages.Values.SelectMany(l => l.Names).DistinctBy(n => n.Key, StringComparer.Ordinal).ToDictionary(n => n.Key, n => n.Value, StringComparer.Ordinal);
        return [.. Claims(effect), .. KeyFigures(effect, names), .. OtherKeyFigures(otherwise), .. Directions(effect, names), .. Sentences(effect)];
    }

    private static IEnumerable<Substance> Claims(VintageChanges effect) => effect.Languages.SelectMany(l => l.Claims)
        .Where(c => Verdict(c.Before) != Verdict(c.After))
        .Select(c => new Substance(SubstanceKind.Claim, c.Key[..c.Key.IndexOf('/', StringComparison.Ordinal)], c.Key[(c.Key.IndexOf('/', StringComparison.Ordinal) + 1)..], c.Before ?? "", c.After ?? ""));

    private static string Verdict(string? claim) => claim?[..claim.IndexOf(':', StringComparison.Ordinal)] ?? "";

    private static IEnumerable<Substance> KeyFigures(VintageChanges effect, Dictionary<string, string> names) =>
        from language in effect.Languages
        let printed = language.Printed.ToDictionary(p => p.Id, StringComparer.Ordinal)
        from id in language.Blocks.Where(b => b.Kind == VintagePartKind.KeyFigures).SelectMany(b => b.Figures)
        let change = printed[id]
        select new Substance(SubstanceKind.KeyFigure, change.Section, names.GetValueOrDefault(change.Key, change.Key), Signed(change.Before, effect.Before.Values.GetValueOrDefault(change.Key)), Signed(change.After, effect.After.Values.GetValueOrDefault(change.Key)));

    private static IEnumerable<Substance> OtherKeyFigures(VintageChanges otherwise) =>
        from language in otherwise.Languages
        from block in language.Blocks.Where(b => b.Kind == VintagePartKind.KeyFigures)
        select new Substance(SubstanceKind.KeyFigure, block.Section, $"the box '{block.Id}' has other figures or words", "", "");

    /// <summary>What is printed, with the sign that a phrase such as "2 fewer" says in words.</summary>
    private static string Signed(string? printed, string? value) =>
        printed is null ? "" : value is not null && RecordedValue.Read(value)?.Number < 0 && printed[0] is not ('-' or '\u2212') ? "-" + printed : printed;

    private static IEnumerable<Substance> Directions(VintageChanges effect, Dictionary<string, string> names) => effect.Values
        .Where(v => v.Key.StartsWith("difference(", StringComparison.Ordinal) || v.Key.StartsWith("growth(", StringComparison.Ordinal))
        .Where(v => Sign(v.Before) != Sign(v.After))
        .Select(v => new Substance(SubstanceKind.Direction, null, names.GetValueOrDefault(v.Key, v.Key), Rounded(v.Before), Rounded(v.After)));

    private static string Rounded(string? value) => value is null ? Correction.Absent : RecordedValue.Read(value)?.Rounded(1).ToString() ?? value;

    private static int? Sign(string? value) => value is null || RecordedValue.Read(value)?.Number is not { } number ? null : Math.Sign(number);

    private static IEnumerable<Substance> Sentences(VintageChanges effect) => effect.Languages.SelectMany(l => l.Texts)
        .Where(t => t.Block is null && t is { Before: not null, After: not null })
        .Select(t => new Substance(SubstanceKind.Sentence, t.Section, "", t.Before!, t.After!));
}
