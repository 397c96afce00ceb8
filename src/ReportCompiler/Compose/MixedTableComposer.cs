using System.Collections.Immutable;
using System.Globalization;
using ReportCompiler.Expressions;
using ReportCompiler.Expressions.Evaluation;
using ReportCompiler.Model;

namespace ReportCompiler.Compose;

/// <summary>Composes a table whose rows are different expressions and whose columns say different things about them.</summary>
internal sealed class MixedTableComposer(Composition composition, string section)
{
    public ComposedTable Compose(MixedTableDefinition table, int number, string title)
    {
        var context = composition.Evaluator.Start;
        var text = new TableText(composition, new FigurePosition(section, FigureSetting.Table, table.Id), table.Span);
        var values = table.Rows.Select(r => composition.Evaluator.Quantity(r, context)).ToList();
        var units = values.Select(v => v.Unit?.Id).Distinct().ToList();
        var shared = units.Count == 1 && values.Count > 0 && values[0].Unit is { } unit ? composition.Printer.UnitLabel(unit) : null;
        var order = Order(values, table.Sort);
        ImmutableArray<ComposedRow> rows = [.. order.Select(i => new ComposedRow(
            Heading(table.Rows[i], values[i], context, withUnit: units.Count > 1),
            [.. table.Columns.SelectMany(c => Cells(c, table.Rows[i], context, text, table.Decimals))], IsTotal: false))];
        return new ComposedTable(table.Id, number, title, composition.Word("indicator"), shared,
            [.. table.Columns.SelectMany(c => Headings(c, table.Columns))], rows, text.Notes(table.Note), text.Sources(), text.Legend());
    }

    private static IEnumerable<int> Order(List<Quantity> values, SortOrder sort)
    {
        var indexes = Enumerable.Range(0, values.Count);
        if (sort == SortOrder.Declared) return indexes;
        var sign = sort == SortOrder.Ascending ? 1 : -1;
        return indexes.OrderBy(i => values[i].Value is null).ThenBy(i => sign * (values[i].Value ?? 0));
    }

    /// <summary>"Pupils supported: Family (pupils)".</summary>
    private string Heading(Expression row, Quantity value, EvaluationContext context, bool withUnit)
    {
        var label = composition.Evaluator.Labels.Of(row, value, context)?.In(composition.Language);
        if (label is null)
        {
            var text = Evaluator.TextOf(row, context);
            composition.Diagnostics.Add(ComposeDiagnostics.HasNoLabel(row.Span, text));
            label = text;
        }
        if (value.Cell is { } cell && (!cell.Key.Codes.IsEmpty || cell.Agency is not null)) label = composition.Names.OfCell(cell);
        return withUnit && value.Unit is not null && composition.Printer.UnitLabel(value.Unit) is { } unit ? $"{label} ({unit})" : label;
    }

    private IEnumerable<ComposedColumn> Headings(MixedColumn column, ImmutableArray<MixedColumn> all)
    {
        var year = composition.Project.Year;
        return column switch
        {
            MixedColumn.Value => [new ComposedColumn(all.Contains(MixedColumn.Previous) ? Text(year) : composition.Word("value"), true)],
            MixedColumn.Previous => [new ComposedColumn(Text(year - 1), true)],
            MixedColumn.Change => [new ComposedColumn(composition.Word("change"), true), new ComposedColumn(composition.Word("change-percent"), true)],
            _ => [new ComposedColumn(composition.Word("agency"), false)],
        };
    }

    private IEnumerable<ComposedCell> Cells(MixedColumn column, Expression row, EvaluationContext context, TableText text, int? decimals)
    {
        ComposedCell Cell(Expression expression)
        {
            var quantity = composition.Evaluator.Quantity(expression, context);
            return text.Number(expression, context, decimals is null ? quantity : quantity with { Decimals = decimals });
        }
        Expression Call(Function function) => new CallExpression(function, [row], row.Span);

        return column switch
        {
            MixedColumn.Value => [Cell(row)],
            MixedColumn.Previous => [Cell(Call(Function.Previous))],
            MixedColumn.Change => [Cell(Call(Function.Difference)), Cell(Call(Function.Growth))],
            _ => [text.Agencies(composition.Evaluator.Quantity(row, context))],
        };
    }

    private static string Text(int year) => year.ToString(CultureInfo.InvariantCulture);
}
