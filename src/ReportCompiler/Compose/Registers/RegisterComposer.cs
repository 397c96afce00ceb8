using ReportCompiler.Compose.Corrections;
using ReportCompiler.Expressions;

namespace ReportCompiler.Compose.Registers;

/// <summary>Composes the tables that fill themselves. A table of nothing would be a riddle: a sentence says that there is nothing to list.</summary>
internal sealed class RegisterComposer(Composition composition)
{
    /// <summary>The parts that stand for a register.</summary>
    /// <param name="register">The register.</param>
    /// <param name="title">Its title, marked.</param>
    /// <param name="number">Gives the number of the table; asked only where there is one.</param>
    public IEnumerable<SectionPart> Compose(RegisterDefinition register, string title, Func<int> number) => register.What switch
    {
        RegisterKind.Submissions => [new TablePart(new SubmissionsTable(composition).Compose(register, number(), title))],
        RegisterKind.Waivers when new WaiversTable(composition) is var waivers => waivers.IsEmpty ? [Notice(composition.Word("accepted-none"))] : [new TablePart(waivers.Compose(register, number(), title))],
        // What is published is compared with what is printed, and what is said of that comparison is not part of it.
        _ when composition.Project.Publication is null => Unpublished(register.What),
        _ when composition.Notice is null => [],
        RegisterKind.Versions => [new TablePart(new VersionsTable(composition, composition.Notice).Compose(register, number(), title))],
        RegisterKind.Corrections => Corrections(register, composition.Notice, title, number),
        _ => !composition.Notice.Consequences.Any() ? [] : [new TablePart(new ConsequencesTable(composition, composition.Notice).Compose(register, number(), title))],
    };

    private MarkdownPart[] Unpublished(RegisterKind what) => what switch
    {
        RegisterKind.Corrections => [Notice(composition.Word("corrections-unpublished"))],
        RegisterKind.Versions => [Notice(composition.Word("version-none"))],
        _ => [],
    };

    private IEnumerable<SectionPart> Corrections(RegisterDefinition register, CorrectionNotice notice, string title, Func<int> number)
    {
        if (notice.Corrected.IsEmpty)
        {
            yield return Notice(new NoticeSentences(composition, notice).NothingElse());
            yield break;
        }
        yield return new TablePart(new CorrectionsTable(composition, notice).Compose(register, number(), title));
        yield return Notice(new NoticeSentences(composition, notice).NothingElse());
    }

    private static MarkdownPart Notice(string text) => new($"\n\n{MarkdownText.Escape(text)}\n\n") { IsNotice = true };
}
