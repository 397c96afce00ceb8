using System.Text;
using ReportCompiler.Render.Pdf.Content;
using ReportCompiler.Render.Pdf.Objects;

namespace ReportCompiler.Tests.Render.Pdf;

/// <summary>Marks of a page's content: everything painted is a piece of an element or an artifact, and nothing else changes.</summary>
public sealed class ContentRewriterTests
{
    [Theory]
    [InlineData("a line", "0 0 9 9 re f", "/Artifact BMC\n0 0 9 9 re f\nEMC")]
    [InlineData("a clip paints nothing", "0 0 9 9 re W n", "0 0 9 9 re W n")]
    [InlineData("a path of several steps", "0 0 m 9 9 l 5 5 l h S", "/Artifact BMC\n0 0 m 9 9 l 5 5 l h S\nEMC")]
    [InlineData("text in the middle", "BT 1 0 0 1 5 400 Tm (x) Tj ET", "/Artifact BMC\nBT 1 0 0 1 5 400 Tm (x) Tj ET\nEMC")]
    [InlineData("a header", "BT 1 0 0 1 5 790 Tm (x) Tj ET", "/Artifact <</Type/Pagination/Subtype/Header>>BDC\nBT 1 0 0 1 5 790 Tm (x) Tj ET\nEMC")]
    [InlineData("a footer", "BT 1 0 0 1 5 20 Tm (x) Tj ET", "/Artifact <</Type/Pagination/Subtype/Footer>>BDC\nBT 1 0 0 1 5 20 Tm (x) Tj ET\nEMC")]
    [InlineData("a piece of an element", "/NonStruct <</MCID 1 >>BDC 0 0 9 9 re f EMC", "/P <</MCID 1>>BDC 0 0 9 9 re f EMC")]
    [InlineData("a piece of no element", "/NonStruct <</MCID 2 >>BDC 0 0 9 9 re f EMC", "/Artifact BMC 0 0 9 9 re f EMC")]
    [InlineData("a ligature in a header", "BT /Span <</ActualText (ff)>> BDC (x) Tj EMC ET", "/Artifact <</Type/Pagination/Subtype/Footer>>BDC\nBT /Span <</ActualText (ff)>> BDC (x) Tj EMC ET\nEMC")]
    [InlineData("text half of which is a piece", "BT (a) Tj /X <</MCID 1>> BDC (b) Tj EMC ET", "BT /Artifact BMC\n(a) Tj\nEMC /P <</MCID 1>>BDC (b) Tj EMC ET")]
    [InlineData("a picture", "/X1 Do", "/Artifact BMC\n/X1 Do\nEMC")]
    [InlineData("a form, which has marks of its own", "/Form Do", "/Form Do")]
    [InlineData("an artifact stays one", "/Artifact BMC 0 0 9 9 re f EMC", "/Artifact BMC 0 0 9 9 re f EMC")]
    public void Content_is_marked_anew(string what, string content, string expected)
    {
        Assert.NotEmpty(what);
        Assert.Equal(expected, Rewrite(content));
    }

    [Theory]
    [InlineData("/X <</MCID 1>> BDC /X <</MCID 2>> BDC EMC EMC", "the marks of a page overlap")]
    [InlineData("/X <</MCID 1>> BDC", "the marks of a page do not end")]
    [InlineData("EMC", "a mark of a page ends before it begins")]
    [InlineData("BI ID x EI", "a picture stands between the operators of a page")]
    [InlineData("1 2 3", "the content of a page ends within an operator")]
    public void Content_that_no_browser_writes_is_refused(string content, string reason) =>
        Assert.Equal(reason, Assert.Throws<PdfFormatException>(() => Rewrite(content)).Message);

    private static string Rewrite(string content) =>
        Encoding.Latin1.GetString(ContentRewriter.Rewrite(new ContentStream(1, 1, 0, new PdfDictionary(), Encoding.Latin1.GetBytes(content)).Read(), new Dictionary<int, string>(), id => id == 1 ? "P" : null, name => name == "Form", 842));
}
