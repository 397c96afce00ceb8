using System.Text;
using CsCheck;
using ReportCompiler.Render.Pdf;
using ReportCompiler.Render.Pdf.Objects;
using ReportCompiler.Tests.Render.Browser;
using ReportCompiler.Tests.Support;

namespace ReportCompiler.Tests.Render.Pdf;

public sealed class PdfObjectsTests(WarmBrowser warm) : IClassFixture<WarmBrowser>
{
    private static readonly Gen<PdfObject> Leaf = Gen.OneOf<PdfObject>(
        Gen.String[Gen.Char['!', '~'], 0, 9].Select(s => (PdfObject)new PdfName(s)),
        Gen.Int.Select(i => (PdfObject)new PdfNumber(i)),
        Gen.String[0, 9].Select(s => (PdfObject)new PdfText(new UnicodeEncoding(true, false).GetString(new UnicodeEncoding(true, false).GetBytes(s)))),
        Gen.Byte.Array[0, 20].Select(b => (PdfObject)new PdfText(b)),
        Gen.Const((PdfObject)PdfKeyword.True));

    private static readonly Gen<PdfObject> Anything = Gen.Recursive<PdfObject>((depth, self) => depth > 3 ? Leaf : Gen.OneOf(
        Leaf,
        self.Array[0, 4].Select(a => (PdfObject)new PdfArray(a)),
        Gen.Select(Gen.String[Gen.Char['A', 'z'], 1, 6], self).Array[0, 4].Select(e =>
        {
            var dictionary = new PdfDictionary();
            foreach (var (name, value) in e) dictionary[name] = value;
            return (PdfObject)dictionary;
        })));

    [Fact]
    public void Every_object_is_read_as_it_was_written() => Anything.Sample(value =>
    {
        var file = new PdfFile([], new PdfDictionary());
        file.Trailer["Root"] = file.Add(new PdfDictionary(("Value", file.Add(value)), ("Stream", file.Add(PdfStream.Deflate(new PdfDictionary(("V", value)), "abc"u8)))));
        var read = PdfReader.Read(PdfWriter.Write(file));
        Assert.Equal(Show(value), Show(read.Resolve(read.Catalog["Value"])!));
        Assert.Equal("abc"u8, ((PdfStream)read.Resolve(read.Catalog["Stream"])!).Content());
    }, iter: 500);

    [Fact]
    public void The_same_objects_give_the_same_bytes_whatever_their_numbers()
    {
        var (one, other) = (new PdfFile([], new PdfDictionary()), new PdfFile([], new PdfDictionary()));
        for (var i = 0; i < 7; i++) other.Add(new PdfName("Lost"));
        foreach (var file in (PdfFile[])[one, other]) file.Trailer["Root"] = file.Add(new PdfDictionary(("A", file.Add(new PdfName("Kept")))));
        Assert.Equal(PdfWriter.Write(one), PdfWriter.Write(other));
    }

    [Theory]
    [InlineData("(a\\(b\\)\\\\ \\101\\n)", "a(b)\\ A\n")]
    [InlineData("(a(b)c)", "a(b)c")]
    [InlineData("(a\\\nb)", "ab")]
    [InlineData("<48 69 2>", "Hi ")]
    [InlineData("<FEFF0259>", "ə")]
    public void Strings_are_read(string written, string text) =>
        Assert.Equal(text, Assert.IsType<PdfText>(new PdfLexer(Encoding.Latin1.GetBytes(written)).Next()).Value);

    [Theory]
    [InlineData("", "it does not begin like one")]
    [InlineData("%PDF-1.4\n", "it does not end like one")]
    [InlineData("%PDF-1.4\nstartxref\n9999\n%%EOF", "it does not end like one")]
    [InlineData("%PDF-1.4\nxref\n0 1\n0000000000 65535 f \ntrailer\n<</Prev 3>>\nstartxref\n9\n%%EOF", "it was changed or locked after it was written")]
    public void What_is_no_such_file_is_refused(string file, string reason) =>
        Assert.Equal(reason, Assert.Throws<PdfFormatException>(() => PdfReader.Read(Encoding.Latin1.GetBytes(file))).Message);

    /// <summary>Whatever a damaged file does, it is a finding and not a crash.</summary>
    [Fact]
    public async Task A_damaged_file_is_refused_or_read_and_never_breaks_the_program()
    {
        var options = new PrintOptions { Date = new DateOnly(2021, 3, 1), Limit = TestBrowser.Limit };
        var printed = (await PdfPrinter.PrintAsync(warm.Session, new PrintJob("a.pdf", Pages.Chapters(2)), options, CancellationToken.None)).Pdf;
        var good = PdfRewriter.Rewrite(printed, new PrintJob("a.pdf", ""), options);
        Gen.Select(Gen.Bool, Gen.Int[0, int.MaxValue], Gen.Byte.Array[0, 12], Gen.Bool).Sample((raw, place, bytes, cut) =>
        {
            var file = (byte[])(raw ? printed : good).Clone();
            var at = place % file.Length;
            bytes.AsSpan(0, Math.Min(bytes.Length, file.Length - at)).CopyTo(file.AsSpan(at));
            if (cut) file = file[..at];
            try
            {
                PdfRewriter.Rewrite(file, new PrintJob("a.pdf", ""), options);
            }
            catch (PdfFormatException)
            {
            }
            Assert.NotNull(PdfCheck.Find(file).ToList());
        }, iter: 600);
    }

    private static string Show(PdfObject value) => value switch
    {
        PdfName name => "/" + name.Value,
        PdfNumber number => number.Written,
        PdfText text => Convert.ToHexString(text.Bytes),
        PdfKeyword word => word.Value,
        PdfArray array => $"[{string.Join(' ', array.Items.Select(Show))}]",
        PdfDictionary dictionary => $"<<{string.Join(' ', dictionary.Entries.Select(e => e.Key + Show(e.Value)))}>>",
        _ => value.GetType().Name,
    };
}
