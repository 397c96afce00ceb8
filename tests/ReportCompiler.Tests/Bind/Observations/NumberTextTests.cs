using System.Globalization;
using CsCheck;
using ReportCompiler.Bind.Observations;

namespace ReportCompiler.Tests.Bind.Observations;

public sealed class NumberTextTests
{
    [Theory]
    [InlineData("0", 0)]
    [InlineData("94", 0)]
    [InlineData("-3", 0)]
    [InlineData("7.5", 1)]
    [InlineData("20.00", 2)]
    [InlineData("150000000000", 0)]
    public void Digits_with_a_point_are_a_number_of_so_many_decimals(string text, int decimals)
    {
        var number = NumberText.Read(text, out var help);
        Assert.NotNull(number);
        Assert.Equal(decimals, number.Value.Decimals);
        Assert.Equal(decimal.Parse(text, CultureInfo.InvariantCulture), number.Value.Value);
        Assert.Null(help);
    }

    [Theory]
    [InlineData("1 234", "without a mark between the thousands: 1234")]
    [InlineData("1\u00A0234", "without a mark between the thousands: 1234")]
    [InlineData("1,234,567", "without a mark between the thousands: 1234567")]
    [InlineData("12,5", "The decimal mark is a point: 12.5")]
    [InlineData("1e3", "without an exponent")]
    [InlineData("l5", "A letter stands where a digit is meant")]
    [InlineData("5%", "unit")]
    [InlineData("+5", "without a sign")]
    [InlineData(" 5", "Remove the blanks")]
    [InlineData("about 5", "qualifier")]
    [InlineData("٣", "digits")]
    [InlineData("5.", "digits")]
    [InlineData(".5", "digits")]
    [InlineData("NaN", "digits")]
    [InlineData("999999999999999999999", "20 digits at most")]
    public void Everything_else_is_refused_with_help_that_fits(string text, string help)
    {
        Assert.Null(NumberText.Read(text, out var given));
        Assert.Contains(help, given, StringComparison.Ordinal);
    }

    [Fact]
    public void A_number_that_was_written_is_read_back_exactly() =>
        Gen.Decimal[-1_000_000_000m, 1_000_000_000m].Select(Gen.Int[0, 6], (value, decimals) => Math.Round(value, decimals)).Sample(value =>
            Assert.Equal(value, NumberText.Read(value.ToString(CultureInfo.InvariantCulture), out _)!.Value.Value));

    [Fact]
    public void No_text_makes_the_reader_throw() => Gen.String.Sample(text => { NumberText.Read(text, out var help); Assert.True(help is null or { Length: > 0 }); });
}
