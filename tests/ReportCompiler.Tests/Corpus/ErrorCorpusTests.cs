using System.Globalization;
using ReportCompiler.Diagnostics;
using ReportCompiler.Text;

namespace ReportCompiler.Tests.Corpus;

/// <summary>What the checks see of the faults that people make, and what no check can see: only a published report tells that such a value was another one.</summary>
public sealed class ErrorCorpusTests(ErrorCorpus corpus, ITestOutputHelper output) : IClassFixture<ErrorCorpus>
{
    private const string WithTotal = "by one, complete table with its total";

    [Fact]
    public void Without_a_fault_nothing_is_found_with_a_year_before_or_without()
    {
        Assert.DoesNotContain(corpus.Clean.Diagnostics, d => d.Severity > Severity.Note);
        Assert.DoesNotContain(corpus.CleanWithLastYear.Diagnostics, d => d.Severity > Severity.Note);
        Assert.True(corpus.CleanWithLastYear.Validated!.Plausibility.Compared > 60);
    }

    [Fact]
    public void A_change_in_a_complete_table_with_its_total_is_found_at_its_line_and_nowhere_else()
    {
        var outcomes = corpus.Outcomes.Where(o => o.Fault.Kind == WithTotal).ToList();
        Assert.True(outcomes.Count > 30);
        Assert.All(outcomes, o =>
        {
            Assert.True(o.Has("RC3001"), o.ToString());
            Assert.All(o.Found.Where(d => d.Code.Id == "RC3001"), d => Assert.True(Involves(d, o.Fault.Place), $"{o}: {d.Span}"));
        });
    }

    [Theory]
    [InlineData("percentage", "RC3007")]
    [InlineData("by one, stated value", "RC3007")]
    [InlineData("row duplicated", "RC2115")]
    [InlineData("code renamed", "RC2105")]
    public void A_fault_of_one_line_is_one_finding_there(string kind, string code)
    {
        var outcomes = corpus.Outcomes.Where(o => o.Fault.Kind == kind).ToList();
        Assert.NotEmpty(outcomes);
        Assert.All(outcomes, o =>
        {
            Assert.Equal(code, o.Codes);
            Assert.Equal(o.Fault.Place, (o.Found[0].Span!.Value.File, o.Found[0].Span!.Value.Line));
        });
    }

    [Theory]
    [InlineData("row deleted, complete table with its total", "RC3001")]
    [InlineData("row deleted, complete table without a total", "RC3007 RC4001")]
    [InlineData("row deleted, running total", "RC4001")]
    [InlineData("row deleted, stated value", "RC4001")]
    [InlineData("row deleted, partial table", "RC4001")]
    [InlineData("row deleted, table of multiple response", "RC4001")]
    [InlineData("row deleted, cited value", "RC4001")]
    [InlineData("code renamed in its list", "RC2105")]
    [InlineData("agency dropped", "RC3006 RC4001")]
    [InlineData("two agencies' files swapped", "RC2112 RC4001")]
    [InlineData("set to missing", "RC4001")]
    [InlineData("last year's file copied", "RC3025 RC3027")]
    [InlineData("two rows' values swapped", "RC3007 RC3009 RC3021 RC3026 RC4002")]
    [InlineData("by one, complete table without a total", "RC3007")]
    [InlineData("by one, running total", "RC3009")]
    [InlineData("by one, table of multiple response", "RC4002")]
    public void What_is_caught_is_caught_by_its_check(string kind, string codes)
    {
        var outcomes = corpus.Outcomes.Where(o => o.Fault.Kind == kind && o.IsCaught).ToList();
        Assert.NotEmpty(outcomes);
        Assert.All(outcomes, o => Assert.True(codes.Split(' ').Any(o.Has), o.ToString()));
    }

    [Fact]
    public void A_file_in_another_agencys_folder_is_told_once()
    {
        // The coordinator may give the number of crimes too, so a file of crimes in his folder is not another's as a whole.
        var swapped = corpus.Outcomes.Where(o => o.Fault.Kind == "two agencies' files swapped" && o.Fault.Name != "ministry-of-internal-affairs and national-coordinator").ToList();
        Assert.NotEmpty(swapped);
        Assert.All(swapped, o => Assert.All(o.Found.Where(d => d.Code.Id == "RC2112").CountBy(d => d.Span!.Value.File), f => Assert.Equal(1, f.Value)));
    }

    [Fact]
    public void A_copied_file_is_told_once()
    {
        var copies = corpus.Outcomes.Where(o => o.Fault.Kind == "last year's file copied" && o.IsCaught).ToList();
        Assert.All(copies, o => Assert.Single(o.Found, d => d.Code.Id is "RC3025" or "RC3027"));
        Assert.All(copies.SelectMany(o => o.Found.Where(d => d.Code.Id == "RC3027").Select(d => (o.Fault.Place.File, d.Span))), c => Assert.Equal(SourceSpan.StartOf(c.File), c.Span));
    }

    [Fact]
    public void What_no_check_sees_is_known_by_name()
    {
        var lines = File.ReadAllLines(Path.Combine(AppContext.BaseDirectory, "Corpus", "unseen.txt")).Where(l => l.Length > 0 && !l.StartsWith('#')).ToHashSet(StringComparer.Ordinal);
        var unseen = corpus.Outcomes.Where(o => !o.IsCaught).Select(o => o.Fault.ToString()).ToHashSet(StringComparer.Ordinal);
        PrintShares();
        Assert.True(lines.SetEquals(unseen), $"No check sees any more:\n{string.Join('\n', unseen.Except(lines))}\nA check sees now:\n{string.Join('\n', lines.Except(unseen))}");
    }

    /// <summary>The share of all faults that were caught, by kind; seen with <c>-showliveoutput</c>.</summary>
    private void PrintShares()
    {
        foreach (var kind in corpus.Outcomes.GroupBy(o => o.Fault.Kind)) Print(kind.Key, kind.Count(o => o.IsCaught), kind.Count());
        Print("together", corpus.Outcomes.Count(o => o.IsCaught), corpus.Outcomes.Length);

        void Print(string kind, int caught, int all) => output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{kind,-48} {caught,4} of {all,4}  {100.0 * caught / all,5:0.0} %"));
    }

    private static bool Involves(Diagnostic finding, (string File, int Line) place) =>
        finding.Related.Select(r => (SourceSpan?)r.Span).Prepend(finding.Span).OfType<SourceSpan>().Any(s => (s.File, s.Line) == place);
}
