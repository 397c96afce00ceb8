using System.Collections.Immutable;
using ReportCompiler.Text;

namespace ReportCompiler.Model;

/// <summary>What one agency was asked for in an edition, and what came of it.</summary>
/// <param name="Agency">The agency.</param>
/// <param name="Expected">Where the edition expects it; null when it does not.</param>
/// <param name="Submission">What it delivered; null when nothing came.</param>
/// <param name="Due">The date due, or null when the edition gives none.</param>
/// <param name="Asked">The indicators it was asked for, and those it gave without, in the order of their file.</param>
public sealed record AgencyDelivery(Agency Agency, SourceSpan? Expected, Submission? Submission, DateOnly? Due, ImmutableArray<IndicatorAnswer> Asked)
{
    /// <summary>True when the edition expects it.</summary>
    public bool IsExpected => Expected is not null;

    /// <summary>True when nothing came.</summary>
    public bool IsMissing => Submission is null;

    /// <summary>Whether it came after the date due; null where either date is not known.</summary>
    public bool? IsLate => Submission?.Received is { } received && Due is { } due ? received > due : null;

    /// <summary>True when all that came is that there is nothing to report; a nil return for some indicators is not that.</summary>
    public bool IsNil => Submission is not null && !Having(Answer.Given).Any() && (Submission.NilAll || (!Asked.IsEmpty && !Having(Answer.None).Any()));

    /// <summary>True when it came again.</summary>
    public bool IsResubmitted => Submission is { Resubmitted.IsEmpty: false };

    /// <summary>Where the delivery stands; for a missing one, where it is expected.</summary>
    public SourceSpan Place => Submission?.Span ?? Expected ?? Agency.Span;

    /// <summary>The indicators that were answered so.</summary>
    public IEnumerable<Indicator> Having(Answer answer) => Asked.Where(a => a.Answer == answer).Select(a => a.Indicator);

    /// <summary>Whether a state holds. All but one are states of expected deliveries.</summary>
    public bool Is(DeliveryState state) => IsExpected == (state != DeliveryState.Unexpected) && state switch
    {
        DeliveryState.Missing => IsMissing,
        DeliveryState.Received => !IsMissing,
        DeliveryState.Late => IsLate == true,
        DeliveryState.Undated => !IsMissing && Due is not null && IsLate is null,
        DeliveryState.Nil => IsNil,
        DeliveryState.Resubmitted => IsResubmitted,
        _ => true,
    };
}
