using System.Globalization;
using ReportCompiler.Model;
using ReportCompiler.Validate;
using ReportCompiler.Vintages;

namespace ReportCompiler.Compare;

/// <summary>How figures and their values are spelled in <c>corrections.yaml</c>.</summary>
internal sealed class EntryText(ValidatedReport validated)
{
    private const int MostDecimals = 6;

    /// <summary>Whether an entry names the figure of a key: as the record does, or without its agency.</summary>
    public static bool Names(string key, string figure) => key == figure || (CellAddress.Read(key) is { Cell.Length: > 0 } address && address.Common == figure);

    /// <summary>Whether an entry's value is that of the record; a computed number may be rounded to the decimals it is written with.</summary>
    public static bool Says(string entry, string? recorded)
    {
        if (recorded is null || entry == Correction.Absent) return recorded is null == (entry == Correction.Absent);
        if (entry == recorded) return true;
        if (RecordedValue.Read(entry) is not { } said || RecordedValue.Read(recorded) is not { } value) return false;
        if (said.Unit is not null && said.Unit != value.Unit) return false;
        return said.Equals(value) || (value.Decimals > MostDecimals && said.Equals(value.Rounded(said.Decimals)));
    }

    /// <summary>Whether an entry is the one that a version was published with, word for word.</summary>
    public static bool IsSettled(Correction entry, SettledChange settled) => IsOf(entry, settled) && entry.Kind == settled.Kind && entry.Date == settled.Date
        && settled.Reason.All(r => entry.Reason.In(r.Key) is not { } reason || reason == r.Value);

    /// <summary>Whether an entry announces the change that a version was published with.</summary>
    public static bool IsOf(Correction entry, SettledChange settled) =>
        Names(settled.Figure, entry.Figure.Value) && Says(entry.Was.Value, Recorded(settled.Was)) && Says(entry.Is.Value, Recorded(settled.Is));

    private static string? Recorded(string value) => value == Correction.Absent ? null : value;

    /// <summary>The key without an agency that goes without saying: the first owner.</summary>
    public string Short(string key)
    {
        if (CellAddress.Read(key) is not { Cell.Length: > 0, Agency: { } agency } address) return key;
        return validated.Project.Structure.Indicators.Find(address.Indicator) is { Combine: CombineKind.Owners } indicator && indicator.Owners.FirstOrDefault() == agency ? address.Common : key;
    }

    /// <summary>The value as an entry spells it.</summary>
    public static string Value(string? recorded) => recorded is null ? Correction.Absent
        : RecordedValue.Read(recorded) is not { } value ? recorded
        : value.Decimals > MostDecimals ? value.Rounded(MostDecimals).Plain : value.Plain;

    /// <summary>The entry that would announce a change; its kind, reason and date are for its author to settle. What was missing or provisional is usually revised, anything else corrected.</summary>
    public string Suggested(PendingChange change)
    {
        var reasons = string.Join(", ", validated.Project.Structure.Report.Languages.Select(l => $"{l}: …"));
        var (was, now) = (Value(change.Change.Before), Value(change.Change.After));
        // Where only the unit is another, it has to be said.
        if (was == now) (was, now) = (change.Change.Before!, change.Change.After!);
        return $"- {{ figure: {Quoted(Short(change.Change.Key))}, was: {Quoted(was)}, is: {Quoted(now)}, kind: {(change.Change.Before is null || change.Change.Before.EndsWith("missing", StringComparison.Ordinal) || change.Change.Before.EndsWith("provisional", StringComparison.Ordinal) ? "revision" : "correction")}, reason: {{ {reasons} }}, date: … }}";
    }

    /// <summary>Quotes where YAML would read something else.</summary>
    private static string Quoted(string text) =>
        text.Length > 0 && char.IsAsciiLetterOrDigit(text[0]) && text.All(c => char.IsAsciiLetterOrDigit(c) || c is '.' or '_' or '-' or ' ') || decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _)
            ? text : $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";
}
