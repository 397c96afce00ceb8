using System.Globalization;

namespace ReportCompiler.Render.Ledger;

/// <summary>Lines of CSV as RFC 4180 has them, with LF.</summary>
internal static class CsvText
{
    /// <summary>A line of fields.</summary>
    public static string Line(IEnumerable<string> fields) => string.Join(',', fields.Select(Quoted)) + "\n";

    /// <summary>A spreadsheet would compute text that begins like a formula; a number below zero is left as it is.</summary>
    public static string Guarded(string text)
    {
        var begin = text.AsSpan().TrimStart(" \t\r\n\u00A0\u200B\uFEFF");
        var isFormula = begin.Length > 0 && (begin[0] is '=' or '+' or '@' or '\uFF1D' or '\uFF0B' or '\uFF20' || (begin[0] is '-' && !decimal.TryParse(begin, NumberStyles.Number, CultureInfo.InvariantCulture, out _)));
        return isFormula ? "'" + text : text;
    }

    private static string Quoted(string field) =>
        field.AsSpan().IndexOfAny(",\"\n\r") < 0 ? field : "\"" + field.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
}
