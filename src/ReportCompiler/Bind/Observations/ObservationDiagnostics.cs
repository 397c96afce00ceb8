using System.Collections.Immutable;
using ReportCompiler.Diagnostics;
using ReportCompiler.Model;
using ReportCompiler.Text;

namespace ReportCompiler.Bind.Observations;

/// <summary>RC2101 to RC2199: findings about delivered values.</summary>
internal static class ObservationDiagnostics
{
    private static readonly DiagnosticCode UnknownIndicatorCode = new("RC2101", "Unknown indicator", Severity.Error,
        "A value was delivered for an indicator that data/indicators.yaml does not declare. Either its id is misspelt, or the indicator has to be declared first.",
        "values: { victms: 94 }");

    private static readonly DiagnosticCode UnknownColumnCode = new("RC2102", "Unknown column", Severity.Error,
        "A CSV file has a column that is neither a dimension of data/dimensions.yaml nor one of indicator, value, status, qualifier, note, source, derived_from, comment (and year below data/history). A column that nobody reads is never ignored: the number would be counted under the wrong heading.",
        "indicator,sexx,value");

    private static readonly DiagnosticCode MissingColumnCode = new("RC2103", "Missing column", Severity.Error,
        "Every CSV file of observations needs the columns indicator and value; a file below data/history needs year as well.",
        "indicator,sex\nvictims,F");

    private static readonly DiagnosticCode UnknownDimensionCode = new("RC2104", "Unknown dimension", Severity.Error,
        "A value is broken down by something that data/dimensions.yaml does not declare.",
        "victims: { by: { gender: { F: 89 } } }");

    private static readonly DiagnosticCode UnknownCodeCode = new("RC2105", "Unknown code", Severity.Error,
        "A cell carries a code that is not in the code list of its dimension. The generic codes _T (total), _U (unknown), _O (other) and _Z (not applicable) belong to every list.",
        "victims,X,89");

    private static readonly DiagnosticCode EmptyCodeCode = new("RC2106", "Empty code", Severity.Error,
        "A cell of a dimension's column is empty. Nothing is guessed: _T says that the row is not broken down by the dimension, _U that the code is unknown.",
        "indicator,sex,value\nvictims,,94");

    private static readonly DiagnosticCode NotANumberCode = new("RC2107", "Not a number", Severity.Error,
        "A value is not written as digits with an optional minus sign and an optional decimal point. Marks between thousands, decimal commas, exponents, units and words are refused, because two readers would read two numbers. The cell counts as missing until it is mended, and what is built on it is undecided.",
        "victims: 1 234");

    private static readonly DiagnosticCode EmptyValueCode = new("RC2108", "Empty value", Severity.Error,
        "A value is empty and no status says why. Zero is written 0; where there is no value the status says so: missing, refused, not applicable, not collected or suppressed.",
        "indicator,value\nvictims,");

    private static readonly DiagnosticCode ValueWithMissingStatusCode = new("RC2109", "A value that is said to be absent", Severity.Error,
        "A cell has a number, and a status that says there is none. One of both is wrong.",
        "victims: { value: 94, status: missing }");

    private static readonly DiagnosticCode UnknownWordCode = new("RC2110", "Unknown status or qualifier", Severity.Error,
        "The statuses are provisional, estimated, missing, refused, not applicable, not collected, suppressed ('break' may follow one, or stand alone). The qualifiers are exact, about, more than, at least, at most, less than.",
        "victims: { value: 94, qualifier: circa }");

    private static readonly DiagnosticCode UnknownReferenceCode = new("RC2111", "Unknown note, source or indicator", Severity.Error,
        "A cell names a note (data/<year>/notes.yaml), a source (data/sources.yaml) or, in derived_from, an indicator that is not declared.",
        "victims: { value: 94, note: befor-isolation }");

    private static readonly DiagnosticCode NotAnOwnerCode = new("RC2112", "Submitted by an agency that does not own the indicator", Severity.Error,
        "An indicator with owners is submitted by them alone. A number from somebody else is either in the wrong folder, or the agency has to be added to the owners; it would then have to agree with the others.",
        "indicators.yaml: victims: { owner: police }, and data/2020/ministry-of-culture/submission.yaml: values: { victims: 94 }");

    private static readonly DiagnosticCode NotBrokenDownByCode = new("RC2113", "Undeclared breakdown", Severity.Error,
        "The dimensions of a row are not one of the breakdowns that the indicator declares. A sum never crosses breakdowns, so each of them has to be known.",
        "indicator,sex,citizenship,value\nvictims,F,AZE,88");

    private static readonly DiagnosticCode TotalCode = new("RC2114", "A total where there is none", Severity.Error,
        "The indicator is declared with 'total: none': only its parts exist, and a total would add up what must not be added.",
        "victims_children: 35");

    private static readonly DiagnosticCode DuplicateCode = new("RC2115", "The same cell twice", Severity.Error,
        "Year, agency, indicator and codes are the key of a cell, and a key may stand once. With two values nobody can say which one is meant, even when they are equal.",
        "victims,F,89\nvictims,F,88");

    private static readonly DiagnosticCode HistoryDiffersCode = new("RC2116", "History differs from the edition", Severity.Error,
        "A cell is given both by an edition and below data/history. The edition's own one is printed; the other must be equal, or one of them is wrong.",
        "data/2020/unodc: victims 94, data/history/unodc: 2020,victims,95");

    private static readonly DiagnosticCode CitedWithoutSourceCode = new("RC2117", "A cited value without a source", Severity.Error,
        "An agency with 'cited: true' did not submit anything: its values are cited from a publication, which has to be named.",
        "values: { world_routes: 550 }");

    private static readonly DiagnosticCode NotAYearCode = new("RC2118", "Not a year", Severity.Error,
        "The column year of a file below data/history holds a year of four digits.",
        "year,indicator,value\n20,victims,94");

    private static readonly DiagnosticCode FormCode = new("RC2119", "A value in an unknown form", Severity.Error,
        "A value is written as a number, or as a mapping with value, status, qualifier, note, source, derived_from, comment, and by with one dimension. More than one dimension needs a CSV file.",
        "victims: [89, 3]");

    /// <summary>All codes of this catalogue.</summary>
    public static ImmutableArray<DiagnosticCode> All { get; } =
    [
        UnknownIndicatorCode, UnknownColumnCode, MissingColumnCode, UnknownDimensionCode, UnknownCodeCode, EmptyCodeCode, NotANumberCode, EmptyValueCode,
        ValueWithMissingStatusCode, UnknownWordCode, UnknownReferenceCode, NotAnOwnerCode, NotBrokenDownByCode, TotalCode, DuplicateCode, HistoryDiffersCode,
        CitedWithoutSourceCode, NotAYearCode, FormCode,
    ];

    public static Diagnostic UnknownIndicator(Located<string> name, IEnumerable<string> known) =>
        Diagnostic.Of(UnknownIndicatorCode, name.Span, $"There is no indicator '{name.Value}'.",
            NearestNames.Help(name.Value, known) ?? "Declare the indicator in data/indicators.yaml, or correct its id.");

    public static Diagnostic UnknownColumn(Located<string> name, IEnumerable<string> known) =>
        Diagnostic.Of(UnknownColumnCode, name.Span, $"'{name.Value}' is neither a dimension nor a column of observations.",
            NearestNames.Help(name.Value, known) ?? "Declare the dimension in data/dimensions.yaml, or remove the column.");

    public static Diagnostic MissingColumn(string path, string column) =>
        Diagnostic.Of(MissingColumnCode, SourceSpan.StartOf(path), $"The file has no column '{column}'.", $"Add the column '{column}' to the header.");

    public static Diagnostic UnknownDimension(Located<string> name, string indicator, IEnumerable<string> known) =>
        Diagnostic.Of(UnknownDimensionCode, name.Span, $"'{indicator}' is broken down by '{name.Value}', which is not a dimension.",
            NearestNames.Help(name.Value, known) ?? "Declare the dimension in data/dimensions.yaml, or correct its name.");

    public static Diagnostic UnknownCode(Located<string> code, string dimension, IEnumerable<string> known) =>
        Diagnostic.Of(UnknownCodeCode, code.Span, $"'{code.Value}' is not a code of the dimension '{dimension}'.",
            NearestNames.Help(code.Value, known) ?? $"The codes are {Codes(known)}.");

    public static Diagnostic EmptyCode(SourceSpan span, string dimension) =>
        Diagnostic.Of(EmptyCodeCode, span, $"The code of '{dimension}' is empty.", "Write _T for a row that is not broken down by it, _U for an unknown code.");

    public static Diagnostic NotANumber(Located<string> text, string help) =>
        Diagnostic.Of(NotANumberCode, text.Span, $"'{text.Value}' is not a number.", help);

    public static Diagnostic EmptyValue(SourceSpan span, string indicator) =>
        Diagnostic.Of(EmptyValueCode, span, $"The value of '{indicator}' is empty.", "Write 0 for none, or a status that says why there is no value (missing, refused, not applicable, not collected, suppressed).");

    public static Diagnostic ValueWithMissingStatus(Located<string> value, Located<string> status) =>
        Diagnostic.Of(ValueWithMissingStatusCode, value.Span, $"The cell has the value {value.Value}, and the status '{status.Value}', which says that there is none.",
            "Remove the value or correct the status.") with
        { Related = [new RelatedPlace("status", status.Span)] };

    public static Diagnostic UnknownWord(Located<string> word, string kind, IEnumerable<string> known) =>
        Diagnostic.Of(UnknownWordCode, word.Span, $"'{word.Value}' is not a {kind}.", NearestNames.Help(word.Value, known) ?? $"Write one of: {string.Join(", ", known)}.");

    public static Diagnostic UnknownReference(Located<string> name, string kind, IEnumerable<string> known) =>
        Diagnostic.Of(UnknownReferenceCode, name.Span, $"There is no {kind} '{name.Value}'.",
            NearestNames.Help(name.Value, known) ?? $"Declare the {kind}, or correct its id.");

    public static Diagnostic NotAnOwner(Located<string> indicator, string agency, Indicator declared) =>
        Diagnostic.Of(NotAnOwnerCode, indicator.Span, $"'{indicator.Value}' is not submitted by '{agency}', but by {string.Join(", ", declared.Owners.Select(o => $"'{o}'"))}.",
            "Move the value to the folder of its owner, or add the agency to the owners in data/indicators.yaml.") with
        { Related = [new RelatedPlace("declared", declared.Span)] };

    public static Diagnostic FileOfAnother(Located<string> first, int count, string agency, IEnumerable<string> owners) =>
        Diagnostic.Of(NotAnOwnerCode, first.Span, FormattableString.Invariant($"This file is not of '{agency}': all {count} values in it that have an owner are submitted by {string.Join(", ", owners.Select(o => $"'{o}'"))}."),
            "Move the file to the folder of its owner.");

    public static Diagnostic NotBrokenDownBy(Located<string> indicator, Indicator declared, Shape shape) =>
        Diagnostic.Of(NotBrokenDownByCode, indicator.Span,
            declared.Breakdowns.IsEmpty
                ? $"'{declared.Id}' is not broken down by {shape}; it has no breakdown."
                : $"'{declared.Id}' is not broken down by {shape}; it is by {string.Join(", or by ", declared.Breakdowns.Select(b => b.Name))}.",
            "Use one of the declared breakdowns (a row carries _T on the other dimensions), or declare this one in data/indicators.yaml.") with
        { Related = [new RelatedPlace("declared", declared.Span)] };

    public static Diagnostic TotalWhereThereIsNone(Located<string> indicator) =>
        Diagnostic.Of(TotalCode, indicator.Span, $"'{indicator.Value}' has no total, but one was delivered.", "Give the parts only, or remove 'total: none' in data/indicators.yaml.");

    public static Diagnostic DuplicateCell(Observation second, Observation first) =>
        Diagnostic.Of(DuplicateCode, second.Span, $"This cell of '{second.Indicator}' was given before.", "Keep one of the two.") with
        { Related = [new RelatedPlace("first", first.Span, Number(first.Value))] };

    public static Diagnostic HistoryDiffers(Observation history, Observation own) =>
        Diagnostic.Of(HistoryDiffersCode, history.Span, $"History gives {Number(history.Value)} for '{history.Indicator}' in {history.Year}, the edition gives {Number(own.Value)}.",
            "Correct the one that is wrong; the edition's own value is the one that is printed.") with
        { Related = [new RelatedPlace("edition", own.Span, Number(own.Value))] };

    public static Diagnostic CitedWithoutSource(SourceSpan span, string indicator, string agency) =>
        Diagnostic.Of(CitedWithoutSourceCode, span, $"'{indicator}' is cited from '{agency}', but names no source.", "Add 'source:' with an id of data/sources.yaml.");

    public static Diagnostic NotAYear(Located<string> text) =>
        Diagnostic.Of(NotAYearCode, text.Span, $"'{text.Value}' is not a year.", "Write a year of four digits.");

    public static Diagnostic NotAMapping(SourceSpan span, string name, string example) =>
        Diagnostic.Of(FormCode, span, $"'{name}' is a list; a mapping or a number is needed.", $"Write it like {{ {example} }}.");

    public static Diagnostic NotAScalar(SourceSpan span, string key) =>
        Diagnostic.Of(FormCode, span, $"'{key}' holds a list or a mapping; a single text is needed.", $"Write '{key}: ' and one text.");

    public static Diagnostic NothingThere(SourceSpan span, string key) =>
        Diagnostic.Of(FormCode, span, $"There is nothing behind '{key}'.", $"Write a text behind '{key}', or remove it.");

    public static Diagnostic UnknownKey(Located<string> key, IEnumerable<string> known) =>
        Diagnostic.Of(FormCode, key.Span, $"'{key.Value}' is not a part of a value.", NearestNames.Help(key.Value, known) ?? $"Write one of: {string.Join(", ", known)}.");

    public static Diagnostic ByNeedsOneDimension(SourceSpan span, string indicator) =>
        Diagnostic.Of(FormCode, span, $"'by' of '{indicator}' does not hold one dimension with its codes.", "Write it like by: { sex: { F: 17, M: 3 } }; two dimensions, or two breakdowns, need a CSV file.");

    private static string Codes(IEnumerable<string> known) => string.Join(", ", known.Take(12)) + (known.Skip(12).Any() ? " …" : "");

    private static string Number(decimal? value) => value?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "no value";
}
