using System.Text.Json;
using ReportCompiler.Cli.Formatting;
using ReportCompiler.Diagnostics;
using ReportCompiler.Model;
using ReportCompiler.Text;
using ReportCompiler.Validate;

namespace ReportCompiler.Cli.Formats;

/// <summary>What was found, for programs. The shape is published in <c>docs/diagnostics.schema.json</c>.</summary>
internal static class JsonFormat
{
    private const int Schema = 1;

    public static byte[] Write(Outcome outcome) => JsonText.Write(json =>
    {
        json.WriteNumber("schema", Schema);
        json.WriteString("program", $"report {VersionLine.Version}");
        if (outcome.Run is { } run) json.WriteNumber("year", run.Year);
        else json.WriteNull("year");
        json.WriteNumber("exit-code", outcome.ExitCode);
        json.WriteString("fail-on", FailLevels.Word(outcome.Level));
        json.WriteString("result", outcome.Result);
        json.Object("findings", () => Counts(json, outcome));
        json.Object("checks", () => Checks(json, outcome));
        json.Array("diagnostics", outcome.All, t => Finding(json, t));
    });

    private static void Counts(Utf8JsonWriter json, Outcome outcome)
    {
        json.WriteNumber("errors", outcome.Count(Severity.Error));
        json.WriteNumber("warnings", outcome.Count(Severity.Warning));
        json.WriteNumber("notes", outcome.Count(Severity.Note));
        json.WriteNumber("failing", outcome.All.Count(t => t.Fails));
        json.WriteNumber("waived", outcome.Waived.Count());
    }

    private static void Checks(Utf8JsonWriter json, Outcome outcome)
    {
        int Count(CheckResult result) => outcome.Checks.Count(c => c.Result == result && c.Waiver is null);
        json.WriteNumber("passed", Count(CheckResult.Pass));
        json.WriteNumber("failed", Count(CheckResult.Fail));
        json.WriteNumber("undecided", Count(CheckResult.Undecided));
        json.WriteNumber("waived", outcome.Checks.Count(c => c.Waiver is not null));
    }

    private static void Finding(Utf8JsonWriter json, Told told)
    {
        var finding = told.Diagnostic;
        json.WriteString("code", finding.Code.Id);
        json.WriteString("title", finding.Code.Title);
        json.WriteString("severity", DiagnosticText.Word(finding.Severity));
        json.WriteString("message", finding.Message);
        json.WriteBoolean("fails", told.Fails);
        json.WriteString("agency", told.Origin.Agency);
        json.WriteString("rule", finding.RuleId);
        json.WriteString("fingerprint", told.Fingerprint);
        if (finding.Span is { } span) Place(json, "place", span);
        json.WriteString("label", finding.Label);
        json.Array("related", finding.Related, r => Related(json, r));
        json.Texts("notes", finding.Notes);
        json.WriteString("help", finding.Help);
        if (told.Waiver is { } waiver) json.Object("waiver", () => Waiver(json, waiver));
        else json.WriteNull("waiver");
    }

    private static void Related(Utf8JsonWriter json, RelatedPlace related)
    {
        json.WriteString("label", related.Label);
        Place(json, "place", related.Span);
        json.WriteString("text", related.Text);
    }

    private static void Waiver(Utf8JsonWriter json, Waiver waiver)
    {
        json.WriteString("reason", waiver.Reason);
        json.WriteString("by", waiver.By);
        json.WriteString("until", waiver.Until.ToString("O", System.Globalization.CultureInfo.InvariantCulture));
        Place(json, "place", waiver.Span);
    }

    private static void Place(Utf8JsonWriter json, string name, SourceSpan span) => json.Object(name, () =>
    {
        json.WriteString("file", span.File);
        json.WriteNumber("line", span.Line);
        json.WriteNumber("column", span.Column);
        json.WriteNumber("end-line", span.EndLine);
        json.WriteNumber("end-column", span.EndColumn);
    });
}
