using System.Globalization;
using ReportCompiler.Diagnostics;
using Scriban.Syntax;

namespace ReportCompiler.Expressions;

/// <summary>
/// Turns Scriban's tree into our own expressions. A null result means that a finding says why. Form and names are checked here; kinds and
/// units are checked on our own tree afterwards (<see cref="TypeCheck"/>).
/// </summary>
internal sealed class Lowering(NameScope scope, TextMap map, DiagnosticBag bag)
{
    /// <summary>The expression of a node.</summary>
    public Expression? Lower(ScriptExpression node) => node switch
    {
        ScriptNestedExpression nested when nested.Expression is { } inner => Lower(inner),
        ScriptLiteral literal => Literal(literal),
        ScriptUnaryExpression unary => Unary(unary),
        ScriptBinaryExpression binary => Binary(binary),
        ScriptFunctionCall call => Call(call, first: null),
        ScriptPipeCall pipe => Pipe(pipe),
        ScriptVariable or ScriptMemberExpression or ScriptIndexerExpression => Name(node),
        _ => Refuse(node),
    };

    private Expression? Refuse(ScriptNode node) =>
        Report(ExpressionDiagnostics.NotAllowed(map.At(node), Short(map.Slice(node)), "Write names, numbers, calls with brackets, and operators between them."));

    private Expression? Report(Diagnostic diagnostic)
    {
        bag.Add(diagnostic);
        return null;
    }

    private Expression? Literal(ScriptLiteral literal)
    {
        if (literal.Value is string text) return new TextLiteral(text, map.At(literal));
        return decimal.TryParse(map.Slice(literal), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? new NumberLiteral(number, map.At(literal))
            : Report(ExpressionDiagnostics.NotAPlainNumber(map.At(literal), Short(map.Slice(literal))));
    }

    private Expression? Unary(ScriptUnaryExpression unary)
    {
        if (unary.Right is null) return Refuse(unary);
        var op = unary.Operator switch { ScriptUnaryOperator.Not => Operator.Not, ScriptUnaryOperator.Negate => Operator.Negate, _ => (Operator?)null };
        if (op is null) return Refuse(unary);
        return Lower(unary.Right) is { } operand ? new UnaryExpression(op.Value, operand, map.At(unary)) : null;
    }

    private Expression? Binary(ScriptBinaryExpression binary)
    {
        if (OperatorOf(binary.Operator) is not { } op || binary.Left is null || binary.Right is null) return Refuse(binary);
        if (IsComparison(op) && (IsComparison(binary.Left) || IsComparison(binary.Right)))
        {
            var second = binary.OperatorToken is { } token ? map.At(token) : map.At(binary);
            return Report(ExpressionDiagnostics.ChainedComparison(second));
        }
        if (op == Operator.Subtract && Hyphenated(binary) is { } hyphen) return Report(hyphen);
        var left = Lower(binary.Left);
        var right = Lower(binary.Right);
        return left is null || right is null ? null : new BinaryExpression(op, left, right, map.At(binary));
    }

    /// <summary><c>part-time</c>: no blanks, only names, and not all of them are known.</summary>
    private Diagnostic? Hyphenated(ScriptBinaryExpression binary)
    {
        var text = map.Slice(binary);
        if (!text.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' or '.')) return null;
        var root = text.Split('.')[0];
        var parts = text.Split('-').Select(p => p.Split('.')[0]).ToList();
        if (parts.All(p => scope.IsTaken(p) || (p.Length > 0 && char.IsAsciiDigit(p[0])))) return null;
        var meant = root.Replace('-', '_');
        var known = scope.Structure.Indicators.Contains(meant) || scope.Structure.Figures.Contains(meant);
        return NameDiagnostics.HyphenInName(map.At(binary), text, known ? meant + text[root.Length..] : null);
    }

    private Expression? Pipe(ScriptPipeCall pipe)
    {
        // a | b | c is a | (b | c) in the tree: the left side goes into the first call, its result into the next.
        var value = pipe.From is null ? Refuse(pipe) : Lower(pipe.From);
        var to = pipe.To;
        while (value is not null && to is ScriptPipeCall next)
        {
            value = next.From is ScriptFunctionCall call ? Call(call, value) : Refuse(next);
            to = next.To;
        }
        if (value is null) return null;
        return to is ScriptFunctionCall last ? Call(last, value) : Refuse(pipe);
    }

    private Expression? Call(ScriptFunctionCall call, Expression? first)
    {
        var piped = first is not null;
        if (call.Target is not ScriptVariable target) return SideBySide(call);
        var name = target.Name;
        if (name is "claim" or "fixed")
            return Report(TemplateDiagnostics.StatementAsValue(map.At(target), name));
        if (FunctionSignature.Find(name) is not { } function)
        {
            return !call.ExplicitCall && !piped ? SideBySide(call)
                : Report(NameDiagnostics.NotAFunction(map.At(target), name, scope.IsTaken(name), FunctionSignature.All.Select(f => f.Name)));
        }
        if (!call.ExplicitCall && call.Arguments.Count > 0 && !(piped && call.Arguments.All(a => a is ScriptLiteral)))
            return Report(ExpressionDiagnostics.CallWithoutBrackets(map.At(call), name, function.Usage));
        if (function.OnlyInTemplates && !scope.InTemplate) return Report(NameDiagnostics.OnlyInTemplates(map.At(target), function));
        var arguments = call.Arguments.Select(Lower).ToList();
        if (first is not null) arguments.Insert(0, first);
        var span = first is null ? map.At(call) : first.Span with { EndLine = map.At(call).EndLine, EndColumn = map.At(call).EndColumn };
        if (arguments.Count < function.Fewest || arguments.Count > function.Parameters.Length) return Report(TypeDiagnostics.WrongArguments(span, function, arguments.Count));
        return arguments.Contains(null) ? null : new CallExpression(function.Function, [.. arguments.OfType<Expression>()], span);
    }

    private Expression? SideBySide(ScriptFunctionCall call)
    {
        var second = call.Arguments.FirstOrDefault();
        if (call.ExplicitCall || second is null)
            return Report(NameDiagnostics.NotAFunction(map.At(call.Target ?? (ScriptNode)call), Short(map.Slice(call.Target ?? (ScriptNode)call)), isName: true, []));
        // An unknown word in front is the likelier mistake: 'chnage pupils' is about the word, not about the blank.
        if (call.Target is ScriptVariable variable && !scope.IsTaken(variable.Name))
            return Report(NameDiagnostics.UnknownName(map.At(variable), variable.Name, scope.Beginnings()));
        return Report(ExpressionDiagnostics.SideBySide(map.At(second), Short(map.Slice(second))));
    }

    private Expression? Name(ScriptExpression node)
    {
        var segments = new List<NameSegment>();
        var current = node;
        while (true)
        {
            switch (current)
            {
                case ScriptMemberExpression { Member: { } member, Target: { } target }:
                    segments.Add(new(map.Slice(member), SegmentKind.Name, map.At(member)));
                    current = target;
                    continue;
                case ScriptIndexerExpression { Index: { } index, Target: { } target }:
                    segments.Add(index switch
                    {
                        ScriptLiteral { Value: string text } => new(text, SegmentKind.Quoted, map.At(index)),
                        ScriptVariable variable => new(variable.Name, SegmentKind.Variable, map.At(index)),
                        _ => new(Short(map.Slice(index)), SegmentKind.Other, map.At(index)),
                    });
                    current = target;
                    continue;
                case ScriptVariable root:
                    segments.Reverse();
                    return new NameResolution(scope, bag).Resolve(root.Name, map.At(root), segments, map.At(node));
                default:
                    return Report(ExpressionDiagnostics.NotAllowed(map.At(node), Short(map.Slice(node)), "A point or bracket stands after a name only."));
            }
        }
    }

    private static string Short(string text) => text.Length <= 60 ? text.Replace('\n', ' ') : text[..57].Replace('\n', ' ') + "…";

    private static bool IsComparison(ScriptExpression node) => node is ScriptBinaryExpression binary && OperatorOf(binary.Operator) is { } op && IsComparison(op);

    /// <summary>True for the six operators that compare.</summary>
    public static bool IsComparison(Operator op) =>
        op is Operator.Equal or Operator.NotEqual or Operator.Less or Operator.LessOrEqual or Operator.Greater or Operator.GreaterOrEqual;

    private static Operator? OperatorOf(ScriptBinaryOperator op) => op switch
    {
        ScriptBinaryOperator.Add => Operator.Add,
        ScriptBinaryOperator.Subtract => Operator.Subtract,
        ScriptBinaryOperator.Multiply => Operator.Multiply,
        ScriptBinaryOperator.Divide => Operator.Divide,
        ScriptBinaryOperator.CompareEqual => Operator.Equal,
        ScriptBinaryOperator.CompareNotEqual => Operator.NotEqual,
        ScriptBinaryOperator.CompareLess => Operator.Less,
        ScriptBinaryOperator.CompareLessOrEqual => Operator.LessOrEqual,
        ScriptBinaryOperator.CompareGreater => Operator.Greater,
        ScriptBinaryOperator.CompareGreaterOrEqual => Operator.GreaterOrEqual,
        ScriptBinaryOperator.And => Operator.And,
        ScriptBinaryOperator.Or => Operator.Or,
        _ => null,
    };
}
