using System.Collections.Immutable;
using ReportCompiler.Expressions;
using ReportCompiler.Tests.Specs;

namespace ReportCompiler.Tests.Bind.Templates;

public sealed class BlockBinderTests
{
    private const string Path = "templates/en/overview.md";

    private static string File(string kind, string yaml) => $"# Overview\n```{kind}\n{yaml}\n```\n";

    private static BlockDefinition Block(string kind, string yaml)
    {
        var bound = BaseProject.Bind((Path, File(kind, yaml)));
        Assert.DoesNotContain(bound.Diagnostics, d => d.Span?.File == Path);
        return bound.Value!.Sections["en"][0].Body.Nodes.OfType<BlockNode>().Single().Block;
    }

    private static ImmutableArray<string> Findings(string kind, string yaml) =>
        [.. BaseProject.Bind((Path, File(kind, yaml))).Diagnostics.Where(d => d.Span?.File == Path).OrderBy(d => d.Span).Select(d => FormattableString.Invariant($"{d.Code.Id} {d.Span!.Value.Line}:{d.Span.Value.Column}"))];

    [Fact]
    public void A_chart_keeps_all_that_is_said_of_it()
    {
        var chart = Assert.IsType<ChartDefinition>(Block("chart",
            "id: by-sex\nkind: stacked-bars\nof: pupils\nby: [level, sex]\nshow: [value, share]\ncompare: [previous, 2018]\ntitle: \"Pupils in {{ year }}\"\nalt: Bars\ndecimals: 1\nsort: descending"));
        Assert.Equal(ChartKind.StackedBars, chart.Kind);
        Assert.Equal(["level", "sex"], chart.By);
        Assert.Equal([ShownValue.Value, ShownValue.Share], chart.Show);
        Assert.True(chart.Compare.Previous);
        Assert.Equal([2018], chart.Compare.Years);
        Assert.Equal([typeof(TextNode), typeof(PrintNode)], chart.Title.Select(n => n.GetType()));
        Assert.Equal(1, chart.Decimals);
        Assert.Equal(SortOrder.Descending, chart.Sort);
        Assert.Equal("pupils", ExpressionText.Canonical(chart.Of));
    }

    [Fact]
    public void A_series_runs_over_years()
    {
        var chart = Assert.IsType<ChartDefinition>(Block("chart", "id: a\nkind: line\ntitle: A\nof: series(pupils, 2018, year)\nby: year"));
        Assert.Equal("series(pupils, 2018, year)", ExpressionText.Canonical(chart.Of));
    }

    [Fact]
    public void A_table_with_of_is_by_dimensions() =>
        Assert.Equal(["sex"], Assert.IsType<CrossTableDefinition>(Block("table", "id: a\ntitle: A\nof: pupils\nrows: level\ncolumns: sex")).Columns);

    [Fact]
    public void A_table_without_of_has_an_expression_per_row()
    {
        var table = Assert.IsType<MixedTableDefinition>(Block("table", "id: a\ntitle: A\nrows: [pupils, teachers.sex.F, \"share(teachers.sex.F, teachers)\"]\ncolumns: [value, agency, previous, change]"));
        Assert.Equal(["pupils", "teachers.sex.F", "share(teachers.sex.F, teachers)"], table.Rows.Select(ExpressionText.Canonical));
        Assert.Equal([MixedColumn.Value, MixedColumn.Agency, MixedColumn.Previous, MixedColumn.Change], table.Columns);
    }

    [Fact]
    public void An_indicator_without_a_total_stands_for_its_parts()
    {
        Assert.IsType<CrossTableDefinition>(Block("table", "id: a\ntitle: A\nof: school_shares\nrows: type"));
        Assert.IsType<CrossTableDefinition>(Block("table", "id: a\ntitle: A\nof: open_days\nrows: agency"));
    }

    [Theory]
    [InlineData("chart", "id: a\nkind: donut\ntitle: A\nof: schools\nby: tpye", "RC2320 7:5")]
    [InlineData("chart", "id: a\nkind: donut\ntitle: A\nof: schols\nby: type", "RC2220 6:5")]
    [InlineData("table", "id: a\ntitle: A\nof: pupils\nrows: region\ncolumns: sex", "RC2320 6:7")]
    [InlineData("chart", "id: a\nkind: donut\ntitle: A\nof: clubs\nby: subject", "RC2321 2:1")]
    [InlineData("chart", "id: a\nkind: donut\ntitle: A\nof: pupils\nby: [sex, level]", "RC2321 2:1")]
    [InlineData("chart", "id: a\nkind: pyramid\ntitle: A\nof: pupils\nby: sex", "RC2321 2:1")]
    [InlineData("chart", "id: a\nkind: line\ntitle: A\nof: pupils\nby: sex", "RC2321 2:1")]
    [InlineData("chart", "id: a\nkind: bars\ntitle: A\nof: share(teachers, pupils)\nby: sex", "RC2320 7:5")]
    [InlineData("chart", "id: a\nkind: bars\ntitle: A\nof: pupils = 1\nby: sex", "RC2202 6:12")]
    [InlineData("chart", "id: a\nkind: bars\ntitle: A\nof: pupils > 1\nby: sex", "RC2241 6:5")]
    [InlineData("chart", "id: a\nkind: bars\ntitle: \"A {{ pupls }}\"\nof: pupils\nby: sex", "RC2220 5:14")]
    [InlineData("chart", "id: a\nkind: bars\ntitle: \"A {{ pupils\"\nof: pupils\nby: sex", "RC2300 5:11")]
    [InlineData("chart", "id: a\nkind: bars\ntitle: \"{{ contributions() }}\"\nof: pupils\nby: sex", "RC2306 5:12")]
    [InlineData("chart", "id: a\nkind: bars\ntitle: \"A \\uE003\"\nof: pupils\nby: sex", "RC1012 5:8")]
    [InlineData("table", "id: a\ntitle: A\nrows: [pupils, pupils > 1]", "RC2241 5:16")]
    public void Found(string kind, string yaml, string finding) => Assert.Equal([finding], Findings(kind, yaml));

    [Theory]
    [InlineData("chart", "id: a\nkind: pie\ntitle: A\nof: schools\nby: type")]
    [InlineData("chart", "id: a\nkinds: donut\ntitle: A\nof: schools\nby: type\nkind: donut")]
    [InlineData("chart", "id: a\ntitle: A\nof: schools\nby: type")]
    [InlineData("chart", "id: a\ntitle: A\nkind: bars\nby: type")]
    [InlineData("chart", "id: a\ntitle: A\nkind: bars\nof: schools")]
    [InlineData("chart", "id: A b\ntitle: A\nkind: bars\nof: schools\nby: type")]
    [InlineData("chart", "id: a\ntitle: A\nkind: bars\nof: schools\nby: type\ndecimals: many")]
    [InlineData("chart", "id: a\ntitle: A\nkind: bars\nof: schools\nby: type\ncompare: before")]
    [InlineData("chart", "id: a\ntitle: A\nkind: bars\nof: schools\nby: type\nnote: nothing-like-it")]
    [InlineData("chart", "id: a\ntitle: A\nkind: bars\nof: [schools]\nby: type")]
    [InlineData("table", "id: a\ntitle: A")]
    [InlineData("table", "id: a\ntitle: A\nrows: [pupils]\ncolumns: [value, agencies]")]
    [InlineData("table", "- id: a")]
    [InlineData("table", "")]
    public void Something_is_found(string kind, string yaml) => Assert.NotEmpty(Findings(kind, yaml));
}
