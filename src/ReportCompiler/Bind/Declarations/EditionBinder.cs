using System.Collections.Immutable;
using ReportCompiler.Diagnostics;
using ReportCompiler.Load;
using ReportCompiler.Model;
using ReportCompiler.Text;

namespace ReportCompiler.Bind.Declarations;

/// <summary>Binds <c>edition.yaml</c> and <c>notes.yaml</c> of a year.</summary>
internal static class EditionBinder
{
    /// <summary>The edition of the project's year.</summary>
    public static Edition? Bind(LoadedProject project, Structure structure, DiagnosticBag bag) => Bind(project, structure, project.Year, bag);

    /// <summary>The edition of a year; null when its file could not be read.</summary>
    public static Edition? Bind(LoadedProject project, Structure structure, int year, DiagnosticBag bag)
    {
        var path = ProjectLayout.Edition(year);
        if (DeclarationFile.Record(project, path, bag) is not { } file) return null;
        if (!file.Has("sections")) file.Missing("sections");
        var isFinal = file.Choice("status", ("draft", false), ("final", true)) ?? false;
        var edition = new Edition(year, isFinal, file.Date("issued"), file.Date("due"), BindSections(file, bag), BindExpected(file, structure, bag), SourceSpan.StartOf(path));
        if (edition.Due is { } due && due.Year < year) bag.Add(SubmissionDiagnostics.TooEarly(new Located<DateOnly>(due, file.PlaceOf("due")), year));
        file.Finish();
        return edition;
    }

    /// <summary>The notes of the project's year.</summary>
    public static OrderedSet<NoteDefinition> BindNotes(LoadedProject project, Structure structure, DiagnosticBag bag)
    {
        var notes = new List<NoteDefinition>();
        foreach (var (id, node) in DeclarationFile.Content(project, $"{ProjectLayout.Folder(project.Year)}/notes.yaml", "notes", bag)?.Entries() ?? [])
        {
            Names.Check(id, IdKind.Kebab, "note", bag);
            notes.Add(new NoteDefinition(id.Value, MappingReader.LabelOf(node, $"the note '{id.Value}'", structure.Report.Languages, bag), id.Span));
        }
        return new OrderedSet<NoteDefinition>(notes, n => n.Id);
    }

    private static ImmutableArray<EditionSection> BindSections(MappingReader file, DiagnosticBag bag)
    {
        var sections = ImmutableArray.CreateBuilder<EditionSection>();
        foreach (var item in file.Items("sections"))
        {
            if (item is YamlScalar { IsNull: true }) bag.Add(DeclarationDiagnostics.NoValue(item.Span, "a section"));
            var reader = item is YamlScalar ? null : MappingReader.Of(item, "a section", bag);
            var id = item is YamlScalar { IsNull: false } scalar ? scalar.Content : reader?.RequiredText("id");
            var numbered = reader?.Bool("numbered") ?? true;
            reader?.Finish();
            if (id is not { } name) continue;
            Names.Check(name, IdKind.Kebab, "section", bag);
            sections.Add(new EditionSection(name.Value, numbered, name.Span));
        }
        Duplicates.Report(sections.Select(s => new Located<string>(s.Id, s.Span)), s => $"the section '{s}'", bag);
        return [.. sections.DistinctBy(s => s.Id)];
    }

    private static ImmutableArray<Located<string>> BindExpected(MappingReader file, Structure structure, DiagnosticBag bag)
    {
        var expected = file.Texts("expected");
        Duplicates.Report(expected, a => $"the agency '{a}'", bag);
        foreach (var name in expected)
        {
            if (structure.Agencies.Find(name.Value) is not { } agency)
                bag.Add(DeclarationDiagnostics.UnknownName(name, "agency", structure.Agencies.Ids, "Agencies are declared in 'data/agencies.yaml'."));
            else if (agency.Cited)
                bag.Add(DeclarationDiagnostics.Contradiction(name.Span, $"The agency '{name.Value}' is cited, and is never expected to submit.", "Remove it from 'expected', or remove 'cited: true'."));
        }
        return [.. expected.DistinctBy(e => e.Value)];
    }
}
