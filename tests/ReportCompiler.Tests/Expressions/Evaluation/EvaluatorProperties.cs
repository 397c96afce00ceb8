using CsCheck;
using ReportCompiler.Expressions;
using ReportCompiler.Expressions.Evaluation;
using ReportCompiler.Tests.Compose;
using static ReportCompiler.Tests.Compose.Build;

namespace ReportCompiler.Tests.Expressions.Evaluation;

public sealed class EvaluatorProperties
{
    private static readonly Evaluator Evaluator = new SmallProject()
        .Indicator("crimes", "crime", ["type"]).Indicator("calls", "visit")
        .Row("crimes.type.A", 155).Row("crimes.type.B", 40).Row("crimes", 186, 2019).Row("calls", null).Evaluator();

    private static readonly Gen<decimal> Amount = Gen.Select(Gen.Int[-1_000_000, 1_000_000], Gen.Int[0, 3]).Select((n, places) => n / (decimal)Math.Pow(10, places));

    [Fact]
    public void Arithmetic_agrees_with_decimal_arithmetic() => Gen.Select(Amount, Amount).Sample((a, b) =>
        Value(Binary(Number(a), Operator.Add, Number(b))) == a + b
        && Value(Binary(Number(a), Operator.Subtract, Number(b))) == a - b
        && Value(Binary(Number(a), Operator.Multiply, Number(b))) == a * b
        && Value(Binary(Number(a), Operator.Divide, Number(b))) == (b == 0 ? null : a / b)
        && Value(Call(Function.Share, Number(a), Number(b))) == (b == 0 ? null : a * 100 / b));

    [Fact]
    public void Growth_and_difference_follow_from_the_two_years() => Gen.Select(Gen.Int[0, 100_000], Gen.Int[0, 100_000]).Sample((now, before) =>
    {
        var evaluator = new SmallProject().Indicator("crimes", "crime").Row("crimes", now).Row("crimes", before, 2019).Evaluator();
        var growth = evaluator.Quantity(Call(Function.Growth, Cell("crimes")), evaluator.Start).Value;
        return evaluator.Quantity(Call(Function.Difference, Cell("crimes")), evaluator.Start).Value == now - before
            && growth == (before == 0 ? null : (now - before) * 100m / before);
    }, iter: 300);

    [Fact]
    public void The_evaluator_never_throws() => Tree(4).Sample(e =>
    {
        Evaluator.Evaluate(e, Evaluator.Start);
        return true;
    }, iter: 3000);

    private static Gen<Expression> Tree(int depth)
    {
        var leaf = Gen.OneOf(
            OneOf(0m, 1m, -7.5m, 2019m, decimal.MaxValue, decimal.MinValue).Select(Number),
            OneOf<Expression>(Cell("crimes"), Cell("crimes.type.A"), Cell("crimes.type"), Cell("calls"), Cell("nothing"), ThisYear, Build.Text("x"), Variable("y"), Figure("z")));
        if (depth == 0) return leaf;
        var inner = Tree(depth - 1);
        return Gen.OneOf(
            leaf,
            Gen.Select(inner, Gen.Enum<Operator>().Where(o => o is not (Operator.Not or Operator.Negate)), inner, Binary),
            Gen.Select(OneOf(Operator.Not, Operator.Negate), inner, (op, e) => (Expression)new UnaryExpression(op, e, SmallProject.Place)),
            Gen.Select(Gen.Enum<Function>(), inner.Array[0, 3], (f, arguments) => Call(f, arguments)));
    }

    private static Gen<T> OneOf<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static decimal? Value(Expression e) => Evaluator.Quantity(e, Evaluator.Start).Value;
}
