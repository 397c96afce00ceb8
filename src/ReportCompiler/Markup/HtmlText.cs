using System.Text;

namespace ReportCompiler.Markup;

/// <summary>The one place where text becomes HTML.</summary>
internal static class HtmlText
{
    /// <summary>Text as HTML content or as the value of an attribute in double quotes.</summary>
    public static string Escape(string text)
    {
        if (text.AsSpan().IndexOfAny("&<>\"") < 0) return text;
        var html = new StringBuilder(text.Length + 16);
        foreach (var c in text)
        {
            _ = c switch
            {
                '&' => html.Append("&amp;"),
                '<' => html.Append("&lt;"),
                '>' => html.Append("&gt;"),
                '"' => html.Append("&quot;"),
                _ => html.Append(c),
            };
        }
        return html.ToString();
    }

    /// <summary>
    /// Without the characters that must never reach a page: the compiler's own marks, controls that turn the direction of text (by which a text can
    /// be made to read differently from what it says), and controls that HTML forbids.
    /// </summary>
    public static string Clean(string html)
    {
        var first = 0;
        while (first < html.Length && !IsForbidden(html[first])) first++;
        if (first == html.Length) return html;
        var clean = new StringBuilder(html.Length).Append(html, 0, first);
        foreach (var c in html.AsSpan(first))
        {
            if (!IsForbidden(c)) clean.Append(c);
        }
        return clean.ToString();
    }

    /// <summary>Embeddings, overrides and isolates of direction.</summary>
    public static bool TurnsDirection(char c) => c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');

    private static bool IsForbidden(char c) =>
        c is (>= '\uE000' and <= '\uE004') or (< ' ' and not '\n' and not '\t') or (>= '\u007F' and <= '\u009F') || TurnsDirection(c);
}
