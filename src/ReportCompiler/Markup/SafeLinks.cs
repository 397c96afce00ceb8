using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax.Inlines;
using ReportCompiler.Text;

namespace ReportCompiler.Markup;

/// <summary>Links whose target is allowed; of all others, and of pictures, the words alone.</summary>
internal sealed class SafeLinkRenderer(MarkupFindings findings) : HtmlObjectRenderer<LinkInline>
{
    protected override void Write(HtmlRenderer renderer, LinkInline link)
    {
        var target = LinkTarget.Of(link.GetDynamicUrl?.Invoke() ?? link.Url ?? "");
        if (link.IsImage)
        {
            findings.Add(MarkupDiagnostics.PictureLeftOut(findings.At(link.Line, link.Column), target.Url));
            renderer.WriteChildren(link);
        }
        else if (!target.IsAllowed)
        {
            findings.Add(MarkupDiagnostics.NotALink(findings.At(link.Line, link.Column), target));
            renderer.WriteChildren(link);
        }
        else
        {
            SafeAnchor.Open(renderer, target, link.Title);
            renderer.WriteChildren(link);
            renderer.Write("</a>");
        }
    }
}

/// <summary>Addresses in angle brackets.</summary>
internal sealed class SafeAutolinkRenderer(MarkupFindings findings) : HtmlObjectRenderer<AutolinkInline>
{
    protected override void Write(HtmlRenderer renderer, AutolinkInline link)
    {
        var target = LinkTarget.Of(link.IsEmail ? "mailto:" + link.Url : link.Url);
        var text = HtmlText.Escape(MarkedText.Plain(link.Url));
        if (target.IsAllowed)
        {
            SafeAnchor.Open(renderer, target, null);
            renderer.Write(text).Write("</a>");
            return;
        }
        findings.Add(MarkupDiagnostics.NotALink(findings.At(link.Line, link.Column), target));
        renderer.Write(text);
    }
}

/// <summary>The start tag of a link.</summary>
internal static class SafeAnchor
{
    public static void Open(HtmlRenderer renderer, LinkTarget target, string? title)
    {
        renderer.Write("<a href=\"").Write(HtmlText.Escape(target.Url)).Write("\"");
        if (!string.IsNullOrWhiteSpace(title)) renderer.Write(" title=\"").Write(HtmlText.Escape(MarkedText.Plain(title))).Write("\"");
        renderer.Write(target.IsExternal ? " rel=\"noopener\">" : ">");
    }
}
