using System.Xml.Linq;
using ReportCompiler.Render.Charts;

namespace ReportCompiler.Tests.Render.Charts;

public sealed class SvgRewriterTests
{
    [Fact]
    public void The_prolog_the_size_and_clips_to_the_whole_picture_go()
    {
        var root = Rewrite("""
            <clipPath id="cl_4">
                <rect width="540" height="100"/>
            </clipPath>
            <g clip-path="url(#cl_4)">
                <rect x="1" y="2" width="3" height="4"/>
            </g>
            """);

        Assert.Equal(["title", "desc", "rect"], root.Elements().Select(e => e.Name.LocalName));
        Assert.Equal("0 0 540 100", (string?)root.Attribute("viewBox"));
        Assert.Null(root.Attribute("width"));
        Assert.Equal("c-svg-title c-svg-desc", (string?)root.Attribute("aria-labelledby"));
    }

    [Fact]
    public void Another_clip_stays_under_the_name_of_its_chart()
    {
        var root = Rewrite("""<clipPath id="cl_4"><rect x="5" width="540" height="100"/></clipPath><g clip-path="url(#cl_4)"><rect/></g>""");

        Assert.Equal("c-cl_4", (string?)Find(root, "clipPath").Attribute("id"));
        Assert.Equal("url(#c-cl_4)", (string?)Find(root, "g").Attribute("clip-path"));
    }

    [Fact]
    public void The_colour_of_a_mark_becomes_its_class()
    {
        var root = Rewrite($"""<rect fill="{SvgRewriter.ColourOf(0)}"/><path fill="none" stroke="{SvgRewriter.ColourOf(1)}"/>""", new Mark("series-2"), new Mark("line-1"));

        Assert.Equal("series-2", (string?)Find(root, "rect").Attribute("class"));
        Assert.Null(Find(root, "rect").Attribute("fill"));
        Assert.Equal("line-1", (string?)Find(root, "path").Attribute("class"));
        Assert.Equal("none", (string?)Find(root, "path").Attribute("fill"));
    }

    [Fact]
    public void A_colour_that_is_no_mark_is_left_alone()
    {
        var root = Rewrite("""<rect fill="#ff0000"/><path fill="black"/>""", new Mark("series-2"));

        Assert.Equal("#ff0000", (string?)Find(root, "rect").Attribute("fill"));
        Assert.Equal("black", (string?)Find(root, "path").Attribute("fill"));
    }

    [Fact]
    public void A_label_is_the_text_of_the_author_at_one_place_with_its_figures()
    {
        var text = Find(Rewrite($"""
            <text fill="{SvgRewriter.ColourOf(0)}" transform="translate(100 40.5)" font-family="F" font-size="17" x="-3, 5.5, " y="5.25, ">
                            MM
            </text>
            """, new Mark("ink") { Text = "😀 <b>", Anchor = Anchor.Middle, Figures = [4, 12] }), "text");

        Assert.Equal("😀 <b>", text.Value);
        Assert.Equal("100", (string?)text.Attribute("x"));
        Assert.Equal("45.75", (string?)text.Attribute("y"));
        Assert.Equal("middle", (string?)text.Attribute("text-anchor"));
        Assert.Equal("4 12", (string?)text.Attribute("data-figure"));
        Assert.Null(text.Attribute("transform"));
    }

    [Fact]
    public void Numbers_are_cut_to_hundredths()
    {
        var root = Rewrite("""<path d="M0.333333 -0.0001L1e-7 2.5Z"/>""");

        Assert.Equal("M0.33 0L0 2.5Z", (string?)Find(root, "path").Attribute("d"));
    }

    private static XElement Rewrite(string content, params Mark[] marks) =>
        SvgRewriter.Rewrite($"""<?xml version="1.0" encoding="utf-8" ?><svg xmlns="http://www.w3.org/2000/svg" width="540" height="100">{content}</svg>""", marks, "c", "Title", "Text", []);

    private static XElement Find(XElement root, string name) => root.Descendants().Single(e => e.Name.LocalName == name);
}
