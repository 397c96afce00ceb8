using System.Collections.Immutable;
using ReportCompiler.Compose;
using ReportCompiler.Expressions.Printing;
using ReportCompiler.Model;

namespace ReportCompiler.Render.Sources;

/// <summary>Finds the one folder that a number's cells stand in, and says whose it is.</summary>
internal sealed class Deliveries(ComposedReport report, NumberPrinter printer)
{
    private readonly List<string> _order = [.. report.Validated.Project.Structure.Agencies.Ids];

    /// <summary>The folder with '/' at its end; empty for cells of several folders, or of none.</summary>
    public static string FolderOf(FigureSource source)
    {
        var folders = source.Quantity.Derivation.Cells().Select(c => Folder(c.Span.File)).Distinct(StringComparer.Ordinal).Take(2).ToList();
        return folders.Count == 1 ? folders[0] : "";
    }

    /// <summary>Agencies in their order, what was made of several deliveries last.</summary>
    public int Order(string folder) => folder.Length == 0 ? int.MaxValue : _order.IndexOf(Agency(folder));

    public SourceGroup Group(string folder, ImmutableArray<SourceLine> lines)
    {
        if (folder.Length == 0) return new SourceGroup(report.Language.Strings[PageStrings.SeveralDeliveries], "", "", lines);
        var agency = Agency(folder);
        var label = report.Validated.Project.Structure.Agencies.Find(agency)?.Label.In(report.Language.Tag) ?? agency;
        return new SourceGroup(label, folder, Received(agency, folder), lines);
    }

    private string Received(string agency, string folder)
    {
        var delivery = report.Validated.Project.Submissions.FirstOrDefault(s => s.Agency == agency && Folder(s.Span.File) == folder);
        return delivery?.Received is { } date ? report.Language.Strings[PageStrings.Received].Replace("{date}", printer.Date(date), StringComparison.Ordinal) : "";
    }

    private static string Folder(string file) => file[..(file.LastIndexOf('/') + 1)];

    private static string Agency(string folder) => folder.TrimEnd('/').Split('/')[^1];
}
