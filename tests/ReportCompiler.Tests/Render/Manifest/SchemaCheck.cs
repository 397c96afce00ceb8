using System.Text.Json;
using System.Text.RegularExpressions;

namespace ReportCompiler.Tests.Render.Manifest;

/// <summary>The part of JSON Schema that our schema uses; a keyword it does not know is a fault, so that none is passed over.</summary>
internal sealed class SchemaCheck(JsonElement schema)
{
    private readonly List<string> _faults = [];

    /// <summary>What is wrong with a document, each with its place.</summary>
    public IReadOnlyList<string> Faults(JsonElement document)
    {
        Check(schema, document, "$");
        return _faults;
    }

    private void Check(JsonElement rules, JsonElement value, string place)
    {
        foreach (var rule in rules.EnumerateObject())
        {
            var holds = rule.Name switch
            {
                "$schema" or "$defs" or "title" or "description" or "additionalProperties" => true,
                "$ref" => Follow(rule.Value.GetString()!, value, place),
                "type" => (rule.Value.ValueKind == JsonValueKind.Array ? rule.Value.EnumerateArray() : (IEnumerable<JsonElement>)[rule.Value]).Any(t => Is(t.GetString()!, value)),
                "const" => JsonElement.DeepEquals(rule.Value, value),
                "pattern" => value.ValueKind != JsonValueKind.String || Regex.IsMatch(value.GetString()!, rule.Value.GetString()!),
                "minimum" => value.ValueKind != JsonValueKind.Number || value.GetInt64() >= rule.Value.GetInt64(),
                "minItems" => value.ValueKind != JsonValueKind.Array || value.GetArrayLength() >= rule.Value.GetInt32(),
                "items" => Items(rule.Value, value, place),
                "required" => value.ValueKind != JsonValueKind.Object || rule.Value.EnumerateArray().All(n => value.TryGetProperty(n.GetString()!, out _)),
                "properties" => Properties(rules, rule.Value, value, place),
                _ => throw new InvalidOperationException($"The test does not know the keyword '{rule.Name}'."),
            };
            if (!holds) _faults.Add($"{place}: {rule.Name} {rule.Value}");
        }
    }

    private bool Follow(string reference, JsonElement value, string place)
    {
        Check(reference.Split('/').Skip(1).Aggregate(schema, (at, name) => at.GetProperty(name)), value, place);
        return true;
    }

    private bool Items(JsonElement rules, JsonElement value, string place)
    {
        if (value.ValueKind != JsonValueKind.Array) return true;
        foreach (var (i, item) in value.EnumerateArray().Index()) Check(rules, item, $"{place}[{i}]");
        return true;
    }

    private bool Properties(JsonElement rules, JsonElement properties, JsonElement value, string place)
    {
        if (value.ValueKind != JsonValueKind.Object) return true;
        Assert.False(rules.GetProperty("additionalProperties").GetBoolean());
        foreach (var property in value.EnumerateObject())
        {
            if (!properties.TryGetProperty(property.Name, out var expected)) return false;
            Check(expected, property.Value, $"{place}.{property.Name}");
        }
        return true;
    }

    private static bool Is(string type, JsonElement value) => type switch
    {
        "null" => value.ValueKind == JsonValueKind.Null,
        "object" => value.ValueKind == JsonValueKind.Object,
        "array" => value.ValueKind == JsonValueKind.Array,
        "string" => value.ValueKind == JsonValueKind.String,
        "boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
        "integer" => value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _),
        _ => throw new InvalidOperationException($"The test does not know the type '{type}'."),
    };
}
