using System.Collections.Immutable;
using System.Globalization;
using ReportCompiler.Bind.Declarations;
using ReportCompiler.Diagnostics;
using ReportCompiler.Load;
using ReportCompiler.Model;
using ReportCompiler.Text;

namespace ReportCompiler.Bind;

/// <summary>
/// Reads the keys of one mapping as typed values. Every fault is reported with its place and gives the value's default, so that reading goes on;
/// the keys that nobody asked for are reported by <see cref="Finish"/>, with the nearest of those that were.
/// </summary>
/// <param name="mapping">The mapping.</param>
/// <param name="what">What it declares, as messages name it: "the indicator 'victims'".</param>
/// <param name="bag">Where faults are reported.</param>
/// <param name="place">The place of a missing key: the id under which the mapping stands; by default its own beginning.</param>
internal sealed class MappingReader(YamlMapping mapping, string what, DiagnosticBag bag, SourceSpan? place = null)
{
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);

    public string What => what;

    /// <summary>Where the thing is declared.</summary>
    public SourceSpan Span { get; } = place ?? mapping.Span;

    public DiagnosticBag Diagnostics => bag;

    /// <summary>A reader of the mapping that a node is; null, and said, when it is something else.</summary>
    public static MappingReader? Of(YamlNode node, string what, DiagnosticBag bag, SourceSpan? place = null)
    {
        if (node is YamlMapping mapping) return new(mapping, what, bag, place);
        bag.Add(DeclarationDiagnostics.WrongKind(node, what, "a mapping of keys to values"));
        return null;
    }

    public bool Has(string key) => mapping[key] is not null;

    /// <summary>The place of a key's value, or of the declaration when it is not there.</summary>
    public SourceSpan PlaceOf(string key) => mapping[key]?.Span ?? Span;

    /// <summary>Whatever stands under a key, or null.</summary>
    public YamlNode? Node(string key)
    {
        _asked.Add(key);
        return mapping[key];
    }

    /// <summary>Reports every key that was not asked for.</summary>
    public void Finish()
    {
        foreach (var entry in mapping.Entries.Where(e => !_asked.Contains(e.Key.Text))) bag.Add(DeclarationDiagnostics.UnknownKey(entry.Key, what, _asked));
    }

    /// <summary>Reports that a key must be there.</summary>
    public void Missing(string key) => bag.Add(DeclarationDiagnostics.MissingKey(Span, what, key));

    /// <summary>A text that may be absent.</summary>
    public Located<string>? Text(string key) => Node(key) is { } node ? TextOf(node, key) : null;

    /// <summary>A text that must be there; reported and null otherwise.</summary>
    public Located<string>? RequiredText(string key)
    {
        if (!Has(key)) Missing(key);
        return Text(key);
    }

    /// <summary>One text, or a list of them: <c>owner: a</c> and <c>owner: [a, b]</c> mean the same.</summary>
    public ImmutableArray<Located<string>> Texts(string key) => Node(key) switch
    {
        null => [],
        YamlSequence list => [.. list.Items.Select(i => TextOf(i, key)).OfType<Located<string>>()],
        var node => TextOf(node, key) is { } text ? [text] : [],
    };

    /// <summary>A list; reported when it is something else.</summary>
    public ImmutableArray<YamlNode> Items(string key)
    {
        var node = Node(key);
        if (node is YamlSequence list) return list.Items;
        if (node is not null) bag.Add(DeclarationDiagnostics.WrongKind(node, Name(key), "a list"));
        return [];
    }

    /// <summary>The mapping under a key, or null.</summary>
    public MappingReader? Mapping(string key) => Node(key) is { } node ? Of(node, Name(key), bag) : null;

    /// <summary>The keys of a mapping whose keys are ids, each with a name for messages and its value.</summary>
    public IEnumerable<(Located<string> Id, YamlNode Value)> Entries()
    {
        foreach (var entry in mapping.Entries)
        {
            _asked.Add(entry.Key.Text);
            yield return (entry.Key.Content, entry.Value);
        }
    }

    /// <summary>A text per language (<c>label: { en: … }</c>), in all languages of the report when it is required.</summary>
    public LocalText Label(string key, ImmutableArray<string> languages, bool required = true)
    {
        if (required && !Has(key)) Missing(key);
        return Node(key) is { } node ? LabelOf(node, Name(key), languages, bag) : LocalText.None;
    }

    /// <summary>The texts per language that a node is.</summary>
    public static LocalText LabelOf(YamlNode node, string what, ImmutableArray<string> languages, DiagnosticBag bag)
    {
        if (Of(node, what, bag) is not { } reader) return LocalText.None;
        var texts = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var (tag, value) in reader.Entries())
        {
            if (!languages.Contains(tag.Value)) bag.Add(DeclarationDiagnostics.UnknownName(tag, "language", languages, "The languages of the report stand in 'data/report.yaml'."));
            else if (reader.TextOf(value, tag.Value) is { } text) texts[tag.Value] = text.Value;
        }
        foreach (var tag in languages.Where(l => !reader.Has(l))) bag.Add(DeclarationDiagnostics.MissingLanguage(node.Span, what, tag));
        return new LocalText(texts.ToImmutable());
    }

    public DateOnly? Date(string key) => Parse(key, DateOf, ADate);

    /// <summary>One date, or a list of them, each with its place.</summary>
    public ImmutableArray<Located<DateOnly>> Dates(string key)
    {
        var dates = ImmutableArray.CreateBuilder<Located<DateOnly>>();
        foreach (var text in Texts(key))
        {
            if (DateOf(text.Value) is { } date) dates.Add(new Located<DateOnly>(date, text.Span));
            else bag.Add(DeclarationDiagnostics.WrongValue(text, Name(key), ADate));
        }
        return dates.ToImmutable();
    }

    public int? Int(string key, int least = int.MinValue, int most = int.MaxValue) =>
        Parse(key, s => int.TryParse(s, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var n) && n >= least && n <= most ? n : (int?)null,
            (least, most) switch
            {
                (int.MinValue, int.MaxValue) => "a whole number",
                (_, int.MaxValue) => $"a whole number from {least} up",
                _ => $"a whole number from {least} to {most}",
            });

    /// <summary>A year.</summary>
    public int? Year(string key) => Int(key, 1000, 9999);

    /// <summary>Only <c>true</c> and <c>false</c>: <c>yes</c> or <c>no</c> mean different things to different readers of YAML.</summary>
    public bool? Bool(string key) => Parse(key, s => s switch { "true" => true, "false" => false, _ => (bool?)null }, "'true' or 'false'");

    /// <summary>One of several words.</summary>
    public T? Choice<T>(string key, params ImmutableArray<(string Word, T Value)> words) where T : struct
    {
        if (Text(key) is not { } text) return null;
        foreach (var (word, value) in words)
        {
            if (word == text.Value) return value;
        }
        bag.Add(DeclarationDiagnostics.UnknownWord(text, Name(key), words.Select(w => w.Word)));
        return null;
    }

    /// <summary>A value that a function understands; null, and said, when it does not.</summary>
    public T? Parse<T>(string key, Func<string, T?> parse, string expected) where T : struct
    {
        if (Text(key) is not { } text) return null;
        var value = parse(text.Value);
        if (value is null) bag.Add(DeclarationDiagnostics.WrongValue(text, Name(key), expected));
        return value;
    }

    private const string ADate = "a date such as 2021-03-31";

    private static DateOnly? DateOf(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    private string Name(string key) => $"'{key}' of {what}";

    private Located<string>? TextOf(YamlNode node, string key)
    {
        if (node is YamlScalar { IsNull: false }) return ((YamlScalar)node).Content;
        bag.Add(node is YamlScalar ? DeclarationDiagnostics.NoValue(node.Span, Name(key)) : DeclarationDiagnostics.WrongKind(node, Name(key), "a single value"));
        return null;
    }
}
