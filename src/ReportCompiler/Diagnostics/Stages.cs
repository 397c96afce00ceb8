namespace ReportCompiler.Diagnostics;

/// <summary>
/// Told when a stage of a run begins and when it ends, for a status line and for timings. The library says only where it is; whoever listens
/// has the clock. Stages may run side by side, on any thread, and one that is done for each language begins once for each.
/// </summary>
public abstract class Stages
{
    /// <summary>When nobody listens.</summary>
    public static Stages Unheard { get; } = new Silence();

    /// <summary>Begins a stage; it ends when the result is disposed of.</summary>
    /// <param name="name">One of <see cref="Stage"/>.</param>
    public abstract IDisposable Begin(string name);

    /// <summary>Says that a stage took some of its results from an earlier build.</summary>
    /// <param name="name">One of <see cref="Stage"/>.</param>
    /// <param name="taken">How many it took.</param>
    /// <param name="all">How many there are.</param>
    public virtual void Reuse(string name, int taken, int all)
    {
    }

    private sealed class Silence : Stages, IDisposable
    {
        public override IDisposable Begin(string name) => this;

        public void Dispose()
        {
        }
    }
}
