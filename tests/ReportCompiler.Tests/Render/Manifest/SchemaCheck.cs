using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace ReportCompiler.Tests.Render.Manifest;

/// <summary>The part of JSON Schema that our schemas use; a keyword it does not know is a fault, so that none is passed over.</summary>
internal sealed class SchemaCheck(JsonElement schema)
{
    private static readonly ConcurrentDictionary<string, Regex> Patterns = new(StringComparer.Ordinal);

    /// <summary>What is wrong with a document, each with its place.</summary>
    public IReadOnlyList<string> Faults(JsonElement document) => Check(schema, document, "$").Faults;

    /// <summary>The objects of a valid document whose keys the schema names: the place of each, and what the schema says of it.</summary>
    public IReadOnlyList<(string Place, JsonElement Rules)> Objects(JsonElement document) => Check(schema, document, "$").Objects;

    private Findings Check(JsonElement rules, JsonElement value, string place)
    {
        var found = new Findings([], []);
        foreach (var rule in rules.EnumerateObject())
        {
            var before = found.Faults.Count;
            var holds = rule.Name switch
            {
                "$schema" or "$defs" or "definitions" or "title" or "description" or "default" or "defaultSnippets" or "patternErrorMessage" => true,
                "patternProperties" => true, // read with the properties
                "additionalProperties" => rules.TryGetProperty("properties", out _) || Properties(rules, default, value, place, found),
                "$ref" => found.Add(Check(Target(rule.Value.GetString()!), value, place)),
                "type" => (rule.Value.ValueKind == JsonValueKind.Array ? rule.Value.EnumerateArray() : (IEnumerable<JsonElement>)[rule.Value]).Any(t => Is(t.GetString()!, value)),
                "const" => JsonElement.DeepEquals(rule.Value, value),
                "enum" => rule.Value.EnumerateArray().Any(v => JsonElement.DeepEquals(v, value)),
                "pattern" => value.ValueKind != JsonValueKind.String || Patterns.GetOrAdd(rule.Value.GetString()!, p => new Regex(p)).IsMatch(value.GetString()!),
                "minimum" => value.ValueKind != JsonValueKind.Number || value.GetDecimal() >= rule.Value.GetDecimal(),
                "maximum" => value.ValueKind != JsonValueKind.Number || value.GetDecimal() <= rule.Value.GetDecimal(),
                "exclusiveMinimum" => value.ValueKind != JsonValueKind.Number || value.GetDecimal() > rule.Value.GetDecimal(),
                "minItems" => value.ValueKind != JsonValueKind.Array || value.GetArrayLength() >= rule.Value.GetInt32(),
                "maxItems" => value.ValueKind != JsonValueKind.Array || value.GetArrayLength() <= rule.Value.GetInt32(),
                "uniqueItems" => value.ValueKind != JsonValueKind.Array || value.EnumerateArray().DistinctBy(i => i.GetRawText()).Count() == value.GetArrayLength(),
                "items" => Items(rule.Value, value, place, found),
                "required" => value.ValueKind != JsonValueKind.Object || rule.Value.EnumerateArray().All(n => value.TryGetProperty(n.GetString()!, out _)),
                "minProperties" => value.ValueKind != JsonValueKind.Object || value.GetPropertyCount() >= rule.Value.GetInt32(),
                "maxProperties" => value.ValueKind != JsonValueKind.Object || value.GetPropertyCount() <= rule.Value.GetInt32(),
                "propertyNames" => value.ValueKind != JsonValueKind.Object || value.EnumerateObject().All(p => found.Add(Check(rule.Value, Text(p.Name), $"{place}.{p.Name}"))),
                "properties" => Properties(rules, rule.Value, value, place, found),
                "dependencies" => Dependencies(rule.Value, value, place, found),
                "anyOf" => Some(rule.Value, value, place, found, most: int.MaxValue),
                "oneOf" => Some(rule.Value, value, place, found, most: 1),
                _ => throw new InvalidOperationException($"The test does not know the keyword '{rule.Name}'."),
            };
            if (!holds && found.Faults.Count == before) found.Faults.Add($"{place}: {rule.Name} {rule.Value}");
        }
        return found;
    }

    private JsonElement Target(string reference) => reference.Split('/').Skip(1).Aggregate(schema, (at, name) => at.GetProperty(name));

    private bool Items(JsonElement rules, JsonElement value, string place, Findings found) =>
        value.ValueKind != JsonValueKind.Array || found.AddAll(value.EnumerateArray().Select((item, i) => Check(rules, item, $"{place}[{i}]")));

    /// <summary>Every key by its rules: those of its name, else those of a pattern, else those for all others.</summary>
    private bool Properties(JsonElement rules, JsonElement properties, JsonElement value, string place, Findings found)
    {
        if (value.ValueKind != JsonValueKind.Object) return true;
        var named = properties.ValueKind == JsonValueKind.Object;
        var others = rules.TryGetProperty("additionalProperties", out var additional) ? additional : default;
        Assert.True(others.ValueKind != JsonValueKind.Undefined || !rules.TryGetProperty("type", out _), $"{place}: the schema does not say whether other keys are allowed.");
        if (named && others.ValueKind == JsonValueKind.False) found.Objects.Add((place, rules));
        var sound = true;
        foreach (var property in value.EnumerateObject())
        {
            if (!named || !properties.TryGetProperty(property.Name, out var expected)) expected = ByPattern(rules, property.Name) ?? others;
            sound &= expected.ValueKind switch
            {
                JsonValueKind.Object => found.Add(Check(expected, property.Value, $"{place}.{property.Name}")),
                JsonValueKind.False => found.Fault($"{place}.{property.Name}: no such key"),
                _ => named && others.ValueKind == JsonValueKind.Undefined,
            };
        }
        return sound;
    }

    /// <summary>What the schema says of a key whose name follows a pattern; null when none does.</summary>
    public static JsonElement? ByPattern(JsonElement rules, string name) => !rules.TryGetProperty("patternProperties", out var patterns) ? null
        : patterns.EnumerateObject().Where(p => Patterns.GetOrAdd(p.Name, n => new Regex(n)).IsMatch(name)).Select(p => (JsonElement?)p.Value).FirstOrDefault();

    /// <summary>What a key asks for once it is there: other keys, or a schema.</summary>
    private bool Dependencies(JsonElement dependencies, JsonElement value, string place, Findings found) => value.ValueKind != JsonValueKind.Object
        || dependencies.EnumerateObject().Where(d => value.TryGetProperty(d.Name, out _)).All(d => d.Value.ValueKind == JsonValueKind.Array
            ? d.Value.EnumerateArray().All(n => value.TryGetProperty(n.GetString()!, out _))
            : found.Add(Check(d.Value, value, place)));

    private bool Some(JsonElement schemas, JsonElement value, string place, Findings found, int most)
    {
        var sound = schemas.EnumerateArray().Select(s => Check(s, value, place)).Where(f => f.Faults.Count == 0).ToList();
        foreach (var one in sound) found.Add(one);
        return sound.Count > 0 && sound.Count <= most;
    }

    private static bool Is(string type, JsonElement value) => type switch
    {
        "null" => value.ValueKind == JsonValueKind.Null,
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "number" => value.ValueKind == JsonValueKind.Number,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        _ => throw new InvalidOperationException($"The test does not know the type '{type}'."),
    };

    private static JsonElement Text(string text) => JsonSerializer.SerializeToElement(text);

    private sealed record Findings(List<string> Faults, List<(string Place, JsonElement Rules)> Objects)
    {
        /// <summary>Takes over what was found; true when nothing is wrong.</summary>
        public bool Add(Findings other)
        {
            Faults.AddRange(other.Faults);
            Objects.AddRange(other.Objects);
            return other.Faults.Count == 0;
        }

        /// <summary>Takes over all of them, also behind the first fault.</summary>
        public bool AddAll(IEnumerable<Findings> others) => others.Aggregate(true, (sound, other) => Add(other) && sound);

        public bool Fault(string fault)
        {
            Faults.Add(fault);
            return false;
        }
    }
}
