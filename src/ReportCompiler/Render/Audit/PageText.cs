using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace ReportCompiler.Render.Audit;

/// <summary>A run of text of a page, and what it stands in.</summary>
/// <param name="Text">The text, entities read.</param>
/// <param name="Region">The id of the chapter around it; empty outside.</param>
/// <param name="Figures">The lines of the ledger that the element around it says it prints; empty for none.</param>
/// <param name="IsDrawn">Whether it stands in a picture.</param>
/// <param name="IsFixed">Whether it stands in an element with the attribute <c>data-fixed</c>, in which the author of a layout says why its numbers need no source.</param>
internal readonly record struct PageText(string Text, string Region, ImmutableArray<int> Figures, bool IsDrawn, bool IsFixed);

/// <summary>Reads the text of a page back from its HTML, as strictly as is needed for a page that this program wrote around a layout that a user wrote.</summary>
internal sealed class PageReader
{
    private static readonly HashSet<string> Void = new(StringComparer.OrdinalIgnoreCase)
        { "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr" };

    /// <summary>Elements that end no word: "1<b>0</b>" is ten.</summary>
    private static readonly HashSet<string> WithinWords = new(StringComparer.OrdinalIgnoreCase) { "a", "abbr", "b", "bdi", "code", "data", "em", "i", "span", "strong", "time", "u" };

    /// <summary>Elements whose text nobody reads.</summary>
    private static readonly HashSet<string> Unread = new(StringComparer.OrdinalIgnoreCase) { "script", "style", "template" };

    private readonly string _html;
    private readonly List<Element> _open = [];
    private readonly List<PageText> _texts = [];
    private bool _goesOn;

    private PageReader(string html) => _html = html;

    /// <summary>An open element, and what it means for the text in it.</summary>
    private readonly record struct Element(string Name, string Region, ImmutableArray<int> Figures, bool IsDrawn, bool IsFixed, bool IsUnread);

    /// <summary>The texts of a page in order.</summary>
    public static List<PageText> Read(string html)
    {
        var reader = new PageReader(html);
        reader.Read();
        return reader._texts;
    }

    private Element Current => _open.Count > 0 ? _open[^1] : new Element("", "", ImmutableArray<int>.Empty, false, false, false);

    private void Read()
    {
        var at = 0;
        while (at < _html.Length)
        {
            var tag = _html.IndexOf('<', at);
            if (tag < 0) tag = _html.Length;
            if (tag > at) AddText(at, tag);
            if (tag == _html.Length) return;
            at = Tag(tag);
        }
    }

    /// <summary>Reads a tag, and gives the place behind it. A raw element is passed over as a whole.</summary>
    private int Tag(int start)
    {
        if (string.CompareOrdinal(_html, start, "<!--", 0, 4) == 0) return Behind("-->", start + 4);
        var end = TagEnd(start);
        if (start + 1 >= _html.Length || _html[start + 1] is '!' or '?') return end;
        var closes = _html[start + 1] == '/';
        var name = Name(start + (closes ? 2 : 1));
        if (name.Length == 0 && !closes) return start + 1; // a '<' that opens nothing
        _goesOn &= WithinWords.Contains(name);
        if (closes)
        {
            Close(name);
            return end;
        }
        if (name.Equals("script", StringComparison.OrdinalIgnoreCase) || name.Equals("style", StringComparison.OrdinalIgnoreCase)) return Behind("</" + name, end);
        if (!Void.Contains(name) && _html[end - 2] != '/') Open(name, _html.AsSpan(start, end - start));
        return end;
    }

    private void Open(string name, ReadOnlySpan<char> tag)
    {
        var outer = Current;
        var chapter = name.Equals("section", StringComparison.OrdinalIgnoreCase) && outer.Region.Length == 0 && Attribute(tag, " class=\"")?.StartsWith("chapter", StringComparison.Ordinal) == true;
        var figures = Attribute(tag, " data-figure=\"") is { } list ? Numbers(list) : outer.Figures;
        _open.Add(new Element(
            name,
            chapter ? Attribute(tag, " id=\"") ?? "" : outer.Region,
            figures,
            outer.IsDrawn || name.Equals("svg", StringComparison.OrdinalIgnoreCase),
            outer.IsFixed || !string.IsNullOrWhiteSpace(Attribute(tag, " data-fixed=\"")),
            outer.IsUnread || Unread.Contains(name)));
    }

    private void Close(string name)
    {
        var index = _open.FindLastIndex(e => e.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
        if (index >= 0) _open.RemoveRange(index, _open.Count - index);
    }

    private void AddText(int from, int to)
    {
        var element = Current;
        if (element.IsUnread) return;
        var text = new PageText(Decoded(_html.AsSpan(from, to - from)), element.Region, element.Figures, element.IsDrawn, element.IsFixed);
        if (_goesOn && _texts[^1] with { Text = "" } == text with { Text = "" }) _texts[^1] = text with { Text = _texts[^1].Text + text.Text };
        else _texts.Add(text);
        _goesOn = true;
    }

    private int TagEnd(int start)
    {
        var quote = '\0';
        for (var i = start + 1; i < _html.Length; i++)
        {
            if (quote != '\0') quote = _html[i] == quote ? '\0' : quote;
            else if (_html[i] is '"' or '\'') quote = _html[i];
            else if (_html[i] == '>') return i + 1;
        }
        return _html.Length;
    }

    private int Behind(string text, int from)
    {
        var at = _html.IndexOf(text, from, StringComparison.OrdinalIgnoreCase);
        if (at < 0) return _html.Length;
        var end = _html.IndexOf('>', at);
        return end < 0 ? _html.Length : end + 1;
    }

    private string Name(int start)
    {
        var end = start;
        while (end < _html.Length && (char.IsAsciiLetterOrDigit(_html[end]) || _html[end] is '-' or ':')) end++;
        return _html[start..end];
    }

    private static string? Attribute(ReadOnlySpan<char> tag, string begin)
    {
        var start = tag.IndexOf(begin);
        if (start < 0) return null;
        var value = tag[(start + begin.Length)..];
        var end = value.IndexOf('"');
        return end < 0 ? null : Decoded(value[..end]);
    }

    private static ImmutableArray<int> Numbers(string list) =>
        [.. list.Split(' ').Select(n => int.TryParse(n, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : -1)];

    private static string Decoded(ReadOnlySpan<char> html)
    {
        if (!html.Contains('&')) return html.ToString();
        var text = new StringBuilder(html.Length);
        for (var i = 0; i < html.Length; i++)
        {
            var length = html[i] == '&' ? html[i..].IndexOf(';') : -1;
            if (length is < 2 or > 10)
            {
                text.Append(html[i]);
                continue;
            }
            text.Append(Entity(html.Slice(i + 1, length - 1)));
            i += length;
        }
        return text.ToString();
    }

    private static string Entity(ReadOnlySpan<char> name) => name switch
    {
        "amp" => "&",
        "lt" => "<",
        "gt" => ">",
        "quot" => "\"",
        "nbsp" => "\u00A0",
        ['#', 'x' or 'X', .. var hex] when int.TryParse(hex, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code) && Rune.IsValid(code) => new Rune(code).ToString(),
        ['#', .. var digits] when int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var code) && Rune.IsValid(code) => new Rune(code).ToString(),
        _ => " ",
    };
}
