using ReportCompiler.Compose;
using ReportCompiler.Markup;

namespace ReportCompiler.Render.Html;

/// <summary>
/// Boxes of key figures: a list in which each number stands in one paragraph with its text, so that it is heard as it is read, and the year before in the
/// next. Lists and paragraphs keep their meaning in a tagged PDF, which a list of terms does not.
/// </summary>
internal sealed class KeyFiguresWriter(FigureMarkup figures)
{
    public void Write(HtmlWriter html, ComposedKeyFigures box)
    {
        var id = Anchors.KeyFigures(box.Id);
        var named = box.Title.Length > 0;
        html.Open("div", ("class", "key-figures"), ("id", id), ("role", named ? "group" : null), ("aria-labelledby", named ? id + ".title" : null));
        if (named) html.Open("p", ("class", "heading"), ("id", id + ".title")).Raw(figures.Html(box.Title)).Close("p");
        html.Open("ul");
        foreach (var figure in box.Figures)
        {
            html.Open("li").Open("p");
            // A line break and not a block inside the paragraph, which would be no paragraph in the PDF.
            html.Open("span", ("class", "value")).Raw(figures.Html(figure.Value, Numeral)).Raw("</span><br>\n");
            html.Raw(figures.Html(figure.Text)).Close("p");
            if (figure.Comparison is { } comparison) html.Open("p", ("class", "compared")).Raw(figures.Html(comparison)).Close("p");
            html.Close("li");
        }
        html.Close("ul").Close("div");
    }

    /// <summary>The digits of a printed number apart from its words, "about" and "per cent", which would be loud in the size of a numeral; written in words, all of it.</summary>
    private static string Numeral(string printed)
    {
        var start = printed.AsSpan().IndexOfAnyInRange('0', '9');
        if (start < 0) return Span(printed);
        var end = start + 1;
        // One sign between digits is a group or decimal mark, which in some languages is a blank.
        while (IsDigit(printed, end) || (IsDigit(printed, end + 1) && !char.IsLetter(printed[end]))) end++;
        while (start > 0 && !char.IsWhiteSpace(printed[start - 1])) start--;
        return HtmlText.Escape(printed[..start]) + Span(printed[start..end]) + HtmlText.Escape(printed[end..]);
    }

    private static bool IsDigit(string text, int index) => index < text.Length && char.IsAsciiDigit(text[index]);

    private static string Span(string text) => $"<span class=\"numeral\">{HtmlText.Escape(text)}</span>";
}
