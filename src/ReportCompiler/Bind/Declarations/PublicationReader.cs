using System.Globalization;
using System.Text.Json;
using ReportCompiler.Diagnostics;
using ReportCompiler.Load;
using ReportCompiler.Vintages;

namespace ReportCompiler.Bind.Declarations;

/// <summary>Reads <c>published.json</c> of a year: the record of what readers were given.</summary>
internal static class PublicationReader
{
    /// <summary>The publication; null when there is none, or none that can be trusted, which is said.</summary>
    public static Publication? Read(LoadedProject project, DiagnosticBag bag)
    {
        var path = ProjectLayout.Published(project.Year);
        if (!project.Texts.TryGetValue(path, out var file)) return null;
        try
        {
            var publication = PublicationJson.Read(file.Text);
            if (Fault(publication, project.Year) is not { } fault) return publication;
            bag.Add(fault(path));
        }
        catch (JsonException e)
        {
            bag.Add(PublicationDiagnostics.NotReadable(path, (int)(e.LineNumber ?? 0) + 1, (int)(e.BytePositionInLine ?? 0) + 1, e.Path));
        }
        return null;
    }

    private static Func<string, Diagnostic>? Fault(Publication publication, int year)
    {
        if (publication.Schema != PublicationJson.Schema) return path => PublicationDiagnostics.AnotherFormat(path, publication.Schema);
        if (!PublicationJson.IsSealed(publication)) return PublicationDiagnostics.SealBroken;
        if (publication.Record.Year != year) return path => PublicationDiagnostics.AnotherYear(path, publication.Record.Year, year.ToString(CultureInfo.InvariantCulture));
        return PublicationShape.FaultOf(publication) is { } fault ? path => PublicationDiagnostics.WrongShape(path, fault) : null;
    }
}
