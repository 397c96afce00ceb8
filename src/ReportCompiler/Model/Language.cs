using System.Collections.Immutable;

namespace ReportCompiler.Model;

/// <summary>Everything the compiler knows of a language, as <c>data/languages/&lt;tag&gt;.yaml</c> gives it.</summary>
public sealed record Language
{
    /// <summary>BCP 47 tag.</summary>
    public required string Tag { get; init; }

    /// <summary>The decimal mark.</summary>
    public required string Decimal { get; init; }

    /// <summary>The group mark between thousands.</summary>
    public required string Group { get; init; }

    /// <summary>Numbers below carry no group mark.</summary>
    public required decimal GroupFrom { get; init; }

    /// <summary>Pattern of a date with {day} {month} {year}.</summary>
    public required string Date { get; init; }

    /// <summary>The twelve months.</summary>
    public required ImmutableArray<string> Months { get; init; }

    /// <summary>Plural forms in order, each with its condition on n (<c>n == 1</c>, <c>true</c>); the first that holds is taken.</summary>
    public required ImmutableArray<(string Form, PluralCondition Condition)> Plural { get; init; }

    /// <summary>Number words from zero to nineteen.</summary>
    public required ImmutableArray<string> UnitWords { get; init; }

    /// <summary>Number words of the tens, by the digit of the tens.</summary>
    public required ImmutableArray<string> TenWords { get; init; }

    /// <summary>How number words are joined: <c>tens</c>, <c>hundred</c>, <c>hundred-rest</c>, <c>thousand</c>, <c>million</c>, <c>billion</c> …</summary>
    public required ImmutableSortedDictionary<string, string> WordJoins { get; init; }

    /// <summary>Ordinals by the last digits (longest match), and <c>other</c>.</summary>
    public required ImmutableSortedDictionary<string, string> Ordinals { get; init; }

    /// <summary>Pattern per qualifier, with {n}.</summary>
    public required ImmutableSortedDictionary<Qualifier, string> Qualifiers { get; init; }

    /// <summary>Patterns <c>thousand</c>, <c>million</c>, <c>billion</c>, with {n}.</summary>
    public required ImmutableSortedDictionary<string, string> Scale { get; init; }

    /// <summary>Pattern of a percentage, with {n}.</summary>
    public required string Percent { get; init; }

    /// <summary>Phrases of change: <c>rose</c>, <c>fell</c>, <c>same</c>, <c>from-zero</c>, <c>unknown</c>, with {difference} and {growth}.</summary>
    public required ImmutableSortedDictionary<string, string> Change { get; init; }

    /// <summary>
    /// Phrases that set a figure beside that of the year before: <c>more</c>, <c>fewer</c>, <c>same</c>, the same for percentages (<c>points-more</c> …), and
    /// <c>unknown</c>, with {difference}, {year} and {reason}. Empty where the language gives none: only key figures need them.
    /// </summary>
    public ImmutableSortedDictionary<string, string> Compare { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Percentage points by plural form, with {n}; empty where <see cref="Compare"/> is.</summary>
    public ImmutableSortedDictionary<string, string> Points { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>
    /// Phrases of change that hold the verb: <c>rose</c>, <c>fell</c>, <c>same</c>, <c>from-zero</c>, <c>to-zero</c>, <c>points-rose</c>, <c>points-fell</c>, <c>unknown</c>, with
    /// {before}, {now}, {difference}, {growth}, {year} and {reason}. Empty where the language gives none: only <c>trend</c> needs them.
    /// </summary>
    public ImmutableSortedDictionary<string, string> Trend { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Clauses that say why two years cannot be compared; empty where the language gives none.</summary>
    public ImmutableSortedDictionary<string, string> Incomparable { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>Words that tell a number that is a name from one that counts.</summary>
    public NumberNames NumberNames { get; init; } = NumberNames.None;

    /// <summary>Pattern that joins two, with {a} and {b}.</summary>
    public required string And { get; init; }

    /// <summary>The built-in words of the report (contents, table, chart, source …).</summary>
    public required ImmutableSortedDictionary<string, string> Strings { get; init; }
}

/// <summary>A condition on the number n: <c>n [% Modulo] Operator Operand</c>, several joined by <c>and</c>; an empty list always holds.</summary>
public sealed record PluralCondition(ImmutableArray<PluralTest> Tests);

/// <summary>One test of a plural condition; <paramref name="Modulo"/> 0 means n itself; <paramref name="Operator"/> is ==, != , &lt;, &lt;=, &gt;, &gt;=.</summary>
public sealed record PluralTest(int Modulo, string Operator, int Operand);
