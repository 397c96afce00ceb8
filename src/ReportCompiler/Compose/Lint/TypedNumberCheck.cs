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

    /// <summary>The findings, and every typed number that there is, accepted or not, in the order of the files.</summary>
    /// <param name="validated">The project.</param>
    /// <param name="reports">What it prints, in each language.</param>
    public static PhaseResult<TypedNumbers> Run(ValidatedReport validated, ImmutableArray<ComposedReport> reports)
    {
        var bag = new DiagnosticBag();
        var accepted = new AcceptedNumbers(validated.Project.AcceptedNumbers);
        var all = new List<TypedNumber>();
        KnownValues? known = null;
        foreach (var (typed, number) in reports.SelectMany(r => Find(validated.Project, r.Language)).DistinctBy(f => (f.Typed.Place, f.Typed.Text)).OrderBy(f => f.Typed.Place))
        {
            all.Add(typed);
            if (accepted.Takes(typed)) continue;
            known ??= new KnownValues(validated, reports);
            bag.Add(known.Giving(number) is { Count: > 0 } expressions ? LintDiagnostics.IsInData(typed, expressions) : LintDiagnostics.IsTyped(typed));
        }
        accepted.Report(bag);
        return new PhaseResult<TypedNumbers>(new TypedNumbers([.. all]), bag.ToImmutable());
    }

    private static IEnumerable<(TypedNumber Typed, NumberInText Number)> Find(BoundProject project, Language language)
    {
        var reader = new NumberReader(language);
        var names = new NamingNumbers(language, project.Structure.Units);
        return Texts(project, language.Tag).SelectMany(text => text.Prose.SelectMany(prose => names.Counting(prose, reader.Read(prose.Text)).Select(number =>
        {
            var offset = prose.Offsets[number.Start];
            var last = prose.Offsets[number.End - 1];
            return (new TypedNumber(number.In(prose.Text), Context(prose.Text, number), text.Written.At(offset, last - offset + 1)), number);
        })));
    }

    private static IEnumerable<(WrittenText Written, IEnumerable<Prose> Prose)> Texts(BoundProject project, string language)
    {
        foreach (var section in project.Sections.GetValueOrDefault(language, []))
        {
            yield return Line(WrittenText.Of(section.Title));
            yield return Markdown(WrittenText.Of(section.Body.Nodes), ours: true);
            foreach (var block in Blocks(section.Body.Nodes))
            {
                foreach (var line in block.Texts) yield return Line(WrittenText.Of(line));
            }
            foreach (var contribution in section.Contributions) yield return Markdown(WrittenText.Of(contribution.Body.Nodes), ours: false);
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

    private static (WrittenText, IEnumerable<Prose>) Markdown(WrittenText written, bool ours) => (written, ProseReader.Read(written.Text, ours));

    private static (WrittenText, IEnumerable<Prose>) Line(WrittenText written)
    {
        var text = written.Text;
        return (written, text.Length == 0 ? [] : [new Prose(text, [.. Enumerable.Range(0, text.Length)], IsHeading: false)]);
    }

    private static string Context(string text, in NumberInText number)
    {
        static IEnumerable<string> Words(string part) => part.Replace(Prose.Foreign, '\u2026').Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', [.. Words(text[..number.Start]).TakeLast(ContextWords), .. Words(number.In(text)), .. Words(text[number.End..]).Take(ContextWords)]);
    }
}

/// <summary>Every number that the authors of an edition typed, accepted or not.</summary>
public sealed record TypedNumbers(ImmutableArray<TypedNumber> All);
