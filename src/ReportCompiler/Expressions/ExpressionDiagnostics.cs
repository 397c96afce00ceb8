using System.Collections.Immutable;
using ReportCompiler.Diagnostics;
using ReportCompiler.Text;

namespace ReportCompiler.Expressions;

/// <summary>What can be wrong with an expression's form: everything that is said before a name in it is looked up.</summary>
internal static class ExpressionDiagnostics
{
    public static readonly DiagnosticCode NotAnExpressionCode = Error("RC2200", "Not an expression",
        "The text cannot be read as an expression. An expression is made of names (pupils.sex.F), numbers, calls with brackets (share(a, b)) and operators. "
        + "The place shows where reading stopped; what is missing usually stands just before it.",
        "value: \"cases.type.CIVIL +\"");

    public static readonly DiagnosticCode NotAllowedCode = Error("RC2201", "Not part of the expression language",
        "Expressions only read figures, compute with + - * /, compare, and print. Whatever assigns, defines, repeats without a list, includes files or "
        + "replaces missing values is left out, so that every printed number can be traced to the cells it came from.",
        "{{ pupils ?? 0 }}");

    public static readonly DiagnosticCode AssignmentCode = Error("RC2202", "One equals sign",
        "A single '=' assigns a value in other languages; here nothing is assigned. A comparison is written with two equals signs.",
        "holds: \"pupils = employed\"");

    public static readonly DiagnosticCode WordOperatorCode = Error("RC2203", "A word in place of an operator",
        "Comparisons are combined with signs: && for and, || for or, ! for not.",
        "{{ if pupils > 1 and cases > 1 }}");

    public static readonly DiagnosticCode ChainedComparisonCode = Error("RC2204", "Several comparisons in a row",
        "'1 < x < 3' would compare the answer of '1 < x' with 3. Two comparisons are written out and joined with &&.",
        "holds: \"1 < pupils < 200\"");

    public static readonly DiagnosticCode BlankBeforeBracketCode = Error("RC2205", "A blank before a bracket",
        "A call is written without a blank before its bracket. With a blank, 'change (a) * 2' would mean change(a * 2).",
        "{{ share (employed.sex.F, employed) }}");

    public static readonly DiagnosticCode CallWithoutBracketsCode = Error("RC2206", "A call without brackets",
        "A call without brackets takes everything to its right as its argument: 'share a b * 100' would mean share(a, b * 100). Only 'claim' and 'fixed' stand without brackets.",
        "{{ share cases.type.CIVIL cases * 100 }}");

    public static readonly DiagnosticCode SideBySideCode = Error("RC2207", "Two expressions side by side",
        "Between two expressions there must be an operator, a comma or a bracket.",
        "{{ pupils cases }}");

    public static readonly DiagnosticCode NotANumberCode = Error("RC2208", "Not a plain number",
        "Numbers are written as digits with at most one decimal point, at most 28 characters: 172500 or 7.5. Exponents, other bases and 'true' are no numbers.",
        "holds: \"pupils < 1e3\"");

    public static readonly DiagnosticCode TooLongCode = Error("RC2209", "An expression that is too long",
        "An expression of more than a thousand words and signs cannot be checked by a reader. Parts of it become figures with names.",
        "value: \"a + b + c + …\"");

    public static ImmutableArray<DiagnosticCode> All { get; } =
    [
        NotAnExpressionCode, NotAllowedCode, AssignmentCode, WordOperatorCode, ChainedComparisonCode, BlankBeforeBracketCode, CallWithoutBracketsCode,
        SideBySideCode, NotANumberCode, TooLongCode,
    ];

    public static Diagnostic NotAnExpression(SourceSpan place, string what, string help) =>
        Diagnostic.Of(NotAnExpressionCode, place, $"This is not an expression: {what}.", help);

    public static Diagnostic Empty(SourceSpan place) =>
        Diagnostic.Of(NotAnExpressionCode, place, "There is no expression here.", "Write an expression, such as 'cases.type.CIVIL'.");

    public static Diagnostic NotAllowed(SourceSpan place, string text, string help) =>
        Diagnostic.Of(NotAllowedCode, place, $"'{text}' is not part of the expression language.", help);

    public static Diagnostic StatementInside(SourceSpan place, string word) =>
        Diagnostic.Of(NotAllowedCode, place, $"'{word}' cannot stand inside an expression.",
            "'if', 'else', 'for' and 'end' stand first in braces of their own in a template, and nowhere else.");

    public static Diagnostic NotAValue(SourceSpan place, string word) =>
        Diagnostic.Of(NotAllowedCode, place, $"'{word}' is not part of the expression language.", "Write a comparison, or known(x) to ask whether there is a value.");

    public static Diagnostic Assignment(SourceSpan place) =>
        Diagnostic.Of(AssignmentCode, place, "'=' assigns a value, which an expression cannot do.", "Write '==' to compare.");

    public static Diagnostic WordOperator(SourceSpan place, string word, string sign) =>
        Diagnostic.Of(WordOperatorCode, place, $"'{word}' is not an operator.", $"Write '{sign}'.");

    public static Diagnostic ChainedComparison(SourceSpan place) =>
        Diagnostic.Of(ChainedComparisonCode, place, "A comparison is compared again.", "Write two comparisons joined with '&&': 'a < b && b < c'.");

    public static Diagnostic BlankBeforeBracket(SourceSpan place, string function, string usage) =>
        Diagnostic.Of(BlankBeforeBracketCode, place, $"There is a blank between '{function}' and its bracket.", $"Write '{usage}' without the blank.");

    public static Diagnostic CallWithoutBrackets(SourceSpan place, string function, string usage) =>
        Diagnostic.Of(CallWithoutBracketsCode, place, $"'{function}' is a function and is called without brackets.", $"Write '{usage}'.");

    public static Diagnostic SideBySide(SourceSpan place, string second) =>
        Diagnostic.Of(SideBySideCode, place, $"'{second}' stands beside another expression with nothing between them.",
            "Write an operator between them, or each in braces of its own.");

    public static Diagnostic NotAPlainNumber(SourceSpan place, string text) =>
        Diagnostic.Of(NotANumberCode, place, $"'{text}' is not a plain number.", "Write digits with at most one decimal point, such as 1000 or 7.5.");

    public static Diagnostic TooLong(SourceSpan place, int tokens, int most) =>
        Diagnostic.Of(TooLongCode, place, $"The expression has {tokens} words and signs; {most} are allowed.", "Define parts of it as figures in data/figures.yaml.");

    private static DiagnosticCode Error(string id, string title, string explanation, string example) =>
        new(id, title, Severity.Error, explanation, example);
}
