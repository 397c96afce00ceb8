using CsCheck;
using ReportCompiler.Markup;

namespace ReportCompiler.Tests.Markup;

/// <summary>The running text of Markdown, and where each of its characters stands.</summary>
public sealed class ProseTests
{
    [Theory]
    [InlineData("A *few* **words**, [a link](https://a.org/94) and ![a picture](94.png).", "A few words, a link and a picture.")]
    [InlineData("2.5\nmillion  \nmore", "2.5 million more")]
    [InlineData("# Heading\n\nText\n\n- item\n- 2) item\n\n7. seventh", "#Heading | Text | item | item | seventh")]
    [InlineData("> quoted\n\n| a | b |\n|---|---|\n| 1 | 2 |", "quoted | a | b | 1 | 2")]
    [InlineData("`94`, <https://a.org/94> and <b>94</b>", "_, _ and _94_")]
    [InlineData("Text[^1]\n\n[^1]: The note.", "Text_ | The note.")]
    [InlineData("```\n94\n```\n\n    94", "")]
    [InlineData("<div>\n94\n</div>", "<div> 94 </div>")]
    [InlineData("&#57;4 &amp; \\*94", "94 & *94")]
    [InlineData("[a]: https://a.org/94", "")]
    public void A_text_is_read_as_a_reader_reads_it(string markdown, string expected) =>
        Assert.Equal(expected, string.Join(" | ", ProseReader.Read(markdown, ours: true).Select(p => (p.IsHeading ? "#" : "") + p.Text.Replace(Prose.Foreign, '_'))));

    [Fact]
    public void What_is_nested_too_deeply_is_read_as_it_is_printed() =>
        Assert.Contains("94 victims", Assert.Single(ProseReader.Read(new string('>', 100) + " 94 victims", ours: false)).Text, StringComparison.Ordinal);

    [Fact]
    public void Every_letter_stands_where_the_text_says()
    {
        string[] pieces = ["a", "94", " ", "\n", "\n\n", "*", "**", "_", "`", "[", "](b)", "<i>", "- ", "> ", "# ", "1. ", "| a | b |\n|--|--|\n", "\\*", "&amp;", "<div>\n", "[^1]", "\n[^1]: ", "\uD83D\uDE00"];
        Gen.Int[0, pieces.Length - 1].Select(i => pieces[i]).Array[0, 30].Select(string.Concat).Sample(markdown =>
        {
            foreach (var prose in ProseReader.Read(markdown, ours: false))
            {
                Assert.Equal(prose.Text.Length, prose.Offsets.Length);
                for (var i = 0; i < prose.Text.Length; i++)
                {
                    if (char.IsLetterOrDigit(prose.Text[i])) Assert.Equal(prose.Text[i], markdown[prose.Offsets[i]]);
                }
            }
        }, iter: 3000);
    }
}
