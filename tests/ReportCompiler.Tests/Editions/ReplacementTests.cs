using System.Collections.Concurrent;
using System.Text;
using ReportCompiler.Bind.Templates;
using ReportCompiler.Diagnostics;
using ReportCompiler.Expressions;
using ReportCompiler.IO;
using ReportCompiler.Tests.Support;
using ReportCompiler.Text;

namespace ReportCompiler.Tests.Editions;

/// <summary>
/// An editor cannot publish a number that the data does not say: every expression of the 2020 texts that prints a figure is replaced by what it prints, one at a time, and
/// the check reports that literal at its line. Expressions that print no figure (years, labels, references, agencies' texts) are not among them.
/// </summary>
public sealed class ReplacementTests
{
    [Fact]
    public async Task A_literal_in_the_place_of_any_expression_is_found_at_its_line()
    {
        var disk = ProjectFiles.FromDisk(Repository.Root);
        var files = new[] { "data", "templates" }.SelectMany(folder => disk.List(folder)).ToDictionary(p => p, p => File.ReadAllBytes(Repository.PathOf(p)), StringComparer.Ordinal);
        var built = await Edition2020.BuildAsync(ProjectFiles.FromMemory(files), BuildTarget.Check);
        var replacements = Replacements(built).ToList();
        Assert.True(replacements.Count > 120, $"{replacements.Count} expressions");

        var missed = new ConcurrentBag<string>();
        await Parallel.ForEachAsync(replacements, async (replacement, _) =>
        {
            var edited = new Dictionary<string, byte[]>(files, StringComparer.Ordinal);
            edited[replacement.Place.File] = Encoding.UTF8.GetBytes(Replace(Encoding.UTF8.GetString(files[replacement.Place.File]), replacement.Place, replacement.Literal));
            var check = await Edition2020.BuildAsync(ProjectFiles.FromMemory(edited), BuildTarget.Check);
            if (!check.Diagnostics.Any(d => d.Severity == Severity.Error && d.Span is { } s && (s.File, s.Line) == (replacement.Place.File, replacement.Place.Line)))
                missed.Add($"{replacement.Place}: '{replacement.Literal}' gives {string.Join(", ", check.Diagnostics.Where(d => d.Severity > Severity.Note).Select(d => $"{d.Code.Id} {d.Span}"))}");
        });
        Assert.True(missed.IsEmpty, string.Join('\n', missed.Order(StringComparer.Ordinal)));
    }

    /// <summary>The place of each expression, braces and all, with what it prints.</summary>
    private static IEnumerable<(SourceSpan Place, string Literal)> Replacements(Compilation built)
    {
        var printed = built.Composed[0].Figures.ToLookup(f => f.Place, f => f.Text);
        foreach (var node in built.Bound!.Sections["en"].SelectMany(s => TemplateWalk.Nodes(s.Nodes)))
        {
            if (node is PrintNode print && printed[print.Expression.Span].Any()) yield return (print.Span, Literal(print.Expression.Span));
            if (node is not BlockNode { Block: KeyFiguresDefinition box }) continue;
            foreach (var figure in box.Figures) yield return (figure.Value.Span, printed[figure.Value.Span].First());
        }

        // A phrase of change prints two figures, a loop those of each turn.
        string Literal(SourceSpan place) => string.Join(" or ", printed[place].Take(2));
    }

    private static string Replace(string text, SourceSpan place, string literal)
    {
        var lines = text.Split('\n');
        Assert.Equal(place.Line, place.EndLine);
        var line = lines[place.Line - 1];
        lines[place.Line - 1] = line[..(place.Column - 1)] + literal + line[(place.EndColumn - 1)..];
        return string.Join('\n', lines);
    }
}
