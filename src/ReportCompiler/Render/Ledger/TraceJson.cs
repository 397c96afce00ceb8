using System.Text;
using System.Text.Json;
using ReportCompiler.Compose;
using ReportCompiler.Compose.Trace;
using ReportCompiler.Model;
using ReportCompiler.Text;

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
            LedgerJson.Array(json, "sections", answer.Sections, (j, s) => Section(j, report, s));
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(bytes.ToArray()) + "\n";
    }

    private static void Number(Utf8JsonWriter json, ComposedReport report, TracedNumber number)
    {
        json.WriteString("meaning", number.Meaning.ToString().ToLowerInvariant());
        LedgerJson.Source(json, report, number.Source);
        json.WriteString("text", number.Text);
        json.WriteString("before-text", number.Before);
        json.WriteStartArray("other-names");
        foreach (var name in number.OtherNames) json.WriteStringValue(name);
        json.WriteEndArray();
        LedgerJson.Array(json, "uses", number.Uses, LedgerJson.Figure);
        LedgerJson.Array(json, "claims", number.Claims, Claim);
        LedgerJson.Array(json, "part-of", number.PartOf, PartOf);
    }

    private static void Claim(Utf8JsonWriter json, Claim claim)
    {
        LedgerJson.Claim(json, claim);
        json.WriteString("result", claim.Truth switch { Truth.True => "holds", Truth.False => "fails", _ => "undecided" });
    }

    private static void PartOf(Utf8JsonWriter json, FigureSource source)
    {
        json.WriteString("key", source.Key);
        json.WriteString("label", source.Label);
        json.WriteNumber("uses", source.Uses.Length);
    }

    private static void Section(Utf8JsonWriter json, ComposedReport report, TracedSection section)
    {
        json.WriteString("id", section.Section.Id);
        if (section.Section.Number is { } number) json.WriteNumber("number", number);
        json.WriteString("title", MarkedText.Plain(section.Section.Title));
        LedgerJson.Array(json, "figures", section.Figures, LedgerJson.Figure);
        if (!section.Numbers.IsEmpty) LedgerJson.Array(json, "numbers", section.Numbers, (j, n) => Number(j, report, n));
    }
}
