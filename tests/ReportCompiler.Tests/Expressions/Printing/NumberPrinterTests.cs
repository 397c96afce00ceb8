using System.Collections.Immutable;
using CsCheck;
using ReportCompiler.Expressions.Evaluation;
using ReportCompiler.Expressions.Printing;
using ReportCompiler.Model;
using ReportCompiler.Tests.Compose;

namespace ReportCompiler.Tests.Expressions.Printing;

public sealed class NumberPrinterTests
{
    private static readonly NumberPrinter Printer = new(SmallProject.English);
    private static readonly NumberWords Words = new(SmallProject.English);

    [Theory]
    [InlineData("0", "0")]
    [InlineData("999", "999")]
    [InlineData("1000", "1,000")]
    [InlineData("172500", "172,500")]
    [InlineData("1234567.5", "1,234,567.5")]
    [InlineData("-14", "\u221214")]
    [InlineData("-1234", "\u22121,234")]
    public void Digits_carry_the_marks_of_the_language(string number, string expected) => Assert.Equal(expected, Printer.Digits(Number(number)));

    [Fact]
    public void A_language_has_its_own_marks()
    {
        var printer = new NumberPrinter(SmallProject.English with { Decimal = ",", Group = "\u00a0", GroupFrom = 10_000 });
        Assert.Equal("1234,5", printer.Digits(1234.5m));
        Assert.Equal("12\u00a0345", printer.Digits(12345));
    }

    [Theory]
    [InlineData("7.526881", 1, "7.5 per cent")]
    [InlineData("20.04", 1, "20 per cent")]
    [InlineData("7.25", 1, "7.3 per cent")]
    [InlineData("-7.25", 1, "\u22127.3 per cent")]
    [InlineData("84.96", 0, "85 per cent")]
    [InlineData("-0.4", 0, "0 per cent")]
    public void Rounding_is_half_away_from_zero_and_drops_zeros(string number, int decimals, string expected) =>
        Assert.Equal(expected, Printer.Print(Quantity(Number(number), "percent") with { Decimals = decimals }, NumberStyle.Plain));

    [Theory]
    [InlineData("150000000000", 9, "150 billion")]
    [InlineData("172500", 3, "172.5 thousand")]
    [InlineData("3000000", 6, "3 million")]
    [InlineData("1234567", 6, "1.234567 million")]
    public void A_scale_divides_exactly_and_says_its_word(string number, int scale, string expected) =>
        Assert.Equal(expected, Printer.Print(Quantity(Number(number)), new NumberStyle(Scale: scale)));

    [Theory]
    [InlineData(Qualifier.About, "about 150 billion")]
    [InlineData(Qualifier.MoreThan, "more than 150 billion")]
    [InlineData(Qualifier.LessThan, "less than 150 billion")]
    [InlineData(Qualifier.AtLeast, "at least 150 billion")]
    [InlineData(Qualifier.AtMost, "at most 150 billion")]
    [InlineData(Qualifier.Exact, "150 billion")]
    public void The_qualifier_is_said_in_words(Qualifier qualifier, string expected) =>
        Assert.Equal(expected, Printer.Print(Quantity(150_000_000_000) with { Qualifier = qualifier }, new NumberStyle(Scale: 9)));

    [Theory]
    [InlineData(1, "1 crime")]
    [InlineData(-1, "\u22121 crime")]
    [InlineData(2, "2 crimes")]
    [InlineData(0, "0 crimes")]
    public void The_unit_stands_in_the_plural_form_of_the_number(int number, string expected) =>
        Assert.Equal(expected, Printer.Print(Quantity(number, "crime"), new NumberStyle(WithUnit: true)));

    [Fact]
    public void Plural_forms_follow_the_conditions_of_the_language()
    {
        var language = SmallProject.English with
        {
            Plural =
            [
                ("one", new PluralCondition([new PluralTest(10, "==", 1), new PluralTest(100, "!=", 11)])),
                ("few", new PluralCondition([new PluralTest(10, ">=", 2), new PluralTest(10, "<=", 4), new PluralTest(100, "!=", 12)])),
                ("many", new PluralCondition([])),
            ],
        };
        var printer = new NumberPrinter(language);
        Assert.Equal(["one", "few", "many", "many", "one", "few", "many"], new[] { 1, 2, 5, 11, 21, 104, 12 }.Select(n => printer.Form(n)));
    }

    [Fact]
    public void Fifty_and_more_is_said_in_words_too() =>
        Assert.Equal("more than fifty", Printer.Print(Quantity(50) with { Qualifier = Qualifier.MoreThan }, new NumberStyle(Words: true)));

    [Theory]
    [InlineData(0, "zero")]
    [InlineData(21, "twenty-one")]
    [InlineData(100, "one hundred")]
    [InlineData(342, "three hundred and forty-two")]
    [InlineData(1005, "one thousand and five")]
    [InlineData(12_345, "twelve thousand three hundred and forty-five")]
    [InlineData(2_000_000, "two million")]
    [InlineData(1_000_000_001, "one billion and one")]
    [InlineData(-7, "minus seven")]
    public void Numbers_are_written_in_words(int number, string expected) => Assert.Equal(expected, Words.Of(number));

    [Fact]
    public void What_has_no_words_is_not_written_in_words()
    {
        Assert.Null(Words.Of(7.5m));
        Assert.Null(Words.Of(1_000_000_000_000m));
        Assert.Null(new NumberWords(SmallProject.English with { WordJoins = ImmutableSortedDictionary<string, string>.Empty }).Of(21));
    }

    [Fact]
    public void A_language_may_leave_out_the_one_before_a_hundred()
    {
        var joins = SmallProject.English.WordJoins.SetItem("hundred-1", "hundert").SetItem("thousand-1", "tausend");
        Assert.Equal("tausend hundert and two", new NumberWords(SmallProject.English with { WordJoins = joins }).Of(1102));
    }

    [Fact]
    public void Words_are_distinct_for_distinct_numbers() => Assert.Equal(10_000, Enumerable.Range(0, 10_000).Select(n => Words.Of(n)).Distinct().Count());

    [Theory]
    [InlineData(1, "1st")]
    [InlineData(11, "11th")]
    [InlineData(22, "22nd")]
    [InlineData(113, "113th")]
    [InlineData(103, "103rd")]
    public void Ordinals_take_the_longest_ending(int number, string expected) => Assert.Equal(expected, Printer.Ordinal(number));

    [Fact]
    public void Years_dates_and_lists_have_their_own_form()
    {
        Assert.Equal("2020", Printer.Print(Quantity(2020), NumberStyle.Year));
        Assert.Equal("1 March 2021", Printer.Date(new DateOnly(2021, 3, 1)));
        Assert.Equal("", Printer.List([]));
        Assert.Equal("a", Printer.List(["a"]));
        Assert.Equal("a and b", Printer.List(["a", "b"]));
        Assert.Equal("a, b and c", Printer.List(["a", "b", "c"]));
    }

    [Fact]
    public void A_cell_prints_as_it_was_written_and_a_computed_number_without_zeros_at_the_end()
    {
        var row = new Observation { Year = 2020, Agency = "police", Indicator = "x", Key = CellKey.Total, Value = 7.50m, Span = SmallProject.Place };
        var cell = new Quantity(7.50m, ObservationStatus.Normal, Qualifier.Exact, null, new Derivation("x", 7.50m, [], row));
        Assert.Equal("7.50", Printer.Print(cell, NumberStyle.Plain));
        Assert.Equal("7.5", Printer.Print(Quantity(7.50m), NumberStyle.Plain));
    }

    [Fact]
    public void Printed_digits_read_back_as_the_same_number() => Gen.Decimal.Sample(value =>
        Number(Printer.Digits(value).Replace(",", "", StringComparison.Ordinal).Replace('\u2212', '-')) == value);

    [Fact]
    public void Printing_never_fails_for_any_decimal() => Gen.Select(Gen.Decimal, Gen.Int[0, 3].Select(n => 3 * n), Gen.Int[0, 28]).Sample((value, scale, decimals) =>
        Printer.Print(Quantity(value) with { Decimals = decimals }, new NumberStyle(Scale: scale)) is { Length: > 0 });

    private static decimal Number(string text) => decimal.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static Quantity Quantity(decimal value, string? unit = null) =>
        new(value, ObservationStatus.Normal, Qualifier.Exact, unit is null ? null : SmallProject.Units.Find(unit), Derivation.Leaf("x", value));
}
