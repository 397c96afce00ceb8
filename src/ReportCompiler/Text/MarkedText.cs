namespace ReportCompiler.Text;

/// <summary>
/// Text in which figures are marked: <c>U+E000 index U+E001 printed text U+E002</c>, where the index (decimal digits) is that of
/// the ledger. The marks are private-use characters, which no input file may contain.
/// </summary>
public static class MarkedText
{
    /// <summary>Starts a figure; its index follows.</summary>
    public const char Start = '\uE000';

    /// <summary>Between the index and the printed text.</summary>
    public const char Text = '\uE001';

    /// <summary>Ends a figure.</summary>
    public const char End = '\uE002';

    /// <summary>A marked figure.</summary>
    public static string Mark(int index, string text) => FormattableString.Invariant($"{Start}{index}{Text}{text}{End}");

    /// <summary>The indexes of the figures in a text, in order.</summary>
    public static IEnumerable<int> Indexes(string marked)
    {
        ArgumentNullException.ThrowIfNull(marked);
        for (var start = marked.IndexOf(Start, StringComparison.Ordinal); start >= 0; start = marked.IndexOf(Start, start + 1))
        {
            var end = marked.IndexOf(Text, start);
            if (end > start && int.TryParse(marked.AsSpan(start + 1, end - start - 1), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var index)) yield return index;
        }
    }

    /// <summary>The text as a reader sees it, without marks.</summary>
    public static string Plain(string marked)
    {
        ArgumentNullException.ThrowIfNull(marked);
        if (!marked.Contains(Start, StringComparison.Ordinal)) return marked;
        var plain = new System.Text.StringBuilder(marked.Length);
        var inIndex = false;
        foreach (var c in marked)
        {
            if (c == Start) inIndex = true;
            else if (c == Text) inIndex = false;
            else if (c != End && !inIndex) plain.Append(c);
        }
        return plain.ToString();
    }
}
