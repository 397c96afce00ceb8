using ReportCompiler.Bind.Declarations;
using ReportCompiler.Diagnostics;
using ReportCompiler.Model;
using ReportCompiler.Tests.Load;

namespace ReportCompiler.Tests.Bind;

public sealed class StructureBinderTests
{
    private const string Indicators = "data/indicators.yaml";

    [Fact]
    public void A_project_in_order_binds_without_a_finding()
    {
        var structure = Bind(new TestProject(), out var findings)!;

        Assert.Empty(findings);
        var pupils = structure.Indicators.Find("pupils")!;
        Assert.Equal(("Pupils", "person", TotalKind.Required), (pupils.Label.In("en"), pupils.Unit.Id, pupils.Total));
        Assert.Equal(["office"], pupils.Owners);
        Assert.Equal("sex and age", Assert.Single(pupils.Breakdowns).Name);
        Assert.Equal("data/indicators.yaml:3:3", pupils.Span.ToString());
        Assert.Equal(["Y0T17", "Y_GE18"], structure.Dimensions.Find("age")!.Codes.Codes.Select(c => c.Id));
        Assert.Equal((AgencyKind.Local, 68, false), Kind(structure, "councils"));
        Assert.Equal((AgencyKind.International, 1, true), Kind(structure, "world"));
        Assert.Equal("persons", structure.Units.Find("person")!.Labels["en"]["other"]);
        Assert.Equal(Severity.Error, structure.Report.FailOn);
    }

    [Fact]
    public void Every_key_of_an_indicator_is_bound()
    {
        var structure = Bind(new TestProject().With(Indicators, """
            schema: 1
            indicators:
              flow: { label: { en: Flow }, unit: person, combine: sum, asked: { kind: local }, total: derived, breakdowns: [[sex]] }
              stock: { label: { en: Stock }, unit: person, owner: [office, world], accumulates: flow, since: 2005, from: 2006, until: 2030, was: old_stock, break: { year: 2012, reason: New law } }
              stated: { label: { en: Stated }, unit: person, owner: office, total: none, equals: "flow.sex[code]", breakdowns: [{ by: [sex], kind: multiple }, { by: age, kind: partial }] }
            """), out var findings)!;

        Assert.Empty(findings);
        var (flow, stock, stated) = (structure.Indicators.Find("flow")!, structure.Indicators.Find("stock")!, structure.Indicators.Find("stated")!);
        Assert.Equal((CombineKind.Sum, AgencyKind.Local, TotalKind.Derived), (flow.Combine, flow.Asked, flow.Total));
        Assert.Equal(["office", "world"], stock.Owners);
        Assert.Equal(("flow", 2005, 2006, 2030, "old_stock"), (stock.Accumulates!.Value.Value, stock.Since, stock.From, stock.Until, stock.Was));
        Assert.Equal(new SeriesBreak(2012, "New law"), stock.Break);
        Assert.Equal([BreakdownKind.Multiple, BreakdownKind.Partial], stated.Breakdowns.Select(b => b.Kind));
        Assert.Equal("data/indicators.yaml:5:87", stated.EqualsText!.Value.Span.ToString());
    }

    [Fact]
    public void A_language_is_bound_whole()
    {
        var english = Bind(new TestProject(), out _)!.Languages["en"];
        Assert.Equal(("en", ".", ",", 1000m), (english.Tag, english.Decimal, english.Group, english.GroupFrom));
        Assert.Equal(("December", "nineteen", "ninety"), (english.Months[11], english.UnitWords[19], english.TenWords[9]));
        Assert.Equal(["one", "other"], english.Plural.Select(p => p.Form));
        Assert.Equal(new PluralTest(0, "==", 1), Assert.Single(english.Plural[0].Condition.Tests));
        Assert.Empty(english.Plural[1].Condition.Tests);
        Assert.Equal("at most {n}", english.Qualifiers[Qualifier.AtMost]);
        Assert.Equal("{n}st", english.Ordinals["1"]);
        Assert.Equal("Contents", english.Strings["contents"]);
    }

    [Theory]
    [InlineData("unit: person, owner: office", "unit: persom, owner: office", "RC2008", "'person'")]
    [InlineData("unit: person, owner: office", "unit: person, owner: ofice", "RC2008", "'office'")]
    [InlineData("unit: person, owner: office", "unit: person, onwer: office, owner: world", "RC2002", "'owner'")]
    [InlineData("unit: person, owner: office", "unit: person", "RC2003", "'owner'")]
    [InlineData("unit: person, owner: office", "owner: office", "RC2003", "'unit'")]
    [InlineData("unit: person, owner: office", "unit: person, owner: office, combine: none", "RC2011", "'combine'")]
    [InlineData("unit: person, owner: office", "unit: person, owner: office, asked: { kind: local }", "RC2011", "'combine: sum'")]
    [InlineData("unit: person, owner: office", "unit: person, combine: sum, asked: { kind: lokal }", "RC2005", "'local'")]
    [InlineData("unit: person, owner: office", "unit: person, owner: office, since: 2005", "RC2011", "'accumulates'")]
    [InlineData("unit: person, owner: office", "unit: person, owner: office, accumulates: pupil", "RC2008", "'pupils'")]
    [InlineData("unit: person, owner: office", "unit: person, owner: office, accumulates: pupils", "RC2011", "adds up")]
    [InlineData("unit: person, owner: office", "unit: person, owner: office, total: derive", "RC2005", "'derived'")]
    [InlineData("unit: person, owner: office", "unit: person, owner: office, from: 2020, until: 2010", "RC2011", "'until'")]
    [InlineData("unit: person, owner: office", "unit: person, owner: [office, office]", "RC2012", "one of the two")]
    [InlineData("{ en: Pupils }", "Pupils", "RC2004", "{ key: value }")]
    [InlineData("{ en: Pupils }", "{ az: Pupils, en: Pupils }", "RC2008", "'en'")]
    [InlineData("{ en: Pupils }", "{ en: }", "RC2003", "Write the value")]
    [InlineData("[[sex, age]]", "[[sex, agee]]", "RC2008", "'age'")]
    [InlineData("[[sex, age]]", "[[sex, age], [age, sex]]", "RC2012", "one of the two")]
    [InlineData("[[sex, age]]", "[{ by: [sex], kind: multipel }]", "RC2005", "'multiple'")]
    [InlineData("[[sex, age]]", "sex", "RC2004", "[a, b]")]
    [InlineData("pupils:", "share:", "RC2007", "another name")]
    [InlineData("pupils:", "with_unit:", "RC2007", "another name")]
    [InlineData("pupils:", "previous_year:", "RC2007", "another name")]
    [InlineData("pupils:", "capture:", "RC2007", "another name")]
    [InlineData("pupils:", "Pupils-all:", "RC2006", "small letters")]
    [InlineData("schema: 1", "schema: 2", "RC2001", "compiler")]
    [InlineData("schema: 1\n", "", "RC2001", "schema: 1")]
    [InlineData("schema: 1", "schema: 1\npupils: {}", "RC2002", "'schema', 'indicators'")]
    public void A_fault_of_an_indicator_is_reported_once_with_help(string old, string with, string code, string help) =>
        AssertFinding(new TestProject().Replace(Indicators, old, with), Indicators, code, help);

    [Theory]
    [InlineData("data/report.yaml", "languages: [en]", "languages: [en, az]\nlegal-basis: { en: A, az: B }", "RC2010")]
    [InlineData("data/report.yaml", "publisher: office", "publisher: offcie", "RC2008")]
    [InlineData("data/report.yaml", "publisher: office", "fail-on: errors", "RC2005")]
    [InlineData("data/agencies.yaml", "kind: central", "kind: centrel", "RC2005")]
    [InlineData("data/agencies.yaml", "cited: true", "cited: yes", "RC2005")]
    [InlineData("data/agencies.yaml", "members: 68", "members: 0", "RC2005")]
    [InlineData("data/agencies.yaml", "councils:", "Councils:", "RC2006")]
    [InlineData("data/dimensions.yaml", "age: age", "age: agee", "RC2008")]
    [InlineData("data/dimensions.yaml", "age: age", "age: age\n  value: age", "RC2007")]
    [InlineData("data/dimensions.yaml", "sex: sex", "sex: { codes: sex, groups: { ALL: { label: { en: All }, of: [F, N] } } }", "RC2008")]
    [InlineData("data/dimensions.yaml", "sex: sex", "sex: { codes: sex, groups: { ALL: { label: { en: All }, of: [F], except: [M] } } }", "RC2011")]
    [InlineData("data/codelists/sex.yaml", "F:", "f:", "RC2006")]
    [InlineData("data/codelists/unit.yaml", "{ one: person, other: persons }", "persons", "RC2004")]
    [InlineData("data/codelists/unit.yaml", "one: person", "few: person", "RC2002")]
    [InlineData("data/codelists/unit.yaml", ", other: persons", "", "RC2003")]
    [InlineData("data/languages/en.yaml", "tag: en", "tag: de", "RC2013")]
    [InlineData("data/languages/en.yaml", "n == 1", "n is 1", "RC2013")]
    [InlineData("data/languages/en.yaml", "November, ", "", "RC2013")]
    [InlineData("data/languages/en.yaml", "{n} per cent", "per cent", "RC2013")]
    [InlineData("data/languages/en.yaml", "a decrease of {difference}", "a decrease of {diference}", "RC2013")]
    [InlineData("data/languages/en.yaml", "percent:", "per-cent:", "RC2002")]
    public void A_fault_of_a_declaration_is_reported_in_its_file(string path, string old, string with, string code) =>
        AssertFinding(new TestProject().Replace(path, old, with), null, code, "");

    [Theory]
    [InlineData("figures", "pupils: { value: pupils, label: { en: Again } }", "RC2007")]
    [InlineData("figures", "half: { label: { en: Half } }", "RC2003")]
    [InlineData("figures", "half: { value: pupils / 2, unit: persn, label: { en: Half } }", "RC2008")]
    [InlineData("rules", "a-rule: { holds: pupils > 1, level: 6, reason: { en: Why } }", "RC2005")]
    [InlineData("rules", "a-rule: { holds: pupils > 1, level: 1, tolerance: few, reason: { en: Why } }", "RC2005")]
    [InlineData("rules", "a-rule: { holds: pupils > 1, level: 1, each: sexx, reason: { en: Why } }", "RC2008")]
    [InlineData("rules", "a_rule: { holds: pupils > 1, level: 1, reason: { en: Why } }", "RC2006")]
    [InlineData("sources", "yearbook: { title: { en: Yearbook }, publisher: wrold }", "RC2008")]
    [InlineData("sources", "yearbook: { title: { en: Yearbook }, url: \"javascript:alert(1)\" }", "RC2005")]
    public void A_fault_of_a_figure_rule_or_source_is_reported(string file, string entry, string code) =>
        AssertFinding(new TestProject().With($"data/{file}.yaml", $"schema: 1\n{file}:\n  {entry}\n"), $"data/{file}.yaml", code, "");

    [Theory]
    [InlineData("0", ToleranceKind.Exact, "0")]
    [InlineData("2", ToleranceKind.Absolute, "2")]
    [InlineData("0.5%", ToleranceKind.Relative, "0.5")]
    [InlineData("rounding 10", ToleranceKind.Rounding, "10")]
    public void Tolerances_are_read(string text, ToleranceKind kind, string amount) =>
        Assert.Equal(new Tolerance(kind, decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture)), RuleBinder.ParseTolerance(text));

    [Theory]
    [InlineData("")]
    [InlineData("-1")]
    [InlineData("1 %")]
    [InlineData("1,5")]
    [InlineData("rounding")]
    [InlineData("rounding 0")]
    public void What_is_no_tolerance_is_refused(string text) => Assert.Null(RuleBinder.ParseTolerance(text));

    [Fact]
    public void Plural_conditions_are_read()
    {
        Assert.Equal([new PluralTest(10, "==", 1), new PluralTest(100, "!=", 11)], PluralConditionParser.Parse("n % 10 == 1 and n % 100 != 11")!.Tests);
        Assert.Null(PluralConditionParser.Parse("n % 0 == 1"));
        Assert.Null(PluralConditionParser.Parse("n == 1 or n == 2"));
        Assert.Null(PluralConditionParser.Parse(""));
    }

    [Theory]
    [InlineData("data/2020/ofice/submission.yaml")]
    [InlineData("data/history/ofice/pupils.yaml")]
    public void A_folder_of_no_agency_is_an_error_with_the_nearest_names(string path)
    {
        var csv = path.Replace(".yaml", ".csv", StringComparison.Ordinal);
        AssertFinding(new TestProject().With(csv, "indicator,value\npupils,1\n"), csv, "RC2009", "'office'");
    }

    [Fact]
    public void A_broken_file_does_not_make_every_name_in_it_unknown()
    {
        var structure = Bind(new TestProject().With("data/agencies.yaml", "agencies: ["), out var findings);
        Assert.Null(structure);
        Assert.Empty(findings);
    }

    [Fact]
    public void Every_code_is_unique_and_explained()
    {
        Assert.Equal(DeclarationDiagnostics.All.Length, DeclarationDiagnostics.All.Select(c => c.Id).Distinct().Count());
        Assert.All(DeclarationDiagnostics.All, c => Assert.True(c.Id.StartsWith("RC20", StringComparison.Ordinal) && c.Explanation.Length > 40 && c.Example.Length > 0));
    }

    private static (AgencyKind, int, bool) Kind(Structure structure, string agency) =>
        structure.Agencies.Find(agency) is { } a ? (a.Kind, a.Members, a.Cited) : default;

    /// <summary>Changes of an agency or dimension have no one place: then any finding of the code counts, but there must be no other code.</summary>
    private static void AssertFinding(TestProject project, string? file, string code, string help)
    {
        Bind(project, out var findings);
        Assert.NotEmpty(findings);
        Assert.Contains(code, findings.Select(f => f.Code.Id));
        if (file is not null)
        {
            var finding = Assert.Single(findings);
            Assert.Equal(file, finding.Span!.Value.File);
            Assert.Contains(help, finding.Help, StringComparison.Ordinal);
        }
        Assert.All(findings, f => Assert.NotNull(f.Help));
    }

    private static Structure? Bind(TestProject project, out IReadOnlyList<Diagnostic> findings)
    {
        var bag = new DiagnosticBag();
        var structure = StructureBinder.Bind(project.Load().Value!, bag);
        findings = bag.ToImmutable();
        return structure;
    }
}
