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
            [.. Columns(table).SelectMany(c => Cells(c, table.Rows[i], context, text, table))], IsTotal: false))];
        return new ComposedTable(table.Id, number, title, composition.Word("indicator"), shared,
            [.. Columns(table).SelectMany(c => Headings(c, table))], rows, text.Notes(table.Note), text.Sources(), text.Legend());
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

    /// <summary>The columns as written; the year before is not shown twice.</summary>
    private IEnumerable<MixedColumn> Columns(MixedTableDefinition table) =>
        table.Columns.Where(c => c != MixedColumn.Previous || !Years(table).Contains(composition.Project.Year - 1));

    /// <summary>The years of the values, earliest first; only this one where none are compared.</summary>
    private ImmutableArray<int> Years(MixedTableDefinition table) => GridBuilder.ComparedYears(table.Compare, composition.Project.Year);

    private IEnumerable<ComposedColumn> Headings(MixedColumn column, MixedTableDefinition table)
    {
        var year = composition.Project.Year;
        return column switch
        {
            MixedColumn.Value when Years(table) is { Length: > 1 } years => years.Select(y => new ComposedColumn(Text(y), true)),
            MixedColumn.Value => [new ComposedColumn(table.Columns.Contains(MixedColumn.Previous) ? Text(year) : composition.Word("value"), true)],
            MixedColumn.Previous => [new ComposedColumn(Text(year - 1), true)],
            MixedColumn.Change => [new ComposedColumn(composition.Word("change"), true), new ComposedColumn(composition.Word("change-percent"), true)],
            _ => [new ComposedColumn(composition.Word("agency"), false)],
        };
    }

    private IEnumerable<ComposedCell> Cells(MixedColumn column, Expression row, EvaluationContext context, TableText text, MixedTableDefinition table)
    {
        var years = Years(table);
        var showsYears = years.Length > 1 || table.Columns.Contains(MixedColumn.Previous);
        ComposedCell Cell(Expression expression) => In(expression, context);
        ComposedCell In(Expression expression, EvaluationContext context)
        {
            var quantity = composition.Evaluator.Quantity(expression, context);
            // A cell is known by its address in any year; what is computed is named by the year.
            if (context.Year != composition.Project.Year && quantity.Cell is null) expression = new CallExpression(Function.At, [new NumberLiteral(context.Year, row.Span), row], row.Span);
            return text.Number(expression, context, table.Decimals is { } decimals ? quantity with { Decimals = decimals } : quantity,
                showsYears && composition.Evaluator.Comparability.HasBreakIn(quantity.Cell?.Year ?? context.Year, quantity.Derivation));
        }
        Expression Call(Function function) => new CallExpression(function, [row], row.Span);

        return column switch
        {
            MixedColumn.Value => years.Select(y => In(row, context with { Year = y })),
            MixedColumn.Previous => [Cell(Call(Function.Previous))],
            MixedColumn.Change => [Cell(Call(Function.Difference)), Cell(Call(Function.Growth))],
            _ => [text.Agencies(composition.Evaluator.Quantity(row, context))],
        };
    }

    private static string Text(int year) => year.ToString(CultureInfo.InvariantCulture);
}
