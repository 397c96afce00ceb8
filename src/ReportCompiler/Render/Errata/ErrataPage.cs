using System.Globalization;
using ReportCompiler.Compose;
using ReportCompiler.Diagnostics;
using ReportCompiler.Markup;
using ReportCompiler.Render.Html;
using ReportCompiler.Text;

namespace ReportCompiler.Render.Errata;

/// <summary>The notice of corrections as one page, to be published beside the report.</summary>
public static class ErrataPage
{
    /// <summary>The page; null when the project's style sheets are missing, which the findings then say.</summary>
    public static PhaseResult<string> Write(Compose.Corrections.Errata errata, ComposedReport report)
    {
        ArgumentNullException.ThrowIfNull(errata);
        ArgumentNullException.ThrowIfNull(report);
        var name = string.Create(CultureInfo.InvariantCulture, $"{errata.Report}, {errata.Year}");
        var sheet = new Sheet(errata.Language, $"{errata.Title}: {name}", report.Language.Strings.GetValueOrDefault(Model.PageStrings.Skip, ""), name, errata.Title);
        var bag = new DiagnosticBag();
        var tables = new TableWriter(new FigureMarkup(report.Figures), new Words(report.Language), report.Language.Decimal);
        var page = sheet.Write(report.Validated.Project.Layout, bag, null, html =>
        {
            html.Element("p", errata.Introduction is null ? errata.Version : $"{errata.Version}. {errata.Introduction}");
            foreach (var table in errata.Tables) Table(html, tables, table);
            html.Element("p", errata.Proof);
            Table(html, tables, errata.Versions);
        });
        return new(page, bag.ToImmutable());
    }

    private static void Table(HtmlWriter html, TableWriter tables, ComposedTable table)
    {
        var id = Anchors.Table(table.Id);
        html.Open("section", ("aria-labelledby", id + ".caption")).Element("h2", MarkedText.Plain(table.Title), ("id", id + ".caption"));
        tables.WriteGrid(html, table, id, id + ".caption");
        html.Close("section");
    }
}
