using ReportCompiler.Render.Pdf;
using ReportCompiler.Render.Pdf.Objects;
using ReportCompiler.Tests.Render.Browser;
using ReportCompiler.Tests.Support;

namespace ReportCompiler.Tests.Render.Pdf;

/// <summary>Each property of an accessible PDF, broken in a file that has it.</summary>
public sealed class PdfCheckTests(WarmBrowser warm) : IClassFixture<WarmBrowser>
{
    private const string Page = "<nav><h1>Contents</h1><ol style='list-style:none'><li><a href='#a'>A</a></li></ol></nav><h2 id=a>A</h2><ul><li>one</li></ul>"
        + "<table><tr><th scope=col>H<td>1</table><figure><svg role=img aria-label=P width=9 height=9><rect width=9 height=9 /></svg></figure>"
        + "<ol><li id='s.note-1'>N <a href='#s.ref-1'>b</a></li></ol><p id='s.ref-1'><strong>Bold</strong></p>";

    [Fact]
    public async Task Nothing_is_wrong_with_the_whole_file() => Assert.Empty(PdfCheck.Find(PdfWriter.Write(await FileAsync())));

    [Theory]
    [InlineData("it has no language", "Lang")]
    [InlineData("its colours have no profile", "OutputIntents")]
    [InlineData("its metadata lack '<pdfuaid:part>1</pdfuaid:part>'", "Metadata")]
    [InlineData("its title is not to be shown", "ViewerPreferences")]
    [InlineData("it does not say that it is tagged", "MarkInfo")]
    [InlineData("it has no outline", "Outlines")]
    public async Task The_catalog_lacks(string finding, string entry) => await FindsAsync(finding, file => file.Catalog[entry] = null);

    [Theory]
    [InlineData("a picture has no description", "Figure", "Alt")]
    [InlineData("a picture has no place", "Figure", "A")]
    [InlineData("a head of a table does not say what it heads", "TH", "A")]
    [InlineData("a note has no id", "Note", "ID")]
    public async Task An_element_lacks(string finding, string type, string entry) => await FindsAsync(finding, file => Element(file, type)[entry] = null);

    [Theory]
    [InlineData("nobody knows an element of the type 'Strange'", "P", "Strange")]
    [InlineData("a list holds 'P'", "LI", "P")]
    [InlineData("an item of a list holds 'P'", "LBody", "P")]
    [InlineData("a table of contents holds 'P'", "TOCI", "P")]
    [InlineData("a table holds 'P'", "TR", "P")]
    [InlineData("a row of a table holds 'P'", "TD", "P")]
    [InlineData("a table has no heads", "TH", "TD")]
    [InlineData("a heading of level 4 follows one of level 1", "H2", "H4")]
    [InlineData("the first heading is of level 2", "H1", "H2")]
    [InlineData("a link on page 1 belongs to no element", "Link", "Span")]
    [InlineData("its structure does not begin with a document", "Document", "Part")]
    public async Task An_element_is_of_another_type(string finding, string type, string other) =>
        await FindsAsync(finding, file => Element(file, type)["S"] = new PdfName(other));

    [Fact]
    public async Task Types_that_are_not_standard_are_mapped() =>
        await FindsAsync("nobody knows an element of the type 'Strong'", file => file.Dictionary(file.Catalog["StructTreeRoot"])!["RoleMap"] = null);

    [Fact]
    public async Task A_link_has_no_words() => await FindsAsync("a link on page 1 has no words", file => Link(file)["Contents"] = null);

    [Fact]
    public async Task A_link_leads_nowhere() => await FindsAsync("links lead to what is not printed ('b')", file => Link(file)["Dest"] = new PdfName("b"));

    [Fact]
    public async Task A_font_is_not_embedded() => await FindsAsync("' is not embedded", file =>
    {
        var font = file.Dictionary(file.Dictionary(file.Dictionary(Paper(file)["Resources"])!["Font"])!.Entries.First().Value)!;
        var descriptor = file.Dictionary(file.Dictionary(file.Items(font["DescendantFonts"])[0])!["FontDescriptor"])!;
        descriptor["FontFile2"] = null;
        descriptor["FontFile3"] = null;
    });

    [Theory]
    [InlineData("something on page 1 belongs to no element (f)", " 0 0 9 9 re f ")]
    [InlineData("something on page 1 belongs to no element (a mark without end)", " /P <</MCID 9999>> BDC ")]
    [InlineData("something on page 1 belongs to no element (a piece within another)", " /Artifact BMC /P <</MCID 9999>> BDC EMC EMC ")]
    [InlineData("something on page 1 belongs to no element (a piece in two parts)", " /P <</MCID 9999>> BDC EMC /P <</MCID 9999>> BDC EMC ")]
    [InlineData("a piece of a page belongs to no element", " /P <</MCID 9999>> BDC EMC ")]
    public async Task A_page_has_in_addition(string finding, string content) => await FindsAsync(finding, file =>
    {
        var old = ((PdfStream)file.Resolve(Paper(file)["Contents"])!).Content();
        Paper(file)["Contents"] = file.Add(PdfStream.Deflate(new PdfDictionary(), [.. old, .. System.Text.Encoding.ASCII.GetBytes(content)]));
    });

    [Fact]
    public async Task A_page_is_empty() => await FindsAsync("an element has a piece that stands on no page", file =>
        Paper(file)["Contents"] = file.Add(PdfStream.Deflate(new PdfDictionary(), [])));

    [Fact]
    public void What_is_no_pdf_is_said() => Assert.Equal(["it cannot be read again (it does not begin like one)"], PdfCheck.Find([1, 2, 3]));

    private async Task FindsAsync(string finding, Action<PdfFile> damage)
    {
        var file = await FileAsync();
        damage(file);
        Assert.Contains(PdfCheck.Find(PdfWriter.Write(file)), f => f.Contains(finding, StringComparison.Ordinal));
    }

    private async Task<PdfFile> FileAsync()
    {
        var options = new PrintOptions { Date = new DateOnly(2021, 3, 1), Limit = TestBrowser.Limit };
        var printed = await PdfPrinter.PrintAsync(warm.Session, new PrintJob("a.pdf", Pages.Document(Page)), options, CancellationToken.None);
        return PdfReader.Read(PdfRewriter.Rewrite(printed.Pdf, new PrintJob("a.pdf", ""), options));
    }

    private static PdfDictionary Paper(PdfFile file) => file.Dictionary(new PdfReference(file.Pages()[0]))!;

    private static PdfDictionary Link(PdfFile file) => file.Dictionary(file.Items(Paper(file)["Annots"])[0])!;

    /// <summary>The first element of a type, in reading order.</summary>
    private static PdfDictionary Element(PdfFile file, string type) => Find(file, file.Dictionary(file.Catalog["StructTreeRoot"])!["K"], type)!;

    private static PdfDictionary? Find(PdfFile file, PdfObject? kids, string type)
    {
        foreach (var kid in file.Resolve(kids) is PdfArray array ? array.Items : [kids ?? PdfKeyword.Null])
        {
            if (file.Dictionary(kid) is not { } entries || entries["S"] is null) continue;
            if (entries.Name("S") == type) return entries;
            if (Find(file, entries["K"], type) is { } found) return found;
        }
        return null;
    }
}
