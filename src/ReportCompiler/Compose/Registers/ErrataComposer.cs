using ReportCompiler.Compose.Corrections;
using ReportCompiler.Expressions;

namespace ReportCompiler.Compose.Registers;

/// <summary>Composes the notice of corrections as a document of its own, from the same tables and sentences that the report prints.</summary>
public static class ErrataComposer
{
    /// <summary>The notice of a composed report; null where it has not been published.</summary>
    public static Errata? Of(ComposedReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        if (report.Notice is not { } notice) return null;
        var composition = new Composition(report.Validated, report.Language, notice);
        Define(composition.References, report);
        var sentences = new NoticeSentences(composition, notice);
        var tables = new List<ComposedTable>();
        if (!notice.Corrected.IsEmpty) tables.Add(new CorrectionsTable(composition, notice).Compose(Register(RegisterKind.Corrections), 0, composition.Word("errata-figures")));
        if (notice.Consequences.Any()) tables.Add(new ConsequencesTable(composition, notice).Compose(Register(RegisterKind.Consequences), 0, composition.Word("errata-consequences")));
        return new Errata(report.Language.Tag, report.Title, report.Validated.Project.Year, composition.Word("errata-title"), sentences.Version(),
            notice.Corrected.IsEmpty ? null : sentences.Cover(),
            [.. tables.Select(composition.References.Resolve)],
            composition.References.Resolve(sentences.NothingElse()),
            new VersionsTable(composition, notice).Compose(Register(RegisterKind.Versions), 0, composition.Word("errata-versions")));
    }

    private static RegisterDefinition Register(RegisterKind kind) => new(kind, kind.ToString().ToLowerInvariant(), [], null, default);

    /// <summary>Numbers and titles as the finished report has them, so that the document refers to what its readers hold in hands.</summary>
    private static void Define(References references, ComposedReport report)
    {
        foreach (var section in report.Sections)
        {
            references.Define(Function.Section, section.Id, section.Number, section.Title);
            foreach (var part in section.Parts)
            {
                if (part is TablePart { Table: var table }) references.Define(Function.Table, table.Id, table.Number, table.Title);
                if (part is ChartPart { Chart: var chart }) references.Define(Function.Chart, chart.Id, chart.Number, chart.Title);
            }
        }
    }
}
