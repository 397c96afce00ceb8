using System.Collections.Immutable;
using ReportCompiler.Compare;

namespace ReportCompiler.Render.Differences;

/// <summary>A stretch of two texts that were set side by side. <paramref name="Change"/> is null for what both have.</summary>
public sealed record TextRun(string Text, ChangeKind? Change)
{
    // Two long texts are set side by side word by word with a table of all pairs; beyond this they are shown one after the other.
    private const int MostPairs = 1_000_000;
    private const int Around = 8;
    private const string Left = "…";
    private static readonly TextRun Blank = new(" ", null);

    /// <summary>One paragraph in two wordings: the words that went and came, each with some of the words around it.</summary>
    internal static ImmutableArray<TextRun> Of(string? before, string? after)
    {
        if (before is null || after is null) return [new(Line(after ?? before ?? "").Trim(), after is null ? ChangeKind.Removed : ChangeKind.Added)];
        var (old, now) = (Words(before), Words(after));
        if ((long)old.Length * now.Length > MostPairs) return [new(Line(before), ChangeKind.Removed), Blank, new(Line(after), ChangeKind.Added)];
        ImmutableArray<TextRun> runs = [.. Joined(new LineAlignment(old, now).All())];
        // Where little is left of a text, its words among the new ones would only confuse.
        var stayed = runs.Where(r => r.Change is null).Sum(r => r.Text.Split(' ').Length);
        return runs.All(r => r.Change is null) || stayed * 3 < Math.Max(old.Length, now.Length) ? [new(Line(before), ChangeKind.Removed), Blank, new(Line(after), ChangeKind.Added)] : Spaced(Shortened(runs));
    }

    /// <summary>A paragraph in the same words with other figures.</summary>
    internal static ImmutableArray<TextRun> Of(SentenceChange sentence) =>
        [.. sentence.Pieces.SelectMany(p => p.IsChanged ? new[] { new TextRun(Line(p.Before), ChangeKind.Removed), Blank, new TextRun(Line(p.After), ChangeKind.Added) } : [new TextRun(Line(p.After), null)])];

    private static string Line(string text) => text.Replace("\r\n", " ", StringComparison.Ordinal).Replace('\n', ' ');

    private static ImmutableArray<string> Words(string text) => [.. text.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)];

    /// <summary>Words of one fate are one run; of a place where words were exchanged, first those that went.</summary>
    private static IEnumerable<TextRun> Joined(IEnumerable<(string? Before, string? After)> pairs)
    {
        var (same, gone, come) = (new List<string>(), new List<string>(), new List<string>());
        foreach (var (before, after) in pairs.Append(("", "")))
        {
            var isSame = before == after;
            if (isSame && gone.Count > 0) yield return Run(gone, ChangeKind.Removed);
            if (isSame && come.Count > 0) yield return Run(come, ChangeKind.Added);
            if (!isSame && same.Count > 0) yield return Run(same, null);
            if (isSame) same.Add(after!);
            else
            {
                if (before is not null) gone.Add(before);
                if (after is not null) come.Add(after);
            }
        }
        same.RemoveAt(same.Count - 1);
        if (same.Count > 0) yield return Run(same, null);

        static TextRun Run(List<string> words, ChangeKind? change)
        {
            var text = string.Join(' ', words);
            words.Clear();
            return new(text, change);
        }
    }

    private static ImmutableArray<TextRun> Spaced(ImmutableArray<TextRun> runs) => [.. runs.SelectMany((r, i) => i == 0 ? new[] { r } : [Blank, r])];

    private static ImmutableArray<TextRun> Shortened(ImmutableArray<TextRun> runs) =>
        [.. runs.Select((r, i) => r.Change is null ? new TextRun(Shortened(r.Text, isFirst: i == 0, isLast: i == runs.Length - 1), null) : r)];

    /// <summary>Of many words that stayed, those next to a change.</summary>
    private static string Shortened(string text, bool isFirst, bool isLast)
    {
        var words = text.Split(' ');
        string[] head = isFirst ? [] : [.. words.Take(Around)], tail = isLast ? [] : [.. words.TakeLast(Around)];
        return words.Length <= head.Length + tail.Length + 1 ? text : string.Join(' ', [.. head, Left, .. tail]);
    }
}
