using System.Text;
using ReportCompiler.Markup;

namespace ReportCompiler.Render.Html;

/// <summary>Writes HTML. Text and the values of attributes are escaped; only <see cref="Raw"/> is not, and takes what this program wrote itself.</summary>
internal sealed class HtmlWriter
{
    private readonly StringBuilder _html = new();

    /// <summary>A start tag. An attribute whose value is null is left out.</summary>
    public HtmlWriter Open(string element, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        _html.Append('<').Append(element);
        foreach (var (name, value) in attributes)
        {
            if (value is not null) _html.Append(' ').Append(name).Append("=\"").Append(HtmlText.Clean(HtmlText.Escape(value))).Append('"');
        }
        _html.Append('>');
        return this;
    }

    public HtmlWriter Close(string element)
    {
        _html.Append("</").Append(element).Append(">\n");
        return this;
    }

    public HtmlWriter Text(string text) => Raw(HtmlText.Clean(HtmlText.Escape(text)));

    public HtmlWriter Raw(string html)
    {
        _html.Append(html);
        return this;
    }

    /// <summary>An element that holds only text.</summary>
    public HtmlWriter Element(string element, string text, params ReadOnlySpan<(string Name, string? Value)> attributes) =>
        Open(element, attributes).Text(text).Close(element);

    public override string ToString() => _html.ToString();
}
