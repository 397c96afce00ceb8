using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace ReportCompiler.Compare;

/// <summary>Reads a text of a record, in which figures stand as <c>{{ id }}</c>.</summary>
internal static partial class RecordedText
{
    /// <summary>The text in pieces: plain text, and figures by their id.</summary>
    public static IEnumerable<(string Text, bool IsFigure)> Pieces(string line)
    {
        var end = 0;
        foreach (Match figure in Figure().Matches(line))
        {
            if (figure.Index > end) yield return (line[end..figure.Index], false);
            yield return (figure.Groups[1].Value, true);
            end = figure.Index + figure.Length;
        }
        if (end < line.Length) yield return (line[end..], false);
    }

    /// <summary>The ids of its figures.</summary>
    public static IEnumerable<string> Figures(string line) => Pieces(line).Where(p => p.IsFigure).Select(p => p.Text);

    /// <summary>The text with its figures as they are printed.</summary>
    public static string Filled(string line, ImmutableSortedDictionary<string, string> figures) =>
        string.Concat(Pieces(line).Select(p => p.IsFigure ? figures.GetValueOrDefault(p.Text, p.Text) : p.Text));

    /// <summary>The text with words for its year and the one before; ids of figures stay.</summary>
    public static string WithoutYears(string line, int year) => string.Concat(Pieces(line).Select(p => p.IsFigure ? $"{{{{ {p.Text} }}}}"
        : Year().Replace(p.Text, y => int.Parse(y.Value, CultureInfo.InvariantCulture) is var n && n == year ? "(year)" : n == year - 1 ? "(previous year)" : y.Value)));

    [GeneratedRegex(@"\{\{ (.+?/[0-9]+) \}\}")]
    private static partial Regex Figure();

    [GeneratedRegex(@"(?<![0-9.,])[12][0-9]{3}(?![0-9]|[.,][0-9])")]
    private static partial Regex Year();
}
