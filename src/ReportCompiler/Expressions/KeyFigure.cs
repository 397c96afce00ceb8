using System.Collections.Immutable;
using ReportCompiler.Text;

namespace ReportCompiler.Expressions;

/// <summary>One figure of a box.</summary>
/// <param name="Value">Gives one number, with the filters it is to be printed by.</param>
/// <param name="Text">What it is the number of; may hold expressions.</param>
/// <param name="ComparesWithPrevious">True when a phrase sets it beside the year before.</param>
/// <param name="Span">Where it is declared.</param>
public sealed record KeyFigure(Expression Value, ImmutableArray<TemplateNode> Text, bool ComparesWithPrevious, SourceSpan Span);
