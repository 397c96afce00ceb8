using System.Collections.Immutable;
using System.Globalization;
using ReportCompiler.Compare;
using ReportCompiler.Diagnostics;
using ReportCompiler.Render.Differences;

namespace ReportCompiler.Render.Plan;

/// <summary>What a correction would change against what was published, before anybody accepts it. Every format is a view of this.</summary>
public sealed record CorrectionPlan
{
    private CorrectionPlan(CorrectionAnalysis analysis, EditionDifferences differences) => (Analysis, Differences) = (analysis, differences);

    /// <summary>What became of the edition since it was published.</summary>
    public CorrectionAnalysis Analysis { get; }

    /// <summary>All that differs.</summary>
    public EditionDifferences Differences { get; }

    /// <summary>Why it is substantial; empty when it is not.</summary>
    public ImmutableArray<Substance> Reasons => Analysis.Substance;

    /// <summary>The entries that <c>corrections.yaml</c> still needs, each a line of YAML, with reason and date to be filled in.</summary>
    public ImmutableArray<string> Missing => Analysis.Proposals;

    /// <summary>The path of the file that they belong in.</summary>
    public string CorrectionsPath => Load.ProjectLayout.Corrections(Analysis.Now.Year);

    /// <summary>Whether a finding says no more than the plan itself: that a change has no entry yet.</summary>
    public static bool Shows(Diagnostic finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return CorrectionDiagnostics.AsksForEntry(finding.Code);
    }

    /// <summary>Whether a finding is about an entry of <c>corrections.yaml</c>.</summary>
    public static bool IsOfEntries(Diagnostic finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return CorrectionDiagnostics.All.Contains(finding.Code);
    }

    /// <summary>What it comes to, in sentences: how much changed, how much of it is announced, whether it is substantial.</summary>
    public ImmutableArray<string> Summary
    {
        get
        {
            var version = Analysis.Publication.Versions[^1];
            var against = string.Create(CultureInfo.InvariantCulture, $"version {version.Number}, published on {version.Date:yyyy-MM-dd}");
            if (Analysis.Changes.IsEmpty) return [$"Nothing would change against {against}."];
            var pending = Analysis.Pending.Length;
            var figures = pending == 0 ? $"Against {against}, no figure would change."
                : string.Create(CultureInfo.InvariantCulture, $"Against {against}, {Count(pending, "figure")} would be corrected or revised: {pending - Missing.Length} of {pending} {(pending == 1 ? "is" : "are")} announced in corrections.yaml.");
            return [figures, Reasons.IsEmpty ? "The change is not substantial: no claim, no key figure, no direction and no sentence turns on it." : $"The change is SUBSTANTIAL: {string.Join(", ", Reasons.GroupBy(r => r.Kind).Select(Part))}.", Differences.Summary];
        }
    }

    /// <summary>The plan of an edition that has been published.</summary>
    public static CorrectionPlan Of(CorrectionAnalysis analysis)
    {
        ArgumentNullException.ThrowIfNull(analysis);
        var year = analysis.Now.Year.ToString(CultureInfo.InvariantCulture);
        return new CorrectionPlan(analysis, EditionDifferences.Of(
            new ComparedEdition("published", analysis.Publication.Record) { Published = analysis.Publication.Versions[^1] }, new ComparedEdition(year, analysis.Now)));
    }

    /// <summary>A reason in words: what it is, and how it was and would be.</summary>
    public static string Words(Substance reason)
    {
        ArgumentNullException.ThrowIfNull(reason);
        return reason.Kind switch
        {
            SubstanceKind.Claim => $"claim in '{reason.Section}': {reason.What} (was {reason.Before}; would be {reason.After})",
            SubstanceKind.KeyFigure when reason is { Before: "", After: "" } => $"key figures: {reason.What}",
            SubstanceKind.KeyFigure => $"key figure: {reason.What} (was {reason.Before}; would be {reason.After})",
            SubstanceKind.Direction => $"direction: {reason.What} (was {reason.Before}; would be {reason.After})",
            _ => $"sentence in '{reason.Section}': \"{OnOneLine(reason.Before)}\" would read \"{OnOneLine(reason.After)}\"",
        };
    }

    private static string OnOneLine(string paragraph) => string.Join(' ', paragraph.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private static string Part(IGrouping<SubstanceKind, Substance> reasons) => Count(reasons.Count(), reasons.Key switch
    {
        SubstanceKind.Claim => "claim", SubstanceKind.KeyFigure => "key figure", SubstanceKind.Direction => "direction", _ => "sentence",
    });

    private static string Count(int number, string noun) => string.Create(CultureInfo.InvariantCulture, $"{number} {noun}{(number == 1 ? "" : "s")}");
}
