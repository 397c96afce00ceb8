using System.Text;
using System.Text.Json;
using ReportCompiler.Compare;
using ReportCompiler.Render.Differences;
using ReportCompiler.Render.Ledger;

namespace ReportCompiler.Render.Plan;

/// <summary>The plan for programs. Its shape is published in <c>docs/plan.schema.json</c>.</summary>
public static class PlanJson
{
    private const int Schema = 1;

    /// <summary>The document.</summary>
    public static string Write(CorrectionPlan plan)
    {
        ArgumentNullException.ThrowIfNull(plan);
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, LedgerJson.Format))
        {
            json.WriteStartObject();
            json.WriteNumber("schema", Schema);
            json.WriteNumber("year", plan.Analysis.Now.Year);
            json.WriteNumber("version", plan.Analysis.Publication.Versions[^1].Number);
            json.WriteString("published", plan.Analysis.Publication.Versions[^1].Date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
            json.WriteBoolean("explained", plan.Analysis.IsExplained);
            json.WriteBoolean("substantial", !plan.Reasons.IsEmpty);
            LedgerJson.Array(json, "reasons", plan.Reasons, Reason);
            LedgerJson.Array(json, "changes", plan.Analysis.Pending, Change);
            json.WriteStartArray("missing");
            foreach (var entry in plan.Missing) json.WriteStringValue(entry);
            json.WriteEndArray();
            json.WritePropertyName("differences");
            json.WriteRawValue(DifferenceJson.Write(plan.Differences));
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(bytes.ToArray()) + "\n";
    }

    private static void Reason(Utf8JsonWriter json, Substance reason)
    {
        json.WriteString("kind", reason.Kind switch { SubstanceKind.Claim => "claim", SubstanceKind.KeyFigure => "key-figure", SubstanceKind.Direction => "direction", _ => "sentence" });
        json.WriteString("section", reason.Section);
        json.WriteString("what", reason.What);
        json.WriteString("before", reason.Before);
        json.WriteString("after", reason.After);
    }

    private static void Change(Utf8JsonWriter json, PendingChange change)
    {
        json.WriteString("figure", change.Change.Key);
        json.WriteString("was", change.Change.Before);
        json.WriteString("is", change.Change.After);
        json.WriteBoolean("announced", change.Entry is not null);
    }
}
