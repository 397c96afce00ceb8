using System.Collections.Immutable;
using ReportCompiler.Diagnostics;
using ReportCompiler.Model;

namespace ReportCompiler.Validate;

/// <summary>What is withheld and told all the same (RC3061).</summary>
internal static class DisclosureDiagnostics
{
    /// <summary>The code of a withheld value that is told.</summary>
    public const string IsToldId = "RC3061";

    private static readonly DiagnosticCode IsTold = new(IsToldId, "A withheld value is told", Severity.Warning,
        "A cell is 'suppressed', to protect persons. But it is the only unknown one among the parts of a complete table and their total, so that whoever reads the table can calculate it; or another owner "
        + "of the indicator gives it; or a stated share or change follows from it. Withhold a second cell of the same table too (secondary suppression; not a zero, which would give itself away), or the total, or agree with the other owner. Where the "
        + "value may be known after all, accept the finding with a waiver.",
        "indicator,sex,value,status\nvictims,_T,94,\nvictims,F,92,\nvictims,M,,suppressed");

    /// <summary>All codes of this catalogue.</summary>
    public static ImmutableArray<DiagnosticCode> All { get; } = [IsTold];

    public static Diagnostic CanBeCalculated(string address, Observation cell, Check check) =>
        Diagnostic.Of(IsTold, cell.Span, $"'{address}' is withheld, but can be calculated from the cells beside it: {check.Equation}.",
            ReferenceEquals(cell, check.Cells[0]) ? "Withhold two cells of the table as well, with the status 'suppressed'." : "Withhold a second cell of this table too, with the status 'suppressed', or the total.") with
        {
            Label = "withheld",
            Related = [.. check.Cells.Where(c => !ReferenceEquals(c, cell)).Select(c => new RelatedPlace("known", c.Span, Equation.Cell(c)))],
        };

    public static Diagnostic IsToldByStated(string address, Observation cell, Check check) =>
        Diagnostic.Of(IsTold, check.Cells[0].Span, $"'{check.Address}' is stated, and it follows from '{address}', which is withheld.",
            "Withhold the stated number too: who knows the other cells can calculate what is withheld.") with
        {
            Label = "stated",
            Related = [new RelatedPlace("withheld", cell.Span)],
        };

    public static Diagnostic IsToldByAnother(string address, Observation cell, Check check) =>
        Diagnostic.Of(IsTold, cell.Span, $"'{address}' is withheld, but '{check.Cells[^1].Agency}' gives it.", "Withhold it in both deliveries, or in none.") with
        {
            Label = "withheld",
            Related = [new RelatedPlace("given", check.Cells[^1].Span, Equation.Cell(check.Cells[^1]))],
        };
}
