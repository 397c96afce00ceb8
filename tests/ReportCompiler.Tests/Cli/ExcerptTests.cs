using CsCheck;
using ReportCompiler.Cli.Formatting;

namespace ReportCompiler.Tests.Cli;

public sealed class ExcerptTests
{
    [Theory]
    [InlineData("a,88,b", 3, 2, " 1 | a,88,b", "   |   ^^")]
    [InlineData("a,,b", 3, 0, " 1 | a,,b", "   |   ^")]
    [InlineData("a,b", 4, 1, " 1 | a,b", "   |    ^")]
    [InlineData("abc", 2, 90, " 1 | abc", "   |  ^^")]
    [InlineData("\tab", 3, 1, " 1 |     ab", "   |      ^")]
    [InlineData("a\tb", 2, 1, " 1 | a    b", "   |  ^^^^")]
    [InlineData("日本 88", 4, 2, " 1 | 日本 88", "   |      ^^")]
    [InlineData("日本", 2, 1, " 1 | 日本", "   |   ^^")]
    [InlineData("e\u0301\u0301x", 4, 1, " 1 | e\u0301\u0301x", "   |  ^")]
    [InlineData("😀x", 3, 1, " 1 | 😀x", "   |   ^")]
    [InlineData("😀x", 2, 1, " 1 | 😀x", "   | ^^")]
    [InlineData("\u001bx", 2, 1, " 1 | <U+001B>x", "   |         ^")]
    public void Carets_stand_under_the_place(string line, int column, int length, string shown, string carets) =>
        Assert.Equal($"   |\n{shown}\n{carets}", Sample.Excerpt(line, column, length));

    [Fact]
    public void An_empty_line_is_not_shown() => Assert.Equal("", Sample.Excerpt("  ", 1, 1));

    [Fact]
    public void The_frame_grows_with_the_line_number()
    {
        var file = new ReportCompiler.Text.SourceFile("f", new string('\n', 1233) + "abc");
        Assert.Equal("     |\n1234 | abc\n     | ^",
            Excerpt.Of(file, ReportCompiler.Text.SourceSpan.OnLine("f", 1234, 1, 1), null, 80, ReportCompiler.Diagnostics.Severity.Error, Ink.None));
    }

    [Theory]
    [InlineData(1, "   |\n 1 | 0123456789012345678901…\n   | ^")]
    [InlineData(50, "   |\n 1 | …1234567890123456789012…\n   |          ^")]
    [InlineData(99, "   |\n 1 | …8901234567890123456789\n   |                      ^")]
    public void A_long_line_is_cut_around_the_place(int column, string expected)
    {
        var line = string.Concat(Enumerable.Range(0, 100).Select(i => i % 10));

        Assert.Equal(expected, Sample.Excerpt(line, column, 1, width: 29));
    }

    [Theory]
    [InlineData(1, "   |\n 1 | 😀😀😀😀😀😀😀😀😀😀😀…\n   | ^^")]
    [InlineData(5001, "   |\n 1 | …😀😀😀😀😀😀😀😀😀😀😀…\n   |          ^^")]
    [InlineData(9999, "   |\n 1 | …😀😀😀😀😀😀😀😀😀😀😀\n   |                      ^^")]
    public void A_line_that_is_a_whole_file_is_cut_as_any_other(int column, string expected) =>
        Assert.Equal(expected, Sample.Excerpt(string.Concat(Enumerable.Repeat("😀", 5000)), column, 2, width: 29));

    [Fact]
    public void Any_line_fits_the_terminal_and_the_first_caret_stands_under_its_character() =>
        Gen.Select(Gen.String[Gen.OneOf(Gen.Char['a', 'z'], Gen.Const('\t'), Gen.Const('日'), Gen.Const('\u0007')), 1, 400], Gen.Int[1, 400], Gen.Int[0, 50], Gen.Int[40, 160])
            .Where((line, column, _, _) => !string.IsNullOrWhiteSpace(line) && column <= line.Length)
            .Sample((line, column, length, width) =>
            {
                var lines = Sample.Excerpt(line, column, length, width: width).Split('\n');
                var caret = lines[2].IndexOf('^', StringComparison.Ordinal);
                var under = FromCell(lines[1], caret);
                var expected = line[column - 1] switch { '\t' => " ", '\u0007' => "<", var c => c.ToString() };
                return lines.All(l => CellWidth.Of(l) <= width) && under.StartsWith(expected, StringComparison.Ordinal);
            }, iter: 2000);

    private static string FromCell(string line, int cell)
    {
        var at = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (cell <= 0) break;
            cell -= CellWidth.Of(rune);
            at += rune.Utf16SequenceLength;
        }
        return at < line.Length ? line[at..] : " ";
    }
}
