using ReportCompiler.Diagnostics;
using ReportCompiler.Load;

namespace ReportCompiler.Bind.Declarations;

/// <summary>Opens a YAML file of the project: <c>schema: 1</c> and, beside it, one content key or the keys of a record.</summary>
internal static class DeclarationFile
{
    /// <summary>The whole file as a record; null when it is not there or could not be read.</summary>
    public static MappingReader? Record(LoadedProject project, string path, DiagnosticBag bag)
    {
        if (!project.Yaml.TryGetValue(path, out var root)) return null;
        var reader = new MappingReader(root, $"the file '{path}'", bag, root.Span with { EndLine = root.Span.Line, EndColumn = root.Span.Column + 1 });
        CheckSchema(reader);
        return reader;
    }

    /// <summary>The content of a file with one content key, as a mapping of ids.</summary>
    public static MappingReader? Content(LoadedProject project, string path, string key, DiagnosticBag bag)
    {
        if (Record(project, path, bag) is not { } file) return null;
        if (!file.Has(key)) file.Missing(key);
        var content = file.Mapping(key);
        file.Finish();
        return content;
    }

    private static void CheckSchema(MappingReader file)
    {
        if (!file.Has("schema")) file.Diagnostics.Add(DeclarationDiagnostics.NoSchema(file.Span));
        else if (file.Text("schema") is { } schema && schema.Value != "1") file.Diagnostics.Add(DeclarationDiagnostics.UnknownSchema(schema));
    }
}
