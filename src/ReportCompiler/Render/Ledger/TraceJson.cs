using System.Text;
using System.Text.Json;
using ReportCompiler.Compose;
using ReportCompiler.Compose.Trace;

namespace ReportCompiler.Render.Ledger;

/// <summary>An answer for programs, in the words of the ledger. Its shape is published in <c>docs/trace.schema.json</c>.</summary>
public static class TraceJson
{
    private const int Schema = 1;

    /// <summary>The answer to a question.</summary>
    public static string Write(ComposedReport report, string question, TraceAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(answer);
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, LedgerJson.Format))
        {
            json.WriteStartObject();
            json.WriteNumber("schema", Schema);
            json.WriteNumber("year", report.Validated.Project.Year);
            json.WriteString("language", report.Language.Tag);
            json.WriteString("question", question);
            LedgerJson.Array(json, "numbers", answer.Numbers, (j, n) => Number(j, report, n));
            LedgerJson.Array(json, "sections", answer.Sections, Section);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(bytes.ToArray()) + "\n";
    }

    private static void Number(Utf8JsonWriter json, ComposedReport report, TracedNumber number)
    {
        LedgerJson.Source(json, report, number.Source);
        json.WriteString("text", number.Text);
        LedgerJson.Array(json, "uses", number.Uses, LedgerJson.Figure);
        LedgerJson.Array(json, "claims", number.Claims, LedgerJson.Claim);
        json.WriteStartArray("part-of");
        foreach (var other in number.PartOf) json.WriteStringValue(other.Key);
        json.WriteEndArray();
    }

    private static void Section(Utf8JsonWriter json, TracedSection section)
    {
        json.WriteString("id", section.Section.Id);
        if (section.Section.Number is { } number) json.WriteNumber("number", number);
        LedgerJson.Array(json, "figures", section.Figures, LedgerJson.Figure);
    }
}
