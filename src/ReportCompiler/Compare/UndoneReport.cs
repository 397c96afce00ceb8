using System.Collections.Immutable;
using ReportCompiler.Bind;
using ReportCompiler.Compose;
using ReportCompiler.Model;
using ReportCompiler.Text;
using ReportCompiler.Validate;
using ReportCompiler.Vintages;

namespace ReportCompiler.Compare;

/// <summary>
/// The report as it would be if changes of what was delivered had not been made: the same templates and definitions over the earlier values. What it has in common with the
/// record proves that nothing but these changes moved a figure.
/// </summary>
internal static class UndoneReport
{
    /// <summary>The report in each language, composed over the earlier values. Findings are those of the report as it is, and not told again.</summary>
    /// <param name="validated">The report as it is.</param>
    /// <param name="earlier">By address, as <see cref="Vintage.Delivered"/> has it: what was delivered; null for nothing.</param>
    public static (ValidatedReport Validated, ImmutableArray<ComposedReport> Composed) Of(ValidatedReport validated, IReadOnlyDictionary<string, string?> earlier)
    {
        var project = validated.Project;
        var undone = validated.Over(project with { Data = Data(validated, earlier), Submissions = Submissions(project, earlier) });
        return (undone, [.. project.Sections.Keys.Select(language => ComposePhase.Run(undone, language).Value).OfType<ComposedReport>()]);
    }

    private static Dataset Data(ValidatedReport validated, IReadOnlyDictionary<string, string?> earlier)
    {
        var (project, left) = (validated.Project, new Dictionary<string, string?>(earlier, StringComparer.Ordinal));
        var cells = new List<Observation>();
        foreach (var (address, cell, _) in VintageMaker.Cells(validated))
        {
            if (!left.Remove(address, out var was)) cells.Add(cell);
            else if (was is not null && RecordedValue.Read(was) is { } value) cells.Add(With(cell, value));
        }
        cells.AddRange(left.Select(gone => gone.Value is not null && RecordedValue.Read(gone.Value) is { } value && Cell(gone.Key, project.Year) is { } cell ? With(cell, value) : null).OfType<Observation>());
        return new Dataset(cells) { Incomplete = project.Data.Incomplete };
    }

    private static Observation With(Observation cell, RecordedValue value) =>
        cell with { Value = value.Number, Decimals = value.Decimals, Qualifier = value.Qualifier, Status = value.Status, Break = value.Break };

    /// <summary>An observation that is no longer there, from its address.</summary>
    private static Observation? Cell(string address, int year)
    {
        if (CellAddress.Read(address) is not { Cell.Length: > 0, Agency: { } agency } read) return null;
        return new Observation { Year = read.Year ?? year, Agency = agency, Indicator = read.Indicator, Key = CellKey.Of(read.Codes), Span = SourceSpan.StartOf(Load.ProjectLayout.Published(year)) };
    }

    /// <summary>The submissions with the nil returns that were there, and without those that came since.</summary>
    private static ImmutableArray<Submission> Submissions(BoundProject project, IReadOnlyDictionary<string, string?> earlier)
    {
        var submissions = project.Submissions.ToDictionary(s => s.Agency, StringComparer.Ordinal);
        foreach (var (agency, states) in earlier.Where(e => e.Key.StartsWith('@')).Select(e => (e.Key[1..], e.Value?.Split(", ") ?? []))) Restore(submissions, agency, states, project.Year);
        foreach (var (address, was) in earlier)
        {
            if (Cell(address, project.Year) is not { Year: var year } cell || year != project.Year || !cell.Key.Equals(CellKey.Total)) continue;
            var submission = submissions.GetValueOrDefault(cell.Agency);
            if (was == Vintage.Nil) submissions[cell.Agency] = (submission ?? new Submission(year, cell.Agency, null, null, false, [], cell.Span)) is var nil && nil.IsNil(cell.Indicator) ? nil : nil with { Nil = nil.Nil.Add(new(cell.Indicator, nil.Span)) };
            else if (submission?.IsNil(cell.Indicator) == true) submissions[cell.Agency] = Without(submission, cell.Indicator, project.Structure);
        }
        return [.. project.Structure.Agencies.Where(a => submissions.ContainsKey(a.Id)).Select(a => submissions[a.Id])];
    }

    /// <summary>The delivery in the state it was in, as far as anything counts it: dates that nobody knows any more are not made up.</summary>
    private static void Restore(Dictionary<string, Submission> submissions, string agency, string[] states, int year)
    {
        bool Was(DeliveryState state) => states.Contains(DeliveryStates.Word(state));
        if (!Was(DeliveryState.Received) && !Was(DeliveryState.Unexpected))
        {
            submissions.Remove(agency);
            return;
        }
        var delivered = submissions.GetValueOrDefault(agency) ?? new Submission(year, agency, null, null, Was(DeliveryState.Nil), [], SourceSpan.StartOf(Load.ProjectLayout.Published(year)));
        if (!Was(DeliveryState.Resubmitted)) delivered = delivered with { Resubmitted = [] };
        submissions[agency] = Was(DeliveryState.Undated) ? delivered with { Received = null } : delivered;
    }

    private static Submission Without(Submission submission, string indicator, Structure structure) => submission with
    {
        NilAll = false,
        Nil = submission.NilAll ? [.. structure.Indicators.Where(i => i.Id != indicator).Select(i => new Located<string>(i.Id, submission.Span))] : submission.Nil.RemoveAll(n => n.Value == indicator),
    };
}
