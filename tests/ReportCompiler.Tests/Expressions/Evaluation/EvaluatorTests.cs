using ReportCompiler.Expressions;
using ReportCompiler.Expressions.Evaluation;
using ReportCompiler.Model;
using ReportCompiler.Tests.Compose;
using static ReportCompiler.Tests.Compose.Build;

namespace ReportCompiler.Tests.Expressions.Evaluation;

public sealed class EvaluatorTests
{
    private static SmallProject Crimes() => new SmallProject()
        .Indicator("crimes", "crime", ["type"]).Indicator("calls", "visit").Indicator("victims", "victim").Indicator("children", "child").Indicator("fines", "coin")
        .Row("crimes.type.A", 155).Row("crimes.type.B", 40).Row("crimes.type.C", 5)
        .Row("crimes", 186, 2019, o => o with { Status = ObservationStatus.Estimated })
        .Row("calls", 350, change: o => o with { Qualifier = Qualifier.MoreThan }).Row("calls", 0, 2019)
        .Row("victims", 94).Row("victims", 91, 2019).Row("victims", null, 2018).Row("children", 2).Row("fines", 0);

    private static Quantity Evaluate(Expression expression, SmallProject? project = null)
    {
        var evaluator = (project ?? Crimes()).Evaluator();
        return evaluator.Quantity(expression, evaluator.Start);
    }

    [Fact]
    public void A_number_keeps_the_tree_it_came_from()
    {
        var change = Evaluate(Call(Function.Difference, Cell("crimes")));
        Assert.Equal(14, change.Value);
        Assert.Equal("difference(crimes)", change.Derivation.Text);
        Assert.Equal(["crimes", "2019 crimes"], change.Derivation.Inputs.Select(i => i.Text));
        Assert.Equal(["crimes.type.A", "crimes.type.B", "crimes.type.C"], change.Derivation.Inputs[0].Inputs.Select(i => i.Text));
        Assert.Equal([155m, 40m, 5m, 186m], change.Derivation.Cells().Select(c => c.Value!.Value));
    }

    [Fact]
    public void A_result_is_estimated_when_an_input_is() => Assert.Equal(ObservationStatus.Estimated, Evaluate(Call(Function.Growth, Cell("crimes"))).Status);

    [Fact]
    public void Growth_is_the_difference_in_per_cent_of_the_year_before()
    {
        var growth = Evaluate(Call(Function.Growth, Cell("crimes")));
        Assert.Equal(14m * 100 / 186, growth.Value);
        Assert.Equal("percent", growth.Unit?.Id);
        Assert.Equal(1, growth.Decimals);
    }

    [Fact]
    public void Units_stay_in_sums_and_vanish_in_quotients_of_quantities()
    {
        Assert.Equal("crime", Evaluate(Binary(Cell("crimes"), Operator.Add, Cell("crimes.type.A"))).Unit?.Id);
        Assert.Equal("crime", Evaluate(Binary(Cell("crimes"), Operator.Divide, Number(2))).Unit?.Id);
        Assert.Equal("crime", Evaluate(Binary(Number(2), Operator.Multiply, Cell("crimes"))).Unit?.Id);
        Assert.Null(Evaluate(Binary(Cell("crimes"), Operator.Divide, Cell("victims"))).Unit);
        Assert.Null(Evaluate(Call(Function.Count, Cell("crimes"))).Unit);
    }

    [Fact]
    public void Victims_and_children_are_both_persons() => Assert.Equal("person", Evaluate(Binary(Cell("victims"), Operator.Add, Cell("children"))).Unit?.Id);

    [Fact]
    public void A_missing_input_makes_the_result_missing_and_names_the_cell()
    {
        var sum = Evaluate(Call(Function.Sum, Call(Function.Series, Cell("victims"), Number(2018), ThisYear)));
        Assert.Null(sum.Value);
        Assert.Equal(ObservationStatus.Missing, sum.Status);
        Assert.Equal("'2018 victims' has no value (missing)", sum.Because);
    }

    [Fact]
    public void Previous_computes_the_whole_expression_a_year_earlier()
    {
        var before = Evaluate(Call(Function.Previous, Binary(Cell("victims"), Operator.Subtract, Number(1))));
        Assert.Equal(90, before.Value);
        Assert.Equal("previous(victims - 1)", before.Derivation.Text);
        Assert.Equal(91, Evaluate(Call(Function.At, Number(2019), Cell("victims"))).Value);
        Assert.Equal(2019, Evaluate(Call(Function.Previous, ThisYear)).Value);
    }

    [Fact]
    public void A_figure_that_looks_back_can_be_asked_for_the_year_before()
    {
        var project = Crimes().Row("crimes", 93, 2018).Figure("crime_growth", Call(Function.Growth, Cell("crimes")), 0);
        var before = Evaluate(Call(Function.Previous, Figure("crime_growth")), project);
        Assert.Equal(100, before.Value);
        Assert.Equal(0, before.Decimals);
    }

    [Fact]
    public void A_division_by_zero_is_unknown_with_the_reason()
    {
        var share = Evaluate(Call(Function.Share, Cell("crimes"), Cell("fines")));
        Assert.Null(share.Value);
        Assert.Equal("'share(crimes, fines)' divides by zero ('fines' is 0)", share.Because);
    }

    [Fact]
    public void An_overflow_is_unknown_with_the_reason()
    {
        var product = Evaluate(Binary(Number(decimal.MaxValue), Operator.Multiply, Number(2)));
        Assert.Null(product.Value);
        Assert.Contains("too large", product.Because, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Function.Sum, 200)]
    [InlineData(Function.Max, 155)]
    [InlineData(Function.Min, 5)]
    [InlineData(Function.Largest, 155)]
    public void Lists_are_summed_up_in_one_number(Function function, int expected) => Assert.Equal(expected, Evaluate(Call(function, Cell("crimes.type"))).Value);

    [Fact]
    public void A_tie_has_no_largest()
    {
        var project = new SmallProject().Indicator("crimes", "crime", ["type"]).Row("crimes.type.A", 7).Row("crimes.type.B", 7);
        Assert.Equal("'crimes.type.A' (7) is not larger than 'crimes.type.B' (7)", Evaluate(Call(Function.Largest, Cell("crimes.type")), project).Because);
    }

    [Fact]
    public void Years_on_both_sides_of_a_break_are_not_comparable()
    {
        var project = new SmallProject().Indicator("crimes", "crime", i => i with { Break = new SeriesBreak(2020, "new code") }).Row("crimes", 10).Row("crimes", 8, 2019).Row("crimes", 7, 2018);
        var growth = Evaluate(Call(Function.Growth, Cell("crimes")), project);
        Assert.Null(growth.Value);
        Assert.Equal("'crimes' has a break in 2020 (new code): years before and after it are not comparable", growth.NotComparable?.Message);
        Assert.Equal(1, Evaluate(Call(Function.Previous, Call(Function.Difference, Cell("crimes"))), project).Value);
        var evaluator = project.Evaluator();
        Assert.Equal(Truth.Undecided, evaluator.Condition(Binary(Cell("crimes"), Operator.Greater, Call(Function.Previous, Cell("crimes"))), evaluator.Start).Truth);
    }

    [Fact]
    public void A_row_marked_as_a_break_is_not_comparable_with_the_year_before()
    {
        var project = new SmallProject().Indicator("crimes", "crime").Row("crimes", 10, change: o => o with { Break = true }).Row("crimes", 8, 2019);
        Assert.Null(Evaluate(Call(Function.Difference, Cell("crimes")), project).Value);
    }

    [Fact]
    public void Known_is_always_decided()
    {
        var evaluator = Crimes().Evaluator();
        Truth Known(Expression e) => evaluator.Condition(Call(Function.Known, e), evaluator.Start).Truth;
        Assert.Equal(Truth.True, Known(Cell("calls")));
        Assert.Equal(Truth.False, Known(Call(Function.At, Number(2018), Cell("victims"))));
        Assert.Equal(Truth.False, Known(Call(Function.Change, Cell("children"))));
    }

    [Fact]
    public void Code_stands_for_the_code_of_a_rule()
    {
        var evaluator = Crimes().Evaluator();
        var cell = new CellReference("crimes", [new CodeSelection("type", null, SmallProject.Place)], null, null, SmallProject.Place);
        var quantity = evaluator.Quantity(Call(Function.Share, cell, Cell("crimes")), evaluator.Start with { Code = "B" });
        Assert.Equal(20, quantity.Value);
        Assert.Equal("share(crimes.type.B, crimes)", quantity.Derivation.Text);
    }

    [Fact]
    public void A_loop_variable_can_be_asked_for_another_year()
    {
        var evaluator = Crimes().Row("crimes.type.A", 150, 2019).Evaluator();
        var list = evaluator.Items(Cell("crimes.type"), evaluator.Start);
        var inside = evaluator.Start.With("c", list.Origins[0]);
        Assert.Equal(155, evaluator.Quantity(Variable("c"), inside).Value);
        Assert.Equal(150, evaluator.Quantity(Call(Function.Previous, Variable("c")), inside).Value);
        Assert.Equal("previous(crimes.type.A)", Evaluator.TextOf(Call(Function.Previous, Variable("c")), inside));
    }

    [Fact]
    public void A_series_over_too_many_years_is_refused() =>
        Assert.Contains("covers more than 500 years", Evaluate(Call(Function.Sum, Call(Function.Series, Cell("victims"), Number(1), Number(9999)))).Because, StringComparison.Ordinal);

    [Fact]
    public void An_expression_nested_without_end_is_unknown_and_does_not_end_the_program()
    {
        var deep = Number(1);
        for (var i = 0; i < 20_000; i++) deep = new UnaryExpression(Operator.Negate, deep, SmallProject.Place);
        var result = Run(deep);
        Assert.NotNull(result);
        static Quantity? Run(Expression expression)
        {
            Quantity? found = null;
            var thread = new Thread(() => found = Evaluate(expression), 512 * 1024);
            thread.Start();
            thread.Join();
            return found;
        }
    }
}
