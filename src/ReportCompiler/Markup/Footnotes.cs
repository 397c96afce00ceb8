using System.Globalization;
using System.Text.RegularExpressions;
using Markdig.Extensions.Footnotes;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ReportCompiler.Markup;

/// <summary>The references to notes and the ways back. (No roles of digital publishing: they spoil the tags of the PDF.)</summary>
internal sealed class NoteLinkRenderer(string prefix, MarkupWords words) : HtmlObjectRenderer<FootnoteLink>
{
    protected override void Write(HtmlRenderer renderer, FootnoteLink link)
    {
        var order = link.Footnote.Order.ToString(CultureInfo.InvariantCulture);
        var index = link.Index.ToString(CultureInfo.InvariantCulture);
        var scope = HtmlText.Escape(prefix);
        renderer.Write(link.IsBackLink
            ? $" <a class=\"back\" href=\"#{scope}.ref-{index}\" aria-label=\"{HtmlText.Escape(words.BackToText)} ({order}.{index})\">\u2191</a>"
            : $"<sup class=\"ref\"><a id=\"{scope}.ref-{index}\" href=\"#{scope}.note-{order}\" aria-label=\"{HtmlText.Escape(words.Note)} {order}\">{order}</a></sup>");
    }
}

/// <summary>The notes as a numbered list.</summary>
internal sealed class NotesRenderer(string prefix) : HtmlObjectRenderer<FootnoteGroup>
{
    protected override void Write(HtmlRenderer renderer, FootnoteGroup group)
    {
        renderer.EnsureLine().WriteLine("<ol class=\"notes\">");
        foreach (var note in group.OfType<Footnote>())
        {
            renderer.Write(string.Create(CultureInfo.InvariantCulture, $"<li id=\"{HtmlText.Escape(prefix)}.note-{note.Order}\">"));
            renderer.WriteChildren(note);
            renderer.WriteLine("</li>");
        }
        renderer.WriteLine("</ol>");
    }
}

/// <summary>Notes that Markdig passes over in silence: referred to and not written, written and not referred to.</summary>
internal static partial class LooseNotes
{
    // A name has no bracket and an end: so no text, however made, takes longer than its length to search.
    [GeneratedRegex(@"\[\^([^\[\]\s]{1,200})\]", RegexOptions.CultureInvariant)]
    private static partial Regex Reference { get; }

    public static void Find(string text, MarkdownDocument document, MarkupFindings findings)
    {
        if (!text.Contains("[^", StringComparison.Ordinal)) return;
        var code = document.Descendants().Where(d => d is CodeInline or CodeBlock or HtmlBlock).Select(d => d.Span).ToList();
        var printed = document.Descendants<Footnote>().Where(f => f.Order > 0).Select(f => f.Label).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (Match match in Reference.Matches(text))
        {
            var label = "^" + match.Groups[1].Value;
            if (printed.Contains(label) || code.Exists(c => c.Start <= match.Index && match.Index <= c.End)) continue;
            var place = findings.AtOffset(text, match.Index, match.Length);
            var isDefinition = text.AsSpan(match.Index + match.Length).StartsWith(":", StringComparison.Ordinal);
            findings.Add(isDefinition ? MarkupDiagnostics.NoteNotUsed(place, label[1..]) : MarkupDiagnostics.NoteNotWritten(place, label[1..]));
        }
    }
}
