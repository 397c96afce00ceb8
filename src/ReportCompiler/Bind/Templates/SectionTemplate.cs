using System.Collections.Immutable;
using ReportCompiler.Diagnostics;
using ReportCompiler.Expressions;
using ReportCompiler.Text;

namespace ReportCompiler.Bind.Templates;

/// <summary>A section's template, parsed: what its <c>#</c> line holds, and the rest.</summary>
internal sealed record SectionTemplate(ImmutableArray<TemplateNode> Title, Template Body)
{
    /// <summary>Parses a template file.</summary>
    public static SectionTemplate Parse(SourceFile file, NameScope scope, BlockBinder blocks, DiagnosticBag bag)
    {
        var cut = TemplateBlocks.Cut(file, bag);
        var (title, body) = SplitTitle(file, cut, bag);
        var nodes = cut.Blocks.Select(block => blocks.Bind(block) is { } definition ? new BlockNode(definition, block.Span) : null).ToList();
        return new SectionTemplate(
            title is { } line ? TemplateParser.Parse(TextMap.Of(line), scope, [], bag) : [],
            new Template(file.Path, TemplateParser.Parse(TextMap.OfFile(file.Path, body), scope, nodes, bag, isBody: true)));
    }

    /// <summary>The title's text, and the whole with that line blank, so that every place stays what it is.</summary>
    private static (Located<string>? Title, string Body) SplitTitle(SourceFile file, TemplateBlocks cut, DiagnosticBag bag)
    {
        var text = cut.Text;
        var start = text.Length - text.AsSpan().TrimStart().Length;
        var line = text.AsSpan(0, start).Count('\n') + 1;
        var end = text.IndexOf('\n', start) is var found and >= 0 ? found : text.Length;
        if (!text.AsSpan(start).StartsWith("# ") || text.AsSpan(start + 2, end - start - 2).IsWhiteSpace())
        {
            bag.Add(TemplateDiagnostics.NoTitle(SourceSpan.OnLine(file.Path, line, 1, 1)));
            return (null, text);
        }
        var title = text[(start + 2)..end];
        foreach (var second in cut.Titles.Where(t => t > line)) bag.Add(TemplateDiagnostics.SecondTitle(SourceSpan.OnLine(file.Path, second, 1, file.Line(second).Length)));
        return (new Located<string>(title, SourceSpan.OnLine(file.Path, line, 3, title.Length)), text[..start] + new string(' ', end - start) + text[end..]);
    }
}
