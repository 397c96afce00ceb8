using System.Collections.Immutable;
using ReportCompiler.Diagnostics;
using ReportCompiler.Load;
using ReportCompiler.Model;
using ReportCompiler.Text;

namespace ReportCompiler.Bind.Declarations;

/// <summary>Binds <c>data/dimensions.yaml</c> over the code lists.</summary>
internal sealed class DimensionBinder(LoadedProject project, ImmutableArray<string> languages, ImmutableSortedDictionary<string, CodeList> lists, DiagnosticBag bag)
{
    public OrderedSet<Dimension>? Bind()
    {
        if (DeclarationFile.Content(project, "data/dimensions.yaml", "dimensions", bag) is not { } content) return null;
        var dimensions = new List<Dimension>();
        foreach (var (id, node) in content.Entries())
        {
            Names.Check(id, IdKind.Identifier, "dimension", bag);
            Names.CheckDimension(id, bag);
            if (BindDimension(id, node) is { } dimension) dimensions.Add(dimension);
        }
        return new OrderedSet<Dimension>(dimensions, d => d.Id);
    }

    private Dimension? BindDimension(Located<string> id, YamlNode node)
    {
        if (node is YamlScalar scalar) return new Dimension(id.Value, ListOf(scalar.Content), [], id.Span);
        if (MappingReader.Of(node, $"the dimension '{id.Value}'", bag, id.Span) is not { } reader) return null;
        var codes = reader.RequiredText("codes") is { } name ? ListOf(name) : new CodeList("", []);
        var groups = reader.Mapping("groups") is { } content ? content.Entries().Select(g => BindGroup(g.Id, g.Value, codes)).OfType<CodeGroup>().ToImmutableArray() : [];
        var label = reader.Label("label", languages, required: false);
        reader.Finish();
        return new Dimension(id.Value, codes, groups, id.Span) { Label = label };
    }

    /// <summary>The list of that name; an empty one when there is none, or when it could not be read (which has been said).</summary>
    private CodeList ListOf(Located<string> name)
    {
        if (lists.TryGetValue(name.Value, out var list)) return list;
        if (!project.Exists(CodeListBinder.PathOf(name.Value)))
            bag.Add(DeclarationDiagnostics.UnknownName(name, "code list", lists.Keys, $"Add the file '{CodeListBinder.PathOf(name.Value)}'."));
        return new CodeList(name.Value, []);
    }

    private CodeGroup? BindGroup(Located<string> id, YamlNode node, CodeList codes)
    {
        Names.Check(id, IdKind.Code, "group", bag);
        if (codes.Codes.FirstOrDefault(c => c.Id == id.Value) is { } code) bag.Add(DeclarationDiagnostics.Twice(id.Span, $"the code '{id.Value}'", code.Span));
        if (CodeList.Generic.Contains(id.Value)) bag.Add(DeclarationDiagnostics.NameTaken(id, "group", "a generic code"));
        if (MappingReader.Of(node, $"the group '{id.Value}'", bag, id.Span) is not { } reader) return null;
        if (reader.Has("of") == reader.Has("except"))
        {
            bag.Add(DeclarationDiagnostics.Contradiction(id.Span, $"The group '{id.Value}' must have either 'of' or 'except'.",
                "List the codes that belong to it under 'of', or those that do not under 'except'."));
        }
        var group = new CodeGroup(id.Value, reader.Label("label", languages), Members(reader, "of", codes), Members(reader, "except", codes), id.Span);
        reader.Finish();
        return group;
    }

    private ImmutableArray<string> Members(MappingReader group, string key, CodeList codes)
    {
        var members = group.Texts(key);
        Duplicates.Report(members, c => $"the code '{c}'", bag);
        var known = codes.Codes.Select(c => c.Id).Concat(CodeList.Generic.Where(g => g != CodeList.Total)).ToArray();
        foreach (var member in members.Where(m => !codes.Codes.IsEmpty && !known.Contains(m.Value)))
            bag.Add(DeclarationDiagnostics.UnknownName(member, $"code in the list '{codes.Id}' called", known, $"The codes stand in '{CodeListBinder.PathOf(codes.Id)}'."));
        return [.. members.Select(m => m.Value)];
    }
}
