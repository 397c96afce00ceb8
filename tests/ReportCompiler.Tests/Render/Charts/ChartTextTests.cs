using ReportCompiler.Text;
using ReportCompiler.Render.Charts;

namespace ReportCompiler.Tests.Render.Charts;

public sealed class ChartTextTests
{
    [Fact]
    public void The_font_is_the_one_of_the_assembly() => Assert.Equal("Source Sans 3", ChartFonts.Ready().Typeface(bold: true).FamilyName);

    [Fact]
    public void A_text_is_broken_at_blanks()
    {
        using var text = new ChartText();

        Assert.Equal(["Illegal acts with", "documents"], text.Wrap("Illegal acts  with documents", 130));
        Assert.Empty(text.Wrap(" ", 130));
    }

    [Fact]
    public void A_word_is_broken_only_where_it_alone_is_too_long()
    {
        using var text = new ChartText();
        var lines = text.Wrap("A " + new string('w', 60), 100);

        Assert.Equal("A", lines[0]);
        Assert.All(lines, l => Assert.True(text.Width(l) <= 100));
        Assert.Equal(new string('w', 60), string.Concat(lines.Skip(1)));
    }

    [Theory]
    [InlineData("a\t\nb ", "a b")]
    [InlineData("1\u00A0234", "1\u00A0234")]
    public void A_text_is_cleaned(string given, string expected) => Assert.Equal(expected, ChartText.Clean(given));

    [Fact]
    public void What_XML_cannot_hold_is_replaced() => Assert.Equal("a\uFFFD\uFFFD", ChartText.Clean("a\u0001\uD800"));

    [Fact]
    public void The_marks_of_figures_are_not_printed() => Assert.Equal("Crimes, 94", ChartText.Clean("Crimes, " + MarkedText.Mark(3, "94")));

    [Fact]
    public void Blocks_that_would_overlap_are_moved_apart_and_stay_within()
    {
        Assert.Equal([10, 40], Spread.Tops([(20, 20), (50, 20)], 5, 0, 100));
        Assert.Equal([55, 80], Spread.Tops([(95, 20), (98, 20)], 5, 0, 100));
        Assert.Equal([25, 0], Spread.Tops([(5, 20), (4, 20)], 5, 0, 100));
    }
}
