using CsCheck;
using ReportCompiler.Compose;
using ReportCompiler.Render.Audit;

namespace ReportCompiler.Tests.Render.Audit;

/// <summary>What a PDF says, its texts between bars, held against a page; the figure 0 is 94, the figure 1 is not known and printed as [x].</summary>
public sealed class PaperComparisonTests
{
    private const string Figure = "<a data-figure=\"0\">94</a>";
    private static readonly ComposedReport Report = SampleReport.Of();

    [Theory]
    [InlineData("In 2020 " + Figure + " victims", "In 2020 |94| victims", "")]
    [InlineData("In 2020 " + Figure + " victims", "In 2020 |95| victims", "RC5402 'a.pdf' says '95' in the section 'a' where the ledger has '94' ('a/victims/1').")]
    [InlineData("In 2020 " + Figure + " victims", "In 2020 victims", "RC5402 'a.pdf' does not have the figure 'a/victims/1' ('94') in the section 'a'.")]
    [InlineData("In 2020 " + Figure + " victims", "In 2012 |94| victims", "RC5402 'a.pdf' says '2012' in the section 'a' where '2020' belongs: 'In 2020 94 victims'.")]
    [InlineData("In 2020 " + Figure + " victims", "In |94| victims", "RC5402 'a.pdf' lacks the number '2020' of the section 'a': 'In 2020 94 victims'.")]
    [InlineData("In 2020 " + Figure + " victims", "In 2020 |94| victims of 200", "RC5401 'a.pdf' has the number '200' in the section 'a' on page 1, which nobody accounts for: 'In 2020 94 victims of 200'.")]
    // The same numbers in other places.
    [InlineData("first 12 then " + Figure + " last 12", "first |94| then 12 last 12", "RC5402 'a.pdf' lacks the number '12' of the section 'a': 'first 12 then 94 last 12'.\nRC5401 'a.pdf' has the number '12' in the section 'a' on page 1, which nobody accounts for: 'first 94 then 12 last 12'.")]
    // In words.
    [InlineData("where <a data-figure=\"0\">two</a> were", "where were", "RC5402 'a.pdf' does not have the figure 'a/victims/1' ('94') in the section 'a'.")]
    [InlineData("where <a data-figure=\"0\">more than 94</a> were", "where |94| were", "RC5402 'a.pdf' does not have the figure 'a/victims/1' ('94') in the section 'a'.")]
    [InlineData("WHERE <a data-figure=\"0\">Two</a> were", "where |TWO| were", "")]
    [InlineData("fell by <a data-figure=\"0\">\u22125</a>", "fell by |5", "RC5402 'a.pdf' says '5' in the section 'a' where the ledger has '94' ('a/victims/1').")]
    // Blanks that group digits, and numbers broken at the end of a line.
    [InlineData("gave 172&nbsp;500 and 1\u202F000 manat", "gave 172 500 and 1 000 manat", "")]
    [InlineData("gave <a data-figure=\"0\">172,500</a> manat", "gave |172, 500| manat", "")]
    [InlineData("gave <a data-figure=\"0\">172,500</a> manat", "gave |172, 600| manat", "RC5402 'a.pdf' says '172' in the section 'a' where the ledger has '94' ('a/victims/1').\nRC5401 'a.pdf' has the number '600' in the section 'a' on page 1, which nobody accounts for: 'gave 172 600 manat'.")]
    // What a browser numbers, what opens on demand, what a layout fixes.
    [InlineData("<ol start=\"7\"><li>x</li><li>y</li></ol>", "7.|x|8.|y", "")]
    [InlineData("<ol start=\"7\"><li>x</li><li>y</li></ol>", "x|y", "")]
    [InlineData("<ol start=\"7\"><li>x</li><li>y</li></ol>", "7.|x|94.|y", "RC5401 'a.pdf' has the number '94' in the section 'a' on page 1, which nobody accounts for: '7 x 94 y'.")]
    [InlineData("<details>In 2018 " + Figure + "</details>In 2019 few", "In 2019 few", "RC5402 'a.pdf' does not have the figure 'a/victims/1' ('94') in the section 'a'.")]
    [InlineData("<details>In 2018 many</details>In 2019 few", "In 2019 few", "")]
    [InlineData("<details>It was 94 in all</details>" + Figure + " in all", "94| in all", "")]
    [InlineData("<p data-fixed=\"telephone\">Call 152</p>", "Call 152", "")]
    [InlineData("<p data-fixed=\"telephone\">Call 152</p>", "Call 153", "RC5401 'a.pdf' has the number '153' in the section 'a' on page 1, which nobody accounts for: 'Call 153'.")]
    // A figure that no ledger has.
    [InlineData("<b data-figure=\"999\">77</b>", "a", "RC5402 'a.pdf' lacks the number '77' of the section 'a': '77'.")]
    [InlineData("<b data-figure=\"x\">77</b>", "a", "RC5402 'a.pdf' lacks the number '77' of the section 'a': '77'.")]
    // A picture: title, description and labels.
    [InlineData("<svg><title>In 2020</title><desc data-figure=\"0\">There 94</desc><text data-figure=\"0\">94</text></svg>", "In 2020 There 94|94", "")]
    [InlineData("<svg><title>In 2020</title><desc data-figure=\"0\">There 94</desc><text data-figure=\"0\">94</text></svg>", "In 2020 There 95|94", "RC5401 'a.pdf' has the number '95' in the section 'a' on page 1, which nobody accounts for: 'In 2020 There 95 94'.\nRC5402 'a.pdf' does not have the figure 'a/victims/1' ('94') in the section 'a'.")]
    public void Each_number_is_compared_in_its_place(string page, string paper, string findings) => Assert.Equal(findings, string.Join('\n', Find(page, paper)));

    /// <summary>Any one number more, fewer or other in any text is found.</summary>
    [Fact]
    public void A_text_with_one_number_changed_never_passes()
    {
        string[] words = ["a", "b", "12", "94", "2020", "1,000", "7.5", "<details>94 a 12</details>"];
        Gen.Int[0, words.Length - 1].Select(i => words[i]).Array[1, 25].Select(Gen.Int[0, 24], Gen.Int[0, 2]).Sample((text, place, kind) =>
        {
            var page = string.Join(' ', text);
            var paper = page.Replace("<details>", "", StringComparison.Ordinal).Replace("</details>", "", StringComparison.Ordinal).Split(' ').ToList();
            Assert.Empty(Find(page, string.Join(' ', paper)));
            var at = place % paper.Count;
            if (kind == 0) paper.Insert(at, "77");
            else if (!char.IsDigit(paper[at][0]) || (kind == 1 && page.Contains("<details>", StringComparison.Ordinal))) return; // what opens on demand may be lost
            else if (kind == 1) paper.RemoveAt(at);
            else paper[at] = "77";
            Assert.NotEmpty(Find(page, string.Join(' ', paper)));
        });
    }

    [Fact]
    public void A_paper_of_another_text_is_RC5403()
    {
        string Text(string word) => string.Concat(Enumerable.Range(0, 4000).Select(i => $"{word}{i} "));
        Assert.StartsWith("RC5403 ", Assert.Single(Find(Text("a"), Text("b"))), StringComparison.Ordinal);
    }

    private static IEnumerable<string> Find(string page, string paper)
    {
        ExpectedRegion[] regions = [new("", "the layout", []), new("a", "the section 'a'", [0])];
        var texts = PageReader.Read($"<section class=\"chapter\" id=\"a\">{page}</section>");
        return new PaperComparison("a.pdf", texts, [.. paper.Split('|').Select(t => new PaperText(t, 1))], Report, [.. regions]).Find().Select(d => $"{d.Code.Id} {d.Message}");
    }
}
