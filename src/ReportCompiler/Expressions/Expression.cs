using System.Collections.Immutable;
using ReportCompiler.Text;

namespace ReportCompiler.Expressions;

/// <summary>An expression after Bind: every name in it is resolved. <paramref name="Span"/> is the place of the whole.</summary>
public abstract record Expression(SourceSpan Span);

/// <summary>A number written in the expression.</summary>
public sealed record NumberLiteral(decimal Value, SourceSpan Span) : Expression(Span);

/// <summary>A text written in the expression: an argument of <c>section</c>, <c>table</c>, <c>chart</c>.</summary>
public sealed record TextLiteral(string Value, SourceSpan Span) : Expression(Span);

/// <summary><c>year</c> (offset 0) or <c>previous_year</c> (offset -1).</summary>
public sealed record YearReference(int Offset, SourceSpan Span) : Expression(Span);

/// <summary>
/// A cell of an indicator, or the list over the codes of <paramref name="ListOver"/> (<c>crimes.type</c>).
/// <paramref name="Agency"/> is set by <c>.agency["id"]</c>; <paramref name="ListOver"/> may be <c>agency</c>.
/// </summary>
public sealed record CellReference(string Indicator, ImmutableArray<CodeSelection> Selections, string? ListOver, string? Agency, SourceSpan Span) : Expression(Span);

/// <summary>A code on a dimension: fixed, or the variable <c>code</c> when <paramref name="Code"/> is null.</summary>
public sealed record CodeSelection(string Dimension, string? Code, SourceSpan Span);

/// <summary>A derived figure by name.</summary>
public sealed record FigureReference(string Id, SourceSpan Span) : Expression(Span);

/// <summary>The variable of a <c>for</c>: one cell of the list.</summary>
public sealed record VariableReference(string Name, SourceSpan Span) : Expression(Span);

/// <summary><c>-x</c> or <c>!x</c>.</summary>
public sealed record UnaryExpression(Operator Operator, Expression Operand, SourceSpan Span) : Expression(Span);

/// <summary>Two operands and an operator.</summary>
public sealed record BinaryExpression(Operator Operator, Expression Left, Expression Right, SourceSpan Span) : Expression(Span);

/// <summary>A call of a function or filter; for a pipe the left side is the first argument.</summary>
public sealed record CallExpression(Function Function, ImmutableArray<Expression> Arguments, SourceSpan Span) : Expression(Span);
