using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using ReportCompiler.Cli.Formatting;
using ReportCompiler.Diagnostics;
using ReportCompiler.Model;
using ReportCompiler.Text;

namespace ReportCompiler.Cli.Formats;

/// <summary>
/// SARIF 2.1.0, the form in which code scanners tell what they found. Each finding with a place is a result, an accepted one with its waiver as suppression.
/// A finding without a place is a notification: readers such as GitHub refuse a whole document for one result that is nowhere.
/// </summary>
internal static partial class SarifFormat
{
    private const string Root = "SRCROOT";

    public static byte[] Write(Outcome outcome) => JsonText.Write(json =>
    {
        json.WriteString("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        json.WriteString("version", "2.1.0");
        json.Array("runs", [outcome], o => Run(json, o));
    });

    private static void Run(Utf8JsonWriter json, Outcome outcome)
    {
        var placed = outcome.All.Where(t => t.Diagnostic.Span is not null).ToArray();
        var nowhere = outcome.All.Where(t => t.Diagnostic.Span is null).ToArray();
        var rules = new Codes(placed);
        var notices = new Codes(nowhere);
        var prefix = SourceRoot.Prefix(outcome.Run?.Project);
        json.Object("tool", () => json.Object("driver", () =>
        {
            json.WriteString("name", "report");
            json.WriteString("semanticVersion", VersionLine.Version);
            json.Array("rules", rules.All, c => Rule(json, c));
            json.Array("notifications", notices.All, c => Rule(json, c));
        }));
        json.Array("invocations", [outcome], o =>
        {
            json.WriteNumber("exitCode", o.ExitCode);
            json.WriteString("exitCodeDescription", o.Result);
            json.WriteBoolean("executionSuccessful", o.ExitCode is ExitCode.Ok or ExitCode.Findings);
            json.Array("toolExecutionNotifications", nowhere, t => Notification(json, t, notices));
        });
        json.Object("originalUriBaseIds", () => json.Object(Root, () => Message(json, "description", "The root of the repository; where there is none, the folder of the report project.")));
        json.WriteString("columnKind", "utf16CodeUnits");
        json.Array("results", placed, t => Result(json, t, rules, prefix));
    }

    private static void Rule(Utf8JsonWriter json, DiagnosticCode code)
    {
        json.WriteString("id", code.Id);
        Message(json, "shortDescription", code.Title);
        Message(json, "fullDescription", code.Explanation);
        json.Object("defaultConfiguration", () => json.WriteString("level", DiagnosticText.Word(code.Severity)));
        json.Object("help", () =>
        {
            json.WriteString("text", $"{code.Explanation}\n\nExample:\n\n{code.Example.TrimEnd()}");
            json.WriteString("markdown", $"{code.Explanation}\n\nExample:\n\n{string.Join('\n', code.Example.TrimEnd().Split('\n').Select(l => "    " + l))}");
        });
    }

    private static void Notification(Utf8JsonWriter json, Told told, Codes codes)
    {
        json.Object("descriptor", () =>
        {
            json.WriteString("id", told.Diagnostic.Code.Id);
            json.WriteNumber("index", codes.IndexOf(told.Diagnostic.Code));
        });
        json.WriteString("level", DiagnosticText.Word(told.Diagnostic.Severity));
        Message(json, "message", Text(told.Diagnostic));
    }

    private static void Result(Utf8JsonWriter json, Told told, Codes codes, string prefix)
    {
        var finding = told.Diagnostic;
        json.WriteString("ruleId", finding.Code.Id);
        json.WriteNumber("ruleIndex", codes.IndexOf(finding.Code));
        json.WriteString("level", DiagnosticText.Word(finding.Severity));
        Message(json, "message", Text(finding));
        json.Array("locations", [finding.Span!.Value], s => Location(json, s, prefix));
        if (!finding.Related.IsEmpty) json.Array("relatedLocations", finding.Related, r => Related(json, r, prefix));
        json.Object("partialFingerprints", () => json.WriteString("finding/v1", told.Fingerprint));
        if (told.Waiver is { } waiver) json.Array("suppressions", [waiver], w => Suppression(json, w, prefix));
        json.Object("properties", () =>
        {
            json.WriteBoolean("fails", told.Fails);
            json.WriteString("origin", told.Origin.Agency ?? told.Origin.Name);
            if (finding.RuleId is { } rule) json.WriteString("rule", rule);
        });
    }

    private static void Related(Utf8JsonWriter json, RelatedPlace related, string prefix)
    {
        Location(json, related.Span, prefix);
        Message(json, "message", related.Text is { } text ? $"{related.Label}: {text}" : related.Label);
    }

    private static void Suppression(Utf8JsonWriter json, Waiver waiver, string prefix)
    {
        json.WriteString("kind", "external");
        json.WriteString("status", "accepted");
        json.WriteString("justification", $"{waiver.Reason} (accepted by {waiver.By} until {waiver.Until.ToString("O", CultureInfo.InvariantCulture)})");
        json.Object("location", () => Location(json, waiver.Span, prefix));
    }

    private static void Location(Utf8JsonWriter json, SourceSpan span, string prefix) => json.Object("physicalLocation", () =>
    {
        json.Object("artifactLocation", () =>
        {
            json.WriteString("uri", string.Join('/', (prefix + span.File).Split('/').Select(Uri.EscapeDataString)));
            json.WriteString("uriBaseId", Root);
        });
        json.Object("region", () =>
        {
            json.WriteNumber("startLine", span.Line);
            json.WriteNumber("startColumn", span.Column);
            json.WriteNumber("endLine", span.EndLine);
            json.WriteNumber("endColumn", span.EndColumn);
        });
    });

    /// <summary>The message with its notes and help, which readers of SARIF have no other place for.</summary>
    private static string Text(Diagnostic finding) => string.Join('\n', [finding.Message, .. finding.Notes, .. finding.Help is { } help ? [help] : Array.Empty<string>()]);

    /// <summary>Text that looks like a link would be one: the bracket is escaped.</summary>
    private static void Message(Utf8JsonWriter json, string name, string text) => json.Object(name, () => json.WriteString("text", Link().Replace(text, "\\[")));

    [GeneratedRegex(@"\[(?=[^\]]*\]\()")]
    private static partial Regex Link();

    /// <summary>The codes of some findings, each once, with its place in the list.</summary>
    private sealed class Codes
    {
        private readonly Dictionary<string, int> _places;

        public Codes(IEnumerable<Told> findings)
        {
            All = [.. findings.Select(t => t.Diagnostic.Code).DistinctBy(c => c.Id).OrderBy(c => c.Id, StringComparer.Ordinal)];
            _places = All.Index().ToDictionary(c => c.Item.Id, c => c.Index, StringComparer.Ordinal);
        }

        public ImmutableArray<DiagnosticCode> All { get; }

        public int IndexOf(DiagnosticCode code) => _places[code.Id];
    }
}
