using System.Collections.Immutable;
using ReportCompiler.Bind;
using ReportCompiler.Diagnostics;
using ReportCompiler.Expressions;
using ReportCompiler.Expressions.Printing;
using ReportCompiler.Markup;
using ReportCompiler.Model;
using ReportCompiler.Validate;

namespace ReportCompiler.Compose.Lint;

/// <summary>
/// Finds numbers that were typed where the data should speak: in templates, agencies' texts, titles, captions, descriptions and notes. What an author fixed with a reason,
/// and what the edition's list accepts, is left.
/// </summary>
internal static class TypedNumberCheck
{
    private const int ContextWords = 3;
    private const int ContextReach = 100;

    /// <summary>Every typed number of the texts in the languages that are built, in the order of the files. It asks no data, so that texts can be read while they are composed.</summary>
    public static ImmutableArray<FoundNumber> Find(BoundProject project) =>
        [.. project.Sections.Keys.SelectMany(language => Find(project, project.Structure.Languages[language])).DistinctBy(f => (f.Typed.Place, f.Typed.Text)).OrderBy(f => f.Typed.Place)];

    /// <summary>The findings, and every typed number that there is, accepted or not.</summary>
    /// <param name="found">What <see cref="Find(BoundProject)"/> found.</param>
    /// <param name="validated">The project.</param>
    /// <param name="reports">What it prints, in each language.</param>
    public static PhaseResult<TypedNumbers> Run(ImmutableArray<FoundNumber> found, ValidatedReport validated, ImmutableArray<ComposedReport> reports)
    {
        var bag = new DiagnosticBag();
        var project = validated.Project;
        var accepted = new AcceptedNumbers(project.AcceptedNumbers);
        KnownValues? known = null;
        foreach (var (typed, number) in found)
        {
            if (accepted.Takes(typed)) continue;
            known ??= new KnownValues(validated, reports);
            bag.Add(known.Giving(number) is { Count: > 0 } values ? LintDiagnostics.IsInData(typed, number, values) : LintDiagnostics.IsTyped(typed));
        }
        accepted.Report(all: project.Structure.Report.Languages.All(project.Sections.ContainsKey), bag);
        return new PhaseResult<TypedNumbers>(new TypedNumbers([.. found.Select(f => f.Typed)]), bag.ToImmutable());
    }

    private static IEnumerable<FoundNumber> Find(BoundProject project, Language language)
    {
        var reader = new NumberReader(language);
        var names = new NamingNumbers(language, project.Structure.Units);
        return Texts(project, language.Tag).SelectMany(text => text.Prose.SelectMany(prose => names.Counting(prose, reader.Read(prose.Text)).Select(number =>
        {
            var (first, last) = (prose.Offsets[number.Start], prose.Offsets[number.End - 1]);
            var typed = new TypedNumber(string.Join(' ', Words(number.In(prose.Text))), Context(prose.Text, number), text.Written.At(first, last - first + 1));
            return new FoundNumber(typed, number);
        })));
    }

    private static IEnumerable<(WrittenText Written, IEnumerable<Prose> Prose)> Texts(BoundProject project, string language)
    {
        foreach (var section in project.Sections[language])
        {
            yield return Line(WrittenText.Of(section.Title), isHeading: true);
            yield return Markdown(section.Body, ours: true);
            foreach (var line in Blocks(section.Body.Nodes).SelectMany(b => b.Texts)) yield return Line(WrittenText.Of(line));
            foreach (var contribution in section.Contributions) yield return Markdown(contribution.Body, ours: false);
        }
        foreach (var note in project.Notes)
        {
            if (note.Text.In(language) is { } text) yield return Line(WrittenText.Of(text, note.Span));
        }
    }

    private static IEnumerable<BlockDefinition> Blocks(IEnumerable<TemplateNode> nodes) => nodes.SelectMany(node => node switch
    {
        BlockNode block => [block.Block],
        IfNode choice => Blocks(choice.Branches.SelectMany(b => b.Body)),
        ForNode loop => Blocks(loop.Body),
        _ => [],
    });

    private static (WrittenText, IEnumerable<Prose>) Markdown(Template template, bool ours)
    {
        var written = WrittenText.Of(template.Nodes);
        return (written, ProseReader.Read(written.Text, ours));
    }

    private static (WrittenText, IEnumerable<Prose>) Line(WrittenText written, bool isHeading = false) => (written, [Prose.Line(written.Text, isHeading)]);

    /// <summary>The number with the words beside it, as far as is looked.</summary>
    private static string Context(string text, in NumberInText number)
    {
        var (from, to) = (Math.Max(0, number.Start - ContextReach), Math.Min(text.Length, number.End + ContextReach));
        // A word that is cut off is left out, so that no half of a character is in it.
        var (before, after) = (Words(text[from..number.Start]), Words(text[number.End..to]));
        if (from > 0 && before.Length > 0) before = before[1..];
        if (to < text.Length && after.Length > 0) after = after[..^1];
        return string.Join(' ', [.. before.TakeLast(ContextWords), .. Words(number.In(text)), .. after.Take(ContextWords)]);
    }

    private static string[] Words(string text) => text.Replace(Prose.Foreign, '\u2026').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}

/// <summary>A typed number, and what it says.</summary>
internal sealed record FoundNumber(TypedNumber Typed, NumberInText Number);

/// <summary>Every number that the authors of an edition typed, accepted or not.</summary>
public sealed record TypedNumbers(ImmutableArray<TypedNumber> All);
