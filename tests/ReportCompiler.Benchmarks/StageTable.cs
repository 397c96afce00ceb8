using System.Globalization;
using System.Text.RegularExpressions;

namespace ReportCompiler.Benchmarks;

/// <summary>The middle time of each stage, over what <c>--timings</c> printed in several runs.</summary>
internal static partial class StageTable
{
    public static IEnumerable<string> Lines(IReadOnlyList<string> printed)
    {
        var times = printed.SelectMany(text => Row().Matches(text)).Select(m => (Stage: m.Groups[1].Value, Time: double.Parse(m.Groups[2].Value, CultureInfo.InvariantCulture)));
        yield return "| stage | median |";
        yield return "|---|---:|";
        foreach (var stage in times.GroupBy(t => t.Stage, StringComparer.Ordinal))
        {
            yield return string.Create(CultureInfo.InvariantCulture, $"| {stage.Key} | {stage.Select(t => t.Time).Order().ElementAt(stage.Count() / 2):0.0} ms |");
        }
    }

    [GeneratedRegex(@"^(\S.*?) +([0-9]+\.[0-9]) +[0-9]+%$", RegexOptions.Multiline)]
    private static partial Regex Row();
}
