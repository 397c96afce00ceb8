using System.Collections.Immutable;
using ReportCompiler.Expressions;
using ReportCompiler.Model;
using ReportCompiler.Text;
using ReportCompiler.Vintages;

namespace ReportCompiler.Bind;

/// <summary>The project with every name resolved: structure, observations of all years, and the edition of the year with its templates.</summary>
public sealed record BoundProject
{
    /// <summary>The year that is built.</summary>
    public required int Year { get; init; }

    /// <summary>The date of the build: <c>SOURCE_DATE_EPOCH</c>, else the day on which its latest version was published, else the edition's date of issue, else 31 December of its year.</summary>
    public required DateOnly Date { get; init; }

    /// <summary>Declarations valid for all years.</summary>
    public required Structure Structure { get; init; }

    /// <summary>The edition of the year.</summary>
    public required Edition Edition { get; init; }

    /// <summary>All observations of all years.</summary>
    public required Dataset Data { get; init; }

    /// <summary>Submissions of the year, in the order of the agencies.</summary>
    public required ImmutableArray<Submission> Submissions { get; init; }

    /// <summary>The editions of other years, in their order: whom they expected, and who delivered.</summary>
    public ImmutableArray<OtherEdition> OtherEditions { get; init; } = [];

    /// <summary>Notes of the edition.</summary>
    public required OrderedSet<NoteDefinition> Notes { get; init; }

    /// <summary>Waivers of the edition.</summary>
    public required ImmutableArray<Waiver> Waivers { get; init; }

    /// <summary>What the edition says of figures that changed since it was published.</summary>
    public ImmutableArray<Correction> Corrections { get; init; } = [];

    /// <summary>What was published of the edition; null before that.</summary>
    public Publication? Publication { get; init; }

    /// <summary>True when there is a record of publication, but none that can be trusted.</summary>
    public bool HasUnreadableRecord { get; init; }

    /// <summary>Numbers typed by hand that the edition accepts.</summary>
    public ImmutableArray<AcceptedNumber> AcceptedNumbers { get; init; } = [];

    /// <summary>The expressions of derived figures, by figure id.</summary>
    public required ImmutableSortedDictionary<string, Expression> Figures { get; init; }

    /// <summary>The <c>equals</c> expressions, by indicator id.</summary>
    public required ImmutableSortedDictionary<string, Expression> Equalities { get; init; }

    /// <summary>Declared rules with their expressions, in the order of the file.</summary>
    public required ImmutableArray<BoundRule> Rules { get; init; }

    /// <summary>By language: the sections of the edition in order.</summary>
    public required ImmutableSortedDictionary<string, ImmutableArray<BoundSection>> Sections { get; init; }

    /// <summary>Files of <c>templates/</c> that are not sections: <c>layout.html</c>, <c>report.css</c>, <c>print.css</c>, by file name.</summary>
    public required ImmutableSortedDictionary<string, SourceFile> Layout { get; init; }
}

/// <summary>A declared rule with its expression. <paramref name="Each"/> is the dimension whose codes are bound to <c>code</c>, or null.</summary>
public sealed record BoundRule(RuleDefinition Rule, string? Each, Expression Holds);

/// <summary>
/// A section in one language. <paramref name="Title"/>: what the template's <c>#</c> line holds. <paramref name="Body"/>: everything after it.
/// <paramref name="Contributions"/>: agencies' own texts for it, in the order of the agencies.
/// </summary>
public sealed record BoundSection(
    EditionSection Section, ImmutableArray<TemplateNode> Title, Template Body, ImmutableArray<Contribution> Contributions)
{
    /// <summary>Everything that was written for the section: its title, its text, and what agencies wrote.</summary>
    public IEnumerable<TemplateNode> Nodes => Title.Concat(Body.Nodes).Concat(Contributions.SelectMany(c => c.Body.Nodes));

    /// <summary>Its charts, tables and other blocks, also those that stand under a condition.</summary>
    public IEnumerable<BlockDefinition> Blocks() => Templates.TemplateWalk.Nodes(Body.Nodes).OfType<BlockNode>().Select(n => n.Block);
}

/// <summary>An agency's own text for a section: Markdown with expressions, claims and all, but without blocks.</summary>
public sealed record Contribution(Agency Agency, Template Body);
