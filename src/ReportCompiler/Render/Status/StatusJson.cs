using System.Text;
using System.Text.Json;
using ReportCompiler.Model;
using ReportCompiler.Render.Ledger;

namespace ReportCompiler.Render.Status;

/// <summary>The status for programs. Its shape is published in <c>docs/status.schema.json</c>.</summary>
public static class StatusJson
{
    private const int Schema = 1;

    /// <summary>The document.</summary>
    public static string Write(SubmissionStatus status)
    {
        ArgumentNullException.ThrowIfNull(status);
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, LedgerJson.Format))
        {
            json.WriteStartObject();
            json.WriteNumber("schema", Schema);
            json.WriteNumber("year", status.Year);
            Date(json, "due", status.Due);
            LedgerJson.Array(json, "agencies", status.Rows, Row);
            LedgerJson.Array(json, "totals", status.Totals, Total);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(bytes.ToArray()) + "\n";
    }

    private static void Row(Utf8JsonWriter json, StatusRow row)
    {
        var delivery = row.Delivery;
        json.WriteString("agency", delivery.Agency.Id);
        json.WriteString("label", row.Label);
        json.WriteString("kind", AgencyKinds.Word(delivery.Agency.Kind));
        json.WriteNumber("members", delivery.Agency.Members);
        List(json, "states", Enum.GetValues<DeliveryState>().Where(delivery.Is).Select(DeliveryStates.Word));
        Date(json, "received", delivery.Submission?.Received);
        List(json, "resubmitted", (delivery.Submission?.Resubmitted ?? []).Select(StatusCsv.Iso));
        if (delivery.IsLate is { } late) json.WriteBoolean("late", late);
        else json.WriteNull("late");
        List(json, "answered", delivery.Having(Answer.Given).Select(i => i.Id));
        List(json, "nil", delivery.Having(Answer.Nil).Select(i => i.Id));
        List(json, "not-answered", delivery.Having(Answer.None).Select(i => i.Id));
        json.WriteNumber("errors", row.Errors);
        json.WriteNumber("warnings", row.Warnings);
        json.WriteNumber("waived", row.Waived);
        LedgerJson.Place(json, delivery.Place);
    }

    private static void Total(Utf8JsonWriter json, StatusTotal total)
    {
        json.WriteString("kind", total.Kind is { } kind ? AgencyKinds.Word(kind) : null);
        foreach (var state in Enum.GetValues<DeliveryState>()) json.WriteNumber(DeliveryStates.Word(state), total[state]);
    }

    private static void Date(Utf8JsonWriter json, string name, DateOnly? date) => json.WriteString(name, date is { } known ? StatusCsv.Iso(known) : null);

    private static void List(Utf8JsonWriter json, string name, IEnumerable<string> items)
    {
        json.WriteStartArray(name);
        foreach (var item in items) json.WriteStringValue(item);
        json.WriteEndArray();
    }
}
