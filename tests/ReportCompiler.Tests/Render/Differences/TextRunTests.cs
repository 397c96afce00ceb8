using System.Collections.Immutable;
using CsCheck;
using ReportCompiler.Compare;
using ReportCompiler.Render.Differences;

namespace ReportCompiler.Tests.Render.Differences;

public sealed class TextRunTests
{
    [Theory]
    [InlineData("a b c", "a x c", "a [b] {x} c")]
    [InlineData("a b", "a b c", "a b {c}")]
    [InlineData("a b c", "c", "[a b] c")]
    [InlineData("a b c d", "c", "[a b c d] {c}")]
    [InlineData("one\ntwo", "one three", "one [two] {three}")]
    [InlineData(null, "new\ntext", "{new text}")]
    [InlineData("old", null, "[old]")]
    [InlineData("a b", "a  b", "[a b] {a  b}")]
    [InlineData("1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 a 1 2 3 4 5 6 7 8 9 10 11", "1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 b 1 2 3 4 5 6 7 8 9 10 11", "… 13 14 15 16 17 18 19 20 [a] {b} 1 2 3 4 5 6 7 8 …")]
    public void Two_wordings_become_one_text(string? before, string? after, string shown) => Assert.Equal(shown, Shown(TextRun.Of(before, after)));

    [Fact]
    public void A_sentence_keeps_its_blanks()
    {
        var sentence = new SentenceChange("s", [new("There were ", "There were "), new("94", "95"), new("\nvictims (", "\nvictims ("), new("3", "3"), new(").", ").")]);
        Assert.Equal("There were [94] {95} victims (3).", Shown(TextRun.Of(sentence)));
    }

    [Fact]
    public void Texts_too_long_to_be_set_side_by_side_are_shown_whole()
    {
        var (before, after) = (string.Join(' ', Enumerable.Range(0, 20_000)), string.Join(' ', Enumerable.Range(1, 20_000)));
        Assert.Equal($"[{before}] {{{after}}}", Shown(TextRun.Of(before, after)));
    }

    /// <summary>Nothing that went or came is left out, whatever is.</summary>
    [Fact]
    public void Every_word_that_went_or_came_is_shown() => Gen.Select(Words, Words).Sample((before, after) =>
    {
        var runs = TextRun.Of(string.Join(' ', before), string.Join(' ', after));
        if (before.SequenceEqual(after)) return;
        Assert.All(before.Except(after), w => Assert.Contains(runs, r => r.Change == ChangeKind.Removed && r.Text.Split(' ').Contains(w)));
        Assert.All(after.Except(before), w => Assert.Contains(runs, r => r.Change == ChangeKind.Added && r.Text.Split(' ').Contains(w)));
    });

    private static Gen<string[]> Words => Gen.Int[0, 30].Select(i => $"w{i}").Array[1, 60];

    private static string Shown(ImmutableArray<TextRun> runs) => string.Concat(runs.Select(r => r.Change switch { ChangeKind.Removed => $"[{r.Text}]", ChangeKind.Added => $"{{{r.Text}}}", _ => r.Text }));
}
