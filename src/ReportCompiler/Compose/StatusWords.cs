using ReportCompiler.Model;

namespace ReportCompiler.Compose;

/// <summary>
/// How a report tells of a status: by a symbol in tables and charts, where there is no room and a legend says what it means, and by words in sentences.
/// </summary>
internal static class StatusWords
{
    /// <summary>The letter for a value that is not available, whatever the reason.</summary>
    public const string NotAvailable = "x";

    /// <summary>The letter for a value with which the series breaks.</summary>
    public const string Break = "b";

    /// <summary>The letter for a change between years that cannot be compared.</summary>
    public const string NotComparable = "n";

    /// <summary>The letter that stands for a status other than normal.</summary>
    public static string Symbol(ObservationStatus status) => status switch
    {
        ObservationStatus.Provisional => "p",
        ObservationStatus.Estimated => "e",
        ObservationStatus.NotApplicable => "z",
        ObservationStatus.Suppressed => "c",
        _ => NotAvailable,
    };

    /// <summary>A symbol as it is printed.</summary>
    public static string Bracketed(string symbol) => $"[{symbol}]";

    /// <summary>The name of the words for a status among the strings of a language.</summary>
    public static string Key(ObservationStatus status) => status switch
    {
        ObservationStatus.Provisional => "symbol-provisional",
        ObservationStatus.Estimated => "symbol-estimated",
        ObservationStatus.NotApplicable => "symbol-not-applicable",
        ObservationStatus.Suppressed => "symbol-suppressed",
        ObservationStatus.Refused => "status-refused",
        ObservationStatus.NotCollected => "status-not-collected",
        _ => "symbol-missing",
    };

    /// <summary>A number or phrase with the words for the reservation that its value has, as a sentence says it: "186 (estimated)".</summary>
    /// <param name="composition">Gives the words.</param>
    /// <param name="marked">What is printed.</param>
    /// <param name="status">Its status.</param>
    /// <param name="plain">Makes a text safe where it stands.</param>
    public static string Behind(Composition composition, string marked, ObservationStatus status, Func<string, string> plain)
    {
        if (marked.Length == 0 || !status.IsReserved()) return marked;
        return plain(composition.Language.Strings.GetValueOrDefault("with-status", "{n} ({status})"))
            .Replace(plain("{status}"), plain(composition.Word(Key(status))), StringComparison.Ordinal)
            .Replace(plain("{n}"), marked, StringComparison.Ordinal);
    }
}
