using System.Collections.Immutable;
using ReportCompiler.Diagnostics;
using ReportCompiler.Text;

namespace ReportCompiler.Load;

/// <summary>Findings of Load about CSV (RC1201-RC1299).</summary>
internal static class CsvDiagnostics
{
    public static readonly DiagnosticCode SeparatorCode = new("RC1201", "Wrong separator", Severity.Error,
        "Fields are separated by a comma. Spreadsheets of many countries write a semicolon or a tab instead.",
        "indicator;sex;value");

    public static readonly DiagnosticCode RaggedRowCode = new("RC1202", "Row with too few or too many fields", Severity.Error,
        "Every row has as many fields as the header. A missing field would silently shift the others to the wrong columns.",
        "indicator,sex,age,value\nvictims,F,89");

    public static readonly DiagnosticCode UnclosedQuoteCode = new("RC1203", "Quote not closed", Severity.Error,
        "A field that begins with a quote must end with one on the same line. A quote inside a quoted field is written twice.",
        "crimes,200,\"less the stated increase");

    public static readonly DiagnosticCode StrayQuoteCode = new("RC1204", "Quote inside a field", Severity.Error,
        "A quote stands inside a field that is not quoted, or text follows the closing quote, so that it is not clear where the field ends.",
        "crimes,200,the \"stated\" increase");

    public static readonly DiagnosticCode EmptyHeaderCode = new("RC1205", "Column without a name", Severity.Error,
        "The first line of a CSV file names every column. A column without a name means nothing, and nobody can tell what its numbers count.",
        "indicator,,value");

    public static readonly DiagnosticCode DuplicateColumnCode = new("RC1206", "Column given twice", Severity.Error,
        "Two columns have one name, so that it is not clear which holds the value.",
        "indicator,value,value");

    public static readonly DiagnosticCode BlanksCode = new("RC1207", "Blanks around a field", Severity.Error,
        "A field begins or ends with a blank. A code with a blank is another code, and a blank is hard to see, so fields are never trimmed in silence.",
        "victims, F,89");

    public static ImmutableArray<DiagnosticCode> All { get; } =
        [SeparatorCode, RaggedRowCode, UnclosedQuoteCode, StrayQuoteCode, EmptyHeaderCode, DuplicateColumnCode, BlanksCode];

    public static Diagnostic Separator(SourceSpan place, char separator) => Diagnostic.Of(SeparatorCode, place,
        $"The columns are separated by {(separator == '\t' ? "a tab" : $"'{separator}'")} instead of a comma.",
        "Save the file as CSV with commas, and with a point in decimal numbers.");

    public static Diagnostic RaggedRow(SourceSpan place, int fields, ImmutableArray<Located<string>> header, ImmutableArray<string> extra) =>
        (extra.IsEmpty
            ? Diagnostic.Of(RaggedRowCode, place, $"The row has {Fields(fields)}, but the header has {header.Length}: {Names("column", header[fields..].Select(h => h.Value))} {(header.Length - fields == 1 ? "has" : "have")} no field.",
                "Add the missing field, or a comma where it is empty.")
            : Diagnostic.Of(RaggedRowCode, place, $"The row has {Fields(fields)}, but the header has {header.Length}: {Names("field", extra)} {(extra.Length == 1 ? "has" : "have")} no column.",
                "Remove the field that is too many, or put a text with a comma in quotes."))
        with { Related = [new RelatedPlace("header", header[0].Span)] };

    public static Diagnostic UnclosedQuote(SourceSpan place) => Diagnostic.Of(UnclosedQuoteCode, place,
        "The quote that begins this field is not closed on the line.", "Close it with '\"'. Write a quote that belongs to the text twice.");

    public static Diagnostic StrayQuote(SourceSpan place) => Diagnostic.Of(StrayQuoteCode, place,
        "A quote stands in the middle of the field.", "Put the whole field in quotes, and write a quote that belongs to the text twice.");

    public static Diagnostic EmptyHeader(SourceSpan place, int column) => Diagnostic.Of(EmptyHeaderCode, place,
        $"Column {column} has no name.", "Name the column in the first line, or remove it.");

    public static Diagnostic DuplicateColumn(Located<string> second, Located<string> first) => Diagnostic.Of(DuplicateColumnCode, second.Span,
        $"The column '{second.Value}' stands twice in the header.", "Rename or remove one of the two.")
        with { Related = [new RelatedPlace("first", first.Span)] };

    public static Diagnostic Blanks(SourceSpan place, string value) => Diagnostic.Of(BlanksCode, place,
        $"The field '{value}' begins or ends with a blank.", "Remove the blank.");

    private static string Fields(int count) => count == 1 ? "1 field" : $"{count} fields";

    private static string Names(string kind, IEnumerable<string> names)
    {
        string[] all = [.. names.Select(n => $"'{n}'")];
        return (all.Length == 1 ? kind : kind + "s") + " " + string.Join(", ", all);
    }
}
