using System.Collections.Immutable;
using ReportCompiler.Diagnostics;
using ReportCompiler.Load;
using ReportCompiler.Model;

namespace ReportCompiler.Bind.Declarations;

/// <summary>Binds <c>data/report.yaml</c>.</summary>
internal static class ReportBinder
{
    public static ReportDefinition? Bind(LoadedProject project, DiagnosticBag bag)
    {
        if (DeclarationFile.Record(project, ProjectLayout.Report, bag) is not { } file) return null;
        if (!file.Has("languages")) file.Missing("languages");
        var languages = ReadLanguages(file, project, bag);
        var report = new ReportDefinition(
            file.Label("title", languages), languages, file.Text("publisher")?.Value, file.Label("legal-basis", languages, required: false), ReadFailOn(file));
        file.Finish();
        return report;
    }

    /// <summary>Checks what can only be checked when the agencies are known.</summary>
    public static void CheckPublisher(LoadedProject project, OrderedSet<Agency> agencies, DiagnosticBag bag)
    {
        if (project.Yaml[ProjectLayout.Report]["publisher"] is YamlScalar { IsNull: false } publisher && !agencies.Contains(publisher.Text))
            bag.Add(DeclarationDiagnostics.UnknownName(publisher.Content, "agency", agencies.Ids, "Agencies are declared in 'data/agencies.yaml'."));
    }

    private static ImmutableArray<string> ReadLanguages(MappingReader file, LoadedProject project, DiagnosticBag bag)
    {
        var tags = file.Texts("languages");
        foreach (var tag in tags)
        {
            var path = LanguageBinder.PathOf(tag.Value);
            if (!project.Exists(path)) bag.Add(DeclarationDiagnostics.NoLanguageFile(tag, path));
        }
        Duplicates.Report(tags, t => $"the language '{t}'", bag);
        return [.. tags.Select(t => t.Value).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The fail level: errors unless said; null means never.</summary>
    private static Severity? ReadFailOn(MappingReader file)
    {
        var level = file.Choice("fail-on", ("error", FailOn.Error), ("warning", FailOn.Warning), ("never", FailOn.Never)) ?? FailOn.Error;
        return level switch { FailOn.Error => Severity.Error, FailOn.Warning => Severity.Warning, _ => null };
    }

    private enum FailOn { Error, Warning, Never }
}
