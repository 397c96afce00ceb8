using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ReportCompiler.Model;
using ReportCompiler.Text;

namespace ReportCompiler.Markup;

/// <summary>Turns marked figures into HTML, for one page: <c>&lt;data class="figure" value="94"&gt;94&lt;/data&gt;</c>.</summary>
internal sealed class FigureMarkup(ImmutableArray<FigureUse> figures)
{
    private readonly HashSet<int> _placed = [];

    /// <summary>
    /// Marked text as HTML. The first time a figure is placed it gets the id <c>f-index</c>. <paramref name="inside"/> makes the HTML of what is printed of a
    /// figure, where that is more than its text.
    /// </summary>
    public string Html(string marked, Func<string, string>? inside = null)
    {
        var html = new StringBuilder(marked.Length + 32);
        var rest = marked.AsSpan();
        while (!rest.IsEmpty)
        {
            var start = rest.IndexOf(MarkedText.Start);
            html.Append(HtmlText.Escape((start < 0 ? rest : rest[..start]).ToString()));
            if (start < 0) break;
            rest = rest[start..];
            if (TryRead(rest, out var index, out var text, out var length)) html.Append(Figure(index, text, inside));
            rest = rest[Math.Max(length, 1)..];
        }
        return HtmlText.Clean(html.ToString());
    }

    /// <summary>One figure.</summary>
    public string Figure(int index, string text, Func<string, string>? inside = null)
    {
        var printed = inside is null ? HtmlText.Escape(text) : inside(text);
        if (index >= figures.Length) return printed;
        var id = _placed.Add(index) ? string.Create(CultureInfo.InvariantCulture, $" id=\"f-{index}\"") : "";
        return figures[index].Quantity.Value is { } value
            ? string.Create(CultureInfo.InvariantCulture, $"<data class=\"figure\" value=\"{value}\"{id}>{printed}</data>")
            : $"<span class=\"figure\"{id}>{printed}</span>";
    }

    /// <summary>Reads a mark at the start of <paramref name="text"/>.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out int index, out string printed, out int length)
    {
        (index, printed, length) = (0, "", 0);
        var middle = text.IndexOf(MarkedText.Text);
        var end = text.IndexOf(MarkedText.End);
        if (middle < 1 || end < middle || !int.TryParse(text[1..middle], NumberStyles.None, CultureInfo.InvariantCulture, out index)) return false;
        printed = text[(middle + 1)..end].ToString();
        length = end + 1;
        return true;
    }
}
