using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace ReportCompiler.Benchmarks.Synthetic;

/// <summary>
/// A language that nobody speaks: English with other letters, so that a word which was left untranslated is seen at once, with marks, plural forms
/// and letters of its own. Its file is derived from the English one, so it has every word that the program needs, also those of tomorrow.
/// </summary>
internal sealed partial class MarkedLanguage
{
    private readonly (string English, string Marked) _letters;
    private readonly string _decimal;
    private readonly string _group;
    private readonly (string Form, string Condition)[] _plural;

    private MarkedLanguage(string tag, (string English, string Marked) letters, string decimalMark, string group, (string Form, string Condition)[] plural)
    {
        (Tag, _letters, _decimal, _group, _plural) = (tag, letters, decimalMark, group, plural);
    }

    /// <summary>The languages of the report, English first; the others have tags that are kept free for private use.</summary>
    public static IReadOnlyList<MarkedLanguage> All { get; } =
    [
        new("en", ("", ""), ".", ",", [("one", "n == 1")]),
        new("qaa", ("AEIOUYaeiouy", "ÁÉÍÓÚÝáéíóúý"), ",", "\u00A0", [("one", "n == 1")]),
        new("qab", ("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz", "АБЦДЕФГХИЙКЛМНОПЯРСТУВШЖЫЗабцдефгхийклмнопярстувшжыз"), ",", ".",
            [("one", "n % 10 == 1 and n % 100 != 11"), ("few", "n % 10 >= 2 and n % 10 <= 4 and n % 100 > 20")]),
    ];

    public string Tag { get; }

    /// <summary>The plural forms beside the last.</summary>
    public IEnumerable<string> Forms => _plural.Select(p => p.Form);

    /// <summary>An English text in this language; what stands in braces is no word.</summary>
    public string Of(string text) => Word().Replace(text, m => m.Value[0] == '{' ? m.Value : string.Concat(m.Value.Select(Letter)));

    /// <summary>A template in this language: its text, and of its blocks only the lines that are printed.</summary>
    public string Template(string template)
    {
        var inBlock = false;
        return string.Join('\n', template.ReplaceLineEndings("\n").Split('\n').Select(line =>
        {
            if (line.StartsWith("```", StringComparison.Ordinal)) inBlock = !inBlock;
            if (line.StartsWith("```", StringComparison.Ordinal)) return line;
            return !inBlock ? Of(line) : PrintedKey().Match(line) is { Success: true } key ? key.Value + Of(line[key.Length..]) : line;
        }));
    }

    /// <summary>The language file, made from the English one.</summary>
    public string File(string english)
    {
        var stream = new YamlStream();
        stream.Load(new StringReader(english));
        var language = (YamlMappingNode)((YamlMappingNode)stream.Documents[0].RootNode)["language"];
        foreach (var (key, value) in language.Children) Mark(value, ((YamlScalarNode)key).Value!);
        language.Children["tag"] = new YamlScalarNode(Tag);
        language.Children["decimal"] = Quoted(_decimal);
        language.Children["group"] = Quoted(_group);
        language.Children["plural"] = new YamlMappingNode(_plural.Append(("other", "true")).Select(p => KeyValuePair.Create<YamlNode, YamlNode>(new YamlScalarNode(p.Item1), Quoted(p.Item2))));
        var file = new StringWriter { NewLine = "\n" };
        stream.Save(file, assignAnchors: false);
        return file.ToString().Replace("...\n", "", StringComparison.Ordinal);
    }

    private void Mark(YamlNode node, string key)
    {
        switch (node)
        {
            case YamlMappingNode mapping:
                foreach (var (name, value) in mapping.Children) Mark(value, ((YamlScalarNode)name).Value!);
                break;
            case YamlSequenceNode sequence:
                foreach (var item in sequence.Children) Mark(item, key);
                break;
            case YamlScalarNode scalar when key != "group-from":
                scalar.Value = Of(scalar.Value!);
                scalar.Style = YamlDotNet.Core.ScalarStyle.DoubleQuoted;
                break;
        }
    }

    private static YamlScalarNode Quoted(string text) => new(text) { Style = YamlDotNet.Core.ScalarStyle.DoubleQuoted };

    private char Letter(char letter) => _letters.English.IndexOf(letter, StringComparison.Ordinal) is >= 0 and var at ? _letters.Marked[at] : letter;

    [GeneratedRegex(@"\{\{.*?\}\}|\{[^{}]*\}|[A-Za-z]+")]
    private static partial Regex Word();

    [GeneratedRegex("^ *(- )?(title|alt|text): ")]
    private static partial Regex PrintedKey();
}
