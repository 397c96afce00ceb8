using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using ReportCompiler.Text;

namespace ReportCompiler.Markup;

/// <summary>HTML inside a line is printed as text. (Markdig could be told not to see it, but then nobody would be told of it.)</summary>
internal sealed class RawInlineRenderer(MarkupFindings findings) : HtmlObjectRenderer<HtmlInline>
{
    protected override void Write(HtmlRenderer renderer, HtmlInline html)
    {
        var tag = MarkedText.Plain(html.Tag);
        findings.Add(MarkupDiagnostics.RawHtml(findings.At(html.Line, html.Column, tag.Length), tag));
        renderer.Write(HtmlText.Escape(tag));
    }
}

/// <summary>A block of HTML is printed as a paragraph of text.</summary>
internal sealed class RawBlockRenderer(MarkupFindings findings) : HtmlObjectRenderer<HtmlBlock>
{
    protected override void Write(HtmlRenderer renderer, HtmlBlock html)
    {
        var text = MarkedText.Plain(html.Lines.ToString()).Trim();
        findings.Add(MarkupDiagnostics.RawHtml(findings.At(html.Line, html.Column), text.Split('\n')[0]));
        renderer.EnsureLine().Write("<p>").Write(HtmlText.Escape(text)).WriteLine("</p>");
    }
}

/// <summary>Code is text: figures in it lose their marks.</summary>
internal sealed class CodeTextRenderer : HtmlObjectRenderer<CodeInline>
{
    protected override void Write(HtmlRenderer renderer, CodeInline code) =>
        renderer.Write("<code>").Write(HtmlText.Escape(MarkedText.Plain(code.Content))).Write("</code>");
}

/// <summary>A block of code; it can be scrolled, so it can have the focus.</summary>
internal sealed class CodeLinesRenderer : HtmlObjectRenderer<CodeBlock>
{
    protected override void Write(HtmlRenderer renderer, CodeBlock code) =>
        renderer.EnsureLine().Write("<pre tabindex=\"0\"><code>").Write(HtmlText.Escape(MarkedText.Plain(code.Lines.ToString()))).WriteLine("</code></pre>");
}
