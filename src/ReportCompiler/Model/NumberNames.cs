using System.Collections.Immutable;

namespace ReportCompiler.Model;

/// <summary>Words of a language that tell a number that names something from one that counts; all in lower case.</summary>
/// <param name="Before">A number behind one of these is a name: "Article 7", "Room 12".</param>
/// <param name="After">So is one before these, with a word or two between: "12 Main Street".</param>
/// <param name="Pronouns">Number words that mostly are none: "one".</param>
/// <param name="Counts">But they are in these phrases, with {n} for the word: "all but {n}".</param>
public sealed record NumberNames(ImmutableArray<string> Before, ImmutableArray<string> After, ImmutableArray<string> Pronouns, ImmutableArray<string> Counts)
{
    /// <summary>No such words.</summary>
    public static NumberNames None { get; } = new([], [], [], []);
}
