using System.Text;
using ReportCompiler.IO;
using ReportCompiler.Tests.Editions;
using ReportCompiler.Tests.Support;

namespace ReportCompiler.Tests.Render.Audit;

/// <summary>What a style sheet or a layout does to the numbers on paper is found in the finished PDF, in a real browser.</summary>
public sealed class PdfAuditTests
{
    [Fact]
    public async Task A_number_that_comes_or_goes_on_the_way_to_paper_is_found()
    {
        (string Css, string Finding)[] faults =
        [
            ("@page { @bottom-center { content: '8' } }", "RC5401 'en/report.pdf' has the number '8' in what the style sheets add on page 2"),
            (".key-figures .numeral::after { content: '5' }", "RC5401 'en/report.pdf' has the number '5' in what the style sheets add on page 3"),
            (".key-figures .compared { display: none }", "RC5402 'en/report.pdf' does not have the figure 'key-figures/difference(victims)/1' ('3') in the section 'key-figures'."),
            ("#table-overview tbody tr:first-child { display: none }", "RC5402 'en/report.pdf' does not have the figure 'statistics/victims/2' ('94') in the section 'statistics'."),
            ("#prosecution p > .figure { color: transparent !important }", "RC5402 'en/report.pdf' does not have the figure 'prosecution/crimes/1' ('200') in the section 'prosecution'."),
            (".endnotes li::marker { content: '94. ' }", "RC5401 'en/report.pdf' has the number '94' in the section 'prosecution' on page "),
            // It is printed in words.
            ("#methodology .figure { display: none }", "RC5402 'en/report.pdf' does not have the figure 'methodology/authorities_reporting.level.CENTRAL/1' ('Twenty-five') in the section 'methodology'."),
        ];
        var built = await BuildAsync("templates/print.css", css => $"{css}\n{string.Join('\n', faults.Select(f => f.Css.StartsWith('@') ? f.Css : $"@media print {{ {f.Css} }}"))}");
        Assert.Null(built.Rendered);
        var found = Findings(built);
        Assert.All(faults, fault => Assert.Contains(found, f => f.StartsWith(fault.Finding, StringComparison.Ordinal)));
        Assert.DoesNotContain(found, f => f.Contains("'en/index.html'", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_number_typed_into_the_layout_is_found_in_the_page_and_in_the_pdf()
    {
        var built = await BuildAsync("templates/layout.html", html => html.Replace("</body>", "<p>Call 152</p></body>", StringComparison.Ordinal));
        Assert.Null(built.Rendered);
        Assert.Equal(["'en/index.html'", "'en/report.pdf'"], Findings(built).Select(f => f["RC5401 ".Length..f.IndexOf(" has the number '152'", StringComparison.Ordinal)]));
    }

    /// <summary>What a report may have, and an audit that only counts would take for a fault.</summary>
    [Fact]
    public async Task A_report_that_is_as_it_should_be_is_written()
    {
        var built = await BuildAsync(
            // Digits grouped by a blank, as in most languages of Europe.
            ("data/languages/en.yaml", yaml => yaml.Replace("group: \",\"", "group: \"\\u00A0\"", StringComparison.Ordinal)),
            // A table that goes on on another page, with years at its head.
            ("templates/2020/en/conclusion.md", text => $"{text}\n\n| Kind | {{{{ previous_year }}}} | {{{{ year }}}} |\n|---|---:|---:|\n{string.Concat(Enumerable.Range(0, 90).Select(_ => "| a | {{ hotline_calls }} | {{ crimes }} |\n"))}\n7. seven\n8. eight\n"
                // A table of a chart that paper leaves out, and a text that begins as a row of it ends.
                + "\n```chart\nid: long\nkind: line\ntitle: Long\nof: \"series(victims, 1990, year)\"\nby: year\n```\n\n{{ victims }} victims in {{ year }}.\n"
                // A picture that is taller than the paper.
                + "\n```chart\nid: tall\nkind: bars\ntitle: Tall\nof: \"series(victims, 1950, year)\"\nby: year\n```\n"),
            // The title twice, no foot, a list without ends of items, a number with its reason.
            ("templates/layout.html", html => html.Replace("{{ footer }}", "<p>{{ title }}</p><ol><li>a<li>b</ol><p data-fixed=\"telephone of the hotline\">Call 152</p>", StringComparison.Ordinal)),
            // Capitals, and words broken where they are too long.
            ("templates/print.css", css => css + "\n@media print { .key-figures li { overflow-wrap: anywhere; text-transform: uppercase; width: 40px } .key-figures .numeral { white-space: normal !important } }"));
        Assert.Empty(Findings(built));
        Assert.NotNull(built.Rendered);
    }

    private static Task<Compilation> BuildAsync(string path, Func<string, string> change) => BuildAsync((path, change));

    private static async Task<Compilation> BuildAsync(params (string Path, Func<string, string> Change)[] changes)
    {
        var disk = ProjectFiles.FromDisk(Repository.Root);
        var files = new[] { "data", "templates" }.SelectMany(folder => disk.List(folder)).ToDictionary(p => p, p => File.ReadAllBytes(Repository.PathOf(p)), StringComparer.Ordinal);
        foreach (var (path, change) in changes)
        {
            var old = Encoding.UTF8.GetString(files[path]);
            Assert.NotEqual(old, change(old));
            files[path] = Encoding.UTF8.GetBytes(change(old));
        }
        return await Edition2020.BuildAsync(ProjectFiles.FromMemory(files), BuildTarget.Pdf);
    }

    private static List<string> Findings(Compilation built) => [.. built.Diagnostics.Where(d => d.Severity == ReportCompiler.Diagnostics.Severity.Error).Select(d => $"{d.Code.Id} {d.Message}")];
}
