using System.Collections.Immutable;
using ReportCompiler.Diagnostics;
using ReportCompiler.Expressions;
using ReportCompiler.Model;
using ReportCompiler.Validate;

namespace ReportCompiler.Compose;

/// <summary>Computes every expression of the templates of one language: the report with its numbers, tables, charts and ledger.</summary>
internal static class ComposePhase
{
    /// <summary>Composes the report in a language that the project has.</summary>
    public static PhaseResult<ComposedReport> Run(ValidatedReport validated, string language)
    {
        var project = validated.Project;
        if (!project.Structure.Languages.TryGetValue(language, out var words)) return new PhaseResult<ComposedReport>(null, []);
        var composition = new Composition(validated, words);
        var sections = Numbered(project.Sections.GetValueOrDefault(language, []).Select(s => s.Section))
            .Zip(project.Sections.GetValueOrDefault(language, []), (number, section) => Section(composition, section, number))
            .ToList();
        composition.References.Check();
        var report = new ComposedReport
        {
            Validated = validated,
            Language = words,
            Title = project.Structure.Report.Title.In(language) ?? "",
            Publisher = Publisher(project.Structure, language),
            Issued = project.Edition.Issued is { } issued ? composition.Printer.Date(issued) : null,
            Sections = [.. sections.Select(s => Resolved(s, composition.References))],
            Figures = composition.Ledger.Figures(),
            Sources = composition.Ledger.Sources(),
            Claims = [.. composition.Claims],
        };
        return new PhaseResult<ComposedReport>(report, composition.Diagnostics.ToImmutable());
    }

    /// <summary>The numbers of sections by their order; an unnumbered one has none and takes none away.</summary>
    private static IEnumerable<int?> Numbered(IEnumerable<EditionSection> sections)
    {
        var number = 0;
        foreach (var section in sections) yield return section.Numbered ? ++number : null;
    }

    private static ComposedSection Section(Composition composition, Bind.BoundSection section, int? number)
    {
        var filler = new TemplateFiller(composition, section);
        var title = filler.Title();
        composition.References.Define(Function.Section, section.Section.Id, number, title);
        return new ComposedSection(section.Section.Id, number, title, filler.Fill());
    }

    private static string? Publisher(Structure structure, string language) =>
        structure.Report.Publisher is { } id ? structure.Agencies.Find(id)?.Label.In(language) ?? id : null;

    private static ComposedSection Resolved(ComposedSection section, References references) => section with
    {
        Title = references.Resolve(section.Title),
        Parts = [.. section.Parts.Select(part => Resolved(part, references))],
    };

    private static SectionPart Resolved(SectionPart part, References references) => part switch
    {
        MarkdownPart m => new MarkdownPart(references.Resolve(m.Markdown)),
        TablePart t => new TablePart(t.Table with { Title = references.Resolve(t.Table.Title) }),
        ChartPart c => new ChartPart(c.Chart with
        {
            Title = references.Resolve(c.Chart.Title),
            Alt = references.Resolve(c.Chart.Alt),
            Data = c.Chart.Data with { Title = references.Resolve(c.Chart.Data.Title) },
        }),
        KeyFiguresPart k => new KeyFiguresPart(k.Box with
        {
            Title = references.Resolve(k.Box.Title),
            Figures = [.. k.Box.Figures.Select(f => f with { Text = references.Resolve(f.Text) })],
        }),
        ContributionPart c => c with { Markdown = references.Resolve(c.Markdown) },
        _ => part,
    };
}
