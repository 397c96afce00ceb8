using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;
using CsCheck;
using ReportCompiler.Markup;
using ReportCompiler.Render;
using ReportCompiler.Render.Audit;
using ReportCompiler.Render.Sources;
using ReportCompiler.Tests.Editions;

namespace ReportCompiler.Tests.Render.Audit;

/// <summary>The finished page is read back: whatever number is changed, added or taken away in it is found.</summary>
public sealed partial class HtmlAuditTests(Edition2020 edition) : IClassFixture<Edition2020>
{
    private string Html => Encoding.UTF8.GetString(edition.File("en/index.html"));

    [Fact]
    public void The_page_as_it_was_written_agrees() => Assert.Empty(Find(Html));

    [Fact]
    public void A_changed_digit_is_found_wherever_it_stands()
    {
        var html = Html;
        var numbers = TextWithNumber().Matches(Body(html)).Select(m => m.Groups["t"]).ToList();
        Assert.True(numbers.Count > 800, $"{numbers.Count} texts with numbers");
        var start = html.IndexOf("<body>", StringComparison.Ordinal);
        // Every number, not a sample: those that were missed once stood in descriptions and labels of charts, of which there are few.
        Parallel.ForEach(numbers.SelectMany(n => Digits().Matches(n.Value).Select(d => start + n.Index + d.Index)), at =>
        {
            var digit = html[at] == '9' ? '8' : (char)(html[at] + 1);
            var found = Find(html[..at] + digit + html[(at + 1)..]);
            Assert.True(found.Count > 0, $"'{html[(at - 60)..(at + 20)]}'");
        });
    }

    [Fact]
    public void A_figure_that_is_taken_away_or_said_otherwise_is_named_by_its_id()
    {
        var html = Html;
        foreach (Match figure in FigureLink().Matches(html).Where((_, i) => i % 29 == 0))
        {
            var index = int.Parse(figure.Groups["i"].Value, System.Globalization.CultureInfo.InvariantCulture);
            var id = edition.Figures[index].Id;
            var gone = Find(html.Remove(figure.Index, figure.Length));
            Assert.Contains(gone, d => d.Code.Id == "RC5402" && d.Message.Contains($"'{id}'", StringComparison.Ordinal));
            var other = Find(html[..figure.Index] + figure.Value.Replace(">" + figure.Groups["t"].Value, ">77,777", StringComparison.Ordinal) + html[(figure.Index + figure.Length)..]);
            Assert.Contains(other, d => d.Code.Id == "RC5402" && d.Message.Contains("says '77,777'", StringComparison.Ordinal));
        }
    }

    [Theory]
    [InlineData("<p>94 victims</p>", "RC5401 'en/index.html' has the number '94' in the cover, the contents or the layout, which nobody accounts for: '94 victims'.")]
    [InlineData("<p>Call <b>1</b>52 &#49;</p>", "RC5401 'en/index.html' has the number '1' in the cover, the contents or the layout, which nobody accounts for")]
    [InlineData("<p data-fixed=\"telephone\">Call 152</p>", "")]
    [InlineData("<p data-fixed=\"\">Call 152</p>", "RC5401 'en/index.html' has the number '152'")]
    [InlineData("<!-- 94 --><script>94</script><style>.a{width:94px}</style><template>94</template><ol><li>a<li>b</ol>", "")]
    [InlineData("<img alt='Since 1994'>", "RC5401 'en/index.html' has the number '1994'")]
    [InlineData("<img alt='Since 1994' data-fixed='founded'>", "")]
    [InlineData("<svg role='img'><title>94</title><text>b</text></svg>", "RC5401 'en/index.html' has the number '94'")]
    [InlineData("<p data-figure=\"999\">94</p>", "RC5401 'en/index.html' has the number '94' in the cover, the contents or the layout, which nobody accounts for: figure 999.")]
    [InlineData("<p>a < b > 94", "RC5401 'en/index.html' has the number '94'")]
    public void What_stands_around_the_sections_is_read_too(string added, string finding)
    {
        var found = Find(Html.Replace("</body>", added + "</body>", StringComparison.Ordinal));
        if (finding.Length == 0) Assert.Empty(found);
        else Assert.StartsWith(finding, $"{found[0].Code.Id} {found[0].Message}", StringComparison.Ordinal);
    }

    [Fact]
    public void Many_findings_are_a_few_and_their_number()
    {
        var found = Find(Html.Replace("</body>", string.Concat(Enumerable.Range(100, 500).Select(i => $"<p>{i}77</p>")) + "</body>", StringComparison.Ordinal));
        Assert.Equal(6, found.Count);
        Assert.Contains("495 more numbers", found[5].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_expected_of_a_text_is_what_its_page_says()
    {
        string[] pieces =
        [
            "1", "23", "4.5", "6,7", " ", "\n", "\n\n", "*", "**", "`", "```\n", "# ", "- ", "3. ", "> ", "| ", "|\n|---|\n", "[^1]", "\n\n[^1]: 8\n", "[9](#a)", "<https://a.az/10>", "<b>11</b>", "<!-- 12 -->", "&#49;", "&amp;", "word", "![13](x)",
            "    ", "\\", "[r]: #a\n", "~~~\n", "<div>14</div>\n",
        ];
        Gen.Int[0, pieces.Length - 1].Select(i => pieces[i]).Array[0, 40].Select(string.Concat).Select(Gen.Bool).Sample((text, ours) =>
        {
            var rendered = new MarkdownRenderer(new FigureMarkup([]), new UniqueIds(), new MarkupWords("Note", "Back")).Render(new MarkdownSource(text, "a.md", ours, false, "s", 2, "Table"), []);
            var said = new Tally();
            foreach (var piece in PageReader.Read(rendered.Body + rendered.Notes).Where(p => p.Figures.IsEmpty && !p.Is(PageSetting.ItemNumber))) said.Add(piece.Text);
            var expected = new Tally().Add(PrintedText.Of(text, ours));
            Assert.Equal(Show(expected), Show(said));
        }, iter: 2000);

        static string Show(Tally tally) => string.Join(' ', tally.Numbers.Where(n => tally[n] != 0).Order(StringComparer.Ordinal).Select(n => $"{n}×{tally[n]}"));
    }

    [Fact]
    public void Signs_of_emphasis_that_open_nothing_are_text_also_where_a_table_follows() =>
        Assert.StartsWith("**a&*b 4.5**23>", PrintedText.Of("**a&amp;*b\n4.5**23> \n`|\n|---|\n", ours: false), StringComparison.Ordinal);

    private static string Body(string html) => html[html.IndexOf("<body>", StringComparison.Ordinal)..html.IndexOf("<script>", StringComparison.Ordinal)];

    private List<ReportCompiler.Diagnostics.Diagnostic> Find(string html)
    {
        var (printed, expected) = Expected;
        return [.. HtmlAudit.Find("en/index.html", PageReader.Read(html), printed, expected)];
    }

    private (PrintedReport, ImmutableArray<ExpectedRegion>) Expected => field.Item1 is null ? field = Expect() : field;

    private (PrintedReport, ImmutableArray<ExpectedRegion>) Expect()
    {
        var report = edition.Built.Composed[0];
        var drawn = report.Sections.SelectMany(s => s.Parts).OfType<ReportCompiler.Compose.ChartPart>().SelectMany(c => ReportCompiler.Render.Charts.ChartRenderer.Both(c.Chart).Unlabelled);
        var printed = new PrintedReport(report, [.. drawn]);
        return (printed, ExpectedNumbers.Of(printed, SourceList.Of(report)));
    }

    [GeneratedRegex(@">(?<t>[^<>]*\d[^<>]*)<")]
    private static partial Regex TextWithNumber();

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Digits();

    [GeneratedRegex("<a class=\"figure\" data-figure=\"(?<i>[0-9]+)\" href=\"[^\"]*\">(?<t>[^<]+)</a>")]
    private static partial Regex FigureLink();
}
