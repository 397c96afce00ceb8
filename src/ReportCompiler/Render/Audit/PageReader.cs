using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace ReportCompiler.Render.Audit;

/// <summary>Reads the text of a page back from its HTML, as strictly as is needed for a page that this program wrote around a layout that a user wrote.</summary>
internal sealed class PageReader
{
    private static readonly HashSet<string> Void = new(StringComparer.Ordinal)
        { "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr" };

    /// <summary>Elements that end no word: "1<b>0</b>" is ten.</summary>
    private static readonly HashSet<string> WithinWords = new(StringComparer.Ordinal) { "a", "abbr", "b", "bdi", "code", "data", "em", "i", "span", "strong", "time", "u" };

    /// <summary>Elements whose text nobody reads.</summary>
    private static readonly HashSet<string> Unread = new(StringComparer.Ordinal) { "script", "style", "template" };

    private readonly string _html;
    private readonly List<Element> _open = [];
    private readonly List<PageText> _texts = [];

    /// <summary>The numbers of the next items of the open lists.</summary>
    private readonly Stack<int> _items = [];
    private bool _goesOn;

    private PageReader(string html) => _html = html;

    /// <summary>An open element, and what it means for the text in it.</summary>
    private readonly record struct Element(string Name, string Region, ImmutableArray<int> Figures, PageSetting Setting, bool IsUnread);

    /// <summary>The texts of a page in order.</summary>
    public static List<PageText> Read(string html)
    {
        var reader = new PageReader(html);
        reader.Read();
        return reader._texts;
    }

    private Element Current => _open.Count > 0 ? _open[^1] : new Element("", "", [], PageSetting.None, false);

    private void Read()
    {
        var at = 0;
        while (at < _html.Length)
        {
            var tag = _html.IndexOf('<', at);
            if (tag < 0) tag = _html.Length;
            if (tag > at) Add(Decoded(_html.AsSpan(at, tag - at)));
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
        if (name is "script" or "style") return Behind("</" + name, end);
        var tag = _html.AsSpan(start, end - start);
        if (name == "img" && Attribute(tag, " alt=") is { } said) Add(said, PageSetting.Described | Setting("img", tag, Current));
        else if (!Void.Contains(name) && tag is not [.., '/', '>']) Open(name, tag);
        return end;
    }

    private void Open(string name, ReadOnlySpan<char> tag)
    {
        // The end of an item may be left out.
        if (name == "li" && Current.Name == "li") Close("li");
        var outer = Current;
        var chapter = name == "section" && outer.Region.Length == 0 && Attribute(tag, " class=")?.StartsWith("chapter", StringComparison.Ordinal) == true;
        _open.Add(new Element(
            name,
            chapter ? Attribute(tag, " id=") ?? "" : outer.Region,
            Attribute(tag, " data-figure=") is { } list ? Numbers(list) : outer.Figures,
            outer.Setting | Setting(name, tag, outer),
            outer.IsUnread || Unread.Contains(name)));
        if (name == "ol") _items.Push(int.TryParse(Attribute(tag, " start="), NumberStyles.Integer, CultureInfo.InvariantCulture, out var first) ? first : 1);
        else if (name == "li" && outer.Name == "ol") Add(NextItem(), PageSetting.ItemNumber);
    }

    private static PageSetting Setting(string name, ReadOnlySpan<char> tag, Element outer)
    {
        var setting = string.IsNullOrWhiteSpace(Attribute(tag, " data-fixed=")) ? PageSetting.None : PageSetting.Fixed;
        if ((outer.Setting & PageSetting.Drawn) != 0 && name is "title" or "desc") setting |= PageSetting.Described;
        return setting | name switch
        {
            "svg" => PageSetting.Drawn,
            "details" => PageSetting.OnDemand,
            "span" when Attribute(tag, " class=") == "pn" => PageSetting.PageNumber,
            _ => PageSetting.None,
        };
    }

    private string NextItem()
    {
        var number = _items.Pop();
        _items.Push(number + 1);
        return number.ToString(CultureInfo.InvariantCulture);
    }

    private void Close(string name)
    {
        var index = _open.FindLastIndex(e => e.Name == name);
        if (index < 0) return;
        for (var i = index; i < _open.Count; i++)
        {
            if (_open[i].Name == "ol") _items.Pop();
        }
        _open.RemoveRange(index, _open.Count - index);
    }

    /// <summary>Adds a text of the current element.</summary>
    private void Add(string text, PageSetting setting = PageSetting.None)
    {
        var element = Current;
        if (element.IsUnread) return;
        var added = new PageText(text, element.Region, element.Figures, element.Setting | setting);
        if (_goesOn && _texts[^1] with { Text = "" } == added with { Text = "" }) _texts[^1] = added with { Text = _texts[^1].Text + text };
        else _texts.Add(added);
        _goesOn = setting == PageSetting.None;
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
        return _html[start..end].ToLowerInvariant();
    }

    private static string? Attribute(ReadOnlySpan<char> tag, string begin)
    {
        var start = tag.IndexOf(begin, StringComparison.Ordinal);
        var quoted = start < 0 ? default : tag[(start + begin.Length)..];
        if (quoted is not ['"' or '\'', .. var value]) return null;
        var end = value.IndexOf(quoted[0]);
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
