using System.Collections.Immutable;
using ReportCompiler.Expressions;
using ReportCompiler.Expressions.Evaluation;

namespace ReportCompiler.Compose;

/// <summary>Computes the grid of one expression over dimensions down and across.</summary>
internal sealed class GridBuilder
{
    private readonly Composition _composition;
    private readonly Expression _of;
    private readonly Axis _axis;
    private readonly BlockDefinition _block;
    private bool _showsYears;

    public GridBuilder(Composition composition, Expression of, BlockDefinition block)
    {
        (_composition, _block) = (composition, block);
        // A series gives its years to the axis; what stands in it is computed year by year.
        _of = of is CallExpression { Function: Function.Series, Arguments: [var inner, _, _] } ? inner : of;
        _axis = new Axis(composition, of, _of, ComparedYears(block.Compare, composition.Project.Year));
    }

    /// <param name="rows">Dimensions down.</param>
    /// <param name="columns">Dimensions across; none: one column.</param>
    /// <param name="show">What is shown of each cell.</param>
    /// <param name="totals">Whether totals stand beside complete breakdowns.</param>
    public Grid Build(ImmutableArray<string> rows, ImmutableArray<string> columns, ImmutableArray<ShownValue> show, bool totals)
    {
        var overYears = rows.Contains(Labels.Year) || columns.Contains(Labels.Year);
        var down = _axis.Entries(rows, totals, overYears);
        var across = from entry in columns.IsEmpty ? [AxisEntry.Whole] : _axis.Entries(columns, totals, overYears)
                     from year in overYears ? [null] : Compared()
                     from shown in show.IsEmpty ? [ShownValue.Value] : show
                     select new GridColumn(entry, year, shown);
        ImmutableArray<GridColumn> all = [.. across];
        down = Sorted(down, all);
        _showsYears = overYears || Compared().Count() > 1;
        return new Grid(down, all, [.. down.Select(row => all.Select(column => Cell(row, column)).ToImmutableArray())], _axis.Base);
    }

    private IEnumerable<int?> Compared()
    {
        var years = ComparedYears(_block.Compare, _composition.Project.Year);
        return years.Length == 1 ? [null] : years.Select(y => (int?)y);
    }

    /// <summary>This year and those it is compared with, earliest first.</summary>
    public static ImmutableArray<int> ComparedYears(Comparison compare, int year)
    {
        var others = compare.Previous ? compare.Years.Append(year - 1) : compare.Years;
        return [.. others.Append(year).Distinct().Order()];
    }

    private GridCell Cell(AxisEntry row, GridColumn column)
    {
        var entries = (AxisEntry[])[row, column.Entry];
        var expression = _axis.Narrow(_of, [.. entries.SelectMany(e => e.Codes)], row.Agency ?? column.Entry.Agency);
        if (column.Shown == ShownValue.Share) expression = new CallExpression(Function.Share, [expression, _of], _of.Span);
        var context = _composition.Evaluator.Start;
        var year = row.Year ?? column.Entry.Year ?? column.Year;
        if (year is { } other) context = context with { Year = other };
        var quantity = _composition.Evaluator.Quantity(expression, context);
        if (_block.Decimals is { } decimals) quantity = quantity with { Decimals = decimals };
        if (context.Year != _composition.Project.Year && quantity.Cell is null)
            expression = new CallExpression(Function.At, [new NumberLiteral(context.Year, _of.Span), expression], _of.Span);
        return new GridCell(expression, context, quantity) { IsBreak = _showsYears && _composition.Evaluator.Comparability.HasBreakIn(context.Year, quantity.Derivation) };
    }

    private ImmutableArray<AxisEntry> Sorted(ImmutableArray<AxisEntry> rows, ImmutableArray<GridColumn> columns)
    {
        if (_block.Sort == SortOrder.Declared || columns.IsEmpty) return rows;
        // By the total where there is one, else by the first column; generic codes and the total itself stay last.
        var by = columns.FirstOrDefault(c => c.Entry.IsTotal) ?? columns[0];
        var sign = _block.Sort == SortOrder.Ascending ? 1 : -1;
        return [.. rows.Select(r => (Row: r, Cell(r, by).Quantity.Value))
            .OrderBy(r => r.Row.IsTotal).ThenBy(r => r.Row.IsGeneric).ThenBy(r => r.Value is null).ThenBy(r => sign * (r.Value ?? 0))
            .Select(r => r.Row)];
    }
}
