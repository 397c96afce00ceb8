using System.Collections.Immutable;

namespace ReportCompiler.Model;

/// <summary>
/// The built-in strings that composing a report needs of every language, beside those that only rendering uses. <see cref="Optional"/> ones have a sensible
/// form without them: word order, letters.
/// </summary>
internal static class LanguageStrings
{
    public static ImmutableArray<(string Key, string Description)> Required { get; } =
    [
        ("section", "A reference to a section, before its number: 'section' in 'section 6'."),
        ("table", "A reference to a table, before its number: 'Table' in 'Table 3'."),
        ("chart", "A reference to a chart, before its number: 'Chart' in 'Chart 2'."),
        ("total", "The row or column of a total."),
        ("unknown", "The label of the code '_U'."),
        ("other", "The label of the code '_O'."),
        ("not-applicable", "The label of the code '_Z'."),
        ("year", "Heads a column of years."),
        ("agency", "Heads a column of agencies."),
        ("indicator", "Heads the first column of a table whose rows are different indicators."),
        ("value", "Heads a column of numbers that has no other name: 'Number'."),
        ("share", "Heads a column of shares: 'Share, per cent'."),
        ("change", "Heads a column of differences from the year before: 'Change'."),
        ("change-percent", "Heads a column of changes in per cent: 'Change, per cent'."),
        ("symbol-missing", "The meaning of [x]: there is no value."),
        ("symbol-not-applicable", "The meaning of [z]: there can be no value."),
        ("symbol-suppressed", "The meaning of [c]: withheld to protect persons."),
        ("symbol-provisional", "The meaning of [p]: expected to be revised."),
        ("symbol-estimated", "The meaning of [e]: estimated."),
        ("status-refused", "Why a value is not available: the agency refused to give it."),
        ("status-not-collected", "Why a value is not available: nobody collects it."),
        ("symbol-low", "The meaning of [low]: not zero, but rounds to zero."),
        ("symbol-break", "The meaning of [b]: the series breaks here."),
        ("chart-donut", "The kind of a ring chart, in a description for those who cannot see it."),
        ("chart-bars", "The kind of a bar chart."),
        ("chart-stacked-bars", "The kind of a chart of stacked bars."),
        ("chart-line", "The kind of a line chart."),
        ("chart-pyramid", "The kind of a population pyramid."),
        ("alt", "A description of a chart with {kind}, {title}, {highest}, {highest-value}, {lowest} and {lowest-value}."),
        ("alt-plain", "A description of a chart in which nothing is highest, with {kind} and {title}."),
    ];

    public static ImmutableArray<(string Key, string Description)> Optional { get; } =
    [
        ("section-reference", "A reference to a section where the number does not follow the word, with {n}."),
        ("table-reference", "The same for a table."),
        ("chart-reference", "The same for a chart."),
        ("with-unit", "A number and its unit, with {n} and {unit}; without it '{n} {unit}'."),
        ("with-status", "A number in a sentence that is provisional or estimated, with {n} and {status}; without it '{n} ({status})'."),
        ("list-comma", "What stands between the items of a list but the last two; without it a comma and a blank."),
        ("figure-share", "The name of a share that has none of its own, with {a} and {b}; without it the expression stands there, as for the next three."),
        ("figure-difference", "The name of a change on the year before, with {a}."),
        ("figure-growth", "The name of a change in per cent, with {a}."),
        ("figure-previous", "The name of a number of the year before, with {a}."),
        ("capitals", "Letters whose capital is special, in pairs, small letter first: 'iİıI'."),
    ];
}
