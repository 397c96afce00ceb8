using System.Globalization;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace ReportCompiler.Markup;

/// <summary>
/// Tables whose headings say what they head, in a box of their own that scrolls when the table is wider than the page. Alignment is a class:
/// the page's security policy allows no style in an attribute.
/// </summary>
internal sealed class ScopedTableRenderer(string label) : HtmlObjectRenderer<Table>
{
    private int _count;

    protected override void Write(HtmlRenderer renderer, Table table)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{label} ({++_count})");
        renderer.EnsureLine().Write("<div class=\"scroll plain-table\" role=\"region\" tabindex=\"0\" aria-label=\"").Write(HtmlText.Escape(name)).WriteLine("\">");
        renderer.Write("<table aria-label=\"").Write(HtmlText.Escape(name)).WriteLine("\">");
        var rows = table.OfType<TableRow>().ToList();
        Write(renderer, table, "thead", rows.Where(r => r.IsHeader));
        Write(renderer, table, "tbody", rows.Where(r => !r.IsHeader));
        renderer.WriteLine("</table>").WriteLine("</div>");
    }

    private static void Write(HtmlRenderer renderer, Table table, string element, IEnumerable<TableRow> rows)
    {
        var any = false;
        foreach (var row in rows)
        {
            if (!any) renderer.WriteLine($"<{element}>");
            any = true;
            renderer.Write("<tr>");
            for (var i = 0; i < row.Count; i++) WriteCell(renderer, (TableCell)row[i], row.IsHeader, i == 0, Alignment(table, i));
            renderer.WriteLine("</tr>");
        }
        if (any) renderer.WriteLine($"</{element}>");
    }

    private static void WriteCell(HtmlRenderer renderer, TableCell cell, bool inHead, bool first, string alignment)
    {
        // An empty heading heads nothing; screen readers would announce it.
        var heading = (inHead || first) && cell.Descendants().Any(d => d is LeafBlock { Inline.FirstChild: not null });
        renderer.Write(heading ? $"<th scope=\"{(inHead ? "col" : "row")}\"{alignment}>" : $"<td{alignment}>");
        var before = renderer.ImplicitParagraph;
        renderer.ImplicitParagraph = cell.Count == 1;
        renderer.Write(cell);
        renderer.ImplicitParagraph = before;
        renderer.Write(heading ? "</th>" : "</td>");
    }

    private static string Alignment(Table table, int column) =>
        column >= table.ColumnDefinitions.Count ? "" : table.ColumnDefinitions[column].Alignment switch
        {
            TableColumnAlign.Right => " class=\"num\"",
            TableColumnAlign.Center => " class=\"center\"",
            _ => "",
        };
}
