using System.Globalization;
using ReportCompiler.Model;

namespace ReportCompiler.Vintages;

/// <summary>
/// A value as a record and a correction spell it: <c>94</c>, <c>more than 350</c>, <c>186 estimated</c>, <c>missing</c>. In a record the unit stands behind the
/// number (<c>7.5 percent</c>); in a correction it may. Two values are the same when a reader could not tell them apart: number, qualifier and status count,
/// how many zeros were written does not. The unit is compared apart from it, since a correction need not name it.
/// </summary>
public sealed record RecordedValue
{
    private const string BreakWord = "break";

    /// <summary>More a decimal does not hold.</summary>
    private const int MostDecimals = 28;

    /// <summary>The number; null where the status says why there is none.</summary>
    public decimal? Number { get; private init; }

    /// <summary>How many decimals the number was written with.</summary>
    public int Decimals { get; private init; }

    /// <summary>The unit's id, or null for a bare number.</summary>
    public string? Unit { get; private init; }

    /// <summary>The qualifier.</summary>
    public Qualifier Qualifier { get; private init; }

    /// <summary>The status.</summary>
    public ObservationStatus Status { get; private init; }

    /// <summary>True where the series breaks.</summary>
    public bool Break { get; private init; }

    /// <summary>The value of an observation.</summary>
    public static RecordedValue Of(Observation cell, Unit? unit)
    {
        ArgumentNullException.ThrowIfNull(cell);
        return new RecordedValue
        {
            Number = cell.Value, Decimals = cell.Decimals, Unit = unit?.Id, Qualifier = cell.Qualifier, Break = cell.Break,
            Status = cell.Value is null && !cell.Status.HasNoValue() ? ObservationStatus.Missing : cell.Status,
        };
    }

    /// <summary>The value of a computed number, unrounded.</summary>
    public static RecordedValue Of(Quantity quantity)
    {
        ArgumentNullException.ThrowIfNull(quantity);
        // The scale of a decimal is how it was computed; a reader sees none of it.
        var number = quantity.Value is { } value ? value / 1.0000000000000000000000000000m : (decimal?)null;
        return new RecordedValue { Number = number, Decimals = number?.Scale ?? 0, Unit = quantity.Unit?.Id, Qualifier = quantity.Qualifier, Status = quantity.Status };
    }

    /// <summary>Reads a spelling; null when it is none.</summary>
    public static RecordedValue? Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var rest = text;
        var isBreak = Cut(ref rest, BreakWord);
        var status = Enum.GetValues<ObservationStatus>().Where(s => s != ObservationStatus.Normal).Cast<ObservationStatus?>().FirstOrDefault(s => Cut(ref rest, Word(s!.Value)));
        if (rest.Length == 0) return status?.HasNoValue() == true ? new RecordedValue { Status = status.Value, Break = isBreak } : null;
        if (status?.HasNoValue() == true) return null;
        var qualifier = Enum.GetValues<Qualifier>().FirstOrDefault(q => q != Qualifier.Exact && rest.StartsWith(Qualifiers.Word(q) + " ", StringComparison.Ordinal));
        if (qualifier != Qualifier.Exact) rest = rest[(Qualifiers.Word(qualifier).Length + 1)..];
        var words = rest.Split(' ');
        if (words.Length > 2 || words.Any(w => w.Length == 0) || (words.Length == 2 && !char.IsAsciiLetter(words[1][0])) || NumberOf(words[0]) is not { } number) return null;
        var decimals = words[0].IndexOf('.', StringComparison.Ordinal) is var point and >= 0 ? words[0].Length - point - 1 : 0;
        if (decimals > MostDecimals) return null;
        return new RecordedValue
        {
            Number = number, Decimals = decimals, Unit = words.ElementAtOrDefault(1),
            Qualifier = qualifier, Status = status ?? ObservationStatus.Normal, Break = isBreak,
        };
    }

    /// <summary>The value rounded half up to so many decimals.</summary>
    public RecordedValue Rounded(int decimals) =>
        Number is { } number && Decimals > decimals ? this with { Number = Math.Round(number, decimals, MidpointRounding.AwayFromZero), Decimals = decimals } : this;

    /// <summary>The value without its unit, as a correction spells it.</summary>
    public string Plain => (this with { Unit = null }).ToString();

    /// <inheritdoc/>
    public bool Equals(RecordedValue? other) => other is not null
        && (Number, Qualifier, Status, Break) == (other.Number, other.Qualifier, other.Status, other.Break);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Number, Qualifier, Status, Break);

    /// <inheritdoc/>
    public override string ToString()
    {
        string?[] words =
        [
            Number is null ? null : Qualifiers.Word(Qualifier),
            Number?.ToString("F" + Decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture),
            Number is null ? null : Unit,
            Status == ObservationStatus.Normal ? null : Word(Status),
            Break ? BreakWord : null,
        ];
        return string.Join(' ', words.Where(w => !string.IsNullOrEmpty(w)));
    }

    private static decimal? NumberOf(string text) =>
        text.Length > 0 && text.All(c => char.IsAsciiDigit(c) || c is '.' or '-') && text[^1] != '.' && text.TrimStart('-') is [not '.', ..]
            && decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Takes a word off the end, where it stands alone or behind a blank.</summary>
    private static bool Cut(ref string text, string word)
    {
        if (text != word && !text.EndsWith(" " + word, StringComparison.Ordinal)) return false;
        text = text[..Math.Max(0, text.Length - word.Length - 1)];
        return true;
    }

    private static string Word(ObservationStatus status) => ObservationStatuses.Word(status);
}
