using ReportCompiler.Model;
using ReportCompiler.Vintages;

namespace ReportCompiler.Compose.Registers;

/// <summary>Prints values as records and corrections spell them, in the words of the language: with their unit where it is a percentage, and their sign.</summary>
internal sealed class RecordedNumbers(Composition composition)
{
    /// <summary>A value, or the words for one that is not there.</summary>
    /// <param name="spelled">As it is spelled; null for none.</param>
    /// <param name="unit">The unit where the spelling has none.</param>
    /// <param name="decimals">At most so many decimals; null for all.</param>
    public string Of(string? spelled, Unit? unit = null, int? decimals = null)
    {
        if (spelled is null or Correction.Absent) return composition.Word("corrected-absent");
        if (spelled == Vintage.Nil) return composition.Word("delivery-nil");
        if (RecordedValue.Read(spelled) is not { } value) return spelled;
        if (value.Number is not { } number) return composition.Word(StatusWords.Key(value.Status));
        unit = value.Unit is null ? unit : composition.Project.Structure.Units.Find(value.Unit);
        var quantity = new Quantity(number, value.Status, value.Qualifier, unit, Derivation.Leaf("", number)) { Decimals = decimals };
        return StatusWords.Behind(composition, composition.Printer.Print(quantity, Expressions.Evaluation.NumberStyle.Plain) ?? spelled, value.Status, plain => plain);
    }

    /// <summary>The states of a delivery.</summary>
    public string OfDelivery(string states) => states == Correction.Absent ? composition.Word("corrected-absent")
        : string.Join(composition.Language.Strings.GetValueOrDefault("list-comma", ", "), states.Split(", ").Select(w => composition.Language.Strings.GetValueOrDefault("delivery-" + w, w)));
}
