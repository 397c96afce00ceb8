using System.Collections.Immutable;
using CsCheck;
using ReportCompiler.Bind;
using ReportCompiler.Diagnostics;
using ReportCompiler.Expressions;
using ReportCompiler.Tests.Specs;
using ReportCompiler.Text;

namespace ReportCompiler.Tests.Expressions;

public sealed class ParserProperties
{
    private static readonly string[] Words =
    [
        "pupils", "teachers", "schools", ".sex", ".F", ".type", "[code]", "[\"F\"]", ".agency", "(", ")", "{{", "}}", "{%{", "}%}", "~", "-", "+", "*", "/", " ", "\n", ",",
        "if", "else", "for", "end", "in", "claim", "fixed", "\"a\"", "'", "share(", "previous(", "sum(", "|", "words", "decimals", "==", "=", "<", "&&", "||", "!", "1", "7.5", "0",
        "```chart\n", "```\n", "# ", "\uE003", "😀", "not", "while", "?", ":", ";", "$", "%", "..", "@", "#", "id: a\n", "by: type\n",
    ];

    private static Gen<string> OneOf(params string[] words) => Gen.Int[0, words.Length - 1].Select(i => words[i]);

    private static readonly Gen<string> Soup = OneOf(Words).Array[0, 40].Select(string.Concat);

    private static readonly Gen<string> AnyText = Gen.String[Gen.Char[(char)1, (char)0x2100], 0, 60];

    private static NameScope Scope => new() { Structure = BaseProject.Bound.Structure, Figures = BaseProject.Bound.Figures, InTemplate = true };

    private static Expression? Parse(string text, DiagnosticBag bag) =>
        ExpressionParser.Parse(new Located<string>(text, SourceSpan.OnLine("data/rules.yaml", 1, 1, text.Length)), Scope, bag);

    [Fact]
    public void Whatever_is_written_gives_an_expression_or_a_finding() => Gen.OneOf(Soup, AnyText).Sample(text =>
    {
        var bag = new DiagnosticBag();
        var expression = Parse(text, bag);
        return expression is not null != bag.HasErrors;
    }, iter: 3000);

    [Fact]
    public void Whatever_stands_in_a_template_gives_findings_inside_the_file() => Gen.OneOf(Soup, AnyText).Sample(text =>
    {
        var file = "# Overview\n" + text.Replace("\r", "", StringComparison.Ordinal);
        var lines = file.Split('\n');
        return BaseProject.Bind(("templates/en/overview.md", file)).Diagnostics
            .Where(d => d.Span?.File == "templates/en/overview.md")
            .All(d => d.Span!.Value.Line <= lines.Length + 1 && d.Message.EndsWith('.') && d.Help is not null);
    }, iter: 300);

    [Theory]
    [InlineData("(", "pupils", ")")]
    [InlineData("!", "known(pupils)", "")]
    [InlineData("-", "pupils", "")]
    [InlineData("abs(", "pupils", ")")]
    [InlineData("pupils + ", "1", "")]
    public void However_deep_it_is_nested_it_gives_a_finding(string before, string inner, string after)
    {
        foreach (var depth in new[] { 90, 400, 20_000 })
        {
            var bag = new DiagnosticBag();
            var text = string.Concat(Enumerable.Repeat(before, depth)) + inner + string.Concat(Enumerable.Repeat(after, depth));
            Assert.True(Parse(text, bag) is not null != bag.HasErrors);
        }
    }

    [Fact]
    public void However_deep_statements_are_nested_there_is_one_finding()
    {
        var text = "# Overview\n" + string.Concat(Enumerable.Repeat("{{ if pupils > 1 }}", 20_000)) + string.Concat(Enumerable.Repeat("{{ end }}", 20_000));
        Assert.Single(Template(text).Findings, f => f.StartsWith("RC2309", StringComparison.Ordinal));
    }

    private static (BoundSection? Section, ImmutableArray<string> Findings) Template(string text)
    {
        var bound = BaseProject.Bind(("templates/en/overview.md", text));
        return (bound.Value?.Sections["en"][0],
            [.. bound.Diagnostics.Where(d => d.Span?.File == "templates/en/overview.md").Select(d => FormattableString.Invariant($"{d.Code.Id} {d.Span!.Value.Line}:{d.Span.Value.Column}"))]);
    }

    private static readonly Gen<string> Number = OneOf("pupils", "pupils.sex.F", "teachers.sex._U", "women_teaching", "year", "7.5", "94", "sum(schools.type)", "at(2018, pupils)");

    private static Gen<string> Quantities(int depth) => depth == 0 ? Number : Gen.OneOf(Number,
        Gen.Select(Quantities(depth - 1), OneOf("+", "-", "*", "/"), Quantities(depth - 1), (a, op, b) => $"({a}) {op} ({b})"),
        Quantities(depth - 1).Select(a => $"-({a})"), Quantities(depth - 1).Select(a => $"growth({a})"),
        Gen.Select(Quantities(depth - 1), Quantities(depth - 1), (a, b) => $"share({a}, {b})"));

    private static Gen<string> Conditions(int depth) => Gen.Select(Quantities(depth), OneOf("==", "!=", "<", "<=", ">", ">="), Quantities(depth), (a, op, b) => $"({a}) {op} ({b})")
        .SelectMany(c => depth == 0 ? Gen.Const(c) : Gen.OneOf(Gen.Const(c), Conditions(depth - 1).Select(d => $"!({c}) && ({d})"), Conditions(depth - 1).Select(d => $"({d} || {c}) == ({c})")));

    [Fact]
    public void The_canonical_spelling_parsed_again_is_the_same_expression() => Gen.OneOf(Quantities(3), Conditions(2)).Sample(text =>
    {
        var first = Parse(text, new DiagnosticBag());
        if (first is null) return false;
        var canonical = ExpressionText.Canonical(first);
        return Parse(canonical, new DiagnosticBag()) is { } second && Plain(first) == Plain(second) && ExpressionText.Canonical(second) == canonical;
    }, iter: 2000);

    /// <summary>An expression without its places, with every bracket.</summary>
    private static string Plain(Expression expression) => expression switch
    {
        NumberLiteral n => FormattableString.Invariant($"{n.Value}"),
        UnaryExpression u => $"{u.Operator}({Plain(u.Operand)})",
        BinaryExpression b => $"({Plain(b.Left)} {b.Operator} {Plain(b.Right)})",
        CallExpression c => $"{c.Function}({string.Join(", ", c.Arguments.Select(Plain))})",
        CellReference c => $"{c.Indicator}{string.Join("", c.Selections.Select(s => $".{s.Dimension}.{s.Code}"))}@{c.Agency}*{c.ListOver}",
        _ => ExpressionText.Canonical(expression),
    };

    private static Gen<string> Statements(int depth) => depth == 0
        ? OneOf("Some text. ", "{{ pupils }}", "\n\n", "{{ claim pupils > 1 }}", "{{ fixed \"a\" \"b\" }}")
        : Gen.OneOf(Statements(0),
            Gen.Select(Statements(depth - 1), Statements(depth - 1), (a, b) => a + b),
            Statements(depth - 1).Select(a => $"{{{{~ if known(pupils) }}}}{a}{{{{ end }}}}"),
            Gen.Select(Statements(depth - 1), Statements(depth - 1), (a, b) => $"{{{{ if pupils > 3 }}}}{a}{{{{ else if year > 2000 }}}}{b}{{{{ else }}}}{a}{{{{ end -}}}}"),
            Gen.Select(Statements(depth - 1), Gen.Int[1, 1_000_000], (a, n) => FormattableString.Invariant($"{{{{ for s{n} in schools.type }}}}{{{{ label(s{n}) }}}}{a}{{{{ end }}}}")));

    [Fact]
    public void Statements_nest_in_any_way() => Statements(5).Sample(text => Template("# Overview\n" + text).Findings.All(f => f.StartsWith("RC2305", StringComparison.Ordinal)), iter: 100);
}
