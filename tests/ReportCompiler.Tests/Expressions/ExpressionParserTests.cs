using ReportCompiler.Diagnostics;
using ReportCompiler.Expressions;
using ReportCompiler.Tests.Specs;
using ReportCompiler.Text;

namespace ReportCompiler.Tests.Expressions;

/// <summary>What may be written and what may not: every construct with its finding and its column.</summary>
public sealed class ExpressionParserTests
{
    private static NameScope Scope(bool inTemplate = false) =>
        new() { Structure = BaseProject.Bound.Structure, Figures = BaseProject.Bound.Figures, CodeDimension = "sex", InTemplate = inTemplate };

    private static (Expression? Expression, DiagnosticBag Bag) Parse(string text, bool inTemplate = false)
    {
        var bag = new DiagnosticBag();
        var scope = Scope(inTemplate);
        var expression = ExpressionParser.Parse(new Located<string>(text, SourceSpan.OnLine("data/rules.yaml", 4, 11, text.Length)), scope, bag);
        return (expression is not null && new TypeCheck(scope, bag).Kind(expression) is null ? null : expression, bag);
    }

    [Theory]
    [InlineData("pupils", "pupils")]
    [InlineData("pupils.sex.F", "pupils.sex.F")]
    [InlineData("pupils.level.PRIMARY.sex.F", "pupils.level.PRIMARY.sex.F")]
    [InlineData("pupils.sex[\"F\"]", "pupils.sex.F")]
    [InlineData("pupils.sex._U", "pupils.sex._U")]
    [InlineData("pupils.sex._T", "pupils")]
    [InlineData("pupils.region.OUTSIDE", "pupils.region.OUTSIDE")]
    [InlineData("teachers.sex[code]  >=  1", "teachers.sex[code] >= 1")]
    [InlineData("open_days.agency[\"ministry-of-education\"]", "open_days.agency[\"ministry-of-education\"]")]
    [InlineData("sum(schools.type)", "sum(schools.type)")]
    [InlineData("sum(open_days.agency)", "sum(open_days.agency)")]
    [InlineData("max(series(pupils,2006,year))", "max(series(pupils, 2006, year))")]
    [InlineData("at(year-2, pupils)", "at(year - 2, pupils)")]
    [InlineData("previous(share(teachers.sex.F, teachers))", "previous(share(teachers.sex.F, teachers))")]
    [InlineData("previous(women_teaching) + 1", "previous(women_teaching) + 1")]
    [InlineData("((pupils) + (teachers - 2)) * 3", "(pupils + (teachers - 2)) * 3")]
    [InlineData("pupils - (teachers - 2)", "pupils - (teachers - 2)")]
    [InlineData("pupils - teachers - 2", "pupils - teachers - 2")]
    [InlineData("-pupils + 7.50", "-pupils + 7.50")]
    [InlineData("-(pupils + 1)", "-(pupils + 1)")]
    [InlineData("!(pupils > 1 && known(teachers)) || 1 == teachers", "!(pupils > 1 && known(teachers)) || 1 == teachers")]
    [InlineData("count(pupils) >= 2 * count(schools)", "count(pupils) >= 2 * count(schools)")]
    [InlineData("abs(growth(pupils)) <= 50", "abs(growth(pupils)) <= 50")]
    [InlineData("pupils / schools > 10", "pupils / schools > 10")]
    [InlineData("pupils-teachers", "pupils - teachers")]
    public void Allowed(string written, string canonical)
    {
        var (expression, bag) = Parse(written);
        Assert.Empty(bag.ToImmutable());
        Assert.Equal(canonical, ExpressionText.Canonical(expression!));
    }

    [Theory]
    [InlineData("grants | thousands | with_unit", "with_unit(thousands(grants))")]
    [InlineData("pupils | decimals(1)", "decimals(pupils, 1)")]
    [InlineData("pupils | decimals 1", "decimals(pupils, 1)")]
    [InlineData("label(largest(schools.type)) | capital", "capital(label(largest(schools.type)))")]
    [InlineData("change(pupils + 1)", "change(pupils + 1)")]
    [InlineData("section('details')", "section(\"details\")")]
    public void Allowed_in_templates_only(string written, string canonical)
    {
        var (expression, bag) = Parse(written, inTemplate: true);
        Assert.Empty(bag.ToImmutable());
        Assert.Equal(canonical, ExpressionText.Canonical(expression!));
        Assert.Equal("RC2231", Assert.Single(Parse(written).Bag.ToImmutable()).Code.Id);
    }

    [Theory]
    // Form
    [InlineData("", "RC2200", 1)]
    [InlineData("# nothing", "RC2200", 1)]
    [InlineData("pupils +", "RC2200", 9)]
    [InlineData("(pupils", "RC2200", 8)]
    [InlineData("sum(schools.type", "RC2200", 17)]
    [InlineData("pupils)", "RC2200", 7)]
    [InlineData("pupils.", "RC2200", 8)]
    [InlineData("pupils.level.0T17", "RC2200", 14)]
    [InlineData("pupils > 'a", "RC2200", 11)]
    [InlineData("pupils <> 1", "RC2200", 9)]
    // The table of the data model, section 7
    [InlineData("change pupils + teachers", "RC2206", 1)]
    [InlineData("share teachers.sex.F teachers * 100", "RC2206", 1)]
    [InlineData("1 + growth pupils", "RC2206", 5)]
    [InlineData("growth (pupils) * 2", "RC2205", 1)]
    [InlineData("1 < pupils < 3", "RC2204", 12)]
    [InlineData("pupils == teachers == schools", "RC2204", 20)]
    [InlineData("pupils = teachers", "RC2202", 8)]
    [InlineData("pupils === teachers", "RC2202", 10)]
    [InlineData("pupils > 1 and teachers > 1", "RC2203", 12)]
    [InlineData("pupils > 1 or teachers > 1", "RC2203", 12)]
    [InlineData("not pupils > 1", "RC2203", 1)]
    [InlineData("pupils > 'a'", "RC2241", 10)]
    [InlineData("pupils && teachers > 1", "RC2241", 1)]
    [InlineData("(pupils > 1) + 1", "RC2241", 2)]
    // Constructs that expressions do not have
    [InlineData("pupils += 1", "RC2201", 8)]
    [InlineData("pupils++", "RC2201", 7)]
    [InlineData("func x; ret 1; end", "RC2201", 1)]
    [InlineData("with pupils", "RC2201", 1)]
    [InlineData("capture x", "RC2201", 1)]
    [InlineData("import pupils", "RC2201", 1)]
    [InlineData("include 'x'", "RC2201", 1)]
    [InlineData("case pupils", "RC2201", 1)]
    [InlineData("while pupils > 1", "RC2201", 1)]
    [InlineData("do; 1; end", "RC2201", 1)]
    [InlineData("if pupils > 1", "RC2201", 1)]
    [InlineData("this", "RC2201", 1)]
    [InlineData("pupils ?? 0", "RC2201", 8)]
    [InlineData("pupils ? 1 : 2", "RC2201", 8)]
    [InlineData("pupils?.sex", "RC2201", 7)]
    [InlineData("1..3", "RC2201", 2)]
    [InlineData("pupils // 2", "RC2201", 8)]
    [InlineData("pupils % 2", "RC2201", 8)]
    [InlineData("pupils ^ 2", "RC2201", 8)]
    [InlineData("$\"{pupils}\"", "RC2201", 1)]
    [InlineData("[pupils, 1]", "RC2201", 1)]
    [InlineData("{a: 1}", "RC2201", 1)]
    [InlineData("true", "RC2201", 1)]
    [InlineData("pupils == null", "RC2201", 11)]
    [InlineData("$pupils", "RC2201", 1)]
    [InlineData("@pupils", "RC2201", 1)]
    [InlineData("pupils; teachers", "RC2201", 7)]
    [InlineData("pupils & teachers", "RC2201", 8)]
    [InlineData("pupils |> teachers", "RC2201", 8)]
    [InlineData("pupils ∧ teachers", "RC2201", 8)]
    [InlineData("pupils teachers", "RC2207", 8)]
    [InlineData("0x1F", "RC2208", 1)]
    [InlineData("pupils < 1e3", "RC2208", 10)]
    [InlineData("99999999999999999999999999999999", "RC2208", 1)]
    [InlineData("claim pupils > 1", "RC2302", 1)]
    // Names
    [InlineData("pupls", "RC2220", 1)]
    [InlineData("1 + sume(schools.type)", "RC2220", 5)]
    [InlineData("growth", "RC2206", 1)]
    [InlineData("pupils.sexx.F", "RC2221", 8)]
    [InlineData("pupils.type.PUBLIC", "RC2221", 8)]
    [InlineData("pupils.F", "RC2221", 8)]
    [InlineData("pupils.sex.FF", "RC2222", 12)]
    [InlineData("pupils.sex['FF']", "RC2222", 12)]
    [InlineData("pupils.sex[1]", "RC2222", 12)]
    [InlineData("pupils.total", "RC2223", 8)]
    [InlineData("pupils.label", "RC2223", 8)]
    [InlineData("women_teaching.sex", "RC2223", 16)]
    [InlineData("year.sex", "RC2223", 6)]
    [InlineData("pupils()", "RC2223", 1)]
    [InlineData("school-shares.type.PUBLIC", "RC2224", 1)]
    [InlineData("pupils.sex.F.region.CAPITAL", "RC2225", 1)]
    [InlineData("school_shares", "RC2226", 1)]
    [InlineData("open_days", "RC2227", 1)]
    [InlineData("open_days.agency[\"ministry-of-eduction\"]", "RC2228", 18)]
    [InlineData("teachers.agency[\"north-board\"]", "RC2228", 17)]
    [InlineData("open_days.agency.north", "RC2228", 18)]
    [InlineData("schools.type[code]", "RC2229", 14)]
    [InlineData("code", "RC2229", 1)]
    [InlineData("pupils.sex.F.sex.M", "RC2230", 14)]
    [InlineData("change(pupils)", "RC2231", 1)]
    // Kinds and units
    [InlineData("share(pupils)", "RC2240", 1)]
    [InlineData("sum(pupils)", "RC2241", 5)]
    [InlineData("abs(schools.type)", "RC2243", 5)]
    [InlineData("!pupils", "RC2242", 2)]
    [InlineData("schools.type > 1", "RC2243", 1)]
    [InlineData("pupils + schools", "RC2244", 1)]
    [InlineData("pupils > schools", "RC2244", 1)]
    [InlineData("share(pupils, schools)", "RC2244", 1)]
    [InlineData("pupils + grants", "RC2244", 1)]
    [InlineData("pupils * schools", "RC2245", 1)]
    [InlineData("pupils / 0", "RC2246", 10)]
    [InlineData("pupils / (2 - 2)", "RC2246", 11)]
    [InlineData("share(pupils, 0)", "RC2246", 15)]
    [InlineData("previous(previous(pupils))", "RC2247", 10)]
    [InlineData("at(2018, pupils - previous(pupils))", "RC2247", 19)]
    [InlineData("previous.pupils", "RC2206", 1)]
    [InlineData("at(18, pupils)", "RC2248", 4)]
    [InlineData("at(pupils, pupils)", "RC2248", 4)]
    [InlineData("sum(series(pupils, 2010, 2006))", "RC2248", 5)]
    public void Refused(string written, string code, int column)
    {
        var (expression, bag) = Parse(written);
        Assert.Null(expression);
        var found = Assert.Single(bag.ToImmutable());
        Assert.Equal($"{code} 4:{10 + column}", $"{found.Code.Id} {found.Span!.Value.Line}:{found.Span.Value.Column}");
        Assert.EndsWith(".", found.Message, StringComparison.Ordinal);
        Assert.EndsWith(".", found.Help ?? "", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("pupils = 1", "Write '=='")]
    [InlineData("pupls", "'pupils'")]
    [InlineData("pupils.sexx.F", "'sex'")]
    [InlineData("pupils.F", "pupils.sex.F")]
    [InlineData("school-shares.type.PUBLIC", "'school_shares.type.PUBLIC'")]
    [InlineData("pupils.total", "'pupils' alone is the total")]
    [InlineData("schools.type > 1", "'schools' alone is the total")]
    public void The_help_says_what_to_write(string written, string help) =>
        Assert.Contains(help, Assert.Single(Parse(written).Bag.ToImmutable()).Help, StringComparison.Ordinal);

    [Fact]
    public void A_combination_that_nobody_counts_names_the_breakdowns_there_are() => Assert.Equal(
        "'pupils' is not broken down by sex × region; it is by sex and level; by region.",
        Assert.Single(Parse("pupils.sex.F.region.CAPITAL").Bag.ToImmutable()).Message);

    [Fact]
    public void All_unknown_names_of_an_expression_are_found_in_one_run() => Assert.Equal(3, Parse("pupls + techers / schols").Bag.Count);

    [Fact]
    public void An_escaped_scalar_is_placed_as_a_whole()
    {
        var bag = new DiagnosticBag();
        var place = new SourceSpan("data/rules.yaml", 4, 11, 4, 40);
        ExpressionParser.Parse(new Located<string>("1 + pupls", place), Scope(), bag);
        Assert.Equal(place, Assert.Single(bag.ToImmutable()).Span);
    }

    [Fact]
    public void Units_follow_from_the_declarations()
    {
        static string? Unit(string text) => ExpressionUnits.Of(Parse(text).Expression!, Scope())?.Id;
        Assert.Equal("pupil", Unit("pupils - 1"));
        Assert.Equal("person", Unit("pupils + teachers"));
        Assert.Equal("percent", Unit("women_teaching"));
        Assert.Equal("pupil", Unit("sum(series(pupils, 2006, year)) / 2"));
        Assert.Null(Unit("pupils / schools"));
        Assert.Null(Unit("count(pupils)"));
    }
}
