using System.Globalization;
using ReportCompiler.Model;
using ReportCompiler.Text;
using ReportCompiler.Compose;
using ReportCompiler.Markup;

namespace ReportCompiler.Render.Html;

/// <summary>Tables: caption, headings with scope, numbers aligned on the decimal mark, totals set apart, notes, sources and symbols beneath.</summary>
internal sealed class TableWriter(FigureMarkup figures, Words words, string decimalMark)
{
    private const int MostNarrowColumns = 3;

    /// <summary>A longer table may go on on the next sheet of paper.</summary>
    private const int MostRowsInOnePiece = 14;

    /// <summary>A numbered table of its own.</summary>
    public void Write(HtmlWriter html, ComposedTable table)
    {
        var id = Anchors.Table(table.Id);
        html.Open("figure", ("class", table.Rows.Length <= MostRowsInOnePiece ? "table few" : "table"), ("id", id), ("aria-labelledby", id + ".caption"));
        html.Open("figcaption", ("id", id + ".caption"));
        html.Element("span", string.Create(CultureInfo.InvariantCulture, $"{words[PageStrings.Table]} {table.Number}."), ("class", "label"));
        html.Raw(" ").Raw(figures.Html(table.Title));
        html.Close("figcaption");
        WriteGrid(html, table, id, id + ".caption");
        html.Close("figure");
    }

    /// <summary>The grid and what stands beneath it, named by the element <paramref name="labelId"/>, or by several.</summary>
    public void WriteGrid(HtmlWriter html, ComposedTable table, string id, string labelId)
    {
        html.Open("div", ("class", "scroll"), ("role", "region"), ("tabindex", "0"), ("aria-labelledby", labelId));
        html.Open("table", ("class", table.Columns.Length <= MostNarrowColumns && table.Columns.All(c => c.Numeric) ? "narrow" : null), ("aria-labelledby", labelId));
        WriteHead(html, table);
        WriteRows(html, table, id);
        html.Close("table").Close("div");
        WriteBeneath(html, table, id);
    }

    private void WriteHead(HtmlWriter html, ComposedTable table)
    {
        var grouped = table.Columns.Any(c => c.Group is not null);
        var rows = grouped ? "2" : null;
        html.Open("thead").Open("tr");
        // An empty heading heads nothing.
        var stub = MarkedText.Plain(table.Stub).Length > 0 || table.Unit is not null ? "th" : "td";
        html.Open(stub, ("scope", stub == "th" ? "col" : null), ("rowspan", rows)).Raw(figures.Html(table.Stub));
        if (table.Unit is not null) html.Raw(" ").Element("span", table.Unit, ("class", "unit"));
        html.Close(stub);
        for (var i = 0; i < table.Columns.Length; i++)
        {
            var column = table.Columns[i];
            if (column.Group is null)
            {
                WriteColumn(html, column, rows);
                continue;
            }
            var span = table.Columns.Skip(i).TakeWhile(c => c.Group == column.Group).Count();
            html.Open("th", ("scope", "colgroup"), ("colspan", span.ToString(CultureInfo.InvariantCulture)), ("class", "group")).Raw(figures.Html(column.Group)).Close("th");
            i += span - 1;
        }
        html.Close("tr");
        if (grouped)
        {
            html.Open("tr");
            foreach (var column in table.Columns.Where(c => c.Group is not null)) WriteColumn(html, column, null);
            html.Close("tr");
        }
        html.Close("thead");
    }

    private void WriteColumn(HtmlWriter html, ComposedColumn column, string? rows) =>
        html.Open("th", ("scope", "col"), ("rowspan", rows), ("class", column.Numeric ? "num" : null)).Raw(figures.Html(column.Heading)).Close("th");

    private void WriteRows(HtmlWriter html, ComposedTable table, string id)
    {
        var decimals = table.Columns.Select((c, i) => c.Numeric ? table.Rows.Max(r => i < r.Cells.Length ? Decimals(r.Cells[i].Text) ?? 0 : 0) : 0).ToArray();
        html.Open("tbody");
        foreach (var row in table.Rows)
        {
            html.Open("tr", ("class", row.IsTotal ? "total" : null)).Open("th", ("scope", "row")).Raw(figures.Html(row.Heading)).Close("th");
            for (var i = 0; i < row.Cells.Length; i++)
            {
                var numeric = i < table.Columns.Length && table.Columns[i].Numeric;
                html.Open("td", ("class", numeric ? "num" + Padding(decimals[i], row.Cells[i].Text) : null)).Raw(figures.Html(row.Cells[i].Text));
                if (row.Cells[i].Note is { } note) html.Raw($"<sup><a href=\"#{HtmlText.Escape(id)}.note-{Letter(note)}\" aria-label=\"{HtmlText.Escape(words[PageStrings.Note])} {Letter(note)}\">{Letter(note)}</a></sup>");
                html.Close("td");
            }
            html.Close("tr");
        }
        html.Close("tbody");
    }

    private void WriteBeneath(HtmlWriter html, ComposedTable table, string id)
    {
        if (table.Notes.IsEmpty && table.Sources.IsEmpty && table.Legend.IsEmpty) return;
        html.Open("div", ("class", "beneath"));
        var referred = table.Rows.SelectMany(r => r.Cells).Select(c => c.Note).ToHashSet();
        for (var i = 0; i < table.Notes.Length; i++)
        {
            html.Open("p", ("id", $"{id}.note-{Letter(i)}"));
            // A note on the whole has no letter: no cell bears one for it.
            if (referred.Contains(i)) html.Element("sup", Letter(i)).Raw(" ");
            else html.Text(words[PageStrings.Note] + ": ");
            html.Raw(figures.Html(table.Notes[i])).Close("p");
        }
        if (!table.Legend.IsEmpty)
            html.Open("p").Text(words[PageStrings.Symbols] + ": " + string.Join("; ", table.Legend.Select(l => $"{l.Symbol} {l.Meaning}")) + ".").Close("p");
        if (!table.Sources.IsEmpty)
            html.Open("p", ("class", "source")).Text(words[PageStrings.Source] + ": ").Raw(figures.Html(string.Join("; ", table.Sources))).Text(".").Close("p");
        html.Close("div");
    }

    /// <summary>a, b … z, aa …</summary>
    private static string Letter(int index) => (index < 26 ? "" : Letter((index / 26) - 1)) + (char)('a' + (index % 26));

    /// <summary>The class that moves a number left by the decimals it has less than its neighbours, so that the marks stand under each other.</summary>
    private string Padding(int most, string text)
    {
        var missing = Decimals(text) is { } own ? Math.Min(most - own, 4) : 0;
        return missing == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" {(Decimals(text) == 0 ? "whole" : "short")}-{missing}");
    }

    /// <summary>How many decimals a number is printed with; null for what is not a bare number.</summary>
    private int? Decimals(string marked)
    {
        var text = MarkedText.Plain(marked).Trim();
        if (text.Length == 0 || !char.IsAsciiDigit(text[^1])) return null;
        var mark = text.LastIndexOf(decimalMark, StringComparison.Ordinal);
        return mark < 0 ? 0 : text.Length - mark - decimalMark.Length;
    }
}
