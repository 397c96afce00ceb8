using System.Globalization;
using System.Text;
using ReportCompiler.Diagnostics;
using ReportCompiler.Expressions;
using ReportCompiler.Model;
using ReportCompiler.Text;

namespace ReportCompiler.Compose;

/// <summary>
/// References to sections, tables and charts. While the report is filled a reference is a placeholder, <c>U+E003 number U+E004</c>; when every number is known
/// it becomes a Markdown link, or plain words in a title.
/// </summary>
internal sealed class References(Language language, DiagnosticBag diagnostics)
{
    private const char Start = '\uE003';
    private const char End = '\uE004';

    private readonly Dictionary<(Function Kind, string Id), (int? Number, string Title)> _targets = [];
    private readonly List<Use> _uses = [];

    private sealed record Use(Function Kind, string Id, bool AsLink, bool Capital, SourceSpan Place);

    /// <summary>Something that can be referred to; without a number it is called by its title.</summary>
    public void Define(Function kind, string id, int? number, string title) => _targets[(kind, id)] = (number, title);

    public string Placeholder(Function kind, string id, bool asLink, bool capital, SourceSpan place)
    {
        _uses.Add(new Use(kind, id, asLink, capital, place));
        return string.Create(CultureInfo.InvariantCulture, $"{Start}{_uses.Count - 1}{End}");
    }

    /// <summary>Reports the references that lead nowhere, each once.</summary>
    public void Check()
    {
        foreach (var use in _uses.Where(u => !_targets.ContainsKey((u.Kind, u.Id))).DistinctBy(u => u.Place))
            diagnostics.Add(ComposeDiagnostics.IsNotPrinted(use.Place, use.Kind, use.Id));
    }

    public string Resolve(string text)
    {
        if (!text.Contains(Start, StringComparison.Ordinal)) return text;
        var result = new StringBuilder(text.Length + 32);
        for (var i = 0; i < text.Length; i++)
        {
            var end = text[i] == Start ? text.IndexOf(End, i) : -1;
            if (end < 0)
            {
                result.Append(text[i]);
                continue;
            }
            result.Append(Words(_uses[int.Parse(text.AsSpan(i + 1, end - i - 1), CultureInfo.InvariantCulture)]));
            i = end;
        }
        return result.ToString();
    }

    /// <summary>A table with its references resolved.</summary>
    public ComposedTable Resolve(ComposedTable table) => table with
    {
        Title = Resolve(table.Title),
        Rows = [.. table.Rows.Select(r => r with { Cells = [.. r.Cells.Select(c => c with { Text = Resolve(c.Text) })] })],
    };

    private string Words(Use use)
    {
        if (!_targets.TryGetValue((use.Kind, use.Id), out var target)) return use.Id;
        var text = Numbered(use.Kind, target.Number) ?? MarkedText.Plain(target.Title);
        if (use.Capital) text = Capitals.First(text, language);
        return use.AsLink ? $"[{MarkdownText.Escape(text)}](#{Anchor(use.Kind, use.Id)})" : text;
    }

    private string? Numbered(Function kind, int? number)
    {
        if (number is not { } n) return null;
        var key = kind switch { Function.Section => "section", Function.Table => "table", _ => "chart" };
        var digits = n.ToString(CultureInfo.InvariantCulture);
        return language.Strings.GetValueOrDefault(key + "-reference")?.Replace("{n}", digits, StringComparison.Ordinal)
            ?? language.Strings.GetValueOrDefault(key, key) + " " + digits;
    }

    private static string Anchor(Function kind, string id) => kind switch { Function.Section => id, Function.Table => "table-" + id, _ => "chart-" + id };
}
