using System.Diagnostics;
using CsCheck;
using ReportCompiler.Diagnostics;
using ReportCompiler.Load;
using ReportCompiler.Text;

namespace ReportCompiler.Tests.Load;

public sealed class YamlReaderTests
{
    [Fact]
    public void Every_key_and_value_knows_its_place()
    {
        var root = Mapping("schema: 1\nvictims:\n  unit: victim\n  by: [sex, \"age\"]\n");

        Assert.Equal(At(1, 1, 7), root.Entries[0].Key.Span);
        var victims = Assert.IsType<YamlMapping>(root["victims"]);
        Assert.Equal(At(3, 9, 15), victims["unit"]!.Span);
        var by = Assert.IsType<YamlSequence>(victims["by"]);
        Assert.Equal(At(4, 7, 19), by.Span);
        var quoted = Assert.IsType<YamlScalar>(by.Items[1]);
        Assert.True(quoted.Quoted);
        Assert.Equal(new Located<string>("age", At(4, 14, 17)), quoted.Content);
    }

    [Theory]
    [InlineData("a: [1]", 4, 7)]
    [InlineData("a: []", 4, 6)]
    [InlineData("a: { b: 1 }", 4, 12)]
    [InlineData("a: {}", 4, 6)]
    public void A_collection_in_brackets_ends_after_its_bracket(string text, int column, int end) =>
        Assert.Equal((column, end), (Mapping(text)["a"]!.Span.Column, Mapping(text)["a"]!.Span.EndColumn));

    [Fact]
    public void A_block_inside_another_file_keeps_the_lines_and_columns_of_that_file()
    {
        var bag = new DiagnosticBag();
        var block = YamlReader.ReadMapping("a.md", "id: crimes\nkind: donut\n", 11, bag, columns: 4)!;
        Assert.Equal(new SourceSpan("a.md", 12, 11, 12, 16), block["kind"]!.Span);
    }

    [Fact]
    public void A_duplicate_key_names_both_places_and_the_first_value_is_kept()
    {
        var bag = new DiagnosticBag();
        var root = YamlReader.ReadMapping("a.yaml", "crimes: 200\nother: 1\ncrimes: 186\n", 1, bag)!;
        var finding = Assert.Single(bag.ToImmutable());
        Assert.Equal("RC1103", finding.Code.Id);
        Assert.Equal(At(3, 1, 7), finding.Span);
        Assert.Equal(At(1, 1, 7), Assert.Single(finding.Related).Span);
        Assert.Equal("200", Assert.IsType<YamlScalar>(root["crimes"]).Text);
    }

    [Theory]
    [InlineData("a: &x 1\nb: 2", "RC1104", 1, 4)]
    [InlineData("a: 1\nb: *x", "RC1104", 2, 4)]
    [InlineData("a: 1\n<<: { b: 2 }", "RC1104", 2, 1)]
    [InlineData("a: 1\nholds: !known(crimes)", "RC1105", 2, 8)]
    [InlineData("a: 1\n---\nb: 2", "RC1106", 2, 1)]
    [InlineData("a: 1\n? [b]\n: 2", "RC1109", 2, 3)]
    [InlineData("- a\n- b", "RC1108", 1, 1)]
    [InlineData("just a text", "RC1108", 1, 1)]
    [InlineData("# only a comment", "RC1110", 1, 1)]
    [InlineData("a:\n\tb: 1", "RC1102", 2, 1)]
    [InlineData("a: 1\nb:\n  c: 2\n\td: 3", "RC1102", 4, 1)]
    public void What_a_report_file_may_not_hold_is_refused_at_its_place(string text, string code, int line, int column)
    {
        var finding = Assert.Single(Findings(text));
        Assert.Equal(code, finding.Code.Id);
        Assert.Equal((line, column), (finding.Span!.Value.Line, finding.Span.Value.Column));
        Assert.NotNull(finding.Help);
    }

    [Theory]
    [InlineData("a: [1, 2\nb: 3", 2)]
    [InlineData("a: \"open\nb: 3\n", 1)]
    [InlineData("a: b: c", 1)]
    [InlineData("a: 1\n  b: 2", 2)]
    [InlineData("a: 1\nb: }", 2)]
    public void Broken_yaml_is_an_error_on_the_line_or_just_after(string text, int line)
    {
        var finding = Assert.Single(Findings(text));
        Assert.Equal("RC1101", finding.Code.Id);
        Assert.InRange(finding.Span!.Value.Line, line, line + 2);
    }

    [Theory]
    [InlineData('[')]
    [InlineData('{')]
    public void A_hundred_thousand_brackets_fail_at_once(char bracket)
    {
        var watch = Stopwatch.StartNew();
        var finding = Assert.Single(Findings("a: " + new string(bracket, 100_000)));
        Assert.Equal("RC1107", finding.Code.Id);
        // Reading them all takes twenty seconds; this only tells the two apart.
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5));
    }

    [Fact]
    public void Random_yaml_never_throws_and_a_tree_or_a_finding_comes_of_it() =>
        Gen.String[Gen.Char["ab: [1]{}-\n\t\"'&*!|>#,?%@<~0 é"], 0, 60].Sample(text =>
        {
            var bag = new DiagnosticBag();
            var root = YamlReader.ReadMapping("a.yaml", text, 1, bag);
            Assert.True(root is not null || bag.Count > 0);
        }, iter: 5_000);

    [Fact]
    public void A_mutated_file_never_throws() =>
        Gen.Select(Gen.Int[0, 400], Gen.Char["[]{}:,\"'&*!\t\n- #"]).Sample((at, c) =>
        {
            var text = new TestProject()["data/languages/en.yaml"];
            YamlReader.ReadMapping("a.yaml", text.Insert(Math.Min(at, text.Length), c.ToString()), 1, new DiagnosticBag());
        }, iter: 1_000);

    private static SourceSpan At(int line, int column, int end) => new("a.yaml", line, column, line, end);

    private static YamlMapping Mapping(string text)
    {
        var bag = new DiagnosticBag();
        var root = YamlReader.ReadMapping("a.yaml", text, 1, bag);
        Assert.Empty(bag.ToImmutable());
        return root!;
    }

    private static System.Collections.Immutable.ImmutableArray<Diagnostic> Findings(string text)
    {
        var bag = new DiagnosticBag();
        YamlReader.ReadMapping("a.yaml", text, 1, bag);
        return bag.ToImmutable();
    }
}
