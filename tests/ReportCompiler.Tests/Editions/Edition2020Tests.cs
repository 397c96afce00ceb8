using System.Globalization;
using System.Text;
using ReportCompiler.Diagnostics;
using ReportCompiler.IO;
using ReportCompiler.Render.Pdf;
using ReportCompiler.Tests.Render.Pdf;
using ReportCompiler.Tests.Support;
using ReportCompiler.Validate;
using UglyToad.PdfPig;

namespace ReportCompiler.Tests.Editions;

/// <summary>What the issue of the first report is: every published figure is there, every total is checked, and the files are whole.</summary>
public sealed class Edition2020Tests(Edition2020 edition) : IClassFixture<Edition2020>
{
    public static TheoryData<string, string, string> PublishedFigures()
    {
        var data = new TheoryData<string, string, string>();
        foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Editions", "figures-2020-expected.csv")).Skip(1))
        {
            var fields = Csv.Split(line);
            data.Add(fields[4], fields[5], fields[6]);
        }
        return data;
    }

    [Fact]
    public void There_are_as_many_published_figures_as_the_source_has() => Assert.Equal(93, PublishedFigures().Count);

    [Theory]
    [MemberData(nameof(PublishedFigures))]
    public void Every_published_figure_is_printed_and_stands_in_the_ledger_with_its_cell(string what, string printed, string cell)
    {
        Assert.NotEmpty(what);
        var uses = edition.Figures.Where(f => f.Quantity.Derivation.Text == cell || f.Id.Contains($"/{cell}/", StringComparison.Ordinal)).ToList();
        Assert.True(uses.Count > 0, $"No line of the ledger prints {cell}.");
        Assert.Contains(uses, f => f.Text.Contains(printed, StringComparison.OrdinalIgnoreCase));
        Assert.All(uses, f => Assert.NotEmpty(f.Quantity.Derivation.Cells()));
        Assert.Contains(printed, edition.HtmlText, StringComparison.OrdinalIgnoreCase);
        Assert.Contains(printed, edition.PdfText, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public void There_is_no_error_and_no_warning() =>
        Assert.Empty(edition.Built.Diagnostics.Where(d => d.Severity > Severity.Note).Select(d => $"{d.Span} {d.Code.Id} {d.Message}"));

    [Theory]
    [InlineData("81 + 4 + 9 == 94")]
    [InlineData("89 + 3 + 2 == 94")]
    [InlineData("93 + 1 == 94")]
    [InlineData("17 + 3 == 20")]
    [InlineData("12 + 2 + 1 == 15")]
    [InlineData("10 + 13 == 23")]
    [InlineData("14 == 14")]
    [InlineData("7.5 == 7.5")]
    [InlineData("77.5 == 77.5")]
    [InlineData("2.5 == 2.5")]
    [InlineData("85 == 85")]
    [InlineData("15 == 15")]
    [InlineData("9 == 9")]
    public void Every_equation_of_the_report_is_checked_and_holds(string equation) =>
        Assert.Contains(edition.Built.Validated!.Checks, c => c.Equation == equation && c.Result == CheckResult.Pass);

    [Fact]
    public void The_change_on_2019_is_marked_circular() =>
        Assert.Equal(["crimes_increase", "crimes_increase_share"], edition.Built.Validated!.Checks.Where(c => c.Circular).Select(c => c.Address));

    [Fact]
    public void The_885_victims_without_a_period_are_found_and_accepted_by_a_waiver_with_its_reason()
    {
        var check = Assert.Single(edition.Built.Validated!.Checks, c => c.Waiver is not null);
        Assert.Equal("885 == 1053", check.Equation);
        Assert.NotEmpty(check.Waiver!.Reason);
    }

    [Fact]
    public void The_report_opens_with_key_figures_whose_every_number_stands_in_the_ledger()
    {
        Assert.Contains("94 victims of trafficking in human beings identified 3 more than in 2019", edition.HtmlText, StringComparison.Ordinal);
        Assert.Contains("3 more than in 2019", edition.PdfText, StringComparison.Ordinal);
        Assert.Equal(["key-figures/victims/1", "key-figures/difference(victims)/1"], edition.Figures.Take(2).Select(f => f.Id));
    }

    [Fact]
    public void The_files_are_those_that_the_readme_promises()
    {
        var paths = edition.Built.Rendered!.Files.Select(f => f.Path).ToList();
        Assert.Superset(new HashSet<string> { "en/index.html", "en/report.pdf", "checks.html", "figures.csv" }, paths.ToHashSet());
        Assert.Equal(5, paths.Count(p => p.StartsWith("en/charts/", StringComparison.Ordinal) && p.EndsWith(".svg", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_ledger_has_a_line_for_every_printed_figure()
    {
        var lines = Encoding.UTF8.GetString(edition.File("figures.csv")).TrimEnd('\n').Split('\n');
        var html = Encoding.UTF8.GetString(edition.File("en/index.html"));
        var printed = System.Text.RegularExpressions.Regex.Matches(html, " data-figure=\"([0-9 ]+)\"").SelectMany(m => m.Groups[1].Value.Split(' ')).ToHashSet();
        Assert.Equal(printed.Count, lines.Length - 1);
        Assert.True(printed.Count > 300);
        Assert.StartsWith("id,section,", lines[0], StringComparison.Ordinal);
        Assert.Equal(edition.Figures.Length, edition.Figures.Select(f => f.Id).Distinct().Count());
    }

    [Fact]
    public void The_pdf_is_tagged_a4_with_outline_page_numbers_and_embedded_fonts()
    {
        var bytes = edition.File("en/report.pdf");
        using var pdf = PdfDocument.Open(bytes);
        Assert.All(pdf.GetPages(), p => Assert.True(Math.Abs(p.Width - 595) < 2 && Math.Abs(p.Height - 842) < 2, $"{p.Width} x {p.Height}"));
        Assert.True(pdf.TryGetBookmarks(out var bookmarks));
        Assert.True(bookmarks.GetNodes().Count() >= 9);
        Assert.Contains(string.Create(CultureInfo.InvariantCulture, $"Page 2 of {pdf.NumberOfPages}"), edition.PdfText, StringComparison.Ordinal);
        Assert.DoesNotContain("Page 1 of", edition.PdfText, StringComparison.Ordinal);
        Assert.Empty(PdfCheck.Find(bytes));
        Assert.All(pdf.GetPages().SelectMany(p => p.Letters).Select(l => l.FontName).Distinct(), f => Assert.Contains("SourceSans3", f, StringComparison.Ordinal));
    }

    [Fact]
    public void Each_number_in_the_contents_is_that_of_the_page_where_its_heading_stands()
    {
        var bytes = edition.File("en/report.pdf");
        using var pdf = PdfDocument.Open(bytes);
        Assert.True(pdf.TryGetBookmarks(out var outline));
        var headings = outline.GetNodes().OfType<UglyToad.PdfPig.Outline.DocumentBookmarkNode>().GroupBy(n => n.Title).ToDictionary(g => g.Key, g => g.First().PageNumber);
        // The contents as they are read: number, title, page.
        var lines = TagTree.Of(bytes).Split('\n');
        var entries = lines.Where((l, i) => i > 0 && lines[i - 1].Trim() == "Reference").Select(l => l[(l.IndexOf(" -> ", StringComparison.Ordinal) + 4)..]).ToList();
        var sections = edition.Built.Composed[0].Sections.Length + 1; // and the sources of the figures
        Assert.Equal(sections + 22 + 5, entries.Count);
        foreach (var (entry, i) in entries.Select((e, i) => (e, i)))
        {
            var (title, page) = (entry[..entry.LastIndexOf(' ')], int.Parse(entry[(entry.LastIndexOf(' ') + 1)..], CultureInfo.InvariantCulture));
            if (i < sections)
            {
                Assert.Equal(headings[title], page);
                continue;
            }
            var word = i < entries.Count - 5 ? "Table" : "Chart";
            var caption = $"{word} {title[..title.IndexOf(' ')]}. {title[(title.IndexOf(' ') + 1)..]}";
            Assert.Contains(caption, Edition2020.SingleBlanks(string.Join(' ', pdf.GetPage(page).GetWords().Select(w => w.Text))), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_pdf_says_what_it_is_and_its_outline_has_every_section()
    {
        var bytes = edition.File("en/report.pdf");
        using var pdf = PdfDocument.Open(bytes);
        Assert.True(pdf.TryGetXmpMetadata(out var xmp));
        var parts = xmp.GetXDocument().Descendants().Where(e => e.Name.LocalName is "part" or "conformance").Select(e => $"{e.Name.NamespaceName} {e.Value}");
        Assert.Equal(["http://www.aiim.org/pdfa/ns/id/ 2", "http://www.aiim.org/pdfa/ns/id/ A", "http://www.aiim.org/pdfua/ns/id/ 1"], parts);
        Assert.True(pdf.TryGetBookmarks(out var outline));
        var titles = outline.GetNodes().Select(n => n.Title).ToList();
        Assert.All(edition.Built.Composed[0].Sections, s => Assert.Contains(s.Number is { } n ? string.Create(CultureInfo.InvariantCulture, $"{n} {s.Title}") : s.Title, titles));
    }

    [Fact]
    public async Task With_one_of_the_89_women_less_the_message_names_the_cell_the_sum_and_the_total()
    {
        var files = Directory.EnumerateFiles(Path.Combine(Repository.Root, "data"), "*", SearchOption.AllDirectories)
            .Concat(Directory.EnumerateFiles(Path.Combine(Repository.Root, "templates"), "*", SearchOption.AllDirectories))
            .ToDictionary(f => Path.GetRelativePath(Repository.Root, f).Replace('\\', '/'), File.ReadAllBytes);
        const string path = "data/2020/ministry-of-internal-affairs/victims.csv";
        var lines = Encoding.UTF8.GetString(files[path]).Split('\n');
        var line = Array.FindIndex(lines, l => l.EndsWith(",89", StringComparison.Ordinal));
        lines[line] = lines[line].Replace(",89", ",88", StringComparison.Ordinal);
        files[path] = Encoding.UTF8.GetBytes(string.Join('\n', lines));

        var found = await Edition2020.BuildAsync(ProjectFiles.FromMemory(files), BuildTarget.Check);

        var error = Assert.Single(found.Diagnostics, d => d.Code.Id == "RC3001");
        Assert.Equal((path, line + 1, lines[line].Length - 1), (error.Span!.Value.File, error.Span.Value.Line, error.Span.Value.Column));
        Assert.Equal("'victims' by sex and age adds up to 93, but its total is 94 (difference 1).", error.Message);
        Assert.Equal("by citizenship and by destination and exploitation add up to 94, so a part is the likelier fault.", Assert.Single(error.Notes));
    }
}
