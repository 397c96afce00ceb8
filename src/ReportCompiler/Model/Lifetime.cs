namespace ReportCompiler.Model;

/// <summary>The years in which an agency or code exists, its id in earlier years, and a break in its meaning; all may be open.</summary>
public sealed record Lifetime(int? From, int? Until, string? Was, SeriesBreak? Break)
{
    /// <summary>No limits and no break.</summary>
    public static Lifetime Always { get; } = new(null, null, null, null);

    /// <summary>True for a year in which it exists.</summary>
    public bool Covers(int year) => !(year < From) && !(year > Until);
}
