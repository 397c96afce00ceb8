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
        ("symbol-not-comparable", "The meaning of [n]: like is not held against like."),
        ("symbol-break", "The meaning of [b]: the series breaks here."),
        ("chart-donut", "The kind of a ring chart, in a description for those who cannot see it."),
        ("chart-bars", "The kind of a bar chart."),
        ("chart-stacked-bars", "The kind of a chart of stacked bars."),
        ("chart-line", "The kind of a line chart."),
        ("chart-pyramid", "The kind of a population pyramid."),
        ("alt", "A description of a chart with {kind}, {title}, {highest}, {highest-value}, {lowest} and {lowest-value}."),
        ("alt-plain", "A description of a chart in which nothing is highest, with {kind} and {title}."),
    ];

    /// <summary>
    /// What coverage() and the tables of submissions and of accepted failures need, once a template has one. A sentence that counts has a form of its own for each
    /// plural form that needs one, under its key with the form behind it: 'coverage-all-one'.
    /// </summary>
    public static ImmutableArray<(string Key, string Description)> Submissions { get; } =
    [
        ("agency-name", "Heads a column of agencies that were expected: 'Agency'."),
        ("agency-kind", "Heads a column of their kinds: 'Kind'."),
        .. AgencyKinds.Words.Select(k => ("kind-" + k.Word, $"The kind '{k.Word}' of an agency, in that column.")),
        ("delivery", "Heads a column that says what came of a delivery: 'Delivery'."),
        ("delivery-date", "Heads a column of dates: 'Received on'."),
        .. DeliveryStates.Words.Select(w => ("delivery-" + w, $"The state '{w}' of a delivery.")),
        ("delivery-nil-for", "A nil return for some indicators, with {indicators}."),
        ("delivery-resubmitted-on", "A delivery that came again, with {date}."),
        ("coverage-all", "Everybody delivered, with {expected} and {kinds}."),
        ("coverage-some", "Some delivered, with {received}, {expected} and {kinds}."),
        ("coverage-none", "Nobody delivered, with {expected}."),
        .. AgencyKinds.Words.Select(k => ("coverage-" + k.Word, $"How many agencies of the kind '{k.Word}' delivered, with {{n}}: a part of these sentences.")),
        ("coverage-members", "Such a part where the deliveries stand for more institutions, with {part} and {n}."),
        .. new[] { DeliveryState.Missing, DeliveryState.Nil, DeliveryState.Late, DeliveryState.Undated, DeliveryState.Resubmitted, DeliveryState.Unexpected }
            .Select(s => ("coverage-" + DeliveryStates.Word(s), $"Which deliveries are in the state '{DeliveryStates.Word(s)}', with {{n}} and {{agencies}}.")),
        ("accepted-check", "Heads what was checked, in the table of accepted failures: 'What was checked'."),
        ("accepted-equation", "Heads the equation that does not hold."),
        ("accepted-reason", "Heads why it was accepted."),
        ("accepted-by", "Heads who accepted it."),
        ("accepted-until", "Heads until when."),
        ("accepted-none", "A sentence in place of that table: nothing had to be accepted."),
        ("accepted-delivery", "What was checked where an agency delivered nothing, or was not expected, with {agency}."),
    ];

    /// <summary>What an edition needs to tell of corrections: once a template lists them, or <c>corrections.yaml</c> has an entry.</summary>
    public static ImmutableArray<(string Key, string Description)> Corrections { get; } =
    [
        ("corrected-figure", "Heads what was corrected: 'Figure'."),
        ("corrected-was", "Heads what it was."),
        ("corrected-is", "Heads what it is now."),
        ("corrected-kind", "Heads whether that is a correction or a revision, with its date."),
        ("corrected-reason", "Heads why."),
        ("corrected-where", "Heads where the figure is printed."),
        ("corrected-nowhere", "In place of that where it is not printed, and only used in checks."),
        ("corrected-consequence", "Heads numbers that changed because they are computed from corrected ones."),
        ("corrected-absent", "What stands for a value that was not, or is no longer, given."),
        ("correction", "A mistake that was mended."),
        ("revision", "A planned change: better data, a late report."),
        ("corrections-none", "A sentence in place of the table: no published figure was changed."),
        ("corrections-unpublished", "A sentence in its place before the edition is published."),
        ("corrections-nothing-else", "The sentence that nothing else changed, with {n}, the number of figures compared, {version} and {date}, the version they were compared with."),
        ("corrections-no-other-value", "The same where writers print other figures, or in another form: that no other figure has another value."),
        ("corrections-reprinted", "A sentence behind it, with {removed}, {added}, {otherwise} and {sections}."),
        ("corrections-reworded", "A sentence that the wording of some sections changed and no figure with it, with {sections}."),
        ("cover-corrected", "On the cover of a corrected edition, with {date}, when it was first published."),
        ("cover-revised", "The same where nothing was a mistake, and figures were only revised."),
        ("cover-reference", "The sentence behind it, with {section}, the section that lists the corrections."),
        ("errata-title", "The title of the notice of corrections as a document of its own: 'Corrections'."),
        ("errata-figures", "Heads the corrected figures in it."),
        ("errata-consequences", "Heads the figures that are computed from them."),
        ("errata-versions", "Heads the versions."),
        ("version", "The version on the cover, with {n} and {date}."),
        ("version-pending", "The same of a version that is not yet published, with {n}."),
        ("version-number", "Heads the numbers of versions."),
        ("version-date", "Heads their dates."),
        ("version-changes", "Heads what changed with them."),
        ("version-none", "A sentence in place of the table of versions before the edition is published."),
        ("version-first", "What the first version is: 'first publication'."),
        ("version-open", "In place of the date of a version that is not yet published."),
        ("version-corrections", "How many corrections a version has, with {n}; may have a form for each plural form."),
        ("version-revisions", "How many revisions, with {n}; likewise."),
        ("version-wording", "What changed where no figure did."),
        ("symbol-revised", "The meaning of [r]: changed since it was first published."),
    ];

    /// <summary>The sentences that may have a form of their own for each plural form.</summary>
    public static IEnumerable<string> Counted =>
        Submissions.Select(s => s.Key).Where(k => k.StartsWith("coverage-", StringComparison.Ordinal)).Concat(["version-corrections", "version-revisions"]);

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
        ("figure-deliveries", "The name of a number of deliveries, with {a}, their state."),
        ("figure-deliveries-of", "The same of one kind of agency, with {b}, the kind."),
        ("figure-institutions", "The name of the number of institutions that deliveries stand for, with {a}, their state."),
        ("figure-institutions-of", "The same of one kind of agency, with {b}, the kind."),
        ("other-agencies", "After the first names of more than eight agencies; without it all of them are named."),
        ("capitals", "Letters whose capital is special, in pairs, small letter first: 'iİıI'."),
    ];
}
