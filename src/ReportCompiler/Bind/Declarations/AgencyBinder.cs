using System.Collections.Immutable;
using ReportCompiler.Diagnostics;
using ReportCompiler.Load;
using ReportCompiler.Model;

namespace ReportCompiler.Bind.Declarations;

/// <summary>Binds <c>data/agencies.yaml</c>, and checks that every agency's folder is one.</summary>
internal static class AgencyBinder
{
    public static OrderedSet<Agency>? Bind(LoadedProject project, ImmutableArray<string> languages, DiagnosticBag bag)
    {
        if (DeclarationFile.Content(project, "data/agencies.yaml", "agencies", bag) is not { } content) return null;
        var agencies = new List<Agency>();
        foreach (var (id, node) in content.Entries())
        {
            Names.Check(id, IdKind.Kebab, "agency", bag);
            if (MappingReader.Of(node, $"the agency '{id.Value}'", bag, id.Span) is not { } reader) continue;
            if (!reader.Has("kind")) reader.Missing("kind");
            agencies.Add(new Agency(id.Value, reader.Choice("kind", AgencyKinds.Words) ?? AgencyKind.Central, reader.Label("label", languages),
                reader.Int("members", least: 1) ?? 1, reader.Bool("cited") ?? false, id.Span) { Lifetime = LifetimeReader.Read(reader) });
            reader.Finish();
        }
        return new OrderedSet<Agency>(agencies, a => a.Id);
    }

    /// <summary>Reports files in folders that are no agency's, once for each folder.</summary>
    public static void CheckFolders(LoadedProject project, OrderedSet<Agency> agencies, DiagnosticBag bag)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in project.Yaml.Keys.Concat(project.Csv.Keys).Concat(project.Texts.Keys).Concat(project.Unreadable).Order(StringComparer.Ordinal))
        {
            if (path.Split('/') is not ["data", var folder, var agency, _] || agencies.Contains(agency)) continue;
            if (seen.Add(folder + "/" + agency)) bag.Add(DeclarationDiagnostics.UnknownFolder(path, agency, agencies.Ids));
        }
    }
}
