using System.Text;
using System.Text.Json;
using ReportCompiler.Render.Ledger;

namespace ReportCompiler.Render.Differences;

/// <summary>The differences for programs. Their shape is published in <c>docs/diff.schema.json</c>.</summary>
public static class DifferenceJson
{
    private const int Schema = 1;

    /// <summary>The document.</summary>
    public static string Write(EditionDifferences differences)
    {
        ArgumentNullException.ThrowIfNull(differences);
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, LedgerJson.Format))
        {
            json.WriteStartObject();
            json.WriteNumber("schema", Schema);
            Side(json, "before", differences.Before);
            Side(json, "after", differences.After);
            json.WriteBoolean("equal", differences.IsEmpty);
            json.WriteBoolean("figures-differ", differences.HasFigures);
            json.WriteString("summary", differences.Summary);
            LedgerJson.Array(json, "differences", differences.All, Difference);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(bytes.ToArray()) + "\n";
    }

    private static void Side(Utf8JsonWriter json, string name, ComparedEdition edition)
    {
        json.WriteStartObject(name);
        json.WriteString("name", edition.Name);
        json.WriteNumber("year", edition.Vintage.Year);
        if (edition.Commit is { } commit) json.WriteString("commit", commit);
        if (edition.Published is { } version) json.WriteNumber("version", version.Number);
        json.WriteEndObject();
    }

    private static void Difference(Utf8JsonWriter json, Difference difference)
    {
        json.WriteString("kind", DifferenceKinds.Word(difference.Kind));
        json.WriteString("change", DifferenceCsv.Word(difference.Change));
        json.WriteString("key", difference.Key);
        json.WriteString("before", difference.Before);
        json.WriteString("after", difference.After);
        Known(json, "name", difference.Name.Length > 0 ? difference.Name : null);
        Known(json, "language", difference.Language);
        Known(json, "section", difference.Section);
        Known(json, "block", difference.Block);
        Known(json, "agency", difference.Agency);
        if (difference.Distance is { } distance) Distance(json, distance);
        if (difference.IsReworded) json.WriteBoolean("reworded", true);
        if (difference.Places.IsEmpty) return;
        json.WriteStartArray("places");
        foreach (var place in difference.Places) json.WriteStringValue(place);
        json.WriteEndArray();
    }

    /// <summary>Numbers are texts, so that no digit is lost.</summary>
    private static void Distance(Utf8JsonWriter json, Distance distance)
    {
        json.WriteBoolean("comparable", distance.Absolute is not null);
        Known(json, "because", distance.Because);
        if (distance.Absolute is null) return;
        json.WriteString("difference", DifferenceCsv.Number(distance.Absolute));
        json.WriteString("per-cent", distance.Relative is { } relative ? DifferenceCsv.Number(relative) : null);
        json.WriteBoolean("points", distance.IsInPoints);
    }

    private static void Known(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null) json.WriteString(name, text);
    }
}
