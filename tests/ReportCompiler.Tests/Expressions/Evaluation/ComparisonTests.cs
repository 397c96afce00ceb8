using CsCheck;
using ReportCompiler.Expressions;
using ReportCompiler.Expressions.Evaluation;
using ReportCompiler.Model;
using ReportCompiler.Tests.Compose;

namespace ReportCompiler.Tests.Expressions.Evaluation;

public sealed class ComparisonTests
{
    private const Truth T = Truth.True;
    private const Truth F = Truth.False;
    private const Truth U = Truth.Undecided;
    private static readonly Comparability NoBreaks = new(new SmallProject().Validated().Project.Structure);

    [Theory]
    [InlineData("350 more than", Operator.Greater, "300 exact", T)]
    [InlineData("350 more than", Operator.Greater, "350 exact", T)]
    [InlineData("350 at least", Operator.Greater, "350 exact", U)]
    [InlineData("350 at least", Operator.GreaterOrEqual, "350 exact", T)]
    [InlineData("350 more than", Operator.Greater, "400 exact", U)]
    [InlineData("350 more than", Operator.LessOrEqual, "350 exact", F)]
    [InlineData("350 more than", Operator.Equal, "350 exact", F)]
    [InlineData("350 more than", Operator.NotEqual, "350 exact", T)]
    [InlineData("350 at most", Operator.Equal, "350 exact", U)]
    [InlineData("350 at most", Operator.Less, "350 at least", U)]
    [InlineData("350 less than", Operator.Less, "350 at least", T)]
    [InlineData("350 about", Operator.Greater, "1 exact", U)]
    [InlineData("350 about", Operator.NotEqual, "1 exact", U)]
    [InlineData("885 exact", Operator.Equal, "1053 exact", F)]
    [InlineData("missing", Operator.Equal, "1053 exact", U)]
    public void A_comparison_is_decided_only_if_the_bounds_decide_it(string left, Operator op, string right, Truth expected) =>
        Assert.Equal(expected, Comparisons.Compare(op, Parse(left), Parse(right), NoBreaks).Truth);

    [Fact]
    public void The_equation_shows_both_sides_with_their_numbers()
    {
        Assert.Equal("885 == 1053", Comparisons.Compare(Operator.Equal, Parse("885 exact"), Parse("1053 exact"), NoBreaks).Equation);
        Assert.Equal("more than 350 > 172500.5", Comparisons.Compare(Operator.Greater, Parse("350 more than"), Parse("172500.50 exact"), NoBreaks).Equation);
        var undecided = Comparisons.Compare(Operator.Less, Parse("missing"), Parse("1 exact"), NoBreaks);
        Assert.Equal("missing < 1", undecided.Equation);
        Assert.Equal("'x' has no value (missing)", undecided.Because);
        Assert.Equal("'x' is only known as 'about 5'", Comparisons.Compare(Operator.Less, Parse("5 about"), Parse("9 exact"), NoBreaks).Because);
    }

    [Theory]
    [InlineData(T, T, T, T)]
    [InlineData(T, F, F, T)]
    [InlineData(T, U, U, T)]
    [InlineData(F, F, F, F)]
    [InlineData(F, U, F, U)]
    [InlineData(U, U, U, U)]
    public void And_and_or_know_a_third_value(Truth a, Truth b, Truth and, Truth or)
    {
        Assert.Equal(and, Comparisons.And(Of(a), Of(b)).Truth);
        Assert.Equal(and, Comparisons.And(Of(b), Of(a)).Truth);
        Assert.Equal(or, Comparisons.Or(Of(a), Of(b)).Truth);
        Assert.Equal(or, Comparisons.Or(Of(b), Of(a)).Truth);
    }

    [Theory]
    [InlineData(T, F)]
    [InlineData(F, T)]
    [InlineData(U, U)]
    public void Not_leaves_the_undecided_undecided(Truth of, Truth expected) => Assert.Equal(expected, Comparisons.Not(Of(of)).Truth);

    [Fact]
    public void A_decision_is_true_of_every_number_that_fits_the_qualifiers()
    {
        var operators = new[] { Operator.Equal, Operator.NotEqual, Operator.Less, Operator.LessOrEqual, Operator.Greater, Operator.GreaterOrEqual };
        Gen.Select(Gen.Enum<Qualifier>(), Gen.Int[0, 9], Gen.Int[0, 9], Gen.Enum<Qualifier>(), Gen.Int[0, 9], Gen.Int[0, 9])
            .Where(t => Fits(t.Item1, t.Item2, t.Item3) && Fits(t.Item4, t.Item5, t.Item6))
            .Sample((qa, a, trueA, qb, b, trueB) => Array.TrueForAll(operators, op =>
            {
                var said = Comparisons.Compare(op, Quantity(a, qa), Quantity(b, qb), NoBreaks).Truth;
                var really = Comparisons.Compare(op, Quantity(trueA, Qualifier.Exact), Quantity(trueB, Qualifier.Exact), NoBreaks).Truth;
                return said == Truth.Undecided || said == really;
            }));
    }

    private static bool Fits(Qualifier qualifier, int stated, int truth) => qualifier switch
    {
        Qualifier.Exact => truth == stated,
        Qualifier.MoreThan => truth > stated,
        Qualifier.AtLeast => truth >= stated,
        Qualifier.AtMost => truth <= stated,
        Qualifier.LessThan => truth < stated,
        _ => true,
    };

    private static TruthValue Of(Truth truth) => new(truth, "", null, null, truth == Truth.Undecided ? "because" : null);

    private static Quantity Quantity(decimal? value, Qualifier qualifier) =>
        new(value, value is null ? ObservationStatus.Missing : ObservationStatus.Normal, qualifier, null, Derivation.Leaf("x", value));

    private static Quantity Parse(string text)
    {
        if (text == "missing") return Quantity(null, Qualifier.Exact);
        var (number, word) = (text[..text.IndexOf(' ')], text[(text.IndexOf(' ') + 1)..]);
        var qualifier = word == "exact" ? Qualifier.Exact : Enum.GetValues<Qualifier>().Single(q => Qualifiers.Word(q) == word);
        return Quantity(decimal.Parse(number, System.Globalization.CultureInfo.InvariantCulture), qualifier);
    }
}
