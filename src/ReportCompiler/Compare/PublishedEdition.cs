using System.Globalization;
using System.Text;
using System.Text.Json;
using ReportCompiler.Diagnostics;
using ReportCompiler.IO;
using ReportCompiler.Load;
using ReportCompiler.Text;
using ReportCompiler.Vintages;

namespace ReportCompiler.Compare;

/// <summary>Reads what was published of an edition, to compare it with another.</summary>
public static class PublishedEdition
{
    /// <summary>The publication. There is no value when nothing was published, or the record cannot be read.</summary>
    /// <param name="files">The project's files.</param>
    /// <param name="year">The year of the edition.</param>
    public static PhaseResult<Publication> Read(ProjectFiles files, int year)
    {
        ArgumentNullException.ThrowIfNull(files);
        var path = ProjectLayout.Published(year);
        var content = files.Read(path);
        if (content.Problem == FileProblem.NotFound) return new(null, [PublishedDiagnostics.Nothing(year)]);
        if (content.Problem is { } problem) return new(null, [LoadDiagnostics.NotRead(path, problem)]);
        try
        {
            var publication = PublicationJson.Read(Encoding.UTF8.GetString(content.Bytes!));
            if (publication.Schema != PublicationJson.Schema) return new(null, [PublishedDiagnostics.Damaged(SourceSpan.StartOf(path), $"its schema is {publication.Schema.ToString(CultureInfo.InvariantCulture)}, and this program reads {PublicationJson.Schema.ToString(CultureInfo.InvariantCulture)}")]);
            if (publication.Record.Year != year) return new(null, [PublishedDiagnostics.Damaged(SourceSpan.StartOf(path), $"it is the record of {publication.Record.Year.ToString(CultureInfo.InvariantCulture)}")]);
            return new(publication, PublicationJson.IsSealed(publication) ? [] : [PublishedDiagnostics.ByHand(path)]);
        }
        catch (JsonException e)
        {
            var place = SourceSpan.OnLine(path, (int)(e.LineNumber ?? 0) + 1, (int)(e.BytePositionInLine ?? 0) + 1, 1);
            return new(null, [PublishedDiagnostics.Damaged(place, "it is not the text of a record")]);
        }
    }
}
