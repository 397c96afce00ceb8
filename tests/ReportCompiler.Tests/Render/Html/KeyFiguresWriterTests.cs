using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using ReportCompiler.Compose;
using ReportCompiler.Text;

namespace ReportCompiler.Tests.Render.Html;

public sealed class KeyFiguresWriterTests
{
    private static IElement Box(string title, params ComposedKeyFigure[] figures)
    {
        var page = SampleReport.Render(SampleReport.Of(new ComposedSection("s", 1, "S", [new KeyFiguresPart(new ComposedKeyFigures("main", title, [.. figures]))])));
        Assert.Empty(page.Diagnostics);
        return new HtmlParser().ParseDocument(page.Value!.Html).QuerySelector(".key-figures")!;
    }

    private static ComposedKeyFigure Figure(string printed, string? comparison = null) => new(MarkedText.Mark(0, printed), "victims <identified>", comparison);

    private static string Words(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    [Fact]
    public void A_figure_is_heard_in_the_order_in_which_it_is_read()
    {
        var item = Assert.Single(Box("", Figure("94", MarkedText.Mark(0, "3") + " more than in 2019")).QuerySelectorAll("ul > li"));
        Assert.Equal(["94 victims <identified>", "3 more than in 2019"], item.QuerySelectorAll("p").Select(Words));
        Assert.Equal(2, item.QuerySelectorAll("a.figure[data-figure]").Length);
    }

    [Fact]
    public void Without_a_comparison_nothing_stands_beneath() => Assert.Single(Box("", Figure("94")).QuerySelectorAll("li p"));

    [Fact]
    public void A_title_names_the_group()
    {
        var box = Box("2020 in figures", Figure("94"));
        Assert.Equal(("group", "2020 in figures"), (box.GetAttribute("role"), box.QuerySelector("#" + box.GetAttribute("aria-labelledby")!.Replace(".", "\\.", StringComparison.Ordinal))!.TextContent));
    }

    [Fact]
    public void Without_a_title_there_is_no_group_without_a_name() => Assert.False(Box("", Figure("94")).HasAttribute("role"));

    [Theory]
    [InlineData("94", "94")]
    [InlineData("more than 350", "350")]
    [InlineData("94.7 per cent", "94.7")]
    [InlineData("about 172.5 thousand", "172.5")]
    [InlineData("5,705", "5,705")]
    [InlineData("5\u00A0705 calls", "5\u00A0705")]
    [InlineData("\u22125 degrees", "\u22125")]
    [InlineData("13 per 100,000", "13")]
    [InlineData("twenty-five", "twenty-five")]
    public void Only_the_numeral_is_large(string printed, string numeral)
    {
        var value = Box("", Figure(printed)).QuerySelector(".value")!;
        Assert.Equal(numeral, Assert.Single(value.QuerySelectorAll("a.figure > .numeral")).TextContent);
        Assert.Equal(printed, value.TextContent);
    }

    [Fact]
    public void The_list_has_only_elements_that_keep_their_meaning_on_paper() =>
        Assert.Empty(Box("T", Figure("94", "3 more")).QuerySelectorAll("*").Select(e => e.LocalName).Except(["p", "ul", "li", "span", "br", "a"]));
}
