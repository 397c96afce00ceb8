using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ReportCompiler.Bind;
using ReportCompiler.Expressions;
using ReportCompiler.Tests.Specs;

namespace ReportCompiler.Tests.Expressions;

/// <summary>What a template may hold, and what is found in one that may not.</summary>
public sealed class TemplateParserTests
{
    private const string Path = "templates/en/overview.md";

    private static BoundSection Section(string body)
    {
        var bound = BaseProject.Bind((Path, "# Overview\n" + body));
        Assert.DoesNotContain(bound.Diagnostics, d => d.Span?.File == Path);
        return bound.Value!.Sections["en"][0];
    }

    private static ImmutableArray<string> Findings(string file) =>
        [.. BaseProject.Bind((Path, file)).Diagnostics.Where(d => d.Span?.File == Path).OrderBy(d => d.Span).Select(d => FormattableString.Invariant($"{d.Code.Id} {d.Span!.Value.Line}:{d.Span.Value.Column}"))];

    private static string Show(IEnumerable<TemplateNode> nodes) => string.Concat(nodes.Select(n => n switch
    {
        TextNode text => Regex.Replace(text.Markdown, @" *\n[ \n]*", "/"),
        PrintNode print => $"<{ExpressionText.Canonical(print.Expression)}>",
        ClaimNode claim => $"<claim {ExpressionText.Canonical(claim.Condition)}>",
        FixedNode typed => $"<fixed {typed.Text}: {typed.Reason}>",
        IfNode branch => string.Concat(branch.Branches.Select(b => $"<if {(b.Condition is { } c ? ExpressionText.Canonical(c) : "else")}: {Show(b.Body)}>")),
        ForNode loop => $"<for {loop.Variable} in {ExpressionText.Canonical(loop.List)}: {Show(loop.Body)}>",
        BlockNode block => $"<block {block.Block.Id}>",
        _ => "?",
    }));

    [Theory]
    [InlineData("In {{ year }} there were {{ pupils }}.", "In <year> there were <pupils>.")]
    [InlineData("{{ if known(pupils) }}a{{ else if year > 2019 }}b{{ else }}c{{ end }}", "<if known(pupils): a><if year > 2019: b><if else: c>")]
    [InlineData("{{~ for t in schools.type ~}}\n| {{ label(t) }} | {{ t }} |\n{{~ end ~}}", "<for t in schools.type: | <label(t)> | <t> |/>")]
    [InlineData("{{ claim pupils > 1 }}{{ fixed \"2 July\" 'date of the order' }}", "<claim pupils > 1><fixed 2 July: date of the order>")]
    [InlineData("a   {{- pupils -}}   b", "a<pupils>b")]
    [InlineData("{{ # nobody reads this }}{{ pupils # the total }}", "<pupils>")]
    [InlineData("{{\n  pupils\n}}", "<pupils>")]
    [InlineData("{{ share(teachers.sex.F, teachers) | decimals(0) }}", "<decimals(share(teachers.sex.F, teachers), 0)>")]
    [InlineData("{{ if pupils > 1 }}\n```table\nid: a\ntitle: A\nof: pupils\nrows: sex\n```\n{{ end }}", "<if pupils > 1: /<block a>/>")]
    [InlineData("~~~\n# no heading\n```chart\n~~~\n", "~~~/# no heading/```chart/~~~")]
    public void Read_as(string body, string shown) => Assert.Equal(shown, Show(Section(body).Body.Nodes).Trim('/', ' '));

    [Fact]
    public void The_title_is_the_first_line_and_may_hold_expressions()
    {
        var section = BaseProject.Bind((Path, "\n# Pupils in {{ year }}, {{ if pupils > 1 }}many{{ end }}\nText")).Value!.Sections["en"][0];
        Assert.Equal("Pupils in <year>, <if pupils > 1: many>", Show(section.Title));
        Assert.Equal("Text", Show(section.Body.Nodes).Trim('/', ' '));
    }

    [Theory]
    [InlineData("{{ pupils", "RC2300 2:1")]
    [InlineData("a {{ pupils and {{ teachers }}", "RC2300 2:3")]
    [InlineData("{{ pupils }", "RC2300 2:1")]
    [InlineData("{{ 'pupils }}", "RC2300 2:1")]
    [InlineData("a pupils }} b", "RC2301 2:10")]
    [InlineData("{{ }}", "RC2302 2:1")]
    [InlineData("{{ pupils; teachers }}", "RC2201 2:10")]
    [InlineData("{{ pupils teachers }}", "RC2207 2:11")]
    [InlineData("{{ 94 }}", "RC2304 2:4")]
    [InlineData("{{ \"94\" }}", "RC2304 2:4")]
    [InlineData("{{ 90 + 4 }}", "RC2304 2:4")]
    [InlineData("{{ fixed \"2 July\" }}", "RC2302 2:1")]
    [InlineData("{{ fixed 2 \"why\" }}", "RC2302 2:1")]
    [InlineData("{{ claim }}", "RC2302 2:1")]
    [InlineData("{{ claim pupils }}", "RC2242 2:10")]
    [InlineData("{{ claim pupils > 1 | words }}", "RC2241 2:10")]
    [InlineData("{{ 1 + claim }}", "RC2220 2:8")]
    [InlineData("{{ if pupils }}{{ end }}", "RC2242 2:7")]
    [InlineData("{{ if pupils > 1 }}", "RC2303 2:1")]
    [InlineData("{{ for t in schools.type }}", "RC2303 2:1")]
    [InlineData("{{ end }}", "RC2303 2:1")]
    [InlineData("{{ else }}", "RC2303 2:1")]
    [InlineData("{{ for t in schools.type }}{{ else }}{{ end }}", "RC2303 2:28")]
    [InlineData("{{ for pupils in schools.type }}{{ end }}", "RC2305 2:8")]
    [InlineData("{{ for year in schools.type }}{{ end }}", "RC2305 2:8")]
    [InlineData("{{ for t in schools.type }}{{ for t in schools.type }}{{ end }}{{ end }}", "RC2305 2:35")]
    [InlineData("{{ for t in pupils }}{{ t }}{{ end }}", "RC2241 2:13")]
    [InlineData("{{ for t in schools.type limit:2 }}{{ t }}{{ end }}", "RC2201 2:31")]
    [InlineData("{{ t }}", "RC2220 2:4")]
    [InlineData("{{ for t in schools.type }}{{ t.sex }}{{ end }}", "RC2223 2:33")]
    [InlineData("{{ schools.type }}", "RC2243 2:4")]
    [InlineData("{{ pupils > 1 }}", "RC2306 2:4")]
    [InlineData("{{ for t in schools.type }}{{ contributions() }}{{ end }}", "RC2306 2:31")]
    [InlineData("{{ contributions() }}{{ contributions() }}", "RC2306 2:25")]
    [InlineData("{{ if pupils > 1 }}{{ else }}{{ pupls }}{{ end }}", "RC2220 2:33")]
    [InlineData("{{ if pupils = 1 }}{{ pupls }}{{ end }}", "RC2202 2:14", "RC2220 2:23")]
    [InlineData("{{ while pupils > 1 }}{{ pupls }}{{ end }}", "RC2201 2:4", "RC2220 2:26")]
    [InlineData("{{ x = pupils }}", "RC2202 2:6")]
    [InlineData("{{ capture x }}a{{ end }}", "RC2201 2:4")]
    [InlineData("{{ include 'data/report.yaml' }}", "RC2201 2:4")]
    [InlineData("```chart\nid: a", "RC2307 2:1")]
    [InlineData("```charts\n```", "RC2307 2:1")]
    [InlineData("  ```chart\n```", "RC2307 2:1")]
    [InlineData("{{ for t in schools.type }}\n```table\nid: a\ntitle: A\nof: pupils\nrows: sex\n```\n{{ end }}", "RC2307 3:1")]
    [InlineData("# Again", "RC2308 2:1")]
    [InlineData("a \uF0B7 b", "RC2310 2:3")]
    [InlineData("{{ fixed \"\uF0B7\" \"why\" }}", "RC2310 2:11")]
    public void Found(string body, params string[] findings) => Assert.Equal(findings, Findings("# Overview\n" + body));

    [Theory]
    [InlineData("Text", "RC2308 1:1")]
    [InlineData("## Overview", "RC2308 1:1")]
    [InlineData("# {{ contributions() }}", "RC2306 1:6")]
    [InlineData("# Pupils in {{ yaer }}", "RC2220 1:16")]
    public void Found_in_the_title(string file, params string[] findings) => Assert.Equal(findings, Findings(file));

    [Fact]
    public void Places_after_a_block_are_those_of_the_file() => Assert.Equal(["RC2220 9:4"],
        Findings("# Overview\n\n```table\nid: a\ntitle: A\nof: pupils\nrows: sex\n```\n{{ pupls }}"));
}
