using System.Collections.Immutable;
using ReportCompiler.Load;
using ReportCompiler.Text;

namespace ReportCompiler.Tests.Schemas;

/// <summary>One change of a file: where, what it is, and the whole file with it.</summary>
internal sealed record Mutation(string Place, string Change, YamlNode File)
{
    public override string ToString() => $"{Place}: {Change}";
}

/// <summary>Everything that one slip of an author does to a file: a key lost, misspelt or made up, a value of another kind, another word, another spelling.</summary>
internal static class YamlMutations
{
    /// <summary>A key that no file has, and that is near to none.</summary>
    public static string UnknownKey { get; } = new('q', 201);

    private static readonly SourceSpan Nowhere = SourceSpan.StartOf("");

    private static readonly ImmutableArray<(string Change, YamlNode Value)> Others =
    [
        ("nothing", Plain("")), ("null", Plain("null")), ("a number", Plain("7")), ("a fraction", Plain("7.5")), ("a negative number", Plain("-1")), ("a large number", Plain("1000000")),
        ("a truth value", Plain("true")), ("another word", Plain("gibberish")), ("a word in capitals", Plain("GIBBERISH")), ("a sentence", new YamlScalar("No, not this", true, Nowhere)),
        ("an empty text", new YamlScalar("", true, Nowhere)), ("an empty list", new YamlSequence([], Nowhere)), ("a list", new YamlSequence([Plain("gibberish")], Nowhere)),
        ("a list of lists", new YamlSequence([new YamlSequence([Plain("gibberish")], Nowhere)], Nowhere)), ("an empty mapping", new YamlMapping([], Nowhere)),
        ("a mapping", new YamlMapping([new(Plain("gibberish"), Plain("gibberish"))], Nowhere)), ("a date with words", Plain("31 March 2021")), ("a day that is none", Plain("2021-02-45")),
    ];

    /// <summary>All changes of a file, each once for all places that are alike.</summary>
    /// <param name="file">The file.</param>
    /// <param name="valueOf">What is known of the value under a key of the mapping at a place: a name for all that are alike; null where any key may stand.</param>
    public static IEnumerable<Mutation> Of(YamlMapping file, Func<string, string, string?> valueOf)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return Of(file, "$", "$", valueOf).Where(m => seen.Add($"{m.Kind} {m.Change}")).Select(m => new Mutation(m.Place, m.Change, m.Node));
    }

    private static IEnumerable<(string Place, string Kind, string Change, YamlNode Node)> Of(YamlNode node, string place, string kind, Func<string, string, string?> valueOf)
    {
        if (place != "$")
        {
            foreach (var (change, value) in Others) yield return (place, kind, change, value);
            if (node is YamlScalar { Text: var text })
            {
                yield return (place, kind, "blanks around it", new YamlScalar($" {text} ", true, Nowhere));
                yield return (place, kind, "a letter more", new YamlScalar(text + "x", true, Nowhere));
                yield return (place, kind, "in quotes", new YamlScalar(text, true, Nowhere));
                if (text.Contains('{', StringComparison.Ordinal)) yield return (place, kind, "another place", new YamlScalar(text.Replace("{", "{x", StringComparison.Ordinal), true, Nowhere));
            }
        }
        if (node is YamlSequence list)
        {
            yield return (place, kind, "one item less", list with { Items = list.Items.Skip(1).ToImmutableArray() });
            yield return (place, kind, "one item twice", list with { Items = list.Items.AddRange(list.Items.Take(1)) });
            for (var i = 0; i < list.Items.Length; i++)
            {
                foreach (var inner in Of(list.Items[i], $"{place}[{i}]", kind + (list.Items[i] is YamlScalar ? "[]" : "[…]"), valueOf)) yield return (inner.Place, inner.Kind, inner.Change, list with { Items = list.Items.SetItem(i, inner.Node) });
            }
        }
        if (node is not YamlMapping mapping) yield break;
        yield return (place, kind, "an unknown key", mapping with { Entries = mapping.Entries.Add(new(Plain(UnknownKey), Plain("7"))) });
        for (var i = 0; i < mapping.Entries.Length; i++)
        {
            var (key, value) = mapping.Entries[i];
            var (at, known) = ($"{place}.{key.Text}", valueOf(place, key.Text));
            var kindAt = kind + "." + (known is null ? "*" : key.Text);
            yield return (at, kindAt, "the key is missing", mapping with { Entries = mapping.Entries.RemoveAt(i) });
            foreach (var (change, name) in known is not null ? [("a letter more in the key", key.Text + "x")] : new[] { ("a letter more in the key", key.Text + "x"), ("the key in capitals", key.Text.ToUpperInvariant()), ("the key in small letters", key.Text.ToLowerInvariant()), ("a point in the key", key.Text + ".x"), ("a hyphen in the key", key.Text + "-x") })
            {
                if (mapping[name] is null) yield return (at, kindAt, change, mapping with { Entries = mapping.Entries.SetItem(i, new(Plain(name), value)) });
            }
            foreach (var inner in Of(value, at, $"{kind}.{known ?? "*"}", valueOf)) yield return (inner.Place, inner.Kind, inner.Change, mapping with { Entries = mapping.Entries.SetItem(i, new(key, inner.Node)) });
        }
    }

    private static YamlScalar Plain(string text) => new(text, false, Nowhere);
}
