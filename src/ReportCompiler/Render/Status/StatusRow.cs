using ReportCompiler.Model;

namespace ReportCompiler.Render.Status;

/// <summary>An agency's line of the status: what it was to deliver, what came, and what was found in it.</summary>
/// <param name="Delivery">What was asked and what came of it.</param>
/// <param name="Label">The agency's name in the first language of the report.</param>
/// <param name="Errors">The errors in its files.</param>
/// <param name="Warnings">The warnings in its files, and on its line in the edition.</param>
/// <param name="Waived">The failed checks of its figures that were accepted.</param>
public sealed record StatusRow(AgencyDelivery Delivery, string Label, int Errors, int Warnings, int Waived)
{
    /// <summary>"received, late": what came of the delivery, in words.</summary>
    public string State => string.Join(", ", States());

    /// <summary>How many of the indicators that it was asked for it answered; a nil return is an answer.</summary>
    public int Answered => Delivery.Asked.Length - Delivery.Having(Answer.None).Count();

    private IEnumerable<string> States()
    {
        yield return Delivery.IsMissing ? "missing" : Delivery.IsNil ? "nil return" : "received";
        if (!Delivery.IsNil && Delivery.Having(Answer.Nil).Any()) yield return "nil return in part";
        if (Delivery.IsLate == true) yield return "late";
        if (Delivery.IsResubmitted) yield return "resubmitted";
        if (!Delivery.IsExpected) yield return "not expected";
    }
}
