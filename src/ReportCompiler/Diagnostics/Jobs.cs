namespace ReportCompiler.Diagnostics;

/// <summary>How many things a run may do at once. It changes neither their order nor what comes of them.</summary>
public sealed class Jobs
{
    private Jobs(int atOnce) => AtOnce = atOnce;

    /// <summary>As many as the machine has processors for.</summary>
    public static Jobs AsProcessors { get; } = new(-1);

    /// <summary>The most, or -1 for as many as there are processors.</summary>
    internal int AtOnce { get; }

    /// <summary>At most this many, one or more.</summary>
    public static Jobs AtMost(int number)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(number, 1);
        return new(number);
    }

    /// <summary>True when something may be begun before the work at hand is done.</summary>
    internal bool Several => AtOnce != 1;

    /// <summary>Does something for each number below <paramref name="count"/>.</summary>
    internal void ForEach(int count, Action<int> work) => Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, work);

    /// <summary>Does something beside the work that follows; at once, where only one thing is done at a time.</summary>
    internal Task<T> Beside<T>(Func<T> work, CancellationToken cancellation)
    {
        if (Several) return Task.Run(work, cancellation);
        cancellation.ThrowIfCancellationRequested();
        return Task.FromResult(work());
    }
}
