using CsCheck;
using ReportCompiler.Render.Differences;
using ReportCompiler.Vintages;

namespace ReportCompiler.Tests.Render.Differences;

public sealed class DistanceTests
{
    [Theory]
    [InlineData("186 crime", "200 crime", "+14", "+7.5 %")]
    [InlineData("200 crime", "186 crime", "−14", "−7 %")]
    [InlineData("186 crime estimated", "200 crime", "+14", "+7.5 %")]
    [InlineData("0 crime", "5 crime", "+5", "from zero")]
    [InlineData("0 crime", "0.0 crime", "0", "")]
    [InlineData("5 crime", "0 crime", "−5", "−100 %")]
    [InlineData("90.4 percent", "92.1 percent", "+1.7 points", "")]
    [InlineData("0 percent", "1 percent", "+1 point", "")]
    [InlineData("94.680851063829 percent", "94.736842105263 percent", "+0.06 points", "")]
    [InlineData("1 percent", "1.00001 percent", "+0.00001 points", "")]
    [InlineData("-4 victim", "1 victim", "+5", "")]
    [InlineData("3 victim", "-1 victim", "−4", "")]
    [InlineData("about 100 call", "120 call", "about +20", "about +20 %")]
    [InlineData("more than 350 person", "400 person", "", "not comparable")]
    [InlineData("350 person", "at most 400 person", "", "not comparable")]
    [InlineData("missing", "4 person", "", "not comparable")]
    [InlineData("4 person", "refused", "", "not comparable")]
    [InlineData("4 person", "4 case", "", "not comparable")]
    [InlineData("4 person", "6 person break", "", "not comparable")]
    [InlineData("79228162514264337593543950335", "-79228162514264337593543950335", "", "not comparable")]
    public void The_way_from_one_value_to_another(string before, string after, string absolute, string relative)
    {
        var distance = Distance.Of(RecordedValue.Read(before), RecordedValue.Read(after));
        Assert.Equal((absolute, relative), (distance.AbsoluteText, distance.RelativeText));
    }

    [Fact]
    public void What_is_no_value_has_no_distance() => Assert.Equal(Distance.None, Distance.Of(null, RecordedValue.Read("4")));

    [Fact]
    public void The_way_back_is_as_long() => Gen.Select(Gen.Int[0, 1_000_000], Gen.Int[0, 1_000_000]).Sample((a, b) =>
    {
        var (there, back) = (Of(a, b), Of(b, a));
        Assert.Equal(there.Absolute, -back.Absolute);
        Assert.Equal((decimal)b, a + there.Absolute);
        if (there.Relative is { } relative) Assert.Equal(b, a + a * relative / 100, 6);
    });

    [Theory]
    [InlineData("186", "186 crime estimated", "186 (estimated)")]
    [InlineData("186 (estimated)", "186 crime estimated", "186 (estimated)")]
    [InlineData("94", "94 victim provisional", "94 (provisional)")]
    [InlineData("4", "-4 victim", "−4")]
    [InlineData("−4", "-4 victim", "−4")]
    [InlineData("7.1 per cent", "-7.142857 percent", "−7.1 per cent")]
    [InlineData("one", "-1 victim", "one (−1)")]
    [InlineData("one", "1 victim", "one")]
    [InlineData("missing", "missing", "missing")]
    [InlineData("", "-1 victim", "")]
    [InlineData("4", null, "4")]
    public void A_printed_figure_carries_its_sign_and_its_reservation(string text, string? recorded, string shown) => Assert.Equal(shown, DifferenceValue.Printed(text, recorded));

    [Theory]
    [InlineData("94 victim", "94")]
    [InlineData("7.50 percent", "7.50 %")]
    [InlineData("94.680851063829787 percent", "94.6809 %")]
    [InlineData("more than 350 person", "more than 350")]
    [InlineData("about 0.33333333 case estimated", "about 0.3333 (estimated)")]
    [InlineData("0.00000001 case", "0.00000001")]
    [InlineData("7.526881720430 percent estimated", "7.5269 % (estimated)")]
    [InlineData("-62.5 percent", "−62.5 %")]
    [InlineData("nil", "nil return")]
    [InlineData("not applicable", "not applicable")]
    [InlineData("Turkey | x", "Turkey | x")]
    public void A_value_is_shown_as_people_read_it(string recorded, string shown) => Assert.Equal(shown, DifferenceValue.Shown(recorded));

    private static Distance Of(int before, int after) => Distance.Of(RecordedValue.Read($"{before}"), RecordedValue.Read($"{after}"));
}
