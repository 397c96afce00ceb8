using ReportCompiler.Model;

namespace ReportCompiler.Expressions.Evaluation;

/// <summary>Writes how a number was computed, in the numbers themselves: <c>(200 - 186) / 186 × 100</c>.</summary>
internal static class DerivationEquation
{
    /// <summary>More terms than this are not read by anybody; the inputs are listed anyway.</summary>
    private const int MostTerms = 12;

    /// <summary>The right side of the equation; null where the number was not computed, or what it needs has no value.</summary>
    public static string? Of(Derivation derivation)
    {
        var inputs = derivation.Step == DerivationStep.Sum ? derivation.Inputs.RemoveAll(i => i.AddsNothing) : derivation.Inputs;
        if (inputs.IsEmpty || inputs.Any(i => i.Value is null)) return null;
        if (derivation.Step == DerivationStep.Sum && inputs.Length == 1) return null; // "89 = 89" tells nothing
        var terms = inputs.Select(i => PlainNumber.Text(i.Value!.Value)).ToList();
        string Sign(int i) => terms[i].StartsWith('-') ? $"({terms[i]})" : terms[i];
        return derivation.Step switch
        {
            DerivationStep.Sum => terms.Count > MostTerms ? $"the sum of {terms.Count} numbers" : string.Join(" + ", terms.Select((_, i) => i == 0 ? terms[i] : Sign(i))),
            DerivationStep.Difference => $"{terms[0]} - {Sign(1)}",
            DerivationStep.Product => $"{terms[0]} × {Sign(1)}",
            DerivationStep.Quotient => $"{terms[0]} / {Sign(1)}",
            DerivationStep.Share => $"{terms[0]} / {Sign(1)} × 100",
            DerivationStep.Growth => $"({terms[0]} - {Sign(1)}) / {Sign(1)} × 100",
            DerivationStep.Negative => $"-{Sign(0)}",
            DerivationStep.Absolute => $"|{terms[0]}|",
            DerivationStep.Greatest => $"the greatest of {List(terms)}",
            DerivationStep.Least => $"the least of {List(terms)}",
            _ => null,
        };
    }

    private static string List(List<string> terms) => terms.Count > MostTerms ? $"{terms.Count} numbers" : string.Join(", ", terms);
}
