using System.Collections.Immutable;
using ReportCompiler.Bind.Declarations;
using ReportCompiler.Diagnostics;
using ReportCompiler.Model;
using ReportCompiler.Text;

namespace ReportCompiler.Bind;

/// <summary>Which languages a run builds, and whether each of them has every word that the compiler prints itself.</summary>
internal static class LanguageChoice
{
    /// <summary>The languages asked for, or all of the report; those that the report does not have are findings.</summary>
    public static ImmutableArray<string> Of(Structure structure, ImmutableArray<string> asked, DiagnosticBag bag)
    {
        foreach (var unknown in asked.Where(l => !structure.Report.Languages.Contains(l)))
            bag.Add(DeclarationDiagnostics.UnknownName(new Located<string>(unknown, SourceSpan.StartOf(Load.ProjectLayout.Report)), "language", structure.Report.Languages, "The languages of the report stand in 'data/report.yaml'.") with { Span = null });
        ImmutableArray<string> chosen = [.. structure.Report.Languages.Where(l => (asked.IsEmpty || asked.Contains(l)) && structure.Languages.ContainsKey(l))];
        foreach (var language in chosen) CheckStrings(structure.Languages[language], bag);
        return chosen;
    }

    private static void CheckStrings(Language language, DiagnosticBag bag)
    {
        var file = SourceSpan.StartOf($"{Load.ProjectLayout.Languages}/{language.Tag}.yaml");
        foreach (var (key, _) in LanguageStrings.Required.Concat(PageStrings.All).Where(s => !language.Strings.ContainsKey(s.Key)))
            bag.Add(DeclarationDiagnostics.MissingKey(file, $"'strings' of the language '{language.Tag}'", key));
    }
}
