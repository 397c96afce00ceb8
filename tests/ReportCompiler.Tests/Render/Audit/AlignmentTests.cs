using CsCheck;
using ReportCompiler.Render.Audit;

namespace ReportCompiler.Tests.Render.Audit;

public sealed class AlignmentTests
{
    [Theory]
    [InlineData("", "", "")]
    [InlineData("abc", "abc", "0 1 2")]
    [InlineData("abc", "", "- - -")]
    [InlineData("", "abc", "")]
    [InlineData("abcd", "abxcd", "0 1 3 4")]
    [InlineData("abxcd", "abcd", "0 1 - 2 3")]
    public void What_both_have_is_found(string first, string second, string places) =>
        Assert.Equal(places, string.Join(' ', Of(first, second)!.Select(p => p < 0 ? "-" : $"{p}")));

    [Fact]
    public void As_much_as_can_be_is_found_in_order() => Gen.String[Gen.Char['a', 'd'], 0, 30].Select(Gen.String[Gen.Char['a', 'd'], 0, 30]).Sample((first, second) =>
    {
        var places = Of(first, second)!;
        var found = places.Index().Where(p => p.Item >= 0).ToList();
        Assert.All(found, p => Assert.Equal(first[p.Index], second[p.Item]));
        Assert.Equal(found.Select(p => p.Item).Distinct().Order(), found.Select(p => p.Item));
        Assert.Equal(Common(first, second), found.Count);
    });

    [Fact]
    public void Texts_that_have_little_in_common_are_not_compared() => Assert.Null(Of(new string('a', 2000), new string('b', 2000)));

    private static int[]? Of(string first, string second) => Alignment.Of([.. first.Select(c => (ulong)c)], [.. second.Select(c => (ulong)c)]);

    /// <summary>The length of the longest common subsequence, by the table of the textbook.</summary>
    private static int Common(string first, string second)
    {
        var longest = new int[first.Length + 1, second.Length + 1];
        for (var i = 1; i <= first.Length; i++)
        {
            for (var j = 1; j <= second.Length; j++) longest[i, j] = first[i - 1] == second[j - 1] ? longest[i - 1, j - 1] + 1 : Math.Max(longest[i - 1, j], longest[i, j - 1]);
        }
        return longest[first.Length, second.Length];
    }
}
