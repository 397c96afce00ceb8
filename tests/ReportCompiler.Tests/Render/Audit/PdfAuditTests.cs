using System.Text;
using ReportCompiler.IO;
using ReportCompiler.Tests.Editions;
using ReportCompiler.Tests.Support;

namespace ReportCompiler.Tests.Render.Audit;

/// <summary>What a style sheet or a layout does to the numbers on paper is found in the finished PDF, in a real browser.</summary>
public sealed class PdfAuditTests
{
    [Theory]
    [InlineData("print.css", "@media print { .key-figures { display: none } }", "RC5402 'en/report.pdf' lacks the number")]
    [InlineData("print.css", "@media print { .chapter > h2::after { content: ' 94' } }", "RC5401 'en/report.pdf' has the number '94' in what the style sheets add")]
    [InlineData("print.css", "@page { @bottom-center { content: '77' } }", "RC5401 'en/report.pdf' has the number '77' in what the style sheets add")]
    [InlineData("print.css", "@media print { #table-overview tbody tr:first-child { display: none } }", "RC5402 'en/report.pdf' lacks the number '91'")]
    [InlineData("layout.html", "<p>Call 152</p>", "RC5401 'en/index.html' has the number '152'")]
    [InlineData("layout.html", "<p data-fixed=\"telephone of the hotline\">Call 152</p>", "")]
    public async Task A_number_that_comes_or_goes_on_the_way_to_paper_is_found(string file, string added, string finding)
    {
        var disk = ProjectFiles.FromDisk(Repository.Root);
        var files = new[] { "data", "templates" }.SelectMany(folder => disk.List(folder)).ToDictionary(p => p, p => File.ReadAllBytes(Repository.PathOf(p)), StringComparer.Ordinal);
        var text = Encoding.UTF8.GetString(files["templates/" + file]);
        files["templates/" + file] = Encoding.UTF8.GetBytes(file == "layout.html" ? text.Replace("</body>", added + "\n</body>", StringComparison.Ordinal) : text + "\n" + added);
        var built = await Edition2020.BuildAsync(ProjectFiles.FromMemory(files), BuildTarget.Pdf);
        var found = built.Diagnostics.Where(d => d.Code.Id.StartsWith("RC54", StringComparison.Ordinal)).Select(d => $"{d.Code.Id} {d.Message}").ToList();
        Assert.Equal(finding.Length == 0, built.Rendered is not null);
        if (finding.Length == 0) Assert.Empty(found);
        else Assert.Contains(found, f => f.StartsWith(finding, StringComparison.Ordinal));
    }
}
