using System.Collections.Immutable;
using ReportCompiler.Expressions;
using ReportCompiler.Tests.Specs;

namespace ReportCompiler.Tests.Bind.Templates;

public sealed class KeyFiguresBinderTests
{
    private const string Template = "templates/en/overview.md";
    private const string English = "data/languages/en.yaml";

    private static string File(string yaml) => $"# Overview\n```key-figures\n{yaml}\n```\n";

    private static ImmutableArray<string> Findings(string yaml) => [.. BaseProject.Findings((Template, File(yaml))).Where(f => !f.StartsWith("RC2324", StringComparison.Ordinal))];

    private static string Figures(params string[] values) => "id: a\nfigures:\n" + string.Join('\n', values.Select(v => $"  - {{ value: \"{v}\", text: B }}"));

    [Fact]
    public void A_box_keeps_all_that_is_said_of_it()
    {
        var bound = BaseProject.Bind((Template, File("id: a\ntitle: \"{{ year }} in figures\"\nfigures:\n  - value: pupils\n    text: \"pupils, {{ pupils.sex.F }} girls\"\n    compare: previous\n  - { value: \"women_teaching | decimals(1)\", text: women }")));
        Assert.Empty(bound.Diagnostics.Where(d => d.Span?.File == Template));
        var box = Assert.IsType<KeyFiguresDefinition>(bound.Value!.Sections["en"][0].Body.Nodes.OfType<BlockNode>().Single().Block);
        Assert.Equal(["pupils", "decimals(women_teaching, 1)"], box.Figures.Select(f => ExpressionText.Canonical(f.Value)));
        Assert.Equal([true, false], box.Figures.Select(f => f.ComparesWithPrevious));
        Assert.Equal([typeof(TextNode), typeof(PrintNode), typeof(TextNode)], box.Figures[0].Text.Select(n => n.GetType()));
        Assert.Equal((6, 12), (box.Figures[0].Value.Span.Line, box.Figures[0].Value.Span.Column));
    }

    [Theory]
    [InlineData("pupls", "RC2220 5:15")]
    [InlineData("pupils.sex", "RC2243 5:15")]
    [InlineData("pupils > 1", "RC2241 5:15")]
    [InlineData("change(pupils)", "RC2241 5:15")]
    [InlineData("change(pupils) | capital", "RC2241 5:15")]
    [InlineData("94", "RC2304 5:15")]
    [InlineData("94 | words", "RC2304 5:15")]
    [InlineData("year", "RC2331 5:15")]
    public void A_value_is_one_number_of_the_data(string value, string finding) => Assert.Equal([finding], Findings(Figures(value)));

    [Theory]
    [InlineData("id: a\nfigures: []", "RC2329 4:10")]
    [InlineData("id: a", "RC2003 2:1")]
    [InlineData("figures: [{ value: pupils, text: A }]", "RC2003 2:1")]
    [InlineData("", "RC1110 3:1")]
    [InlineData("id: a\nfigures: pupils", "RC2004 4:10")]
    [InlineData("id: a\nfigures: [pupils]", "RC2004 4:11")]
    [InlineData("id: A b\nfigures: [{ value: pupils, text: A }]", "RC2006 3:5")]
    [InlineData("id: a\nfigures: [{ value: pupils }]", "RC2003 4:11")]
    [InlineData("id: a\nfigures: [{ text: pupils }]", "RC2003 4:11")]
    [InlineData("id: a\nfigures: [{ value: pupils, text: A, unit: B }]", "RC2002 4:37")]
    [InlineData("id: a\nby: sex\nfigures: [{ value: pupils, text: A }]", "RC2002 4:1")]
    [InlineData("id: a\nfigures: [{ value: pupils, text: A, compare: 2018 }]", "RC2005 4:46")]
    [InlineData("id: a\nfigures: [{ value: pupils, text: \"A {{ pupls }}\" }]", "RC2220 4:40")]
    [InlineData("id: a\ntitle: \"{{ contributions() }}\"\nfigures: [{ value: pupils, text: A }]", "RC2306 4:12")]
    [InlineData("id: a\nfigures: [{ value: previous(pupils), text: A, compare: previous }]", "RC2331 4:20")]
    [InlineData("id: a\nfigures: [{ value: \"at(2018, pupils) + pupils\", text: A, compare: previous }]", "RC2331 4:21")]
    public void Found(string yaml, string finding) => Assert.Equal([finding], Findings(yaml));

    [Fact]
    public void A_figure_of_another_year_stands_there_when_it_is_not_compared() => Assert.Empty(Findings(Figures("previous(pupils)")));

    [Fact]
    public void Every_bad_figure_has_its_finding() => Assert.Equal(["RC2220 5:15", "RC2220 7:15"], Findings(Figures("pupls", "pupils", "shools")));

    [Fact]
    public void More_than_eight_are_a_warning_at_the_ninth()
    {
        Assert.Empty(Findings(Figures([.. Enumerable.Repeat("pupils", 8)])));
        Assert.Equal(["RC2330 13:5"], Findings(Figures([.. Enumerable.Repeat("pupils", 9)])));
    }

    [Fact]
    public void The_id_of_a_block_may_stand_once() =>
        Assert.Equal(["RC2323 5:1"], BaseProject.Findings((Template, "# Overview\n```table\n{ id: a, title: A, rows: pupils }\n```\n```key-figures\n" + Figures("pupils") + "\n```\n")));

    [Fact]
    public void A_box_is_no_table_to_refer_to() =>
        Assert.Contains("RC2324 7:10", BaseProject.Findings((Template, File(Figures("pupils")) + "{{ table(\"a\") }}\n")));

    [Fact]
    public void A_misspelt_kind_is_found() => Assert.Equal(["RC2307 2:1"], BaseProject.Findings((Template, "# Overview\n```key-figure\nid: a\n```\n")));

    [Fact]
    public void A_language_needs_the_phrases_only_when_a_template_compares()
    {
        var words = BaseProject.Text(English);
        var (from, to) = (words.IndexOf("  compare:", StringComparison.Ordinal), words.IndexOf("  # Words that", StringComparison.Ordinal));
        var without = words[..from] + words[to..];
        Assert.Empty(BaseProject.Findings((English, without), (Template, File(Figures("pupils")))));
        var found = BaseProject.Bind((English, without), (Template, File("id: a\nfigures: [{ value: pupils, text: A, compare: previous }]"))).Diagnostics;
        Assert.Equal(("RC2003", English, "The language 'en' has no 'compare'."), (Assert.Single(found).Code.Id, found[0].Span!.Value.File, found[0].Message));
    }

    [Theory]
    [InlineData("    same: ", "    sane: ", "RC2003")]
    [InlineData("more: \"{difference}", "more: \"{diffrence}", "RC2013")]
    [InlineData("as many as in {year}", "as many as in {years}", "RC2013")]
    [InlineData("one: \"{n} percentage", "one: \"percentage", "RC2013")]
    [InlineData("points: { one:", "points: { many:", "RC2002")]
    [InlineData("points: { one: \"{n} percentage point\", other:", "points: { one:", "RC2003")]
    public void A_phrase_that_is_wrong_is_found_where_it_stands(string written, string instead, string code)
    {
        var words = BaseProject.Text(English);
        Assert.Contains(written, words, StringComparison.Ordinal);
        var found = BaseProject.Findings((English, words.Replace(written, instead, StringComparison.Ordinal)));
        Assert.Contains(found, f => f.StartsWith(code, StringComparison.Ordinal));
    }
}
