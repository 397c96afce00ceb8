using CsCheck;
using ReportCompiler.Validate.Plausibility;

namespace ReportCompiler.Tests.Validate;

public sealed class ImprobableTests
{
    [Theory]
    [InlineData(1, 3, false)]
    [InlineData(10, 20, false)]
    [InlineData(10, 21, true)]
    [InlineData(20, 10, false)]
    [InlineData(21, 10, true)]
    [InlineData(0, 9, false)]
    [InlineData(0, 10, true)]
    [InlineData(94, 91, false)]
    [InlineData(-5, 5, true)]
    [InlineData(-100, -20, true)]
    [InlineData(0, 0, false)]
    public void Far_is_beyond_the_factor_and_the_least_difference(int before, int now, bool far) => Assert.Equal(far, Improbable.IsBeyond(before, now, 2, 10));

    [Fact]
    public void The_largest_numbers_can_be_compared() => Assert.True(Improbable.IsBeyond(decimal.MinValue, decimal.MaxValue, 2, decimal.MaxValue));

    [Fact]
    public void Far_is_the_same_from_both_sides_and_never_of_a_number_from_itself() =>
        Gen.Select(Gen.Decimal, Gen.Decimal, Gen.Decimal[1.01m, 9], Gen.Decimal[0, 100]).Sample((a, b, factor, least) =>
            Improbable.IsBeyond(a, b, factor, least) == Improbable.IsBeyond(b, a, factor, least) && !Improbable.IsBeyond(a, a, factor, 0));

    [Theory]
    [InlineData("5705", 4)]
    [InlineData("12000", 2)]
    [InlineData("0", 0)]
    [InlineData("-0.50", 1)]
    [InlineData("10.05", 4)]
    public void Digits_are_counted_without_zeros_around_them(string value, int digits) => Assert.Equal(digits, Improbable.Digits(decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture)));

    [Fact]
    public void Nothing_has_no_digits() => Assert.Equal(0, Improbable.Digits(null));
}
