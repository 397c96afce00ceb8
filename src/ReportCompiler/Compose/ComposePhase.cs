using System.Collections.Immutable;
using ReportCompiler.Compose.Corrections;
using ReportCompiler.Diagnostics;
using ReportCompiler.Expressions;
using ReportCompiler.Model;
using ReportCompiler.Validate;

namespace ReportCompiler.Compose;

/// <summary>Computes every expression of the templates of one language: the report with its numbers, tables, charts and ledger.</summary>
internal static class ComposePhase
{
    /// <summary>Composes the report in a language that the project has.</summary>
    /// <param name="validated">The checked report.</param>
    /// <param name="language">The language.</param>
    /// <param name="notice">What is to be said of corrections; null before anybody knows.</param>
    public static PhaseResult<ComposedReport> Run(ValidatedReport validated, string language, CorrectionNotice? notice = null)
    {
        var project = validated.Project;
        if (!project.Structure.Languages.TryGetValue(language, out var words)) return new PhaseResult<ComposedReport>(null, []);
        var composition = new Composition(validated, words, notice);
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
            Notice = notice,
            Cover = notice is null ? null : Cover(composition, notice, sections),
        };
        return new PhaseResult<ComposedReport>(report, composition.Diagnostics.ToImmutable());
    }

    /// <summary>What the cover says: of the first version nothing, since it corrects nothing, and its date stands there.</summary>
    private static CoverNotice? Cover(Composition composition, CorrectionNotice notice, List<ComposedSection> composed)
    {
        if (notice is { IsPending: false, Versions.Length: < 2 } && composition.Project.Edition.Issued is not null) return null;
        var sentences = new Registers.NoticeSentences(composition, notice);
        var section = composition.Project.Sections.GetValueOrDefault(composition.Language.Tag, [])
            .FirstOrDefault(s => s.Nodes.Any(n => n is BlockNode { Block: RegisterDefinition { What: RegisterKind.Corrections } }))?.Section.Id;
        return new CoverNotice(sentences.Version(), notice.Corrected.IsEmpty ? null : sentences.Cover(), composition.Word("cover-reference"), section, composed.Find(s => s.Id == section)?.Title ?? "");
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
        MarkdownPart m => m with { Markdown = references.Resolve(m.Markdown) },
        TablePart t => new TablePart(references.Resolve(t.Table)),
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
