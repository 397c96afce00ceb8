using System.Collections.Immutable;
using ReportCompiler.Diagnostics;
using ReportCompiler.Text;

namespace ReportCompiler.Render.Charts;

/// <summary>What can be wrong with a chart once its values are known: RC5201 to RC5299.</summary>
internal static class ChartDiagnostics
{
    public static readonly DiagnosticCode TooManyParts = new("RC5201", "Chart with more parts than colours", Severity.Error,
        """
        A chart tells its parts or series apart by at most four colours: more cannot be told apart in grey print, by colour-blind
        readers, or beside each other on a screen. A donut shows one part for each code, the other kinds one colour for each code of
        their second dimension. Use a table, or bars by one dimension, which need one colour only, or group codes in the code list so
        that four remain.
        """,
        """
        kind: donut
        of: victims
        by: citizenship        # with six citizenships
        """);

    public static readonly DiagnosticCode NegativePart = new("RC5202", "Negative part of a whole", Severity.Error,
        """
        A donut shows shares of a whole, and a pyramid shows counts to both sides of one axis. Neither can show a value below zero, and
        leaving it out would make the other parts look larger than they are. Correct the value, or use bars, which may go below zero.
        """,
        """
        kind: donut
        of: difference(crimes)
        by: type
        """);

    public static readonly DiagnosticCode NothingToDraw = new("RC5203", "Chart without a value", Severity.Warning,
        """
        Every value of the chart is missing, or each part of a donut is zero, so that there is no shape to draw: the chart only repeats
        the names and symbols of its table. It is printed, since a section may refer to it. Remove the chart for this year, or submit
        the values.
        """,
        """
        kind: bars
        of: awareness_events
        by: agency             # no agency has reported yet
        """);

    public static readonly DiagnosticCode NotTwoSides = new("RC5204", "Pyramid without two sides", Severity.Error,
        """
        A pyramid compares exactly two series, one to each side: its first dimension gives the rows (age), its second the sides (sex).
        Give it a second dimension of which two codes have values, or use grouped bars, which may have more or fewer.
        """,
        """
        kind: pyramid
        of: victims
        by: age                # the second dimension is missing
        """);

    public static readonly DiagnosticCode NoWhole = new("RC5205", "Ring of an unknown whole", Severity.Warning,
        """
        A donut shows shares of a whole. One of its parts is missing and nobody gave the total, so that the whole is not known: a ring of the
        other parts would show each of them too large. The chart is drawn as bars, which show every known value as it is and the symbol of
        the missing one. Submit the value or the total, or declare bars.
        """,
        """
        kind: donut
        of: crimes             # no total was submitted
        by: type               # and one type is missing
        """);

    public static ImmutableArray<DiagnosticCode> All => [TooManyParts, NegativePart, NothingToDraw, NotTwoSides, NoWhole];

    public static Diagnostic HasTooManyParts(string id, string parts, int count, SourceSpan? span) =>
        Diagnostic.Of(TooManyParts, span,
            $"The chart '{id}' has {Count(count)} {parts}; a chart tells at most {Count(ChartPalette.Colours)} apart.",
            "Use bars by one dimension or a table, or group codes in the code list.");

    public static Diagnostic HasNegativePart(string id, string category, string value, SourceSpan? span) =>
        Diagnostic.Of(NegativePart, span,
            $"The chart '{id}' shows parts of a whole, but '{category}' is below zero ('{value}').",
            "Correct the value, or use bars, which may go below zero.");

    public static Diagnostic HasNothingToDraw(string id, SourceSpan? span) =>
        Diagnostic.Of(NothingToDraw, span, $"The chart '{id}' has no value to draw.", "Remove the chart for this year, or submit the values.");

    public static Diagnostic HasNotTwoSides(string id, int count, SourceSpan? span) =>
        Diagnostic.Of(NotTwoSides, span,
            $"The chart '{id}' is a pyramid with {Count(count)} {(count == 1 ? "side" : "sides")}; a pyramid has two.",
            "Give 'by' a second dimension of which two codes have values, or use the kind 'bars'.");

    public static Diagnostic HasNoWhole(string id, string category, SourceSpan? span) =>
        Diagnostic.Of(NoWhole, span, $"The chart '{id}' shows parts of a whole that is not known, since '{category}' is missing; it is drawn as bars.",
            "Submit the missing value or the total, or use bars.");

    private static string Count(int count) => count.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
