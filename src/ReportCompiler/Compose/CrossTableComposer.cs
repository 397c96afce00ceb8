using System.Collections.Immutable;
using System.Globalization;
using ReportCompiler.Expressions;
using ReportCompiler.Model;

namespace ReportCompiler.Compose;

/// <summary>Composes a table of one expression by dimensions.</summary>
internal sealed class CrossTableComposer(Composition composition, string section)
{
    public ComposedTable Compose(CrossTableDefinition table, int number, string title)
    {
        var grid = new GridBuilder(composition, table.Of, table).Build(table.Rows, table.Columns, table.Show, totals: true);
        return Compose(grid, table, table.Rows, number, title);
    }

    /// <summary>The table of a grid that is there already: a chart's data.</summary>
    public ComposedTable Compose(Grid grid, BlockDefinition block, ImmutableArray<string> rows, int number, string title)
    {
        if (grid.Cells.All(row => row.IsEmpty || row.All(c => !c.Quantity.IsKnown && !c.Quantity.Derivation.Cells().Any())))
            composition.Diagnostics.Add(ComposeDiagnostics.IsEmpty(block.Span, block.Id));
        var text = new TableText(composition, new FigurePosition(section, FigureSetting.Table, block.Id), block.Span);
        var body = grid.Rows.Select((row, i) => new ComposedRow(row.Heading, [.. grid.Cells[i].Select(c => text.Number(c.Expression, c.Context, c.Quantity, c.IsBreak))], row.IsTotal));
        ImmutableArray<ComposedRow> composed = [.. body];
        var stub = string.Join(", ", rows.Select(d => Heading(composition.Evaluator.Labels.Dimension(d).In(composition.Language))));
        return new ComposedTable(block.Id, number, title, stub, SharedUnit(grid), Columns(grid), composed, text.Notes(block.Note), text.Sources(), text.Legend());
    }

    /// <summary>The unit of all values, to be said once; shares have their own heading beside values, and are all there is without.</summary>
    public string? SharedUnit(Grid grid)
    {
        var onlyShares = grid.Columns.All(c => c.Shown == ShownValue.Share);
        var units = grid.Cells.SelectMany(row => row.Where((_, i) => onlyShares || grid.Columns[i].Shown == ShownValue.Value))
            .Select(c => c.Quantity.Unit).OfType<Unit>().DistinctBy(u => u.Id).ToList();
        return units.Count == 1 ? composition.Printer.UnitLabel(units[0]) : null;
    }

    private ImmutableArray<ComposedColumn> Columns(Grid grid)
    {
        var showsBoth = grid.Columns.Select(c => c.Shown).Distinct().Count() > 1;
        return [.. grid.Columns.Select(c => Column(c, showsBoth))];
    }

    /// <summary>The innermost level heads the column; those around it are its group.</summary>
    private ComposedColumn Column(GridColumn column, bool showsBoth)
    {
        var levels = new List<string>();
        if (column.Entry.Heading.Length > 0) levels.Add(column.Entry.Heading);
        if (column.Year is { } year) levels.Add(year.ToString(CultureInfo.InvariantCulture));
        if (showsBoth || levels.Count == 0) levels.Add(composition.Word(column.Shown == ShownValue.Share ? "share" : "value"));
        return new ComposedColumn(levels[^1], Numeric: true, levels.Count == 1 ? null : string.Join(", ", levels.Take(levels.Count - 1)));
    }

    /// <summary>A dimension without a label is named by its id, readably.</summary>
    private string Heading(string label) => Capitals.First(label.Replace('_', ' '), composition.Language);
}
