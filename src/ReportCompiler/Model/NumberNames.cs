using System.Collections.Immutable;

namespace ReportCompiler.Model;

/// <summary>
/// Words of a language that tell a number that names something from one that counts. A word with <c>*</c> at its end stands for all that begin so.
/// </summary>
public sealed record NumberNames
{
    /// <summary>No such words.</summary>
    public static NumberNames None { get; } = new();

    /// <summary>A number behind one of these is a name: "Article 7", "Room 12".</summary>
    public ImmutableArray<string> Before { get; init; } = [];

    /// <summary>So is one before these, with a name or two between: "12 Main Street".</summary>
    public ImmutableArray<string> After { get; init; } = [];

    /// <summary>Beside the word for "and": what joins the numbers of a list of names, as "or" does in "Article 7 or 8".</summary>
    public ImmutableArray<string> Between { get; init; } = [];

    /// <summary>Beside the units of the data: what is counted, so that a small number in words before it is a count: "three women".</summary>
    public ImmutableArray<string> Counted { get; init; } = [];

    /// <summary>Number words that mostly are none: "one".</summary>
    public ImmutableArray<string> Pronouns { get; init; } = [];

    /// <summary>But they are in these phrases, with {n} for the word: "all but {n}".</summary>
    public ImmutableArray<string> Counts { get; init; } = [];
}
