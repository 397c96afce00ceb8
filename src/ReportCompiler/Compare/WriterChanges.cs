using System.Globalization;
using ReportCompiler.Diagnostics;
using ReportCompiler.Text;
using ReportCompiler.Validate;

namespace ReportCompiler.Compare;

/// <summary>Finds where writers print other figures than were published, or in another form, while no figure has another value.</summary>
internal static class WriterChanges
{
    /// <summary>One finding for each section of each language.</summary>
    public static IEnumerable<Diagnostic> Findings(ValidatedReport validated, CorrectionAnalysis analysis)
    {
        foreach (var language in analysis.Otherwise.Languages)
        {
            if (language.Labels.Where(l => l.Kind == ChangeKind.Changed).ToList() is { Count: > 0 } labels)
                yield return CorrectionDiagnostics.Relabelled(SourceSpan.StartOf(Load.ProjectLayout.Edition(validated.Project.Year)), labels, analysis.Publication.Versions[^1].Date);
            foreach (var section in language.Printed.Where(p => p.Kind != ChangeKind.Changed || p.IsSameNumber).GroupBy(p => p.Section))
            {
                var id = section.Key.Split('@')[0];
                var template = validated.Project.Sections.GetValueOrDefault(language.Language, []).FirstOrDefault(s => s.Section.Id == id);
                // A section that only came is no published text that changed.
                if (section.All(p => p.Kind == ChangeKind.Added)) continue;
                yield return CorrectionDiagnostics.Reprinted(SourceSpan.StartOf(template?.Body.Path ?? Load.ProjectLayout.Edition(validated.Project.Year)), section.Key, What(section), analysis.Publication.Versions[^1].Date);
            }
        }
    }

    private static string What(IEnumerable<PrintedChange> changes)
    {
        var all = changes.ToList();
        string[] parts =
        [
            .. Part(all.Where(p => p.Kind == ChangeKind.Removed), "no longer", p => $"{p.Key}, {p.Before}"),
            .. Part(all.Where(p => p.Kind == ChangeKind.Added), "anew", p => $"{p.Key}, {p.After}"),
            .. Part(all.Where(p => p.Kind == ChangeKind.Changed), "in another form", p => $"{p.Key}, {p.Before} as {p.After}"),
        ];
        return string.Join("; ", parts);
    }

    private static IEnumerable<string> Part(IEnumerable<PrintedChange> changes, string how, Func<PrintedChange, string> one) =>
        changes.ToList() is { Count: > 0 } list ? [string.Create(CultureInfo.InvariantCulture, $"{list.Count} {how} ({one(list[0])}{(list.Count > 1 ? ", and others" : "")})")] : [];
}
