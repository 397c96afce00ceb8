using System.Collections.Immutable;
using ReportCompiler.Diagnostics;
using ReportCompiler.Model;

namespace ReportCompiler.Expressions;

/// <summary>
/// Checks what every part of an expression gives, and that units go together. A null result means that a finding says why, so that one
/// mistake is reported once.
/// </summary>
internal sealed class TypeCheck(NameScope scope, DiagnosticBag bag)
{
    /// <summary>The kind of an expression.</summary>
    public ResultKind? Kind(Expression expression) => expression switch
    {
        NumberLiteral or YearReference or FigureReference or VariableReference => ResultKind.Quantity,
        TextLiteral => ResultKind.Text,
        CellReference cell => cell.ListOver is null ? ResultKind.Quantity : ResultKind.List,
        UnaryExpression unary => Unary(unary),
        BinaryExpression binary => Binary(binary),
        CallExpression call => Call(call),
        _ => null,
    };

    /// <summary>True when the expression is a number; <paramref name="where"/> names the place in a message ("The value of a figure").</summary>
    public bool IsQuantity(Expression expression, string where) => Is(expression, ResultKind.Quantity, k => TypeDiagnostics.NotANumber(expression.Span, where, k));

    /// <summary>True when the expression is a list.</summary>
    public bool IsList(Expression expression, string where) => Is(expression, ResultKind.List, k => TypeDiagnostics.NotAList(expression.Span, where, k));

    /// <summary>True when the expression is a comparison or several.</summary>
    public bool IsCondition(Expression expression, string where) => Is(expression, ResultKind.Truth, k => TypeDiagnostics.NotACondition(expression.Span, where, k));

    private bool Is(Expression expression, ResultKind wanted, Func<ResultKind, Diagnostic> problem)
    {
        var kind = Kind(expression);
        if (kind == wanted) return true;
        if (kind is { } other) Report(other == ResultKind.List && wanted == ResultKind.Quantity ? TypeDiagnostics.ListAlone(expression.Span, expression as CellReference) : problem(other));
        return false;
    }

    private ResultKind? Report(Diagnostic diagnostic)
    {
        bag.Add(diagnostic);
        return null;
    }

    private ResultKind? Unary(UnaryExpression unary) => unary.Operator == Operator.Not
        ? IsCondition(unary.Operand, "What '!' turns round") ? ResultKind.Truth : null
        : Operand(unary.Operand, "-", ResultKind.Quantity) ? ResultKind.Quantity : null;

    private ResultKind? Binary(BinaryExpression binary)
    {
        var sign = ExpressionText.Sign(binary.Operator);
        var combines = binary.Operator is Operator.And or Operator.Or;
        var left = Operand(binary.Left, sign, combines ? ResultKind.Truth : ResultKind.Quantity);
        var right = Operand(binary.Right, sign, combines ? ResultKind.Truth : ResultKind.Quantity);
        if (!left || !right) return null;
        if (combines) return ResultKind.Truth;
        if (!UnitsFit(binary, sign)) return null;
        return Lowering.IsComparison(binary.Operator) ? ResultKind.Truth : ResultKind.Quantity;
    }

    private bool UnitsFit(BinaryExpression binary, string sign)
    {
        var left = ExpressionUnits.Of(binary.Left, scope);
        var right = ExpressionUnits.Of(binary.Right, scope);
        var problem = binary.Operator switch
        {
            Operator.Multiply when left is not null && right is not null => TypeDiagnostics.ProductOfUnits(binary.Span, left, right),
            Operator.Divide when Constants.IsZero(binary.Right) => TypeDiagnostics.DivisionByZero(binary.Right.Span),
            Operator.Multiply or Operator.Divide => null,
            _ when !ExpressionUnits.GoTogether(left, right) => TypeDiagnostics.UnitsDiffer(binary.Span, sign, left!, right!),
            _ => null,
        };
        if (problem is not null) bag.Add(problem);
        return problem is null;
    }

    private bool Operand(Expression operand, string sign, ResultKind wanted) =>
        Is(operand, wanted, k => TypeDiagnostics.WrongOperand(operand.Span, sign, wanted == ResultKind.Truth ? "a comparison" : "a number", k));

    private ResultKind? Call(CallExpression call)
    {
        var function = FunctionSignature.Of(call.Function);
        var right = true;
        for (var i = 0; i < call.Arguments.Length; i++) right &= Argument(call.Arguments[i], function.Parameters[i], function);
        if (!right) return null;
        var problem = call.Function switch
        {
            Function.Previous or Function.At when LookBack(call.Arguments[^1]) is { } inner =>
                TypeDiagnostics.NestedPrevious(inner.Span, FunctionSignature.Of(inner.Function).Name, function.Name),
            Function.Share when Constants.IsZero(call.Arguments[1]) => TypeDiagnostics.DivisionByZero(call.Arguments[1].Span),
            Function.Share when ExpressionUnits.Of(call.Arguments[0], scope) is { } part && ExpressionUnits.Of(call.Arguments[1], scope) is { } whole
                && !ExpressionUnits.GoTogether(part, whole) => TypeDiagnostics.UnitsDiffer(call.Span, "share", part, whole),
            Function.Series when Constants.Value(call.Arguments[1]) is { } first && Constants.Value(call.Arguments[2]) is { } last && first > last =>
                TypeDiagnostics.YearsReversed(call.Span, first, last),
            _ => null,
        };
        return problem is null ? function.Result : Report(problem);
    }

    private bool Argument(Expression argument, ParameterKind wanted, FunctionSignature function)
    {
        switch (wanted)
        {
            case ParameterKind.Quantity:
                return Is(argument, ResultKind.Quantity, k => TypeDiagnostics.WrongArgument(argument.Span, function, "a number", k));
            case ParameterKind.List:
                return Is(argument, ResultKind.List, k => TypeDiagnostics.WrongArgument(argument.Span, function, "a list", k));
            case ParameterKind.Year:
                return Constants.IsYear(argument) || Report(TypeDiagnostics.NotAYear(argument.Span)) is not null;
            case ParameterKind.Digits:
                return argument is NumberLiteral { Value: >= 0 and <= 9 } n && n.Value == decimal.Truncate(n.Value) || Report(TypeDiagnostics.NotDigits(argument.Span)) is not null;
            case ParameterKind.Id:
                return argument is TextLiteral || Report(TypeDiagnostics.NotAnId(argument.Span, function)) is not null;
            case ParameterKind.State:
                return IsWord(argument, function, DeliveryStates.Words);
            case ParameterKind.AgencyKind:
                return IsWord(argument, function, [.. AgencyKinds.Words.Select(w => w.Word)]);
            case ParameterKind.Named:
                if (argument is CellReference { ListOver: null } or FigureReference or VariableReference) return true;
                return argument is CallExpression { Function: Function.Largest } ? Kind(argument) is not null
                    : Kind(argument) is { } other && Report(TypeDiagnostics.WrongArgument(argument.Span, function, "a cell, a figure, a loop variable or largest(…)", other)) is not null;
            default:
                var kind = Kind(argument);
                if (kind is ResultKind.Quantity or ResultKind.Printed || (kind == ResultKind.Text && wanted == ParameterKind.Wording && argument is not TextLiteral)) return true;
                // The numbers in a phrase of change are printed as any others.
                if (kind == ResultKind.Text && argument is CallExpression { Function: Function.Change or Function.Trend }) return true;
                if (kind == ResultKind.List) Report(TypeDiagnostics.ListAlone(argument.Span, argument as CellReference));
                else if (kind is { } k) Report(TypeDiagnostics.WrongArgument(argument.Span, function, "a number", k));
                return false;
        }
    }

    private bool IsWord(Expression argument, FunctionSignature function, ImmutableArray<string> words)
    {
        var word = (argument as TextLiteral)?.Value;
        return (word is not null && words.Contains(word)) || Report(TypeDiagnostics.NotAWord(argument.Span, function, word, words)) is not null;
    }

    /// <summary>A <c>previous</c> or <c>at</c> that is written inside; what a figure holds is its own affair.</summary>
    private static CallExpression? LookBack(Expression expression) => expression switch
    {
        CallExpression { Function: Function.Previous or Function.At } call => call,
        CallExpression call => call.Arguments.Select(LookBack).FirstOrDefault(c => c is not null),
        UnaryExpression unary => LookBack(unary.Operand),
        BinaryExpression binary => LookBack(binary.Left) ?? LookBack(binary.Right),
        _ => null,
    };
}
