using System.Collections.Immutable;
using System.Globalization;
using ReportCompiler.Diagnostics;
using ReportCompiler.Expressions.Printing;
using ReportCompiler.Model;
using ReportCompiler.Text;

namespace ReportCompiler.Compose.Lint;

/// <summary>Numbers typed by hand (RC4201 to RC4299).</summary>
internal static class LintDiagnostics
{
    public static readonly DiagnosticCode InDataCode = new("RC4201", "A number of the data, typed by hand", Severity.Error,
        """
        A text has a number that equals a value of this year's or last year's data. Typed by hand it stays as it is when the data are corrected, and it leads a reader to no
        source. Print it by an expression: the help names those that give it. When the equality is chance, fix the number with the reason why it is not from the data.
        Years, dates, articles of laws, numbers of sections and lists, telephone numbers and addresses are left alone.
        """,
        "The police identified 94 victims.\n\nwrite: The police identified {{ victims }} victims.\nor: {{ fixed \"94\" \"number of the decree\" }}");

    public static readonly DiagnosticCode TypedCode = new("RC4202", "A number typed by hand", Severity.Warning,
        """
        A text has a number, in digits or in words, that no value of the data gives. Nobody can check it or say where it comes from. Let the agency that knows it submit it, and
        print it by an expression; or fix it with the reason why it needs no source.
        """,
        "About 12 thousand people took part.\n\nwrite: {{ participants | thousands }} people took part.\nor: {{ fixed \"100,000\" \"the base of the rate\" }}");

    public static readonly DiagnosticCode AcceptedCode = new("RC4203", "Typed numbers that are accepted", Severity.Note,
        "The edition's list 'typed-numbers.yaml' accepts numbers that were typed by hand before they were looked for. 'report check --baseline' writes it. Each one that is replaced by an expression is one less.",
        "report check 2020 --baseline");

    public static readonly DiagnosticCode NotFoundCode = new("RC4204", "An accepted number that is not there", Severity.Warning,
        "An entry of 'typed-numbers.yaml' accepts a number that does not stand where it says: it was replaced, or the words around it were changed. An entry that accepts nothing could accept a new mistake.",
        "- { file: templates/2020/en/preamble.md, number: \"12\", context: \"about 12 people\", count: 1 }");

    public static ImmutableArray<DiagnosticCode> All { get; } = [InDataCode, TypedCode, AcceptedCode, NotFoundCode];

    /// <param name="typed">The number.</param>
    /// <param name="number">How it is written: an expression in its place is to print the same.</param>
    /// <param name="values">What it equals, nearest first.</param>
    public static Diagnostic IsInData(TypedNumber typed, in NumberInText number, IReadOnlyList<Known> values) => Diagnostic.Of(InDataCode, typed.Place,
        $"'{typed.Text}' is typed by hand, and the data give it: {string.Join(", ", values.Select(v => $"'{v.Expression}'"))}.",
        $"Write '{{{{ {values[0].Expression}{Filters(typed, number, values[0])} }}}}', or {Fixed(typed)} with the reason when it is something else.");

    public static Diagnostic IsTyped(TypedNumber number) => Diagnostic.Of(TypedCode, number.Place,
        $"'{number.Text}' is typed by hand, and no value of the data gives it.",
        $"Print it from the data, or write {Fixed(number)} with the reason why it needs no source.");

    public static Diagnostic Accepted(SourceSpan place, int count) => Diagnostic.Of(AcceptedCode, place,
        FormattableString.Invariant($"{count} typed {(count == 1 ? "number is" : "numbers are")} accepted by this list."), "Replace them by expressions as the texts are worked on.");

    public static Diagnostic NotFound(AcceptedNumber entry, int left) => Diagnostic.Of(NotFoundCode, entry.Span,
        FormattableString.Invariant($"'{entry.Text}' does not stand in '{entry.File}' in these words{(entry.Count > 1 ? $" ({left} of {entry.Count} times)" : "")}."),
        "Remove the entry, or write the list anew with 'report check --baseline'.");

    private static string Fixed(TypedNumber typed) => $"'{{{{ fixed \"{typed.Text}\" \"…\" }}}}'";

    private static string Filters(TypedNumber typed, in NumberInText number, Known value)
    {
        var rounded = value.IsRounded ? string.Create(CultureInfo.InvariantCulture, $" | decimals({number.Decimals})") : "";
        var scaled = number.Scale switch { 3 => " | thousands", 6 => " | millions", 9 => " | billions", _ => "" };
        return rounded + scaled + (number.IsWords ? " | words" : "") + (number.IsWords && char.IsUpper(typed.Text[0]) ? " | capital" : "");
    }
}
