using System.Collections.Immutable;
using ReportCompiler.Diagnostics;
using ReportCompiler.Model;
using ReportCompiler.Text;

namespace ReportCompiler.Expressions;

/// <summary>What can be wrong with the kinds and units of an expression whose names are all known.</summary>
internal static class TypeDiagnostics
{
    public static readonly DiagnosticCode WrongArgumentsCode = Error("RC2240", "Wrong number of arguments",
        "Every function takes a fixed number of arguments; the left side of a pipe is the first of them.",
        "{{ share(pupils) }}");

    public static readonly DiagnosticCode WrongKindCode = Error("RC2241", "The wrong kind of value",
        "Numbers are added and compared, comparisons are combined with && || !, lists are arguments of sum, max, min and largest, and texts are printed. "
        + "Nothing is converted from one to the other.",
        "holds: \"pupils > 'many'\"");

    public static readonly DiagnosticCode NotAConditionCode = Error("RC2242", "A condition that is not a comparison",
        "'if', 'claim' and 'holds' need a comparison, known(x), or several of them combined. A number is neither true nor false: zero is a value like any other.",
        "{{ if pupils }}");

    public static readonly DiagnosticCode ListAloneCode = Error("RC2243", "A list where one number is needed",
        "An indicator followed by a dimension without a code is the list over its codes. A list can be summed, searched or looped over, not printed or computed with.",
        "{{ cases.type }}");

    public static readonly DiagnosticCode UnitsDifferCode = Error("RC2244", "Units that do not go together",
        "Numbers are added, subtracted, compared and set in proportion only when their units count the same (see 'counts' in codelists/unit.yaml), or when one of them is a bare number. "
        + "count(x) makes a bare number where that is meant.",
        "{{ pupils + cases }}");

    public static readonly DiagnosticCode ProductOfUnitsCode = Error("RC2245", "A product of two units",
        "One side of a multiplication is a bare number; persons times cases is no unit, and a per cent of something is share(a, b) read backwards.",
        "{{ pupils * cases }}");

    public static readonly DiagnosticCode DivisionByZeroCode = Error("RC2246", "Division by zero",
        "The divisor, or the base of a share, is a number that is always zero.",
        "{{ pupils / 0 }}");

    public static readonly DiagnosticCode NestedPreviousCode = Error("RC2247", "A look back inside a look back",
        "previous and at compute their argument in another year. One inside the other hides which year is meant.",
        "{{ previous(previous(cases)) }}");

    public static readonly DiagnosticCode NotAYearCode = Error("RC2248", "Not a year",
        "at and series take years: four digits, 'year', 'previous_year', or one of these plus or minus a whole number. A series runs from the earlier to the later year.",
        "{{ at(18, cases) }}");

    public static readonly DiagnosticCode FigureCycleCode = Error("RC2249", "A figure defined by itself",
        "Figures may use other figures, but not in a circle: no number would ever come out of it. The message shows the circle.",
        "figures: { a: { value: \"b + 1\" }, b: { value: \"a - 1\" } }");

    public static readonly DiagnosticCode FiguresTooDeepCode = Error("RC2250", "Figures nested too deep",
        "A figure may rest on figures that rest on figures, up to fifty levels.",
        "figures: { f101: { value: \"f100 + 1\" } }");

    public static readonly DiagnosticCode UnknownWordCode = Error("RC2034", "A word that names no deliveries",
        "deliveries(…) and institutions(…) count what agencies submitted, by a state (expected, received, missing, late, undated, nil, resubmitted, unexpected) and, if only some are meant, by a kind of agency. Both words stand in quotation marks.",
        "{{ deliveries(\"delayed\") }}");

    public static ImmutableArray<DiagnosticCode> All { get; } =
    [
        WrongArgumentsCode, WrongKindCode, NotAConditionCode, ListAloneCode, UnitsDifferCode, ProductOfUnitsCode, DivisionByZeroCode, NestedPreviousCode,
        NotAYearCode, FigureCycleCode, FiguresTooDeepCode, UnknownWordCode,
    ];

    public static Diagnostic WrongArguments(SourceSpan place, FunctionSignature function, int given) =>
        Diagnostic.Of(WrongArgumentsCode, place,
            $"'{function.Name}' takes {(function.Fewest < function.Parameters.Length ? "one or " : "")}{Count(function.Parameters.Length)}, not {given}.", $"Write '{function.Usage}'.");

    public static Diagnostic WrongArgument(SourceSpan place, FunctionSignature function, string expected, ResultKind given) =>
        Diagnostic.Of(WrongKindCode, place, $"'{function.Name}' needs {expected} here, and this is {given.InWords()}.", $"Write '{function.Usage}'.");

    public static Diagnostic WrongOperand(SourceSpan place, string sign, string expected, ResultKind given) =>
        Diagnostic.Of(WrongKindCode, place, $"'{sign}' needs {expected} on both sides, and this is {given.InWords()}.",
            given is ResultKind.Text or ResultKind.Reference ? "Texts are printed; they are neither computed with nor compared."
            : given is ResultKind.Printed ? "Filters such as 'words' stand last: 'a + b | words'."
            : given is ResultKind.Truth ? "Combine comparisons with '&&', '||' and '!'."
            : "Write a comparison, such as 'a > 0'.");

    public static Diagnostic NotANumber(SourceSpan place, string where, ResultKind given) =>
        Diagnostic.Of(WrongKindCode, place, $"{where} must be a number, and this is {given.InWords()}.", "Write a number, a cell, or an expression that computes one.");

    public static Diagnostic NotAList(SourceSpan place, string where, ResultKind given) =>
        Diagnostic.Of(WrongKindCode, place, $"{where} must be a list, and this is {given.InWords()}.", "A list is an indicator followed by a dimension, 'cases.type', or series(x, 2006, year).");

    public static Diagnostic NotACondition(SourceSpan place, string where, ResultKind given) =>
        Diagnostic.Of(NotAConditionCode, place, $"{where} must be a comparison, and this is {given.InWords()}.", "Write a comparison such as 'x > 0', or known(x) to ask whether there is a value.");

    public static Diagnostic ListAlone(SourceSpan place, CellReference? list)
    {
        var total = list is null ? null : ExpressionText.Canonical(list with { ListOver = null });
        return Diagnostic.Of(ListAloneCode, place,
            list is null ? "This is a list of years, where one number is needed." : $"'{ExpressionText.Canonical(list)}' is a list over {list.ListOver}, where one number is needed.",
            list is null ? "Write sum(…), max(…), min(…) or largest(…) around it."
            : list.ListOver == "agency" ? $"Name an agency, '{total}.agency[\"…\"]', or write sum(…) around the list."
            : $"'{total}' alone is the total; name a code, or write sum(…), max(…), min(…) or largest(…) around the list.");
    }

    public static Diagnostic UnitsDiffer(SourceSpan place, string sign, Unit left, Unit right) =>
        Diagnostic.Of(UnitsDifferCode, place, $"'{sign}' stands between the units '{left.Id}' and '{right.Id}', which do not count the same.",
            "Write count(x) where only the bare number is meant, or give both units the same 'counts' in data/codelists/unit.yaml.");

    public static Diagnostic ProductOfUnits(SourceSpan place, Unit left, Unit right) =>
        Diagnostic.Of(ProductOfUnitsCode, place, $"The units '{left.Id}' and '{right.Id}' are multiplied.", "Write count(x) on one side where only the bare number is meant.");

    public static Diagnostic DivisionByZero(SourceSpan place) =>
        Diagnostic.Of(DivisionByZeroCode, place, "The divisor is always zero.", "Divide by something that can have a value.");

    public static Diagnostic NestedPrevious(SourceSpan place, string inner, string outer) =>
        Diagnostic.Of(NestedPreviousCode, place, $"'{inner}' stands inside '{outer}'.", "Write one at(year, x) with the year that is meant, such as 'at(year - 2, x)'.");

    public static Diagnostic NotAYear(SourceSpan place) =>
        Diagnostic.Of(NotAYearCode, place, "This is not a year.", "Write four digits, 'year', 'previous_year', or 'year - 2'.");

    public static Diagnostic NotDigits(SourceSpan place) =>
        Diagnostic.Of(WrongKindCode, place, "The number of decimals must be a whole number from 0 to 9.", "Write 'x | decimals(1)'.");

    public static Diagnostic NotAWord(SourceSpan place, FunctionSignature function, string? word, IReadOnlyList<string> words) =>
        Diagnostic.Of(UnknownWordCode, place, word is null ? $"'{function.Name}' needs a word in quotation marks." : $"'{function.Name}' does not know '{word}'.",
            $"{(word is null ? null : NearestNames.Help(word, words))} Write one of {string.Join(", ", words.Select(w => $"\"{w}\""))}.".TrimStart());

    public static Diagnostic NotAnId(SourceSpan place, FunctionSignature function) =>
        Diagnostic.Of(WrongKindCode, place, $"'{function.Name}' needs an id in quotation marks.", $"Write '{function.Usage}'.");

    public static Diagnostic YearsReversed(SourceSpan place, decimal first, decimal last) =>
        Diagnostic.Of(NotAYearCode, place, FormattableString.Invariant($"The series ends in {last}, before it begins in {first}."), "Write the earlier year first.");

    public static Diagnostic FigureCycle(SourceSpan place, IReadOnlyList<string> path) =>
        Diagnostic.Of(FigureCycleCode, place, $"The figure '{path[0]}' is defined by itself: {string.Join(" → ", path)}.", "Define one of them without the others.");

    public static Diagnostic FiguresTooDeep(SourceSpan place, string figure, int most) =>
        Diagnostic.Of(FiguresTooDeepCode, place, $"The figure '{figure}' rests on more than {most} levels of other figures.", "Define it from indicators.");

    private static string Count(int n) => n switch { 0 => "no argument", 1 => "one argument", 2 => "two arguments", _ => $"{n} arguments" };

    private static DiagnosticCode Error(string id, string title, string explanation, string example) =>
        new(id, title, Severity.Error, explanation, example);
}
