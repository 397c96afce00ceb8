using CsCheck;
using ReportCompiler.Model;

namespace ReportCompiler.Tests.Expressions.Evaluation;

public sealed class QualifierTests
{
    private static readonly Gen<Qualifier> AnyQualifier = Gen.Enum<Qualifier>();

    [Theory]
    [InlineData(Qualifier.Exact, Qualifier.Exact, Qualifier.Exact, Qualifier.Exact)]
    [InlineData(Qualifier.MoreThan, Qualifier.Exact, Qualifier.MoreThan, Qualifier.MoreThan)]
    [InlineData(Qualifier.Exact, Qualifier.MoreThan, Qualifier.MoreThan, Qualifier.LessThan)]
    [InlineData(Qualifier.Exact, Qualifier.AtMost, Qualifier.AtMost, Qualifier.AtLeast)]
    [InlineData(Qualifier.MoreThan, Qualifier.AtLeast, Qualifier.MoreThan, Qualifier.About)]
    [InlineData(Qualifier.AtLeast, Qualifier.AtLeast, Qualifier.AtLeast, Qualifier.About)]
    [InlineData(Qualifier.AtLeast, Qualifier.AtMost, Qualifier.About, Qualifier.AtLeast)]
    [InlineData(Qualifier.LessThan, Qualifier.AtLeast, Qualifier.About, Qualifier.LessThan)]
    [InlineData(Qualifier.About, Qualifier.Exact, Qualifier.About, Qualifier.About)]
    [InlineData(Qualifier.About, Qualifier.AtLeast, Qualifier.About, Qualifier.About)]
    public void In_a_sum_equal_directions_stay_and_in_a_difference_the_right_one_turns(Qualifier a, Qualifier b, Qualifier sum, Qualifier difference)
    {
        Assert.Equal(sum, Qualifiers.Add(a, b));
        Assert.Equal(difference, Qualifiers.Subtract(a, b));
    }

    /// <summary>Whatever the true numbers are, if they fit the qualifiers of the operands, the true result fits the qualifier of the result.</summary>
    [Fact]
    public void The_qualifier_of_a_result_never_promises_too_much() => Gen.Select(AnyQualifier, Gen.Int[0, 12], Gen.Int[0, 12], AnyQualifier, Gen.Int[1, 12], Gen.Int[1, 12])
        .Where(t => Fits(t.Item1, t.Item2, t.Item3) && Fits(t.Item4, t.Item5, t.Item6))
        .Sample((qa, a, trueA, qb, b, trueB) =>
            Fits(Qualifiers.Add(qa, qb), a + b, trueA + trueB)
            && Fits(Qualifiers.Subtract(qa, qb), a - b, trueA - trueB)
            && Fits(Qualifiers.Multiply(a, qa, b, qb), a * b, trueA * trueB)
            && Fits(Qualifiers.Divide(a, qa, b, qb), (decimal)a / b, (decimal)trueA / trueB)
            && Fits(Qualifiers.Turn(qa), -a, -trueA)
            && Fits(Qualifiers.Abs(a, qa), a, trueA)
            && Fits(Qualifiers.Max([Quantity(a, qa), Quantity(b, qb)], Math.Max(a, b)), Math.Max(a, b), Math.Max(trueA, trueB)));

    [Fact]
    public void A_factor_below_zero_turns_the_direction_and_zero_makes_it_exact()
    {
        Assert.Equal(Qualifier.LessThan, Qualifiers.Multiply(5, Qualifier.MoreThan, -2, Qualifier.Exact));
        Assert.Equal(Qualifier.Exact, Qualifiers.Multiply(5, Qualifier.MoreThan, 0, Qualifier.Exact));
        Assert.Equal(Qualifier.About, Qualifiers.Multiply(5, Qualifier.MoreThan, -2, Qualifier.MoreThan));
    }

    private static Quantity Quantity(decimal value, Qualifier qualifier) => new(value, ObservationStatus.Normal, qualifier, null, Derivation.Leaf("", value));

    private static bool Fits(Qualifier qualifier, decimal stated, decimal truth) => qualifier switch
    {
        Qualifier.Exact => truth == stated,
        Qualifier.MoreThan => truth > stated,
        Qualifier.AtLeast => truth >= stated,
        Qualifier.AtMost => truth <= stated,
        Qualifier.LessThan => truth < stated,
        _ => true,
    };
}
