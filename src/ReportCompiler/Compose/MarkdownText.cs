using System.Text;

namespace ReportCompiler.Compose;

/// <summary>Makes plain text safe to stand in Markdown: it is printed as it is.</summary>
internal static class MarkdownText
{
    private const string Special = "\\`*_[]<>|~&#!^$=+{}";

    public static string Escape(string text)
    {
        var result = new StringBuilder(text.Length + 8);
        var digitsOnly = true;
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            // A dash or "1." at the start would begin a list where the text begins a line.
            var startsList = i == 0 ? c == '-' : digitsOnly && (c is '.' or ')') && (i + 1 == text.Length || char.IsWhiteSpace(text[i + 1]));
            if (startsList || Special.Contains(c, StringComparison.Ordinal)) result.Append('\\');
            result.Append(c is '\n' or '\r' ? ' ' : c);
            digitsOnly &= char.IsAsciiDigit(c);
        }
        return result.ToString();
    }
}
