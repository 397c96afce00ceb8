using System.Globalization;
using System.Text;
using System.Xml;
using ReportCompiler.Cli.Formatting;
using ReportCompiler.Diagnostics;
using ReportCompiler.Validate;

namespace ReportCompiler.Cli.Formats;

/// <summary>
/// JUnit's XML, which every CI server shows as a list of tests: a suite for each agency, for the templates and for the report. Each check is a test, and so is
/// each other finding. What fails the run is a failure; what was accepted, is undecided or does not fail the run is skipped, with its text; the rest passed.
/// </summary>
internal static class JUnitFormat
{
    private sealed record Case(Origin Origin, string Name, string? Kind, string Message, string Text, bool Fails);

    public static byte[] Write(Outcome outcome)
    {
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new() { Encoding = new UTF8Encoding(false), Indent = true, NewLineChars = "\n", NewLineHandling = NewLineHandling.Replace }))
        {
            var suites = Cases(outcome).GroupBy(c => c.Origin).OrderBy(s => s.Key).ToArray();
            xml.WriteStartElement("testsuites");
            xml.WriteAttributeString("name", outcome.Run is { } run ? FormattableString.Invariant($"report {run.Year}") : "report");
            Numbers(xml, [.. suites.SelectMany(s => s)]);
            foreach (var suite in suites) Suite(xml, suite.Key, [.. suite]);
            xml.WriteEndElement();
        }
        bytes.WriteByte((byte)'\n');
        return bytes.ToArray();
    }

    private static void Suite(XmlWriter xml, Origin origin, Case[] cases)
    {
        var id = Allowed(origin.Agency ?? origin.Name);
        xml.WriteStartElement("testsuite");
        xml.WriteAttributeString("name", Allowed(origin.Name));
        Numbers(xml, cases);
        xml.WriteAttributeString("skipped", Number(cases.Count(c => c.Kind is not null && !c.Fails)));
        var names = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var test in cases)
        {
            // Readers tell tests apart by their names, so a name that comes again gets a number.
            var number = names[test.Name] = names.GetValueOrDefault(test.Name) + 1;
            xml.WriteStartElement("testcase");
            xml.WriteAttributeString("classname", id);
            xml.WriteAttributeString("name", Allowed(number == 1 ? test.Name : FormattableString.Invariant($"{test.Name} ({number})")));
            if (test.Kind is not null)
            {
                xml.WriteStartElement(test.Fails ? "failure" : "skipped");
                xml.WriteAttributeString("type", test.Kind);
                xml.WriteAttributeString("message", Allowed(test.Message));
                xml.WriteString(Allowed(test.Text));
                xml.WriteEndElement();
            }
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
    }

    private static void Numbers(XmlWriter xml, Case[] cases)
    {
        xml.WriteAttributeString("tests", Number(cases.Length));
        xml.WriteAttributeString("failures", Number(cases.Count(c => c.Fails)));
        xml.WriteAttributeString("errors", "0");
    }

    private static IEnumerable<Case> Cases(Outcome outcome)
    {
        var findings = outcome.All.ToLookup(t => Key(t.Diagnostic));
        foreach (var check in outcome.Checks) yield return OfCheck(outcome, check, check.Diagnostic is { } d ? findings[Key(d)].FirstOrDefault(t => (t.Waiver is null) == (check.Waiver is null)) : null);
        var told = outcome.Checks.Select(c => c.Diagnostic).OfType<Diagnostic>().Select(Key).ToHashSet();
        foreach (var finding in outcome.All.Where(t => !told.Contains(Key(t.Diagnostic)))) yield return OfFinding(outcome, finding, $"{finding.Diagnostic.Code.Id}: {finding.Diagnostic.Message}");
    }

    private static Case OfCheck(Outcome outcome, Check check, Told? finding)
    {
        var name = $"{check.Id} {check.Address}: {check.Title}";
        if (finding is not null) return OfFinding(outcome, finding, name);
        var origin = outcome.OriginOf(check.Cells.FirstOrDefault()?.Span.File);
        return check.Result switch
        {
            CheckResult.Pass => new(origin, name, null, "", "", Fails: false),
            CheckResult.Undecided => new(origin, name, check.Id, $"Undecided: {check.Equation}", $"{check.UndecidedBecause}", Fails: false),
            _ => new(origin, name, check.Id, $"Does not hold: {check.Equation}", $"{check.Reason}", check.Waiver is null && outcome.Fails(check.Severity)),
        };
    }

    private static Case OfFinding(Outcome outcome, Told told, string name)
    {
        var finding = told.Diagnostic;
        var text = DiagnosticText.Human(finding, outcome.Sources, Terminal.WidthOfFile, Ink.None);
        var message = told.Waiver is not { } waiver ? finding.Message
            : $"Accepted by {waiver.By} until {waiver.Until.ToString("O", CultureInfo.InvariantCulture)}: {waiver.Reason}";
        return new(told.Origin, name, finding.Code.Id, message, text, told.Fails);
    }

    private static (string, Text.SourceSpan?, string) Key(Diagnostic finding) => (finding.Code.Id, finding.Span, finding.Message);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Lines stay; what XML cannot hold at all, and what would hide or steer, is shown by its number.</summary>
    private static string Allowed(string text) => string.Join('\n', text.Split('\n').Select(line =>
        string.Concat(VisibleText.Of(line).EnumerateRunes().Select(r => r.Value is 0xFFFE or 0xFFFF ? FormattableString.Invariant($"<U+{r.Value:X4}>") : r.ToString()))));
}
