using ReportCompiler.Expressions;
using ReportCompiler.Tests.Specs;

namespace ReportCompiler.Tests.Bind.Templates;

public sealed class TemplateBinderTests
{
    private const string Table = "```table\nid: a\ntitle: A\nof: pupils\nrows: sex\n```\n";

    [Fact]
    public void The_template_of_the_year_wins()
    {
        var bound = BaseProject.Bind(("templates/2020/en/overview.md", "# Of the year"));
        Assert.Equal("Of the year", Assert.IsType<TextNode>(bound.Value!.Sections["en"][0].Title[0]).Markdown);
    }

    [Fact]
    public void A_template_of_the_year_without_section_is_a_warning() =>
        Assert.Equal(["RC2326 1:1"], BaseProject.Findings(("templates/2020/en/overveiw.md", "# Of the year")));

    [Fact]
    public void Texts_of_agencies_stand_in_the_order_of_the_agencies()
    {
        var bound = BaseProject.Bind(("data/2020/north-board/details.en.md", "North."), ("data/2020/south-board/details.en.md", "South."));
        Assert.Empty(bound.Diagnostics);
        Assert.Equal(["ministry-of-education", "north-board", "south-board"], bound.Value!.Sections["en"][1].Contributions.Select(c => c.Agency.Id));
    }

    [Fact]
    public void The_expressions_of_an_agencys_text_are_checked_as_those_of_a_template() =>
        Assert.Equal(["RC2220 2:7", "RC2306 3:4"], BaseProject.Findings(("data/2020/north-board/details.en.md", "North.\nIn {{ yaer }}.\n{{ contributions() }}")));

    [Fact]
    public void A_text_of_an_agency_holds_no_block() =>
        Assert.Equal(["RC2307 1:1"], BaseProject.Findings(("data/2020/north-board/details.en.md", "```chart\nid: x\n```")));

    [Fact]
    public void A_text_for_no_section_is_an_error() =>
        Assert.Equal(["RC2327 1:1"], BaseProject.Findings(("data/2020/north-board/detials.en.md", "North.")));

    [Fact]
    public void An_id_stands_once_in_the_report() => Assert.Equal(["RC2323"],
        BaseProject.Findings(("templates/en/overview.md", "# Overview\n" + Table + Table + "{{ chart(\"schools-by-type\") }}")).Select(f => f.Split(' ')[0]));

    [Theory]
    [InlineData("{{ table(\"b\") }}", 1)]
    [InlineData("{{ chart(\"a\") }}", 1)]
    [InlineData("{{ section(\"a\") }}", 1)]
    [InlineData("{{ if pupils < 0 }}{{ table(\"b\") }}{{ end }}", 1)]
    [InlineData("{{ section(\"details\") }} {{ table(\"a\") }} {{ chart(\"schools-by-type\") }}", 0)]
    public void References_have_a_target(string text, int findings) =>
        Assert.Equal(findings, BaseProject.Findings(("templates/en/overview.md", "# Overview\n" + Table + text)).Count(f => f.StartsWith("RC2324", StringComparison.Ordinal)));
}
