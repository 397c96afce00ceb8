using System.Collections.Immutable;
using ReportCompiler.Diagnostics;
using ReportCompiler.Load;
using ReportCompiler.Model;
using ReportCompiler.Text;

namespace ReportCompiler.Bind.Declarations;

/// <summary>Binds <c>data/codelists/*.yaml</c>; the units are a list of their own kind.</summary>
internal static class CodeListBinder
{
    public static string PathOf(string list) => $"{ProjectLayout.CodeLists}/{list}.yaml";

    /// <summary>All code lists that could be read, by id.</summary>
    public static ImmutableSortedDictionary<string, CodeList> Bind(LoadedProject project, ImmutableArray<string> languages, DiagnosticBag bag)
    {
        var lists = ImmutableSortedDictionary.CreateBuilder<string, CodeList>(StringComparer.Ordinal);
        foreach (var path in project.Yaml.Keys.Where(p => p.StartsWith(ProjectLayout.CodeLists + "/", StringComparison.Ordinal) && p != ProjectLayout.Units))
        {
            var id = Path.GetFileNameWithoutExtension(path);
            Names.Check(new(id, SourceSpan.StartOf(path)), IdKind.Kebab, "code list", bag);
            if (DeclarationFile.Content(project, path, "codes", bag) is { } content)
                lists[id] = new CodeList(id, [.. content.Entries().Select(e => BindCode(e.Id, e.Value, languages, bag)).OfType<Code>()]);
        }
        return lists.ToImmutable();
    }

    /// <summary>The units: their labels have plural forms, which the languages know.</summary>
    public static OrderedSet<Unit>? BindUnits(
        LoadedProject project, ImmutableArray<string> languages, ImmutableSortedDictionary<string, Language> known, DiagnosticBag bag)
    {
        if (DeclarationFile.Content(project, ProjectLayout.Units, "codes", bag) is not { } content) return null;
        var units = new List<Unit>();
        foreach (var (id, node) in content.Entries())
        {
            Names.Check(id, IdKind.Unit, "unit", bag);
            if (MappingReader.Of(node, $"the unit '{id.Value}'", bag, id.Span) is not { } reader) continue;
            if (!reader.Has("label")) reader.Missing("label");
            units.Add(new Unit(id.Value, BindLabels(reader, languages, known, bag), reader.Text("counts")?.Value, id.Span));
            reader.Finish();
        }
        return new OrderedSet<Unit>(units, u => u.Id);
    }

    private static Code? BindCode(Located<string> id, YamlNode node, ImmutableArray<string> languages, DiagnosticBag bag)
    {
        Names.Check(id, IdKind.Code, "code", bag);
        if (MappingReader.Of(node, $"the code '{id.Value}'", bag, id.Span) is not { } reader) return null;
        var code = new Code(id.Value, reader.Label("label", languages), id.Span) { Lifetime = LifetimeReader.Read(reader) };
        reader.Finish();
        return code;
    }

    private static ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, string>> BindLabels(
        MappingReader unit, ImmutableArray<string> languages, ImmutableSortedDictionary<string, Language> known, DiagnosticBag bag)
    {
        var labels = ImmutableSortedDictionary.CreateBuilder<string, ImmutableSortedDictionary<string, string>>(StringComparer.Ordinal);
        if (unit.Mapping("label") is not { } reader) return labels.ToImmutable();
        foreach (var tag in languages)
        {
            if (reader.Has(tag)) labels[tag] = BindForms(reader, tag, known.GetValueOrDefault(tag), bag);
            else bag.Add(DeclarationDiagnostics.MissingLanguage(unit.PlaceOf("label"), $"'label' of {unit.What}", tag));
        }
        foreach (var (tag, _) in reader.Entries().Where(e => !languages.Contains(e.Id.Value)))
            bag.Add(DeclarationDiagnostics.UnknownName(tag, "language", languages, "The languages of the report stand in 'data/report.yaml'."));
        return labels.ToImmutable();
    }

    /// <summary>The plural forms of one label; 'other' is always one of them.</summary>
    private static ImmutableSortedDictionary<string, string> BindForms(MappingReader label, string tag, Language? language, DiagnosticBag bag)
    {
        var forms = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        if (label.Mapping(tag) is not { } reader) return forms.ToImmutable();
        if (reader.RequiredText(LanguageBinder.LastForm) is { } other) forms[LanguageBinder.LastForm] = other.Value;
        foreach (var form in language?.Plural.Select(p => p.Form) ?? reader.Entries().Select(e => e.Id.Value).ToArray())
        {
            if (form != LanguageBinder.LastForm && reader.Text(form) is { } text) forms[form] = text.Value;
        }
        reader.Finish();
        return forms.ToImmutable();
    }
}
