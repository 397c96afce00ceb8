using CsCheck;
using ReportCompiler.Model;
using ReportCompiler.Text;
using ReportCompiler.Vintages;

namespace ReportCompiler.Tests.Vintages;

public sealed class RecordedValueTests
{
    private static readonly Unit Person = new("person", System.Collections.Immutable.ImmutableSortedDictionary<string, System.Collections.Immutable.ImmutableSortedDictionary<string, string>>.Empty, null, default);

    private static readonly Gen<Observation> Cells =
        from status in Gen.Enum<ObservationStatus>()
        from qualifier in Gen.Enum<Qualifier>()
        from number in Gen.Long[-1_000_000_000_000, 1_000_000_000_000]
        from decimals in Gen.Int[0, 6]
        from isBreak in Gen.Bool
        let value = new decimal(number) / (decimal)Math.Pow(10, decimals)
        select new Observation
        {
            Year = 2020, Agency = "a", Indicator = "x", Key = CellKey.Total, Span = SourceSpan.StartOf("x"), Status = status, Break = isBreak,
            Value = status.HasNoValue() ? null : value, Decimals = status.HasNoValue() ? 0 : decimals, Qualifier = status.HasNoValue() ? Qualifier.Exact : qualifier,
        };

    [Fact]
    public void What_is_written_is_read_again() => Cells.Sample(cell =>
    {
        foreach (var unit in new[] { null, Person })
        {
            var value = RecordedValue.Of(cell, unit);
            var read = RecordedValue.Read(value.ToString());
            Assert.Equal(value, read);
            Assert.Equal(value.ToString(), read!.ToString());
            Assert.Equal((cell.Value, cell.Qualifier, cell.Status, cell.Break), (read.Number, read.Qualifier, read.Status, read.Break));
        }
    });

    [Theory]
    [InlineData("94", "94")]
    [InlineData("94 person", "94")]
    [InlineData("7.50", "7.50")]
    [InlineData("more than 350 event", "more than 350")]
    [InlineData("186 crime estimated", "186 estimated")]
    [InlineData("186 estimated", "186 estimated")]
    [InlineData("not applicable", "not applicable")]
    [InlineData("missing", "missing")]
    [InlineData("-3 break", "-3 break")]
    public void Spellings(string text, string plain) => Assert.Equal(plain, RecordedValue.Read(text)!.Plain);

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("94 ")]
    [InlineData(" 94")]
    [InlineData("94  person")]
    [InlineData("9.")]
    [InlineData(".5")]
    [InlineData("1-2")]
    [InlineData("1e3")]
    [InlineData("1,000")]
    [InlineData("1 000")]
    [InlineData("0.00000000000000000000000000001")]
    [InlineData("+94")]
    [InlineData("more than")]
    [InlineData("more than missing")]
    [InlineData("94 missing")]
    [InlineData("provisional")]
    [InlineData("break")]
    [InlineData("94 a person")]
    [InlineData("99999999999999999999999999999999")]
    public void What_is_no_value(string text) => Assert.Null(RecordedValue.Read(text));

    [Theory]
    [InlineData("7.5 percent", "7.50", true)]
    [InlineData("94 person", "94", true)]
    [InlineData("94", "about 94", false)]
    [InlineData("94", "94 provisional", false)]
    [InlineData("94", "94 break", false)]
    [InlineData("missing", "refused", false)]
    [InlineData("0", "missing", false)]
    public void What_a_reader_can_tell_apart(string a, string b, bool same) => Assert.Equal(same, RecordedValue.Read(a)!.Equals(RecordedValue.Read(b)));
}
