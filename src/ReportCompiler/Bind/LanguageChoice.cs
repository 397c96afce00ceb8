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
        foreach (var language in chosen) Check(structure.Languages[language], LanguageStrings.Required.Concat(PageStrings.All), bag);
        return chosen;
    }

    /// <summary>Reports a language that has no phrases for a figure beside that of the year before, once a template asks for them.</summary>
    public static void CheckComparison(Language language, DiagnosticBag bag)
    {
        if (language.Compare.IsEmpty) Missing(language, "compare", bag);
        else if (language.Compare["unknown"].Contains("{reason}", StringComparison.Ordinal) && language.Incomparable.IsEmpty) Missing(language, "incomparable", bag);
    }

    /// <summary>Reports a language that has no phrases with a verb, or no words for what cannot be compared, once a template has trend(); points stand with the other comparisons.</summary>
    public static void CheckTrend(Language language, DiagnosticBag bag)
    {
        if (language.Trend.IsEmpty) Missing(language, "trend", bag);
        if (language.Incomparable.IsEmpty) Missing(language, "incomparable", bag);
        if (language.Compare.IsEmpty) Missing(language, "compare", bag);
    }

    private static void Missing(Language language, string key, DiagnosticBag bag) =>
        bag.Add(DeclarationDiagnostics.MissingKey(FileOf(language), $"the language '{language.Tag}'", key));

    /// <summary>Reports a language that has no words for who submitted, once a template tells of it.</summary>
    public static void CheckSubmissions(Language language, DiagnosticBag bag) => Check(language, LanguageStrings.Submissions, bag);

    /// <summary>Reports a language that has no words for corrections, once an edition has some or a template lists them.</summary>
    public static void CheckCorrections(Language language, DiagnosticBag bag) => Check(language, LanguageStrings.Submissions.Concat(LanguageStrings.Corrections), bag);

    private static SourceSpan FileOf(Language language) => SourceSpan.StartOf(LanguageBinder.PathOf(language.Tag));

    private static void Check(Language language, IEnumerable<(string Key, string Description)> needed, DiagnosticBag bag)
    {
        foreach (var (key, _) in needed.Where(s => !language.Strings.ContainsKey(s.Key)))
            bag.Add(DeclarationDiagnostics.MissingKey(FileOf(language), $"'strings' of the language '{language.Tag}'", key));
    }
}
