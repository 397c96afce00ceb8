using System.Collections.Immutable;
using ReportCompiler.Text;

namespace ReportCompiler.Expressions;

/// <summary>A template after Bind: Markdown text with expressions, branches, loops and blocks, all names resolved.</summary>
public sealed record Template(string Path, ImmutableArray<TemplateNode> Nodes);

/// <summary>A part of a template.</summary>
public abstract record TemplateNode(SourceSpan Span);

/// <summary>Markdown as written (white space control already applied).</summary>
public sealed record TextNode(string Markdown, SourceSpan Span) : TemplateNode(Span);

/// <summary><c>{{ expression }}</c></summary>
public sealed record PrintNode(Expression Expression, SourceSpan Span) : TemplateNode(Span);

/// <summary><c>{{ claim condition }}</c>: prints nothing; must hold.</summary>
public sealed record ClaimNode(Expression Condition, SourceSpan Span) : TemplateNode(Span);

/// <summary><c>{{ fixed "text" "why" }}</c>: text without an observation.</summary>
public sealed record FixedNode(string Text, string Reason, SourceSpan Span) : TemplateNode(Span);

/// <summary><c>{{ if }} … {{ else if }} … {{ else }} … {{ end }}</c>; the last branch may be without a condition.</summary>
public sealed record IfNode(ImmutableArray<IfBranch> Branches, SourceSpan Span) : TemplateNode(Span);

/// <summary>A branch of an <see cref="IfNode"/>.</summary>
public sealed record IfBranch(Expression? Condition, ImmutableArray<TemplateNode> Body);

/// <summary><c>{{ for variable in list }} … {{ end }}</c></summary>
public sealed record ForNode(string Variable, Expression List, ImmutableArray<TemplateNode> Body, SourceSpan Span) : TemplateNode(Span);

/// <summary>A block between two lines of three backticks: <c>```chart</c>, <c>```table</c> and their like.</summary>
public sealed record BlockNode(BlockDefinition Block, SourceSpan Span) : TemplateNode(Span);
