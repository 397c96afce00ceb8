using System.Collections.Immutable;
using ReportCompiler.Bind.Declarations;
using ReportCompiler.Bind.Observations;
using ReportCompiler.Bind.Templates;
using ReportCompiler.Diagnostics;
using ReportCompiler.Load;
using ReportCompiler.Model;

namespace ReportCompiler.Bind;

/// <summary>Names to meaning: declarations first, then what was delivered, then formulas, then templates. The findings of all of them come in one run.</summary>
public static class BindPhase
{
    /// <summary>Binds a loaded project. Without a value the declarations or the edition were too broken to go on.</summary>
    /// <param name="project">The loaded files.</param>
    /// <param name="sourceDate"><c>SOURCE_DATE_EPOCH</c> as a date, or null.</param>
    /// <param name="languages">The languages to build; empty for all of the report.</param>
    public static PhaseResult<BoundProject> Run(LoadedProject project, DateOnly? sourceDate, ImmutableArray<string> languages)
    {
        ArgumentNullException.ThrowIfNull(project);
        var bag = new DiagnosticBag();
        var bound = Bind(project, sourceDate, languages, bag);
        return new PhaseResult<BoundProject>(bound, bag.ToImmutable());
    }

    private static BoundProject? Bind(LoadedProject project, DateOnly? sourceDate, ImmutableArray<string> languages, DiagnosticBag bag)
    {
        if (StructureBinder.Bind(project, bag) is not { } structure) return null;
        if (EditionBinder.Bind(project, structure, bag) is not { } edition) return null;
        var notes = EditionBinder.BindNotes(project, structure, bag);
        var figures = Formulas.FigureBinder.Bind(structure, bag);
        var data = ObservationBinder.Bind(project, structure, bag);
        var submissions = SubmissionBinder.Bind(project, structure, project.Year, bag, sourceDate ?? edition.Issued);
        NilReturnCheck.Run(submissions, data, structure, bag);
        var publication = PublicationReader.Read(project, bag);
        var corrections = CorrectionBinder.Bind(project, structure, bag);
        var others = OtherEditions(project, structure, data, bag);
        var chosen = LanguageChoice.Of(structure, languages, bag);
        var sections = chosen.ToImmutableSortedDictionary(l => l, l => TemplateBinder.Bind(project, structure, edition, notes, figures, l, bag), StringComparer.Ordinal);
        return new BoundProject
        {
            Year = project.Year,
            Date = sourceDate ?? publication?.Versions[^1].Date ?? edition.Issued ?? new DateOnly(project.Year, 12, 31),
            Structure = structure,
            Edition = edition,
            Data = data,
            Submissions = submissions,
            OtherEditions = others,
            Notes = notes,
            Waivers = WaiverBinder.Bind(project, structure, bag),
            Corrections = corrections,
            Publication = publication,
            HasUnreadableRecord = publication is null && project.Exists(ProjectLayout.Published(project.Year)),
            AcceptedNumbers = AcceptedNumberBinder.Bind(project, bag),
            Figures = figures,
            Equalities = Formulas.EqualityBinder.Bind(structure, figures, bag),
            Rules = Formulas.RuleBinder.Bind(structure, figures, bag),
            Sections = sections,
            Layout = project.Texts.Where(t => t.Key.StartsWith("templates/", StringComparison.Ordinal) && t.Key.Count(c => c == '/') == 1)
                .ToImmutableSortedDictionary(t => t.Key["templates/".Length..], t => t.Value, StringComparer.Ordinal),
        };
    }

    /// <summary>Who was asked and who delivered in the other years: without that, a sum of last year would not know whose number it lacks.</summary>
    private static ImmutableArray<OtherEdition> OtherEditions(LoadedProject project, Structure structure, Dataset data, DiagnosticBag bag)
    {
        var others = ImmutableArray.CreateBuilder<OtherEdition>();
        foreach (var year in ProjectLayout.Years(project.Yaml.Keys).Where(y => y != project.Year))
        {
            if (EditionBinder.Bind(project, structure, year, bag) is not { } edition) continue;
            var submissions = SubmissionBinder.Bind(project, structure, year, bag, edition.Issued);
            NilReturnCheck.Run(submissions, data, structure, bag);
            others.Add(new OtherEdition(edition, submissions));
        }
        return others.ToImmutable();
    }
}
