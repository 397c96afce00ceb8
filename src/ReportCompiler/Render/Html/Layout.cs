using System.Collections.Immutable;
using System.Text;
using ReportCompiler.Diagnostics;
using ReportCompiler.Text;

namespace ReportCompiler.Render.Html;

/// <summary>The skeleton of the page, <c>templates/layout.html</c>: text with slots, <c>{{ name }}</c>, and nothing else.</summary>
internal static class Layout
{
    public const string File = "layout.html";

    private static readonly ImmutableArray<string> Optional = ["description", "skip", "footer"];

    /// <summary>The layout with every slot filled, or null when it cannot be.</summary>
    public static string? Fill(SourceFile layout, IReadOnlyDictionary<string, string> slots, DiagnosticBag bag)
    {
        var page = new StringBuilder();
        var used = new HashSet<string>(StringComparer.Ordinal);
        var (text, at, sound) = (layout.Text, 0, true);
        while (text.IndexOf("{{", at, StringComparison.Ordinal) is var open and >= 0)
        {
            page.Append(text, at, open - at);
            var close = text.AsSpan(open).IndexOf("}}");
            if (close < 0 || text.AsSpan(open, close).Contains('\n'))
            {
                bag.Add(PageDiagnostics.SlotNotClosed(Place(layout, open, 2)));
                return null;
            }
            var name = text.AsSpan(open + 2, close - 2).Trim().ToString();
            if (slots.TryGetValue(name, out var value))
            {
                page.Append(value);
                used.Add(name);
            }
            else
            {
                bag.Add(PageDiagnostics.UnknownSlot(Place(layout, open, close + 2), name, slots.Keys.Order(StringComparer.Ordinal)));
                sound = false;
            }
            at = open + close + 2;
        }
        foreach (var missing in slots.Keys.Where(k => !used.Contains(k) && !Optional.Contains(k)).Order(StringComparer.Ordinal))
        {
            bag.Add(PageDiagnostics.SlotMissing(layout.Path, missing));
            sound = false;
        }
        return sound ? page.Append(text, at, text.Length - at).ToString() : null;
    }

    /// <summary>The names of the slots of a layout, in order.</summary>
    public static IEnumerable<string> Slots(string layout)
    {
        for (var at = 0; layout.IndexOf("{{", at, StringComparison.Ordinal) is var open and >= 0 && layout.IndexOf("}}", open, StringComparison.Ordinal) is var close and >= 0; at = close + 2)
            yield return layout[(open + 2)..close].Trim();
    }

    private static SourceSpan Place(SourceFile file, int offset, int length)
    {
        var before = file.Text.AsSpan(0, offset);
        return SourceSpan.OnLine(file.Path, before.Count('\n') + 1, offset - before.LastIndexOf('\n'), length);
    }
}
