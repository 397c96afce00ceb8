using System.Collections.Immutable;
using ReportCompiler.Text;

namespace ReportCompiler.Model;

/// <summary>Whether a total is submitted.</summary>
public enum TotalKind
{
    /// <summary>It must be submitted.</summary>
    Required,

    /// <summary>It is the sum of a complete breakdown; a submitted one is checked.</summary>
    Derived,

    /// <summary>There is none; naming it is an error.</summary>
    None,
}

/// <summary>How the parts of a breakdown stand to the total.</summary>
public enum BreakdownKind
{
    /// <summary>The parts add up to the total.</summary>
    Complete,

    /// <summary>"Of which": each part and their sum are at most the total.</summary>
    Partial,

    /// <summary>Multiple response: each part is at most the total, and parts are never added.</summary>
    Multiple,
}

/// <summary>How the values of several agencies make one.</summary>
public enum CombineKind
{
    /// <summary>The first owner that has the cell is printed, the others must agree.</summary>
    Owners,

    /// <summary>The sum over the agencies asked.</summary>
    Sum,

    /// <summary>Each agency has its own number; there is no common one.</summary>
    None,
}

/// <summary>A declared breakdown: its dimensions in order, and its kind.</summary>
public sealed record Breakdown(ImmutableArray<string> By, BreakdownKind Kind, SourceSpan Span)
{
    /// <summary>The shape of the breakdown's table.</summary>
    public Shape Shape => Shape.Of(By);

    /// <summary>"sex and age", as messages name a breakdown.</summary>
    public string Name => By.Length switch { 1 => By[0], 2 => $"{By[0]} and {By[1]}", _ => string.Join(", ", By[..^1]) + " and " + By[^1] };
}

/// <summary>A break in the definition: years before and after it are not comparable.</summary>
public sealed record SeriesBreak(int Year, string Reason);

/// <summary>Something counted. See the data model for the meaning of every part.</summary>
public sealed record Indicator
{
    /// <summary>The id used in expressions.</summary>
    public required string Id { get; init; }

    /// <summary>The label per language.</summary>
    public required LocalText Label { get; init; }

    /// <summary>The unit its values are in.</summary>
    public required Unit Unit { get; init; }

    /// <summary>The agencies that may submit it, in order of preference; empty unless <see cref="Combine"/> is <see cref="CombineKind.Owners"/>.</summary>
    public ImmutableArray<string> Owners { get; init; } = [];

    /// <summary>How several agencies' values make one.</summary>
    public CombineKind Combine { get; init; } = CombineKind.Owners;

    /// <summary>Which kind of agency is asked, where the indicator is a sum; null: all that are expected.</summary>
    public AgencyKind? Asked { get; init; }

    /// <summary>Whether the total is submitted.</summary>
    public TotalKind Total { get; init; } = TotalKind.Required;

    /// <summary>The declared breakdowns in order.</summary>
    public ImmutableArray<Breakdown> Breakdowns { get; init; } = [];

    /// <summary>The expression that every submitted value must equal, to the decimals it was written with; or null.</summary>
    public Located<string>? EqualsText { get; init; }

    /// <summary>The flow indicator of which this one is the running total, or null.</summary>
    public Located<string>? Accumulates { get; init; }

    /// <summary>The first year of a running total.</summary>
    public int? Since { get; init; }

    /// <summary>The first year the indicator exists.</summary>
    public int? From { get; init; }

    /// <summary>The last year the indicator exists.</summary>
    public int? Until { get; init; }

    /// <summary>Its id in earlier years, or null.</summary>
    public string? Was { get; init; }

    /// <summary>A break in its definition, or null.</summary>
    public SeriesBreak? Break { get; init; }

    /// <summary>Where it is declared (its id).</summary>
    public required SourceSpan Span { get; init; }

    /// <summary>The breakdown with exactly this shape, or null.</summary>
    public Breakdown? BreakdownOf(Shape shape) => Breakdowns.FirstOrDefault(b => b.Shape.Equals(shape));
}
