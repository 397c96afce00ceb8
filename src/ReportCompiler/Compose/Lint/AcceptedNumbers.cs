using System.Collections.Immutable;
using ReportCompiler.Diagnostics;
using ReportCompiler.Model;

namespace ReportCompiler.Compose.Lint;

/// <summary>The typed numbers that an edition accepts, so that a report which was written before there was this check can be built.</summary>
internal sealed class AcceptedNumbers(ImmutableArray<AcceptedNumber> list)
{
    private readonly Dictionary<(string File, string Text, string Context), int> _left = list.GroupBy(a => (a.File, a.Text, a.Context)).ToDictionary(g => g.Key, g => g.Sum(a => a.Count));
    private int _taken;

    /// <summary>True when the list has a place left for the number.</summary>
    public bool Takes(TypedNumber number)
    {
        var key = (number.Place.File, number.Text, number.Context);
        if (_left.GetValueOrDefault(key) == 0) return false;
        _left[key]--;
        _taken++;
        return true;
    }

    /// <summary>Says how many were accepted, and which entries accept nothing any more; of that nothing can be said when not <paramref name="all"/> texts were read.</summary>
    public void Report(bool all, DiagnosticBag bag)
    {
        if (_taken > 0) bag.Add(LintDiagnostics.Accepted(list[0].Span, _taken));
        if (!all) return;
        foreach (var entry in list.DistinctBy(a => (a.File, a.Text, a.Context)))
        {
            if (_left[(entry.File, entry.Text, entry.Context)] is > 0 and var left) bag.Add(LintDiagnostics.NotFound(entry, left));
        }
    }
}
