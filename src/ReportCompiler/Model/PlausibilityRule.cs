using System.Collections.Immutable;
using ReportCompiler.Diagnostics;

namespace ReportCompiler.Model;

/// <summary>
/// A built-in rule of plausibility: what a year is held against without anybody declaring it. It says where to look and proves nothing; every one
/// can be tuned or turned off in <c>data/rules.yaml</c>, by an entry with its id. Which of the three thresholds it has is fixed; their values are not.
/// </summary>
/// <param name="Id">The id, one namespace with declared rules.</param>
/// <param name="Finds">What it finds, to be read behind "finds".</param>
/// <param name="Severity">The severity of what it finds; null: turned off.</param>
/// <param name="Level">How far it looks (0 to 5).</param>
public sealed record PlausibilityRule(string Id, string Finds, Severity? Severity, int Level)
{
    /// <summary>How many times as large, or as small, a value may be.</summary>
    public decimal? Factor { get; init; }

    /// <summary>What is smaller than this, in the unit, is no reason to ask.</summary>
    public decimal? Least { get; init; }

    /// <summary>How many significant digits must agree before chance is an unlikely reason.</summary>
    public int? Digits { get; init; }

    /// <summary>The thresholds it has, by the keys that set them.</summary>
    public IEnumerable<(string Key, decimal Value)> Thresholds =>
        new (string, decimal?)[] { ("factor", Factor), ("least", Least), ("digits", Digits) }.Where(t => t.Item2 is not null).Select(t => (t.Item1, t.Item2!.Value));

    /// <summary>Why it is set as it is, or nothing.</summary>
    public LocalText Reason { get; init; } = LocalText.None;

    /// <summary>Where it does not apply.</summary>
    public ImmutableArray<ExceptedPlace> Exceptions { get; init; } = [];

    /// <summary>A value far from last year's.</summary>
    public static PlausibilityRule Change { get; } =
        new("plausible-change", "a value that is more than 'factor' times as large or as small as last year's, with a difference of 'least' or more", Diagnostics.Severity.Warning, 2) { Factor = 2, Least = 10 };

    /// <summary>A zero, or a nil return, after a value.</summary>
    public static PlausibilityRule NewZero { get; } =
        new("new-zero", "a zero or a nil return where last year's value was 'least' or more", Diagnostics.Severity.Warning, 2) { Least = 5 };

    /// <summary>A category that a table does not list any more.</summary>
    public static PlausibilityRule VanishedCategory { get; } =
        new("vanished-category", "a row of last year's table that this year's does not have, of 'least' or more", Diagnostics.Severity.Warning, 2) { Least = 5 };

    /// <summary>A category that a table did not list.</summary>
    public static PlausibilityRule NewCategory { get; } =
        new("new-category", "a row that last year's table did not have, of 'least' or more", Diagnostics.Severity.Note, 2) { Least = 10 };

    /// <summary>Values that are last year's.</summary>
    public static PlausibilityRule RepeatedValues { get; } =
        new("repeated-values", "an indicator, a table or a value that is last year's, with 'digits' significant digits or more", Diagnostics.Severity.Warning, 2) { Digits = 4 };

    /// <summary>Two rows in each other's place.</summary>
    public static PlausibilityRule SwappedRows { get; } =
        new("swapped-rows", "two rows that each carry last year's value of the other: exactly, with 'digits' significant digits or more, or nearly, where each is beyond 'factor' and 'least' in its own place", Diagnostics.Severity.Warning, 2) { Factor = 2, Least = 10, Digits = 4 };

    /// <summary>A file that is another one.</summary>
    public static PlausibilityRule CopiedFile { get; } =
        new("copied-file", "a delivery or a file whose values are all last year's, or those of another agency, with 'digits' significant digits or more", Diagnostics.Severity.Warning, 3) { Digits = 6 };

    /// <summary>All of them, as they are unless a project says otherwise.</summary>
    public static ImmutableArray<PlausibilityRule> All { get; } = [Change, NewZero, VanishedCategory, NewCategory, RepeatedValues, SwappedRows, CopiedFile];

    /// <summary>The built-in rule of that id, or null.</summary>
    public static PlausibilityRule? Find(string id) => All.FirstOrDefault(r => r.Id == id);
}
