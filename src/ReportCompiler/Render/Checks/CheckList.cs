using System.Collections.Immutable;
using System.Globalization;
using ReportCompiler.Compose;
using ReportCompiler.Model;
using ReportCompiler.Render.Html;
using ReportCompiler.Validate;

namespace ReportCompiler.Render.Checks;

/// <summary>The checks of one kind, each with everything needed to judge it.</summary>
internal sealed class CheckList(ComposedReport report)
{
    private readonly ValidatedReport _report = report.Validated;

    /// <summary>The kinds that are lists of checks; what built-in rules of plausibility find has a section of its own.</summary>
    public static IEnumerable<CheckKind> Kinds => Enum.GetValues<CheckKind>().Where(k => k != CheckKind.Plausibility);

    public static string Anchor(CheckKind kind) => "kind-" + kind.ToString().ToLowerInvariant();

    public bool Has(CheckKind kind) => _report.Checks.Any(c => c.Kind == kind);

    public void Write(HtmlWriter html, CheckKind kind)
    {
        // What needs a decision stands first; otherwise in the order of the checks.
        var checks = _report.Checks.Where(c => c.Kind == kind).OrderBy(c => c.Result == CheckResult.Pass).ToList();
        if (checks.Count == 0) return;
        var id = Anchor(kind);
        var (heading, meaning) = Name(kind);
        html.Open("section", ("aria-labelledby", id)).Element("h2", heading, ("id", id)).Element("p", meaning);
        foreach (var check in checks) WriteCheck(html, check);
        html.Close("section");
    }

    public void WriteCheck(HtmlWriter html, Check check)
    {
        var outcome = CheckOutcome.Of(check);
        html.Open("article", ("class", "check " + outcome.Class));
        html.Open("h3").Text(check.Title).Close("h3");
        html.Open("p", ("class", "verdict"));
        CheckSummary.WriteOutcome(html, outcome);
        html.Element("span", check.Equation, ("class", "equation"));
        if (check.Difference is { } difference and not 0) html.Element("span", "difference " + Number(difference), ("class", "difference"));
        html.Close("p");
        if (check.UndecidedBecause is { } because) html.Element("p", because);
        if (check.Circular) html.Element("p", "A value was calculated back from what this check tests. That both sides agree proves nothing.");
        if (check.Waiver is { } waiver) WriteWaiver(html, waiver);
        if (check.Reason is { } reason) html.Element("p", "Why it must hold: " + reason);
        WriteCells(html, check.Cells, check.Title);
        html.Open("p", ("class", "id")).Element("code", check.Id).Text(check.Level is { } level ? $" · level {Number(level)} · " : " · ").Element("code", check.Address).Close("p");
        html.Close("article");
    }

    private static void WriteWaiver(HtmlWriter html, Waiver waiver)
    {
        html.Open("p", ("class", "waiver")).Element("strong", "Accepted").Text($" by {waiver.By} until {waiver.Until.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}: {waiver.Reason} ");
        html.Element("span", waiver.Span.ToString(), ("class", "place")).Close("p");
    }

    /// <summary>Cells with what they say, who said it and where it stands.</summary>
    public void WriteCells(HtmlWriter html, ImmutableArray<Observation> cells, string label)
    {
        if (cells.IsEmpty) return;
        html.Open("div", ("class", "scroll"), ("role", "region"), ("tabindex", "0"), ("aria-label", "Cells: " + label)).Open("table", ("aria-label", "Cells: " + label)).Open("thead").Open("tr");
        html.Element("th", "Cell", ("scope", "col")).Element("th", "Value", ("scope", "col"), ("class", "num")).Element("th", "Agency", ("scope", "col")).Element("th", "Place", ("scope", "col"));
        html.Close("tr").Close("thead").Open("tbody");
        foreach (var cell in cells)
        {
            html.Open("tr").Open("th", ("scope", "row")).Element("code", Address(cell)).Close("th");
            html.Element("td", Value(cell), ("class", "num")).Element("td", Agency(cell.Agency)).Element("td", cell.Span.ToString(), ("class", "place")).Close("tr");
        }
        html.Close("tbody").Close("table").Close("div");
    }

    private string Address(Observation cell)
    {
        var year = cell.Year == _report.Project.Year ? "" : Number(cell.Year) + " ";
        return year + string.Join('.', [cell.Indicator, .. cell.Key.Codes.Select(c => $"{c.Dimension}.{c.Code}")]);
    }

    private string Agency(string id) => _report.Project.Structure.Agencies.Find(id)?.Label.In(report.Language.Tag) ?? id;

    private static string Value(Observation cell)
    {
        var qualifier = cell.Qualifier switch
        {
            Qualifier.About => "about ",
            Qualifier.MoreThan => "more than ",
            Qualifier.AtLeast => "at least ",
            Qualifier.AtMost => "at most ",
            Qualifier.LessThan => "less than ",
            _ => "",
        };
        var status = cell.Status switch
        {
            ObservationStatus.Normal => "",
            ObservationStatus.NotApplicable => "not applicable",
            ObservationStatus.NotCollected => "not collected",
            var other => other.ToString().ToLowerInvariant(),
        };
        return cell.Value is { } value ? qualifier + Number(value) + (status.Length == 0 ? "" : $" ({status})") : status.Length == 0 ? "could not be read" : status;
    }

    private static string Number(decimal number) => number.ToString(CultureInfo.InvariantCulture);

    public static (string Heading, string Meaning) Name(CheckKind kind) => kind switch
    {
        CheckKind.Delivery => ("Deliveries", "What was asked for and did not come, and what came without being asked for."),
        CheckKind.Breakdown => ("Parts and totals", "The parts of each table against its total, and tables of one indicator against each other."),
        CheckKind.Agreement => ("Agreement", "Cells that more than one agency, or more than one table, gives."),
        CheckKind.Stated => ("Stated values", "Values that repeat what other cells say, calculated anew to the decimals they were stated with."),
        CheckKind.Accumulation => ("Running totals", "What a running total grew by, against what happened in the year."),
        CheckKind.Disclosure => ("Withheld values", "Values that are withheld to protect persons, against what can be calculated from the cells beside them."),
        _ => ("Declared rules", "What else must hold, as the project's rules declare it."),
    };
}
