using System.Collections.Immutable;
using ReportCompiler.Model;
using ReportCompiler.Render.Html;

namespace ReportCompiler.Render.Checks;

/// <summary>Percentages that were submitted without what they were calculated from.</summary>
internal static class UnverifiableList
{
    public const string Anchor = "unverifiable", Heading = "Percentages that cannot be verified";

    public static void Write(HtmlWriter html, CheckList list, ImmutableArray<Observation> cells)
    {
        if (cells.IsEmpty) return;
        html.Open("section", ("aria-labelledby", Anchor));
        html.Element("h2", Heading, ("id", Anchor));
        html.Element("p", "These were stated without the numbers they were calculated from. They are printed as they were submitted; no check stands behind them.");
        list.WriteCells(html, cells, "percentages that cannot be verified");
        html.Close("section");
    }
}
