namespace ReportCompiler.Render.Pdf.Content;

/// <summary>The operators that matter here, by what they do (ISO 32000-1, tables 51, 59, 60, 109 and 320).</summary>
internal static class Operators
{
    public static bool BeginsPath(string name) => name is "m" or "re";

    public static bool ContinuesPath(string name) => name is "m" or "re" or "l" or "c" or "v" or "y" or "h" or "W" or "W*";

    /// <summary>Paints the path. <c>n</c> ends one without painting.</summary>
    public static bool PaintsPath(string name) => name is "f" or "F" or "f*" or "S" or "s" or "B" or "B*" or "b" or "b*";

    public static bool ShowsText(string name) => name is "Tj" or "TJ" or "'" or "\"";

    /// <summary>Paints something that is no path and no text: a picture, a form, a shading.</summary>
    public static bool PaintsOther(string name) => name is "Do" or "sh";

    public static bool BeginsMark(string name) => name is "BMC" or "BDC";
}
