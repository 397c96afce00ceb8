using System.Collections.Immutable;
using ReportCompiler.Bind.Declarations;
using ReportCompiler.Bind.Observations;
using ReportCompiler.Diagnostics;
using ReportCompiler.Model;

namespace ReportCompiler.Bind;

/// <summary>A nil return says that there is nothing to report: no file of the agency may say otherwise, and it must be the agency's to say.</summary>
internal static class NilReturnCheck
{
    public static void Run(ImmutableArray<Submission> submissions, Dataset data, Structure structure, DiagnosticBag bag)
    {
        foreach (var submission in submissions)
        {
            foreach (var indicator in structure.Indicators.Where(i => submission.IsNil(i.Id)))
            {
                var nil = submission.NilOf(indicator.Id)!;
                if (data.Of(submission.Year, indicator.Id, submission.Agency).FirstOrDefault() is { } cell) bag.Add(Contradiction(cell, nil));
                else if (!submission.NilAll && indicator.Combine == CombineKind.Owners && !indicator.Owners.Contains(submission.Agency))
                    bag.Add(ObservationDiagnostics.NotAnOwner(new Text.Located<string>(indicator.Id, nil.Place), submission.Agency, indicator));
            }
        }
    }

    private static Diagnostic Contradiction(Observation cell, NilReturn nil) => DeclarationDiagnostics.Contradiction(
        cell.Span, $"'{cell.Indicator}' has a value, but 'nil' says that there is nothing to report of it.", "Remove it from 'nil', or remove the value.")
        with { Related = [new RelatedPlace("nil", nil.Place)] };
}
