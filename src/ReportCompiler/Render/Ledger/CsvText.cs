namespace ReportCompiler.Render.Ledger;

/// <summary>Lines of CSV as RFC 4180 has them, with LF.</summary>
internal static class CsvText
{
    /// <summary>A line of fields.</summary>
    public static string Line(IEnumerable<string> fields) => string.Join(',', fields.Select(Quoted)) + "\n";

    /// <summary>A spreadsheet would compute text that begins like a formula; a number below zero is left as it is.</summary>
    public static string Guarded(string text) => text.Length > 0 && text[0] is '=' or '+' or '@' ? "'" + text : text;

    private static string Quoted(string field) =>
        field.AsSpan().IndexOfAny(",\"\n\r") < 0 ? field : "\"" + field.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"";
}
