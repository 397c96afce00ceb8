using System.Collections.Immutable;
using ReportCompiler.Compose;
using ReportCompiler.Diagnostics;
using ReportCompiler.Expressions;
using ReportCompiler.Validate;
using ReportCompiler.Vintages;

namespace ReportCompiler.Compare;

/// <summary>
/// Holds an edition against what was published of it: every figure that changed must be announced in <c>corrections.yaml</c>, and every announcement must be a change. Then
/// the report is composed with its notice of corrections.
/// </summary>
internal static class CorrectionPhase
{
    /// <summary>The report with its notice; as it was composed when there is nothing to tell.</summary>
    public static PhaseResult<CorrectedReport> Run(ValidatedReport validated, ImmutableArray<ComposedReport> composed)
    {
        var bag = new DiagnosticBag();
        if (validated.Project.Publication is not { } publication)
        {
            bag.AddRange(validated.Project.Corrections.Take(1).Where(_ => !validated.Project.HasUnreadableRecord).Select(c => CorrectionDiagnostics.NothingPublished(c, validated.Project.Year)));
            return new(new(composed, null), bag.ToImmutable());
        }
        if (!validated.Project.Edition.IsFinal) bag.Add(CorrectionDiagnostics.IsPublished(validated.Project.Edition.Span, publication.Versions[^1].Date));
        var analysis = Analyse(validated, composed, publication, bag);
        if (validated.Project.Corrections is [var first, ..])
            bag.AddRange(validated.Project.Sections.Where(l => !l.Value.SelectMany(s => s.Blocks()).Any(b => b is RegisterDefinition { What: RegisterKind.Corrections })).Select(l => CorrectionDiagnostics.NotTold(first.Span, l.Key)));
        bag.AddRange(WriterChanges.Findings(validated, analysis));
        var notices = new NoticeMaker(validated, analysis);
        var told = composed.Select(report => ComposePhase.Run(validated, report.Language.Tag, notices.Notice(report))).ToList();
        bag.AddRange(told.SelectMany(t => t.Diagnostics));
        return new(new([.. told.Select(t => t.Value).OfType<ComposedReport>()], analysis), bag.ToImmutable());
    }

    private static CorrectionAnalysis Analyse(ValidatedReport validated, ImmutableArray<ComposedReport> composed, Publication publication, DiagnosticBag bag)
    {
        var now = VintageMaker.Of(validated, composed, publication.Record);
        var delivered = DeliveredChanges(publication.Record, now);
        var (reread, recomposed) = delivered.IsEmpty ? (validated, composed) : UndoneReport.Of(validated, delivered.ToDictionary(c => c.Key, c => c.Before, StringComparer.Ordinal));
        var undone = VintageMaker.Of(reread, recomposed, publication.Record);
        // What the record and the undone report differ in, no delivered value moved; what the undone report and this one differ in, nothing else did.
        var (otherwise, effect) = (VintageComparison.Of(publication.Record, undone), VintageComparison.Of(undone, now));
        var computed = new UnexplainedValues(composed, recomposed, delivered).Among(otherwise.Values, now);
        var pending = new EntryMatching(validated, publication).Match(delivered, computed, bag);
        return new CorrectionAnalysis
        {
            Publication = publication,
            Now = now,
            Changes = VintageComparison.Of(publication.Record, now),
            Otherwise = otherwise,
            Pending = pending,
            Reworded = [.. otherwise.Languages.SelectMany(l => l.Texts).Where(t => t.Section.Length > 0 && !IsRegister(validated, t.Block)).Select(t => t.Section).Distinct(StringComparer.Ordinal)],
            Substance = Substance.Of(effect, otherwise),
            Proposals = [.. pending.Where(p => p.Entry is null).Select(new EntryText(validated).Suggested)],
            IsExplained = !bag.ToImmutable().Any(d => d.Severity == Severity.Error),
        };
    }

    /// <summary>Tables that fill themselves say what became of deliveries and checks; nobody words them.</summary>
    private static bool IsRegister(ValidatedReport validated, string? block) => block is not null
        && validated.Project.Sections.Values.SelectMany(s => s).SelectMany(s => s.Blocks()).Any(b => b is RegisterDefinition && b.Id == block);

    /// <summary>What was delivered otherwise. Of other years the record has what was printed, and what is printed anew was not published otherwise.</summary>
    private static ImmutableArray<Change> DeliveredChanges(Vintage record, Vintage now) =>
        [.. VintageComparison.Differences(record.Delivered, now.Delivered, VintageComparison.SameValue).Where(c => c.Kind != ChangeKind.Added || !VintageComparison.IsOfAnotherYear(c.Key))];
}
