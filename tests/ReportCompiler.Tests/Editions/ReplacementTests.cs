using System.Text;
using ReportCompiler.Bind.Templates;
using ReportCompiler.Diagnostics;
using ReportCompiler.Expressions;
using ReportCompiler.IO;
using ReportCompiler.Tests.Support;
using ReportCompiler.Text;

namespace ReportCompiler.Tests.Editions;

/// <summary>
/// An editor cannot publish a number that the data does not say: every expression of the 2020 texts that prints a figure is replaced by what it prints, and the check
/// reports that literal in its place. Expressions that print no figure (years, labels, references, agencies' texts) are not among them.
/// </summary>
public sealed class ReplacementTests
{
    /// <summary>So many times the report is checked, each time with another part of the replacements.</summary>
    private const int Rounds = 8;

    private static readonly ProjectFiles Disk = ProjectFiles.FromDisk(Repository.Root);

    private static readonly Dictionary<string, byte[]> Files =
        new[] { "data", "templates" }.SelectMany(folder => Disk.List(folder)).ToDictionary(p => p, p => Disk.Read(p).Bytes!, StringComparer.Ordinal);

    private sealed record Replacement(SourceSpan Place, string Literal);

    [Fact]
    public async Task A_literal_in_the_place_of_any_expression_is_found_there()
    {
        var replacements = Expressions(await CheckAsync([])).ToList();
        Assert.True(replacements.Count > 120, $"{replacements.Count} expressions");
        var missed = new List<Replacement>();
        for (var round = 0; round < Rounds; round++)
        {
            Replacement[] some = [.. replacements.Where((_, i) => i % Rounds == round)];
            missed.AddRange(Missed(some, await CheckAsync(some), "RC4201"));
        }
        // An expression that is printed nowhere else is known only as long as it is printed twice: what was replaced together is tried by itself.
        for (var i = missed.Count - 1; i >= 0; i--)
        {
            if (!Missed([missed[i]], await CheckAsync([missed[i]]), "RC4201").Any()) missed.RemoveAt(i);
        }
        Assert.Empty(missed);
    }

    [Fact]
    public async Task A_literal_is_no_value_of_a_key_figure()
    {
        var values = KeyFigures(await CheckAsync([])).ToList();
        Assert.NotEmpty(values);
        // A written number is RC2304; one with a comma is no expression at all.
        Assert.Empty(Missed(values, await CheckAsync(values), "RC2"));
    }

    /// <summary>The place of each expression, braces and all, with what it prints.</summary>
    private static IEnumerable<Replacement> Expressions(Compilation built)
    {
        var printed = built.Composed[0].Figures.ToLookup(f => f.Place, f => f.Text);
        return built.Bound!.Sections["en"].SelectMany(s => TemplateWalk.Nodes(s.Nodes)).OfType<PrintNode>().Where(p => printed[p.Expression.Span].Any())
            // A phrase of change prints two figures, a loop those of each turn.
            .Select(p => new Replacement(p.Span, string.Join(" or ", printed[p.Expression.Span].Take(2))));
    }

    private static IEnumerable<Replacement> KeyFigures(Compilation built) =>
        built.Bound!.Sections["en"].SelectMany(s => TemplateWalk.Nodes(s.Nodes)).OfType<BlockNode>().Select(b => b.Block).OfType<KeyFiguresDefinition>().SelectMany(b => b.Figures)
            .Select(f => new Replacement(f.Value.Span, built.Composed[0].Figures.First(u => u.Place == f.Value.Span).Text.Split(' ')[0]));

    /// <summary>The replacements that no error with such a code names.</summary>
    private static IEnumerable<Replacement> Missed(IReadOnlyCollection<Replacement> replaced, Compilation check, string codes) => replaced.Where(r =>
    {
        // What is replaced before it on its line has moved it.
        var moved = replaced.Where(o => o.Place.File == r.Place.File && o.Place.Line == r.Place.Line && o.Place.Column < r.Place.Column).Sum(o => o.Literal.Length - (o.Place.EndColumn - o.Place.Column));
        var start = r.Place.Column + moved;
        return !check.Diagnostics.Any(d => d.Code.Id.StartsWith(codes, StringComparison.Ordinal) && d.Severity == Severity.Error && d.Span is { } s
            && (s.File, s.Line) == (r.Place.File, r.Place.Line) && s.Column >= start && s.Column < start + r.Literal.Length);
    });

    private static Task<Compilation> CheckAsync(IReadOnlyCollection<Replacement> replacements)
    {
        var files = new Dictionary<string, byte[]>(Files, StringComparer.Ordinal);
        foreach (var inFile in replacements.GroupBy(r => r.Place.File))
        {
            var lines = Encoding.UTF8.GetString(files[inFile.Key]).Split('\n');
            foreach (var (place, literal) in inFile.OrderByDescending(r => r.Place.Column))
            {
                Assert.Equal(place.Line, place.EndLine);
                var line = lines[place.Line - 1];
                lines[place.Line - 1] = line[..(place.Column - 1)] + literal + line[(place.EndColumn - 1)..];
            }
            files[inFile.Key] = Encoding.UTF8.GetBytes(string.Join('\n', lines));
        }
        return Edition2020.BuildAsync(ProjectFiles.FromMemory(files), BuildTarget.Check);
    }
}
