using System.Collections.Immutable;
using ReportCompiler.Diagnostics;
using ReportCompiler.Expressions;
using ReportCompiler.Load;
using ReportCompiler.Model;
using ReportCompiler.Text;

namespace ReportCompiler.Bind.Templates;

/// <summary>Finds and binds the templates of an edition in one language, with the texts that agencies delivered for its sections.</summary>
internal sealed class TemplateBinder
{
    private readonly LoadedProject _project;
    private readonly Structure _structure;
    private readonly Edition _edition;
    private readonly string _language;
    private readonly DiagnosticBag _bag;

    private TemplateBinder(LoadedProject project, Structure structure, Edition edition, string language, DiagnosticBag bag) =>
        (_project, _structure, _edition, _language, _bag) = (project, structure, edition, language, bag);

    /// <summary>The sections of the edition that have a template, in order.</summary>
    public static ImmutableArray<BoundSection> Bind(
        LoadedProject project, Structure structure, Edition edition, OrderedSet<NoteDefinition> notes,
        ImmutableSortedDictionary<string, Expression> figures, string language, DiagnosticBag bag)
    {
        var binder = new TemplateBinder(project, structure, edition, language, bag);
        var scope = new NameScope { Structure = structure, Figures = figures, InTemplate = true };
        var blocks = new BlockBinder(scope, notes, bag);
        ImmutableArray<BoundSection> sections = [.. edition.Sections.Select(s => binder.BindSection(s, scope, blocks)).OfType<BoundSection>()];
        binder.ReportUnused();
        ReferenceCheck.Run(sections, edition, bag);
        if (sections.Any(s => TemplateWalk.Nodes(s.Body.Nodes).Any(n => n is BlockNode { Block: KeyFiguresDefinition box } && box.Figures.Any(f => f.ComparesWithPrevious))))
            LanguageChoice.CheckComparison(structure.Languages[language], bag);
        if (sections.Any(TellsOfCorrections)) LanguageChoice.CheckCorrections(structure.Languages[language], bag);
        if (sections.Any(s => TemplateWalk.Expressions(s.Nodes).Any(e => e is CallExpression { Function: Function.Trend }))) LanguageChoice.CheckTrend(structure.Languages[language], bag);
        if (sections.Any(TellsOfSubmissions)) LanguageChoice.CheckSubmissions(structure.Languages[language], bag);
        return sections;
    }

    private static bool TellsOfSubmissions(BoundSection section) =>
        TemplateWalk.Nodes(section.Nodes).Any(n => n is BlockNode { Block: RegisterDefinition { What: RegisterKind.Submissions or RegisterKind.Waivers } })
        || TemplateWalk.Expressions(section.Nodes).Any(e => e is CallExpression { Function: Function.Coverage });

    private static bool TellsOfCorrections(BoundSection section) =>
        TemplateWalk.Nodes(section.Nodes).Any(n => n is BlockNode { Block: RegisterDefinition { What: RegisterKind.Corrections or RegisterKind.Consequences or RegisterKind.Versions } });

    private string Own(string section) => $"templates/{_edition.Year}/{_language}/{section}.md";

    private string Shared(string section) => $"templates/{_language}/{section}.md";

    private BoundSection? BindSection(EditionSection section, NameScope scope, BlockBinder blocks)
    {
        var path = _project.Exists(Own(section.Id)) ? Own(section.Id) : Shared(section.Id);
        if (!_project.Texts.TryGetValue(path, out var file))
        {
            if (!_project.Exists(path)) _bag.Add(BlockDiagnostics.NoTemplate(section.Span, section.Id, Own(section.Id), Shared(section.Id)));
            return null;
        }
        var template = SectionTemplate.Parse(file, scope, blocks, _bag);
        return new BoundSection(section, template.Title, template.Body, BindContributions(section, template.Body, scope));
    }

    private ImmutableArray<Contribution> BindContributions(EditionSection section, Template template, NameScope scope)
    {
        var found = _structure.Agencies
            .Select(a => (Agency: a, Path: $"data/{_edition.Year}/{a.Id}/{section.Id}.{_language}.md"))
            .Where(c => _project.Texts.ContainsKey(c.Path))
            .Select(c => new Contribution(c.Agency, Own(_project.Texts[c.Path], scope))).ToImmutableArray();
        if (!found.IsEmpty && !TemplateWalk.Expressions(template.Nodes).Any(e => e is CallExpression { Function: Function.Contributions }))
        {
            foreach (var contribution in found) _bag.Add(BlockDiagnostics.ContributionNotPlaced(contribution.Body.Path, template.Path));
        }
        return found;
    }

    /// <summary>An agency's text has expressions as a template has, and stands under the same checks; tables and charts are the report's.</summary>
    private Template Own(SourceFile file, NameScope scope)
    {
        var cut = TemplateBlocks.Cut(file, _bag);
        foreach (var block in cut.Blocks) _bag.Add(TemplateDiagnostics.BlockOfAgency(block.Span, block.Kind));
        return new(file.Path, TemplateParser.Parse(TextMap.OfFile(file.Path, cut.Text), scope, [.. cut.Blocks.Select(_ => (BlockNode?)null)], _bag));
    }

    /// <summary>Templates of this year without a section, and agencies' texts for a section that is not there.</summary>
    private void ReportUnused()
    {
        var sections = _edition.Sections.Select(s => s.Id).ToList();
        var folder = $"templates/{_edition.Year}/{_language}/";
        foreach (var path in _project.Texts.Keys.Where(p => p.StartsWith(folder, StringComparison.Ordinal)))
        {
            var section = path[folder.Length..^".md".Length];
            if (!sections.Contains(section)) _bag.Add(BlockDiagnostics.UnusedTemplate(path, section, sections));
        }
        var ending = $".{_language}.md";
        foreach (var path in _project.Texts.Keys.Where(p => DataPath.Parse(p) is { Agency: not null } place && place.Year == _edition.Year && p.EndsWith(ending, StringComparison.Ordinal)))
        {
            var section = path[(path.LastIndexOf('/') + 1)..^ending.Length];
            if (!sections.Contains(section)) _bag.Add(BlockDiagnostics.ContributionWithoutSection(path, section, sections));
        }
    }
}
