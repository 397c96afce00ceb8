using CsCheck;
using ReportCompiler.Expressions.Evaluation;
using ReportCompiler.Expressions.Printing;
using ReportCompiler.Model;
using ReportCompiler.Tests.Compose;
using ReportCompiler.Tests.Compose.Lint;
using ReportCompiler.Tests.Editions;

namespace ReportCompiler.Tests.Expressions.Printing;

/// <summary>Numbers are read as they are printed.</summary>
public sealed class NumberReaderTests
{
    private static readonly Language English = Edition2020.English.Value;

    private static readonly Language[] Languages = [English, SmallProject.English, Azerbaijani.Language];

    private static readonly Language Continental = English with { Decimal = ",", Group = "\u00A0", Percent = "%{n}", Scale = English.Scale.SetItem("thousand", "{n} min") };

    [Theory]
    [InlineData("94 victims", "94=94")]
    [InlineData("1,053 and 5705", "1,053=1053; 5705=5705")]
    [InlineData("7.5 per cent, 90% and 12 %", "7.5 per cent=7.5%; 90%=90%; 12 %=12%")]
    [InlineData("12 thousand, 2.5 million and 150\nbillion", "12 thousand=12000; 2.5 million=2500000; 150\nbillion=150000000000")]
    [InlineData("Twenty-five and one hundred and five", "Twenty-five=25; one hundred and five=105")]
    [InlineData("two thousand three hundred people", "two thousand three hundred=2300")]
    [InlineData("two million", "two million=2000000")]
    [InlineData("a two-day course, twofold, someone, tension", "")]
    [InlineData("1234,567", "1234=1234; 567=567")]
    [InlineData("1,05 is none", "1=1; 05=5")]
    [InlineData("3.14.", "3.14=3.14")]
    [InlineData("172 500 and 1 053; 12 34, 0 500, 1234 567", "172 500=172500; 1 053=1053; 12=12; 34=34; 0=0; 500=500; 1234=1234; 567=567")]
    [InlineData("one million two hundred thousand and three", "one million two hundred thousand=1200000; three=3")]
    [InlineData("two thousand three-day events", "two thousand=2000")]
    [InlineData("five thousand two million", "five thousand two=5002")]
    [InlineData("no numbers; none at all", "")]
    [InlineData("12345678901234567890123456789012345", "")]
    public void A_text_has_these_numbers(string text, string expected) => Assert.Equal(expected, Read(English, text));

    [Theory]
    [InlineData("1\u00A0053,5 ve %40", "1\u00A0053,5=1053.5; %40=40%")]
    [InlineData("12 min nəfər", "12 min=12000")]
    [InlineData("%40%50", "%40%=40%; 50=50")]
    public void Marks_and_patterns_are_those_of_the_language(string text, string expected) => Assert.Equal(expected, Read(Continental, text));

    [Theory]
    [InlineData("min iki yüz nəfər", "min iki yüz=1200")]
    [InlineData("Yüz on bir min; İki milyon", "Yüz on bir min=111000; İki milyon=2000000")]
    [InlineData("QIRX", "QIRX=40")]
    public void A_language_may_leave_out_the_one_and_has_its_own_capitals(string text, string expected) => Assert.Equal(expected, Read(Azerbaijani.Language, text));

    [Fact]
    public void A_text_of_number_words_alone_is_read_without_end_in_sight() =>
        Assert.All(new NumberReader(English).Read(string.Concat(Enumerable.Repeat("one thousand ", 100_000))), n => Assert.Equal(1001, n.Value));

    [Fact]
    public void What_is_printed_is_read_back()
    {
        var styles = new[] { NumberStyle.Plain, new NumberStyle(Words: true), new NumberStyle(Scale: 3), new NumberStyle(Scale: 6), new NumberStyle(Scale: 9) };
        var gen = from digits in Gen.Int[0, 2_000_000_000]
                  from decimals in Gen.Int[0, 3]
                  from style in Gen.Int[0, styles.Length - 1]
                  from percent in Gen.Bool
                  from language in Gen.Int[0, Languages.Length]
                  select (Value: decimal.Round(digits / (decimal)Math.Pow(10, decimals), decimals), Style: styles[style], percent, Language: Languages.Append(Continental).ElementAt(language));
        gen.Sample(sample =>
        {
            var language = sample.Language;
            var style = sample.Style;
            if (style.Words && decimal.Truncate(sample.Value) != sample.Value) return;
            var unit = sample.percent ? SmallProject.Units.Find(Unit.Percent) : null;
            var quantity = new Quantity(sample.Value, ObservationStatus.Normal, Qualifier.Exact, unit, Derivation.Leaf("x", sample.Value));
            var text = new NumberPrinter(language).Print(quantity, style)!;
            var read = Assert.Single(new NumberReader(language).Read($"There were {text}, they say."));
            Assert.Equal((sample.Value, sample.percent, text), (read.Value, read.IsPercent, read.In($"There were {text}, they say.")));
        }, iter: 3000);
    }

    [Fact]
    public void Whatever_the_text_the_numbers_lie_in_it_in_order()
    {
        string[] pieces = ["1", "23", ",", ".", " ", "\u00A0", "%", "per cent", "thousand", "one", "twenty", "-", "hundred", "and", "x", "\n", "²", "٣", "\uD83D\uDE00", "("];
        Gen.Int[0, pieces.Length - 1].Select(i => pieces[i]).Array[0, 40].Select(string.Concat).Sample(text =>
        {
            var last = 0;
            foreach (var number in new NumberReader(English).Read(text))
            {
                Assert.True(number.Start >= last && number.Length > 0 && number.End <= text.Length);
                last = number.End;
            }
        }, iter: 3000);
    }

    private static string Read(Language language, string text) =>
        string.Join("; ", new NumberReader(language).Read(text).Select(n => FormattableString.Invariant($"{n.In(text)}={n.Value:0.######}{(n.IsPercent ? "%" : "")}")));
}
