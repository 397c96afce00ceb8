using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ReportCompiler.Model;
using ReportCompiler.Text;

namespace ReportCompiler.Markup;

/// <summary>
/// Turns marked figures into HTML, for one page: links to their lines in the list of sources,
/// <c>&lt;a class="figure" data-figure="12" href="#source.3"&gt;94&lt;/a&gt;</c>, where the number is the line of the ledger.
/// </summary>
internal sealed class FigureMarkup(ImmutableArray<FigureUse> figures)
{
    /// <summary>What the ids of lines in the list of sources begin with.</summary>
    public const string SourceMark = "source.";

    /// <summary>The id of a line in the list of sources, by its index.</summary>
    public static string SourceAnchor(int index) => string.Create(CultureInfo.InvariantCulture, $"{SourceMark}{index + 1}");

    /// <summary>
    /// Marked text as HTML. <paramref name="inside"/> makes the HTML of what is printed of a figure, where that is more than its text.
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

    /// <summary>One figure; no link where <paramref name="inLink"/> says that it stands in one.</summary>
    public string Figure(int index, string text, Func<string, string>? inside = null, bool inLink = false)
    {
        var printed = inside is null ? HtmlText.Escape(text) : inside(text);
        if (index >= figures.Length) return printed;
        return inLink
            ? string.Create(CultureInfo.InvariantCulture, $"<span class=\"figure\" data-figure=\"{index}\">{printed}</span>")
            : string.Create(CultureInfo.InvariantCulture, $"<a class=\"figure\" data-figure=\"{index}\" href=\"#{SourceAnchor(figures[index].Source)}\">{printed}</a>");
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
