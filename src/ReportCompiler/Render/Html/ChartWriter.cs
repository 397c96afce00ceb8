using System.Globalization;
using ReportCompiler.Model;
using ReportCompiler.Compose;
using ReportCompiler.Markup;

namespace ReportCompiler.Render.Html;

/// <summary>
/// Charts: caption, picture, and the numbers behind it as a table that opens on demand. On paper nothing can be opened: the numbers stand under the
/// picture when they are few, as they are for every chart that can be read. On a screen narrower than a phone's the picture keeps a size at
/// which its labels can be read, and scrolls: a region that the keyboard reaches, as those of tables.
/// </summary>
internal sealed class ChartWriter(FigureMarkup figures, Words words, TableWriter tables, Func<ComposedChart, string> svg)
{
    public const int MostRowsOnPaper = 18;

    public void Write(HtmlWriter html, ComposedChart chart)
    {
        var id = Anchors.Chart(chart.Id);
        html.Open("figure", ("class", "chart"), ("id", id), ("aria-labelledby", id + ".caption"));
        html.Open("figcaption", ("id", id + ".caption"));
        html.Element("span", string.Create(CultureInfo.InvariantCulture, $"{words[PageStrings.Chart]} {chart.Number}."), ("class", "label"));
        html.Raw(" ").Raw(figures.Html(chart.Title));
        html.Close("figcaption");
        html.Open("div", ("class", "picture scroll"), ("role", "region"), ("tabindex", "0"), ("aria-labelledby", id + ".caption")).Raw(svg(chart)).Close("div");
        html.Open("details", ("class", chart.Data.Rows.Length <= MostRowsOnPaper ? "few" : "many"));
        html.Element("summary", words[PageStrings.Data], ("id", id + ".data"));
        tables.WriteGrid(html, chart.Data, id, $"{id}.caption {id}.data");
        html.Close("details").Close("figure");
    }
}
