using System.Text;
using ReportCompiler.Render.Plan;

namespace ReportCompiler.Cli.Formats;

/// <summary>The plan as Markdown, for a pull request.</summary>
internal static class PlanMarkdown
{
    public static string Write(CorrectionPlan plan)
    {
        var text = new StringBuilder($"## Plan of the corrections of {Words.Digits(plan.Analysis.Now.Year)}\n\n");
        foreach (var sentence in plan.Summary.Take(2)) text.Append(SummaryText.Of(sentence)).Append("\n\n");
        foreach (var reason in plan.Reasons) text.Append("- ").Append(SummaryText.Of(CorrectionPlan.Words(reason))).Append('\n');
        if (!plan.Missing.IsEmpty)
        {
            // A fence longer than any in the text cannot be closed by it.
            var fence = new string('`', 3 + plan.Missing.Max(e => e.Count(c => c == '`')));
            text.Append($"\nEntries that `{plan.CorrectionsPath}` needs; kind, reason and date are to be settled:\n\n{fence}yaml\n").AppendJoin('\n', plan.Missing).Append($"\n{fence}\n");
        }
        return plan.Analysis.Changes.IsEmpty ? text.ToString() : text.Append('\n').Append(DifferenceMarkdown.Write(plan.Differences)).ToString();
    }
}
