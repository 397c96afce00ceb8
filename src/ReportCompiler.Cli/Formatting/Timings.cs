using System.Globalization;

namespace ReportCompiler.Cli.Formatting;

/// <summary>Where the time of a run went, as a table. Shares need not add up: stages may run side by side, and some time lies between them.</summary>
internal static class Timings
{
    public static IEnumerable<string> Lines(IEnumerable<(string Name, TimeSpan Time)> stages, TimeSpan whole)
    {
        (string Stage, string Time, string Share)[] rows =
            [("STAGE", "MS", "SHARE"), .. stages.Select(s => Row(s.Name, s.Time, whole)), Row("The whole run", whole, whole)];
        var (stage, time) = (rows.Max(r => r.Stage.Length), rows.Max(r => r.Time.Length));
        return rows.Select(r => $"{r.Stage.PadRight(stage)}  {r.Time.PadLeft(time)}  {r.Share,5}");
    }

    private static (string, string, string) Row(string name, TimeSpan time, TimeSpan whole) =>
        (name, time.TotalMilliseconds.ToString("0.0", CultureInfo.InvariantCulture), ((int)Math.Round(100 * time / whole)).ToString(CultureInfo.InvariantCulture) + "%");
}
