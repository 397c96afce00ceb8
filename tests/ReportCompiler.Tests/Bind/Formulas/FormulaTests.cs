using System.Globalization;
using System.Text;
using ReportCompiler.Expressions;
using ReportCompiler.Tests.Specs;

namespace ReportCompiler.Tests.Bind.Formulas;

public sealed class FormulaTests
{
    private static (string Path, string Text) Figures(params string[] values)
    {
        var text = new StringBuilder(BaseProject.Text("data/figures.yaml"));
        for (var i = 0; i < values.Length; i++) text.Append(CultureInfo.InvariantCulture, $"  f{i}: {{ value: \"{values[i]}\", label: {{ en: F }} }}\n");
        return ("data/figures.yaml", text.ToString());
    }

    private static (string Path, string Text) Rule(string rule) => ("data/rules.yaml", $"schema: 1\nrules:\n  r: {{ {rule}, level: 1, reason: {{ en: So. }} }}\n");

    [Fact]
    public void Figures_may_refer_to_each_other_in_any_order()
    {
        var bound = BaseProject.Bind(Figures("f1 + 1", "f2 * 2", "pupils"));
        Assert.Empty(bound.Diagnostics);
        Assert.Equal("f2 * 2", ExpressionText.Canonical(bound.Value!.Figures["f1"]));
    }

    [Fact]
    public void A_circle_of_figures_is_one_finding_that_names_its_path()
    {
        var found = Assert.Single(BaseProject.Bind(Figures("f1 + 1", "f2 * 2", "f0 - 3", "f0 + 1")).Diagnostics);
        Assert.Equal("RC2249", found.Code.Id);
        Assert.Contains("f0 → f1 → f2 → f0", found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_figure_is_a_number() => Assert.Equal("RC2241", Assert.Single(BaseProject.Bind(Figures("pupils > 1")).Diagnostics).Code.Id);

    [Fact]
    public void Units_are_seen_through_figures() => Assert.Equal("RC2244", Assert.Single(BaseProject.Bind(Figures("f1 + schools", "f2 - 1", "pupils")).Diagnostics).Code.Id);

    [Fact]
    public void Figures_that_each_use_another_twice_are_bound_in_no_time() =>
        Assert.Empty(BaseProject.Bind(Figures([.. Enumerable.Range(1, 45).Select(i => $"f{i} + f{i}"), "pupils"])).Diagnostics);

    [Fact]
    public void Figures_nested_without_end_are_a_finding() =>
        Assert.Contains(BaseProject.Findings(Figures([.. Enumerable.Range(1, 2000).Select(i => $"f{i} + 1"), "pupils"])), f => f.StartsWith("RC2250", StringComparison.Ordinal));

    [Theory]
    [InlineData("holds: \"pupils = 1\"", "RC2202")]
    [InlineData("holds: \"pupils\"", "RC2242")]
    [InlineData("holds: \"pupils and teachers\"", "RC2203")]
    [InlineData("holds: \"teachers.sex[code] > 1\"", "RC2229")]
    [InlineData("each: sex, holds: \"schools.type[code] > 1\"", "RC2229")]
    [InlineData("each: sexx, holds: \"teachers.sex[code] > 1\"", "RC2008")]
    public void Found_in_a_rule(string rule, string code) => Assert.Equal([code], BaseProject.Bind(Rule(rule)).Diagnostics.Select(d => d.Code.Id));

    [Fact]
    public void A_rule_for_each_code_binds_code() => Assert.Empty(BaseProject.Bind(Rule("each: sex, holds: \"teachers.sex[code] >= 1\"")).Diagnostics);

    [Fact]
    public void A_place_in_yaml_is_that_of_the_wrong_letter() => Assert.Equal(["RC2220 3:25"], BaseProject.Findings(Rule("holds: \"pupils > pupls\"")));

    [Theory]
    [InlineData("growth(pupils)", "growth(pupls)", "RC2220")]
    [InlineData("growth(pupils)", "pupils", "RC2244")]
    [InlineData("share(schools.type[code], schools)", "share(teachers.sex[code], teachers)", "RC2229")]
    public void Found_in_equals(string written, string instead, string code) => Assert.Equal([code], BaseProject.Bind(
        ("data/indicators.yaml", BaseProject.Text("data/indicators.yaml").Replace(written, instead, StringComparison.Ordinal))).Diagnostics.Select(d => d.Code.Id));
}
