using System.Globalization;
using ReportCompiler.Compose;
using ReportCompiler.Diagnostics;
using ReportCompiler.Render.Html;

namespace ReportCompiler.Render.Checks;

/// <summary>
/// The page of checks, which the coordinator signs: every check with its equation in numbers, its result in words, and the cells it rests on with
/// the place they were read from. It is a document of the office and not of the report: in English, as the findings are.
/// </summary>
internal static class CheckPage
{
    /// <summary>The page; empty when the project's style sheets are missing, which <paramref name="bag"/> then says.</summary>
    public static string Render(ComposedReport report, DiagnosticBag bag)
    {
        var own = new DiagnosticBag();
        var list = new CheckList(report);
        var sheet = new Sheet("en", $"Checks: {report.Title}, {Year(report)}", "Skip to the checks", $"{report.Title}, {Year(report)}", "Checks of the submitted figures") { Rules = PrintMargins(report) };
        var page = sheet.Write(report.Validated.Project.Layout, own, html => WriteContents(html, list, report), html => WriteChecks(html, list, report));
        // The page of the report says the same of the same style sheets.
        bag.AddRange(own.ToImmutable().Where(d => !bag.ToImmutable().Contains(d)));
        return page ?? "";
    }

    private static void WriteChecks(HtmlWriter html, CheckList list, ComposedReport report)
    {
        CheckSummary.Write(html, report.Validated);
        foreach (var kind in CheckList.Kinds) list.Write(html, kind);
        PlausibilityList.Write(html, list, report.Validated);
        UnverifiableList.Write(html, list, report.Validated.Unverifiable);
        WriteSignature(html, report);
    }

    /// <summary>The sections of the page: with the keyboard, the signature is otherwise behind every table of cells.</summary>
    private static void WriteContents(HtmlWriter html, CheckList list, ComposedReport report)
    {
        html.Open("nav", ("class", "sheet"), ("aria-label", "Sections of this page")).Open("ul");
        Entry(CheckSummary.Anchor, "Summary");
        foreach (var kind in CheckList.Kinds.Where(list.Has)) Entry(CheckList.Anchor(kind), CheckList.Name(kind).Heading);
        if (PlausibilityList.IsNeeded(report.Validated)) Entry(PlausibilityList.Anchor, PlausibilityList.Heading);
        if (!report.Validated.Unverifiable.IsEmpty) Entry(UnverifiableList.Anchor, UnverifiableList.Heading);
        Entry("signature", "Signature");
        html.Close("ul").Close("nav");

        void Entry(string anchor, string heading) => html.Open("li").Element("a", heading, ("href", "#" + anchor)).Close("li");
    }

    private static void WriteSignature(HtmlWriter html, ComposedReport report)
    {
        html.Open("section", ("class", "signature"), ("aria-labelledby", "signature"));
        html.Element("h2", "Signature", ("id", "signature"));
        html.Element("p", $"I have seen the {CheckSummary.Count(report.Validated.Checks.Length, "check", "checks")} on this page, the reasons for what was accepted, and what could not be decided.");
        html.Open("dl");
        foreach (var line in (string[])["Name and office", "Date", "Signature"]) html.Open("div").Element("dt", line).Open("dd").Close("dd").Close("div");
        html.Close("dl").Close("section");
    }

    private static string PrintMargins(ComposedReport report) =>
        $"@page{{@top-left{{content:{PageStyles.Quote("Checks: " + report.Title)}}}@top-right{{content:{PageStyles.Quote(Year(report))}}}"
        + "@bottom-right{content:\"Page \" counter(page) \" of \" counter(pages)}}\n";

    private static string Year(ComposedReport report) => report.Validated.Project.Year.ToString(CultureInfo.InvariantCulture);
}
