using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;
using ReportCompiler.Text;

namespace ReportCompiler.Markup;

/// <summary>
/// Headings, lowered to stand below <paramref name="parent"/> (the level of the heading above the text), with ids, and without gaps: after an h3
/// comes an h4 at the deepest, whatever the text says, since readers who listen go by the levels.
/// </summary>
internal sealed class HeadingsRenderer(int parent, string prefix, UniqueIds ids) : HtmlObjectRenderer<HeadingBlock>
{
    private const int Deepest = 6;
    private int _last; // 0: none yet

    protected override void Write(HtmlRenderer renderer, HeadingBlock heading)
    {
        // A text's own '#' and '##' are both its first level: the title of a section is not in its text.
        var wanted = parent + Math.Max(1, heading.Level - 1);
        var level = Math.Min(Deepest, Math.Min(wanted, Math.Max(_last, parent) + 1));
        _last = level;
        var slug = UniqueIds.Slug(string.Concat(heading.Inline?.Descendants().Select(Words) ?? []));
        var id = ids.Claim(slug.Length == 0 ? prefix + ".heading" : $"{prefix}.{slug}");
        renderer.EnsureLine().Write($"<h{level} id=\"{HtmlText.Escape(id)}\">").WriteLeafInline(heading).WriteLine($"</h{level}>");
    }

    /// <summary>Figures are left out, so that a heading keeps its id when its numbers change.</summary>
    private static string Words(MarkdownObject inline) => inline switch
    {
        LiteralInline literal => literal.Content.ToString(),
        CodeInline code => MarkedText.Plain(code.Content),
        _ => "",
    };
}
