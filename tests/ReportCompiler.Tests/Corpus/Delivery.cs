using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ReportCompiler.Model;
using ReportCompiler.Text;

namespace ReportCompiler.Tests.Corpus;

/// <summary>Changes files in memory, at the places where values stand.</summary>
internal static class Delivery
{
    public static string Text(this ImmutableDictionary<string, byte[]> files, string path) => Encoding.UTF8.GetString(files[path]);

    public static ImmutableDictionary<string, byte[]> With(this ImmutableDictionary<string, byte[]> files, string path, string text) => files.SetItem(path, Encoding.UTF8.GetBytes(text));

    /// <summary>Each value in its place, the others as they are.</summary>
    public static ImmutableDictionary<string, byte[]> With(this ImmutableDictionary<string, byte[]> files, params IEnumerable<(SourceSpan Place, string Text)> changes)
    {
        foreach (var inFile in changes.GroupBy(c => c.Place.File))
        {
            var lines = files.Text(inFile.Key).Split('\n');
            foreach (var (place, text) in inFile.OrderByDescending(c => c.Place))
            {
                var line = lines[place.Line - 1];
                lines[place.Line - 1] = line[..(place.Column - 1)] + text + line[(place.EndColumn - 1)..];
            }
            files = files.With(inFile.Key, string.Join('\n', lines));
        }
        return files;
    }

    /// <summary>A line of a file made several, or none.</summary>
    public static ImmutableDictionary<string, byte[]> WithLine(this ImmutableDictionary<string, byte[]> files, string path, int line, params string[] instead)
    {
        var lines = files.Text(path).Split('\n').ToList();
        lines.RemoveAt(line - 1);
        lines.InsertRange(line - 1, instead);
        return files.With(path, string.Join('\n', lines));
    }

    /// <summary>The value written as its agency wrote it, larger by so much.</summary>
    public static string Plus(this Observation cell, decimal amount) => (cell.Value!.Value + amount).ToString(CultureInfo.InvariantCulture);

    /// <summary>The files of an agency in a year.</summary>
    public static IEnumerable<string> Of(this ImmutableDictionary<string, byte[]> files, int year, string agency) =>
        files.Keys.Where(p => p.StartsWith($"data/{year.ToString(CultureInfo.InvariantCulture)}/{agency}/", StringComparison.Ordinal)).Order(StringComparer.Ordinal);
}
