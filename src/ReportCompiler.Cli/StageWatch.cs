using System.Diagnostics;
using ReportCompiler.Diagnostics;

namespace ReportCompiler.Cli;

/// <summary>Listens to the stages of a run: shows the latest one begun, and measures each. It runs from its making.</summary>
internal sealed class StageWatch : Stages
{
    private readonly long _start = Stopwatch.GetTimestamp();
    private readonly Lock _lock = new();
    private readonly List<(string Name, TimeSpan Time)> _ended = [];
    private readonly List<string> _begun = [];
    private readonly Dictionary<string, (int Taken, int All)> _reused = new(StringComparer.Ordinal);

    /// <summary>Told the name of each stage when it begins.</summary>
    public Action<string>? Show { get; set; }

    /// <summary>The time since the making.</summary>
    public TimeSpan Elapsed => Stopwatch.GetElapsedTime(_start);

    /// <summary>Each stage that has ended, in the order of their beginnings, with the sum of its times; behind its name, how much of it an earlier build had done.</summary>
    public (string Name, TimeSpan Time)[] Times()
    {
        lock (_lock)
        {
            return [.. from name in _begun.Distinct(StringComparer.Ordinal)
                       let times = _ended.Where(e => e.Name == name).ToArray()
                       where times.Length > 0
                       select (Named(name), times.Aggregate(TimeSpan.Zero, (sum, e) => sum + e.Time))];
        }
    }

    public override IDisposable Begin(string name)
    {
        lock (_lock)
        {
            _begun.Add(name);
        }
        Show?.Invoke(name);
        return new Running(this, name);
    }

    public override void Reuse(string name, int taken, int all)
    {
        // A stage of which nothing was left to do has a line all the same.
        Begin(name).Dispose();
        lock (_lock)
        {
            var before = _reused.GetValueOrDefault(name);
            _reused[name] = (before.Taken + taken, before.All + all);
        }
    }

    private string Named(string name) => _reused.TryGetValue(name, out var r) ? FormattableString.Invariant($"{name}: {r.Taken} of {r.All} reused") : name;

    private void End(string name, TimeSpan time)
    {
        lock (_lock)
        {
            _ended.Add((name, time));
        }
    }

    private sealed class Running(StageWatch watch, string name) : IDisposable
    {
        private readonly long _start = Stopwatch.GetTimestamp();
        private bool _ended;

        public void Dispose()
        {
            if (_ended) return;
            _ended = true;
            watch.End(name, Stopwatch.GetElapsedTime(_start));
        }
    }
}
