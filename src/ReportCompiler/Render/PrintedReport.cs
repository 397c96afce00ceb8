using System.Collections.Immutable;
using ReportCompiler.Compose;
using ReportCompiler.Model;

namespace ReportCompiler.Render;

/// <summary>A report whose charts are drawn, so that it is known which of its figures are printed.</summary>
/// <param name="Report">The report.</param>
/// <param name="Unlabelled">Figures of charts, by their lines in the ledger, whose labels were not drawn.</param>
internal sealed record PrintedReport(ComposedReport Report, ImmutableHashSet<int> Unlabelled)
{
    /// <summary>A report all of whose figures are printed.</summary>
    public static PrintedReport Whole(ComposedReport report) => new(report, []);

    /// <summary>The figures that are printed, with their lines in the ledger.</summary>
    public IEnumerable<(int Index, FigureUse Figure)> Figures => Report.Figures.Index().Where(f => !Unlabelled.Contains(f.Index));
}
