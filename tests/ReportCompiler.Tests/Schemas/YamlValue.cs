using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using ReportCompiler.Diagnostics;
using ReportCompiler.Load;

namespace ReportCompiler.Tests.Schemas;

/// <summary>YAML as an editor sees it, with numbers and truth values where our own reader has texts; and back to text, on one line.</summary>
internal static partial class YamlValue
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static YamlMapping Read(string path, string text)
    {
        var bag = new DiagnosticBag();
        var root = YamlReader.ReadMapping(path, text, 1, bag);
        Assert.Empty(bag.ToImmutable());
        return root!;
    }

    public static JsonElement ToJson(YamlNode node) => JsonSerializer.SerializeToElement(Value(node));

    /// <summary>The same node in one line of YAML.</summary>
    public static string ToText(YamlNode node) => node switch
    {
        YamlScalar { Quoted: false } plain when plain.Text.Length == 0 || !NeedsQuotes().IsMatch(plain.Text) => plain.Text,
        YamlScalar scalar => JsonSerializer.Serialize(scalar.Text, Readable),
        YamlSequence list => $"[{string.Join(", ", list.Items.Select(ToText).Select(t => t.Length == 0 ? "~" : t))}]",
        YamlMapping mapping => $"{{ {string.Join(", ", mapping.Entries.Select(e => $"{ToText(e.Key)}: {ToText(e.Value)}"))} }}",
        _ => throw new InvalidOperationException(),
    };

    private static JsonNode? Value(YamlNode node) => node switch
    {
        YamlScalar scalar => Scalar(scalar),
        YamlSequence list => new JsonArray([.. list.Items.Select(Value)]),
        YamlMapping mapping => new JsonObject(mapping.Entries.Select(e => KeyValuePair.Create(e.Key.Text, Value(e.Value)))),
        _ => throw new InvalidOperationException(),
    };

    /// <summary>The core schema of YAML 1.2.</summary>
    private static JsonNode? Scalar(YamlScalar scalar) => scalar switch
    {
        { IsNull: true } => null,
        { Quoted: false, Text: "true" or "True" or "TRUE" } => true,
        { Quoted: false, Text: "false" or "False" or "FALSE" } => false,
        { Quoted: false } when Number().IsMatch(scalar.Text) => decimal.Parse(scalar.Text, NumberStyles.Number, CultureInfo.InvariantCulture),
        _ => scalar.Text,
    };

    [GeneratedRegex(@"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)$")]
    private static partial Regex Number();

    [GeneratedRegex(@"[\[\]{},#&*!|>'""%@`]|: |:$|^[-?:]( |$)")]
    private static partial Regex NeedsQuotes();
}
