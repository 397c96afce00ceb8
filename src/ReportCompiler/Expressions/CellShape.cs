using ReportCompiler.Model;

namespace ReportCompiler.Expressions;

/// <summary>Which combinations of dimensions an indicator has numbers for (data model, section 4).</summary>
internal static class CellShape
{
    /// <summary>The dimensions a reference names, in the order written; an agency is none of them.</summary>
    public static IReadOnlyList<string> DimensionsOf(CellReference cell)
    {
        var dimensions = cell.Selections.Select(s => s.Dimension);
        return [.. cell.ListOver is null or "agency" ? dimensions : dimensions.Append(cell.ListOver)];
    }

    /// <summary>True for the total, for a declared breakdown, and for the coarser side of a complete one: a sum never crosses shapes.</summary>
    public static bool IsDeclared(Indicator indicator, IEnumerable<string> dimensions)
    {
        var shape = Shape.Of(dimensions);
        return shape.Dimensions.IsEmpty || indicator.BreakdownOf(shape) is not null || IsComplete(indicator, shape);
    }

    /// <summary>True when the parts of this shape add up to the total.</summary>
    public static bool IsComplete(Indicator indicator, Shape shape) =>
        indicator.Breakdowns.Any(b => b.Kind == BreakdownKind.Complete && b.Shape.Contains(shape));
}
