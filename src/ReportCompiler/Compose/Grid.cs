using System.Collections.Immutable;
using ReportCompiler.Expressions;
using ReportCompiler.Expressions.Evaluation;
using ReportCompiler.Model;

namespace ReportCompiler.Compose;

/// <summary>The computed cells of a cross table or chart, before anything is printed.</summary>
internal sealed record Grid(
    ImmutableArray<AxisEntry> Rows, ImmutableArray<GridColumn> Columns, ImmutableArray<ImmutableArray<GridCell>> Cells, CellReference? Base);

/// <summary>One place on an axis: codes, and where the axis has them, an agency and a year.</summary>
internal sealed record AxisEntry(string Heading, ImmutableArray<CodeSelection> Codes, string? Agency, int? Year, bool IsTotal)
{
    /// <summary>The one place of an axis without dimensions.</summary>
    public static AxisEntry Whole { get; } = new("", [], null, null, false);

    /// <summary>True for a code that every dimension has (unknown, other): it stays last when rows are sorted.</summary>
    public bool IsGeneric => Codes.Any(c => c.Code is not null && CodeList.Generic.Contains(c.Code));
}

/// <summary>A column: its place across, the year where years are compared, and what is shown.</summary>
internal sealed record GridColumn(AxisEntry Entry, int? Year, ShownValue Shown);

/// <summary>A cell: the expression that gives it, where it was computed, and its value.</summary>
internal sealed record GridCell(Expression Expression, EvaluationContext Context, Quantity Quantity)
{
    /// <summary>True where years stand beside each other, and with this one the definition changed.</summary>
    public bool IsBreak { get; init; }
}
