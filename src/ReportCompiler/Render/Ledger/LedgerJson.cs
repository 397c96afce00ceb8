using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using ReportCompiler.Compose;
using ReportCompiler.Expressions.Evaluation;
using ReportCompiler.Model;
using ReportCompiler.Validate;

namespace ReportCompiler.Render.Ledger;

/// <summary>
/// <c>figures.json</c>: the ledger for programs, with the whole tree of each derivation. Its shape is published in <c>docs/figures.schema.json</c>. Numbers are
/// texts, since a reader's own numbers may not hold all their digits.
/// </summary>
internal static class LedgerJson
{
    private const int Schema = 1;

    // The file stands alone, never within a page, so that letters of any language may be written as they are.
    internal static readonly JsonWriterOptions Format = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The file for all languages.</summary>
    public static ReadOnlyMemory<byte> Write(IReadOnlyList<PrintedReport> reports)
    {
        // Not a stream: the file of a large report has a hundred megabytes, which would be held three times.
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, Format))
        {
            json.WriteStartObject();
            json.WriteNumber("schema", Schema);
            if (reports.Count > 0) json.WriteNumber("year", reports[0].Report.Validated.Project.Year);
            Array(json, "reports", reports, Report);
            json.WriteEndObject();
        }
        bytes.Write("\n"u8);
        return bytes.WrittenMemory;
    }

    private static void Report(Utf8JsonWriter json, PrintedReport printed)
    {
        json.WriteString("language", printed.Report.Language.Tag);
        Array(json, "figures", printed.Figures, (j, f) => Figure(j, f.Figure));
        Array(json, "sources", printed.Report.Sources, (j, s) => Source(j, printed.Report, s));
        Array(json, "claims", printed.Report.Claims, Claim);
    }

    internal static void Figure(Utf8JsonWriter json, FigureUse figure)
    {
        json.WriteString("id", figure.Id);
        json.WriteString("text", figure.Text);
        json.WriteNumber("source", figure.Source);
        Position(json, figure.Position);
        Place(json, figure.Place);
    }

    internal static void Source(Utf8JsonWriter json, ComposedReport report, FigureSource source)
    {
        json.WriteString("key", source.Key);
        json.WriteString("label", source.Label);
        Number(json, "value", source.Quantity.Value);
        json.WriteString("unit", source.Quantity.Unit?.Id);
        json.WriteString("qualifier", source.Quantity.Qualifier == Qualifier.Exact ? "exact" : Qualifiers.Word(source.Quantity.Qualifier));
        json.WriteString("status", ObservationStatuses.Word(source.Quantity.Status));
        Number(json, "before", source.Before?.Value);
        json.WriteStartObject("derivation");
        Node(json, report, source.Quantity.Derivation);
        json.WriteEndObject();
        if (source.Stated is { } stated)
        {
            json.WriteStartObject("checked-against");
            Node(json, report, stated);
            json.WriteEndObject();
        }
        Array(json, "checks", source.Checks, Check);
    }

    private static void Node(Utf8JsonWriter json, ComposedReport report, Derivation node)
    {
        json.WriteString("expression", node.Text);
        Number(json, "value", node.Value);
        if (DerivationEquation.Of(node) is { } equation) json.WriteString("equation", equation);
        if (node.Observation is { } cell) Cell(json, report, cell);
        if (node.Nil is { } nil) Delivered(json, "nil-return", nil.Agency, nil.Year, nil.Received, nil.Place);
        if (node.Delivery is { } counted) Delivered(json, "delivery", counted.Agency, counted.Year, counted.Received, counted.Place);
        if (!node.Inputs.IsEmpty) Array(json, "inputs", node.Inputs, (j, input) => Node(j, report, input));
    }

    private static void Cell(Utf8JsonWriter json, ComposedReport report, Observation cell)
    {
        var received = report.Validated.Project.Submissions.FirstOrDefault(s => s.Agency == cell.Agency && s.Year == cell.Year)?.Received;
        Delivered(json, "cell", cell.Agency, cell.Year, received, cell.Span, () =>
        {
            if (cell.Qualifier != Qualifier.Exact) json.WriteString("qualifier", Qualifiers.Word(cell.Qualifier));
            if (cell.Status != ObservationStatus.Normal) json.WriteString("status", ObservationStatuses.Word(cell.Status));
            if (cell.Source is not null) json.WriteString("source", cell.Source);
            if (cell.Note is not null) json.WriteString("note", cell.Note);
        });
    }

    private static void Delivered(Utf8JsonWriter json, string name, string agency, int year, DateOnly? received, Text.SourceSpan place, Action? more = null)
    {
        json.WriteStartObject(name);
        json.WriteString("agency", agency);
        json.WriteNumber("year", year);
        more?.Invoke();
        if (received is { } date) json.WriteString("received", date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Place(json, place);
        json.WriteEndObject();
    }

    private static void Check(Utf8JsonWriter json, Check check)
    {
        json.WriteString("id", check.Id);
        json.WriteString("address", check.Address);
        json.WriteString("equation", check.Equation);
        json.WriteString("result", Settings.Word(check));
        if ((check.Waiver?.Reason ?? check.UndecidedBecause) is { } because) json.WriteString("because", because);
    }

    internal static void Claim(Utf8JsonWriter json, Claim claim)
    {
        json.WriteString("condition", claim.Text);
        json.WriteString("equation", claim.Equation);
        Position(json, claim.Position);
        Place(json, claim.Place);
    }

    private static void Position(Utf8JsonWriter json, FigurePosition position)
    {
        json.WriteString("section", position.Section);
        json.WriteString("setting", Settings.Word(position.Setting));
        if (position.Block is not null) json.WriteString("block", position.Block);
        if (position.Agency is not null) json.WriteString("agency", position.Agency);
    }

    internal static void Place(Utf8JsonWriter json, Text.SourceSpan place)
    {
        json.WriteString("file", place.File);
        json.WriteNumber("line", place.Line);
        json.WriteNumber("column", place.Column);
    }

    private static void Number(Utf8JsonWriter json, string name, decimal? value) => json.WriteString(name, value?.ToString(CultureInfo.InvariantCulture));

    internal static void Array<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(json, item);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
