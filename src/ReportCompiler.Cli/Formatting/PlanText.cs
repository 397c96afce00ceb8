using ReportCompiler.Render.Plan;

namespace ReportCompiler.Cli.Formatting;

/// <summary>The plan on a terminal: what it comes to, the entries to write, then every difference.</summary>
internal static class PlanText
{
    public static IEnumerable<string> Of(CorrectionPlan plan, int width)
    {
        foreach (var sentence in plan.Summary.Take(2))
        {
            foreach (var line in Paragraph.Wrap(VisibleText.Of(sentence), width)) yield return line;
        }
        foreach (var reason in plan.Reasons)
        {
            foreach (var (line, i) in Paragraph.Wrap(VisibleText.Of(CorrectionPlan.Words(reason)), width - 4).Select((l, i) => (l, i))) yield return (i == 0 ? "  - " : "    ") + line;
        }
        if (!plan.Missing.IsEmpty)
        {
            yield return "";
            yield return $"Entries that {plan.CorrectionsPath} needs; kind, reason and date are yours to settle:";
            yield return "";
            // Lines to be copied are not folded.
            foreach (var entry in plan.Missing) yield return "  " + VisibleText.Of(entry);
        }
        if (plan.Analysis.Changes.IsEmpty) yield break;
        yield return "";
        foreach (var line in DifferenceText.Of(plan.Differences, width)) yield return line;
    }
}
