using System.Collections.Immutable;
using ReportCompiler.Text;

namespace ReportCompiler.Expressions;

/// <summary>A block of a template as an author declares it: a chart, a table, a box of key figures. <paramref name="Title"/> and <paramref name="Alt"/> may hold expressions; <paramref name="Note"/> is the id of a note.</summary>
public abstract record BlockDefinition(
    string Id, ImmutableArray<TemplateNode> Title, ImmutableArray<TemplateNode> Alt, string? Note, int? Decimals, SortOrder Sort, Comparison Compare, SourceSpan Span)
{
    /// <summary>Its texts that may hold expressions, each by itself.</summary>
    public virtual IEnumerable<ImmutableArray<TemplateNode>> Texts => [Title, Alt];

    /// <summary>All parts of its texts.</summary>
    public IEnumerable<TemplateNode> Lines => Texts.SelectMany(t => t);
}

/// <summary>A chart of one expression, by one or two dimensions (<c>year</c> and <c>agency</c> count as dimensions).</summary>
public sealed record ChartDefinition(
    string Id, ChartKind Kind, Expression Of, ImmutableArray<string> By, ImmutableArray<ShownValue> Show,
    ImmutableArray<TemplateNode> Title, ImmutableArray<TemplateNode> Alt, string? Note, int? Decimals, SortOrder Sort, Comparison Compare, SourceSpan Span)
    : BlockDefinition(Id, Title, Alt, Note, Decimals, Sort, Compare, Span);

/// <summary>A table of one expression by dimensions: <c>of</c>, <c>rows</c>, <c>columns</c>.</summary>
/// <param name="Rows">Dimensions down the side, <c>year</c> or <c>agency</c> among them.</param>
/// <param name="Columns">Dimensions across; empty: one column of values.</param>
public sealed record CrossTableDefinition(
    string Id, Expression Of, ImmutableArray<string> Rows, ImmutableArray<string> Columns, ImmutableArray<ShownValue> Show,
    ImmutableArray<TemplateNode> Title, ImmutableArray<TemplateNode> Alt, string? Note, int? Decimals, SortOrder Sort, Comparison Compare, SourceSpan Span)
    : BlockDefinition(Id, Title, Alt, Note, Decimals, Sort, Compare, Span);

/// <summary>A table whose rows are expressions and whose columns are kinds of facts about them.</summary>
public sealed record MixedTableDefinition(
    string Id, ImmutableArray<Expression> Rows, ImmutableArray<MixedColumn> Columns,
    ImmutableArray<TemplateNode> Title, ImmutableArray<TemplateNode> Alt, string? Note, int? Decimals, SortOrder Sort, Comparison Compare, SourceSpan Span)
    : BlockDefinition(Id, Title, Alt, Note, Decimals, Sort, Compare, Span);

/// <summary>The kinds of chart.</summary>
public enum ChartKind
{
    /// <summary>Parts of a whole as a ring.</summary>
    Donut,

    /// <summary>Bars; beside each other where there are two dimensions.</summary>
    Bars,

    /// <summary>Bars of which the second dimension makes the segments.</summary>
    StackedBars,

    /// <summary>A line over years.</summary>
    Line,

    /// <summary>Two sides of one axis: age by sex.</summary>
    Pyramid,
}

/// <summary>What a chart or table shows of a cell.</summary>
public enum ShownValue
{
    /// <summary>The value.</summary>
    Value,

    /// <summary>Its share of the total.</summary>
    Share,
}

/// <summary>A column of a mixed table.</summary>
public enum MixedColumn
{
    /// <summary>The value.</summary>
    Value,

    /// <summary>The value of the year before.</summary>
    Previous,

    /// <summary>The difference from the year before, and in per cent.</summary>
    Change,

    /// <summary>Who submitted it.</summary>
    Agency,
}

/// <summary>The order of rows or categories.</summary>
public enum SortOrder
{
    /// <summary>As the code list or the block has them.</summary>
    Declared,

    /// <summary>Largest first.</summary>
    Descending,

    /// <summary>Smallest first.</summary>
    Ascending,
}

/// <summary>Years to stand beside this one: none, or those named (the year before by offset -1 is <c>previous</c>).</summary>
public sealed record Comparison(bool Previous, ImmutableArray<int> Years)
{
    /// <summary>No comparison.</summary>
    public static Comparison None { get; } = new(false, []);
}
