using System.Collections.Immutable;
using ReportCompiler.Text;

namespace ReportCompiler.Model;

/// <summary>
/// Who was expected to submit for an edition, who did, when, and which indicators were answered: the one place that says so. Cited agencies are not in it.
/// What nobody knows, such as whether a delivery without a date is late, is not guessed.
/// </summary>
public sealed class SubmissionLedger
{
    private readonly Structure _structure;
    private readonly Dataset _data;
    private readonly Dictionary<string, SourceSpan> _expected;
    private readonly Dictionary<string, Submission> _submissions;
    private ImmutableArray<AgencyDelivery> _agencies;

    internal SubmissionLedger(Structure structure, Dataset data, Edition edition, ImmutableArray<Submission> submissions)
    {
        (_structure, _data, Year, Due) = (structure, data, edition.Year, edition.Due);
        _expected = edition.Expected.Where(e => structure.Agencies.Find(e.Value) is { Cited: false }).ToDictionary(e => e.Value, e => e.Span, StringComparer.Ordinal);
        _submissions = submissions.ToDictionary(s => s.Agency, StringComparer.Ordinal);
    }

    /// <summary>The year of the edition.</summary>
    public int Year { get; }

    /// <summary>The date due, or null when the edition gives none.</summary>
    public DateOnly? Due { get; }

    /// <summary>Every expected agency, and every other that delivered, in the order of their file.</summary>
    public ImmutableArray<AgencyDelivery> Agencies => _agencies.IsDefault ? _agencies = All() : _agencies;

    /// <summary>True when the edition says who has to submit; one that expects nobody does not tell whose numbers it lacks.</summary>
    public bool ExpectsAnybody => _expected.Count > 0;

    /// <summary>The deliveries of which a state holds, of one kind of agency or of all.</summary>
    public IEnumerable<AgencyDelivery> In(DeliveryState state, AgencyKind? kind = null) => Agencies.Where(a => a.Is(state) && (kind is null || a.Agency.Kind == kind));

    /// <summary>The delivery of an agency, or null when it neither delivered nor was expected.</summary>
    public AgencyDelivery? Find(string agency) => Agencies.FirstOrDefault(a => a.Agency.Id == agency);

    /// <summary>True when an agency gave some value of an indicator, or said why there is none, or that there is nothing to report.</summary>
    public bool IsAnswered(Indicator indicator, string agency) => AnswerOf(indicator, agency) != Answer.None;

    /// <summary>The expected agencies that an indicator is asked of: the first of its owners, each of those it is summed over, or each that gave its own number the year before.</summary>
    public IEnumerable<string> AskedOf(Indicator indicator)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        if (indicator.From > Year || indicator.Until < Year) return [];
        return indicator.Combine switch
        {
            CombineKind.Owners => indicator.Owners.Where(_expected.ContainsKey).Take(1),
            CombineKind.Sum => _structure.Agencies.Where(a => _expected.ContainsKey(a.Id) && (indicator.Asked is null || indicator.Asked == a.Kind)).Select(a => a.Id),
            // Of what each agency has for itself, those are asked again that gave it last year.
            _ => _structure.Agencies.Where(a => _expected.ContainsKey(a.Id) && _data.IsFrom(Year - 1, indicator.Id, a.Id)).Select(a => a.Id),
        };
    }

    /// <summary>An agency's nil return for an indicator, or null; one for everything says nothing of what each agency has for itself, unless it was asked.</summary>
    public NilReturn? NilOf(Indicator indicator, string agency)
    {
        ArgumentNullException.ThrowIfNull(indicator);
        return _submissions.TryGetValue(agency, out var submission) && (!submission.NilAll || indicator.Combine != CombineKind.None || AskedOf(indicator).Contains(agency))
            ? submission.NilOf(indicator.Id) : null;
    }

    private ImmutableArray<AgencyDelivery> All() => [.. _structure.Agencies.Where(a => !a.Cited && (_expected.ContainsKey(a.Id) || _submissions.ContainsKey(a.Id))).Select(Of)];

    private AgencyDelivery Of(Agency agency)
    {
        var submission = _submissions.GetValueOrDefault(agency.Id);
        var asked = _structure.Indicators
            .Select(i => (Indicator: i, Answer: AnswerOf(i, agency.Id), IsAsked: AskedOf(i).Contains(agency.Id)))
            .Where(i => i.IsAsked || i.Answer == Answer.Given || submission?.Nil.Any(n => n.Value == i.Indicator.Id) == true)
            .Select(i => new IndicatorAnswer(i.Indicator, i.Answer));
        return new AgencyDelivery(agency, _expected.TryGetValue(agency.Id, out var place) ? place : null, submission, Due, [.. asked]);
    }

    private Answer AnswerOf(Indicator indicator, string agency) =>
        _data.Of(Year, indicator.Id, agency).Any() ? Answer.Given
        : _submissions.TryGetValue(agency, out var submission) && submission.IsNil(indicator.Id) ? Answer.Nil
        : Answer.None;
}
