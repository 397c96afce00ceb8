using ReportCompiler.Diagnostics;
using ReportCompiler.Load;
using ReportCompiler.Model;

namespace ReportCompiler.Bind.Declarations;

/// <summary>Binds everything that is declared for all years.</summary>
internal static class StructureBinder
{
    /// <summary>
    /// The structure; null when a file that the rest depends on is missing or could not be read, so that one broken file does not make
    /// every name that stands in it unknown. What can be checked without it is checked all the same.
    /// </summary>
    public static Structure? Bind(LoadedProject project, DiagnosticBag bag)
    {
        var languages = LanguageBinder.Bind(project, bag);
        if (ReportBinder.Bind(project, bag) is not { } report) return null;

        var lists = CodeListBinder.Bind(project, report.Languages, bag);
        var units = CodeListBinder.BindUnits(project, report.Languages, languages, bag);
        var agencies = AgencyBinder.Bind(project, report.Languages, bag);
        var dimensions = new DimensionBinder(project, report.Languages, lists, bag).Bind();
        var indicators = agencies is null || dimensions is null || units is null
            ? null : new IndicatorBinder(report.Languages, agencies, dimensions, units, bag).Bind(project);
        var figures = FigureBinder.Bind(project, report.Languages, indicators, units, bag);
        var rules = RuleBinder.Bind(project, report.Languages, dimensions, bag);
        var sources = SourceBinder.Bind(project, report.Languages, agencies, bag);

        if (agencies is not null)
        {
            ReportBinder.CheckPublisher(project, agencies, bag);
            AgencyBinder.CheckFolders(project, agencies, bag);
        }
        if (agencies is null || dimensions is null || units is null || indicators is null) return null;
        PlausibilityBinder.CheckPlaces(rules.Plausibility, agencies, dimensions, indicators, bag);
        return new Structure
        {
            Report = report,
            Agencies = agencies,
            Dimensions = dimensions,
            Units = units,
            Indicators = indicators,
            Figures = figures,
            Rules = rules.Declared,
            Plausibility = rules.Plausibility,
            Severities = rules.Severities,
            Sources = sources,
            Languages = languages,
        };
    }
}
