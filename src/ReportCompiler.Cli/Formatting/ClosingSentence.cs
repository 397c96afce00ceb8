using System.Globalization;
using ReportCompiler.Render;
using ReportCompiler.Validate;

namespace ReportCompiler.Cli.Formatting;

/// <summary>The last line of a run: what was checked, what came of it, what was written, how long it took.</summary>
internal static class ClosingSentence
{
    public static string Checked(Run run) => $"{Counts(run)}{(run.Compilation.Validated is null ? "" : $" Took {Seconds(run)}.")}";

    public static string Written(Run run, string place, RenderedReport report) => $"{Counts(run)} Wrote {place}{Formats(report)} in {Seconds(run)}.";

    public static string NotWritten(Run run, string place, bool hasOld) =>
        $"{Counts(run)} Nothing was written{(hasOld ? $"; {place} is as it was" : "")}.";

    /// <summary>A folder as someone in the current folder would write it.</summary>
    public static string Place(string folder, string currentDirectory)
    {
        var relative = Path.GetRelativePath(currentDirectory, folder);
        var isBelow = !Path.IsPathRooted(relative) && relative != ".." && !relative.StartsWith(".." + Path.DirectorySeparatorChar, StringComparison.Ordinal);
        return isBelow ? relative.Replace(Path.DirectorySeparatorChar, '/') : folder;
    }

    /// <summary>What was checked and what came of it, without the time it took.</summary>
    public static string Counts(Run run)
    {
        if (run.Compilation.Validated is not { } report) return "The checks could not run.";
        var cells = report.Project.Data.All.Where(o => o.Year == run.Year).ToArray();
        var agencies = cells.Select(o => o.Agency).Distinct(StringComparer.Ordinal).Count();
        int Count(CheckResult result) => report.Checks.Count(c => c.Result == result && c.Waiver is null);
        var (passed, failed, undecided) = (Count(CheckResult.Pass), Count(CheckResult.Fail), Count(CheckResult.Undecided));
        var waived = report.Checks.Count(c => c.Waiver is not null);
        return FormattableString.Invariant($"Checked {Words.Count(cells.Length, "observation")} from {Words.Count(agencies, "agency", "agencies")}: ")
            + FormattableString.Invariant($"{Words.Count(passed, "check")} passed, {waived} waived, {failed} failed{(undecided > 0 ? $", {undecided} undecided" : "")}.");
    }

    /// <summary>" (az: HTML; en: HTML, PDF)", from the files themselves.</summary>
    private static string Formats(RenderedReport report)
    {
        var written = report.Files
            .Select(f => f.Path.Split('/') switch { [var language, "index.html"] => (language, "HTML"), [var language, "report.pdf"] => (language, "PDF"), _ => default((string Language, string Format)?) })
            .OfType<(string Language, string Format)>().GroupBy(f => f.Language, StringComparer.Ordinal)
            .Select(g => $"{g.Key}: {string.Join(", ", g.Select(f => f.Format).Order(StringComparer.Ordinal))}").ToArray();
        return written.Length == 0 ? "" : $" ({string.Join("; ", written)})";
    }

    private static string Seconds(Run run) => run.Watch.Elapsed.TotalSeconds.ToString("0.0", CultureInfo.InvariantCulture) + " s";
}
