using System.Collections.Immutable;
using ReportCompiler.Bind;
using ReportCompiler.Compose;
using ReportCompiler.Compose.Lint;
using ReportCompiler.Diagnostics;
using ReportCompiler.Model;
using ReportCompiler.Tests.Specs;
using ReportCompiler.Validate;

namespace ReportCompiler.Tests.Compose.Lint;

/// <summary>What is said of a typed number, and of the list of those that are accepted.</summary>
public sealed class TypedNumberCheckTests
{
    [Theory]
    [InlineData("1,000 pupils", "error: 'pupils'. Write '{{ pupils }}'")]
    [InlineData("one thousand pupils", "error: 'pupils'. Write '{{ pupils | words }}'")]
    [InlineData("Sixty teachers", "error: 'teachers'. Write '{{ teachers | words | capital }}'")]
    [InlineData("50 thousand", "error: 'grants'. Write '{{ grants | thousands }}'")]
    [InlineData("0.05 million", "error: 'grants'. Write '{{ grants | millions }}'")]
    [InlineData("75 per cent", "error: 'women_teaching'. Write '{{ women_teaching }}'")]
    [InlineData("75%", "error: 'women_teaching'. Write '{{ women_teaching }}'")]
    [InlineData("960 pupils", "error: 'previous(pupils)'. Write '{{ previous(pupils) }}'")]
    [InlineData("87.5 per cent of schools", "error: 'share(schools.type.PUBLIC, schools)', 'school_shares.type.PUBLIC'. Write '{{ share(schools.type.PUBLIC, schools) }}'")]
    [InlineData("88 per cent of schools", "error: 'share(schools.type.PUBLIC, schools)', 'school_shares.type.PUBLIC'. Write '{{ share(schools.type.PUBLIC, schools) | decimals(0) }}'")]
    [InlineData("1 thousand", "error: 'pupils', 'previous(pupils)'. Write '{{ pupils | thousands }}'")]
    [InlineData("1000 per cent", "warning: no value")] // per cent is not a count
    [InlineData("88 schools", "warning: no value")] // a count is no rounding of per cent
    [InlineData("77 schools", "warning: no value")]
    public void A_number_is_held_against_the_data_as_it_is_written(string text, string expected) => Assert.Equal(expected, Said(text));

    [Theory]
    [InlineData("by 100", "abs(difference(pupils))")]
    [InlineData("by 9.1 per cent", "abs(growth(pupils))")]
    [InlineData("by some 9 per cent", "abs(growth(pupils))")]
    public void A_fall_is_told_without_its_sign(string words, string expected)
    {
        var bound = BaseProject.Bind(
            ("templates/en/overview.md", Text("Pupils: {{ change(pupils) }}. It fell " + words)),
            ("data/history/statistical-office/pupils.csv", "year,indicator,value,source\n2019,pupils,1100,census\n2020,pupils,1000,census\n")).Value!;
        Assert.Contains($": '{expected}'", Assert.Single(Check(bound)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Entries_that_accept_nothing_are_named_once_all_languages_were_read()
    {
        var bound = Bound("77 schools");
        var list = ImmutableArray.Create(new AcceptedNumber("templates/en/overview.md", "77", "77 schools", 1, default), new AcceptedNumber("templates/de/overview.md", "78", "78 Schulen", 1, default));
        Assert.Equal(["RC4203", "RC4204"], Codes(bound with { AcceptedNumbers = list }));
        var report = bound.Structure.Report;
        Assert.Equal(["RC4203"], Codes(bound with { AcceptedNumbers = list, Structure = bound.Structure with { Report = report with { Languages = ["en", "de"] } } }));
    }

    [Fact]
    public void A_number_is_accepted_as_often_as_it_is_listed()
    {
        var bound = Bound("Here 77 x and there. Here 77 x and there.");
        var list = new AcceptedNumber("templates/en/overview.md", "77", Found(bound)[0].Typed.Context, 1, default);
        Assert.Equal(["RC4202", "RC4203"], Codes(bound with { AcceptedNumbers = [list] }));
    }

    [Fact]
    public void The_list_that_is_written_is_read_as_it_was_meant()
    {
        const string words = "77 \"guests\"\\\\ — \U0001F600 {{ pupils }} 77 'x': #y, and 1 077 {z}.";
        var written = TypedNumberList.Write([.. Found(Bound(words)).Select(f => f.Typed)]);
        var again = BaseProject.Bind(("templates/en/overview.md", Text(words)), ("data/2020/typed-numbers.yaml", written));
        Assert.Empty(again.Diagnostics.Where(d => d.Severity == Severity.Error));
        Assert.Equal(["RC4203"], Codes(again.Value!));
    }

    private static string Text(string words) => $"# Overview\n\n{words}\n";

    private static string Said(string words)
    {
        var finding = Assert.Single(Check(Bound(words)));
        var values = finding.Message.Split(": ");
        return values.Length < 2 ? "warning: no value" : $"error: {values[1]} {finding.Help!.Split(", or")[0]}";
    }

    private static BoundProject Bound(string words) => BaseProject.Bind(("templates/en/overview.md", Text(words))).Value!;

    private static ImmutableArray<FoundNumber> Found(BoundProject bound) => TypedNumberCheck.Find(bound);

    private static IEnumerable<string> Codes(BoundProject bound) => Check(bound).Select(d => d.Code.Id).Order(StringComparer.Ordinal);

    private static ImmutableArray<Diagnostic> Check(BoundProject bound)
    {
        var validated = ValidatePhase.Run(bound).Value!;
        return TypedNumberCheck.Run(Found(bound), validated, [ComposePhase.Run(validated, "en").Value!]).Diagnostics;
    }
}
