using System.Collections.Immutable;
using ReportCompiler.Diagnostics;
using ReportCompiler.Load;
using ReportCompiler.Model;

namespace ReportCompiler.Bind.Declarations;

/// <summary>Binds <c>data/sources.yaml</c>: publications that values are cited from.</summary>
internal static class SourceBinder
{
    public static OrderedSet<SourceDefinition> Bind(LoadedProject project, ImmutableArray<string> languages, OrderedSet<Agency>? agencies, DiagnosticBag bag)
    {
        var sources = new List<SourceDefinition>();
        foreach (var (id, node) in DeclarationFile.Content(project, "data/sources.yaml", "sources", bag)?.Entries() ?? [])
        {
            Names.Check(id, IdKind.Kebab, "source", bag);
            if (MappingReader.Of(node, $"the source '{id.Value}'", bag, id.Span) is not { } reader) continue;
            var (publisher, url) = (reader.Text("publisher"), reader.Text("url"));
            if (publisher is { } name && agencies is not null && !agencies.Contains(name.Value))
                bag.Add(DeclarationDiagnostics.UnknownName(name, "agency", agencies.Ids, "Agencies are declared in 'data/agencies.yaml'."));
            if (url is { } address && !IsWebAddress(address.Value))
                bag.Add(DeclarationDiagnostics.WrongValue(address, $"'url' of {reader.What}", "an address that begins with 'https://' or 'http://'"));
            sources.Add(new SourceDefinition(id.Value, reader.Label("title", languages), publisher?.Value, url?.Value, id.Span));
            reader.Finish();
        }
        return new OrderedSet<SourceDefinition>(sources, s => s.Id);
    }

    private static bool IsWebAddress(string text) => !text.Any(char.IsWhiteSpace) && Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is ("http" or "https");
}
