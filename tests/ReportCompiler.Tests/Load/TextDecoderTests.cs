using System.Text;
using CsCheck;
using ReportCompiler.Diagnostics;
using ReportCompiler.Load;

namespace ReportCompiler.Tests.Load;

public sealed class TextDecoderTests
{
    [Theory]
    [InlineData("a\r\nb\rc\n", "a\nb\nc\n")]
    [InlineData("\uFEFFschema: 1", "schema: 1")]
    [InlineData("Bakı, Gəncə", "Bakı, Gəncə")]
    public void Line_ends_and_a_byte_order_mark_are_accepted(string written, string read) => Assert.Equal(read, Decode(Encoding.UTF8.GetBytes(written), out _));

    [Theory]
    [InlineData(true, true)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(false, false)]
    public void Utf16_is_refused_with_and_without_a_byte_order_mark(bool bigEndian, bool mark)
    {
        var encoding = new UnicodeEncoding(bigEndian, mark);
        byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes("indicator,value\ncrimes,200\n")];
        Assert.Null(Decode(bytes, out var finding));
        Assert.Equal("RC1010", finding!.Code.Id);
        Assert.Contains("UTF-8", finding.Help, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(new byte[] { 0xC6, 0xE5, 0xED, 0xF9, 0xE8, 0xED, 0xFB }, "Windows-1251")]
    [InlineData(new byte[] { (byte)'B', (byte)'a', (byte)'k', 0xFD }, "Windows-1254")]
    [InlineData(new byte[] { (byte)'c', (byte)'a', (byte)'f', 0xE9 }, "Windows-1252")]
    public void Bytes_that_are_not_utf8_give_their_place_and_the_probable_encoding(byte[] word, string encoding)
    {
        Assert.Null(Decode([.. "x: 1\r\nab"u8, .. word, (byte)'\n'], out var finding));
        Assert.Equal("RC1011", finding!.Code.Id);
        Assert.Equal(2, finding.Span!.Value.Line);
        Assert.Equal(3 + word.TakeWhile(b => b < 0x80).Count(), finding.Span.Value.Column);
        Assert.Contains(encoding, finding.Help, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData('\0')]
    [InlineData('\u0007')]
    [InlineData('\u0085')]
    [InlineData('\u2028')]
    [InlineData('\uFEFF')]
    [InlineData('\uE000')]
    [InlineData('\uE004')]
    public void Characters_that_nobody_can_see_are_refused_at_their_place(char character)
    {
        Assert.Null(Decode(Encoding.UTF8.GetBytes($"first line\nab{character}cd{character} and more text"), out var finding));
        Assert.Equal("RC1012", finding!.Code.Id);
        Assert.Equal("a.txt:2:3", finding.Span.ToString());
        Assert.Contains($"U+{(int)character:X4}", finding.Message, StringComparison.Ordinal);
        Assert.Contains("first of 2", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Random_bytes_never_throw_and_give_a_text_or_a_finding() =>
        Gen.Byte.Array[0, 40].Sample(bytes => Assert.Equal(Decode(bytes, out var finding) is null, finding is not null), iter: 10_000);

    private static string? Decode(byte[] bytes, out Diagnostic? finding)
    {
        var bag = new DiagnosticBag();
        var text = TextDecoder.Decode("a.txt", bytes, bag);
        finding = bag.ToImmutable().SingleOrDefault();
        return text;
    }
}
