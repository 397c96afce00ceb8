using System.Collections.Immutable;
using ReportCompiler.Bind;
using ReportCompiler.Compare;
using ReportCompiler.Compose;
using ReportCompiler.Compose.Lint;
using ReportCompiler.Diagnostics;
using ReportCompiler.Render;
using ReportCompiler.Text;
using ReportCompiler.Validate;
using ReportCompiler.Vintages;

namespace ReportCompiler;

/// <summary>What a run gave: the result of each phase it reached, and all findings in order of file, line, column and code.</summary>
public sealed record Compilation
{
    /// <summary>All findings, sorted, without exact duplicates.</summary>
    public required ImmutableArray<Diagnostic> Diagnostics { get; init; }

    /// <summary>The text files that were read, by path, for excerpts.</summary>
    public required ImmutableSortedDictionary<string, SourceFile> Sources { get; init; }

    /// <summary>The bound project, or null when the run did not get so far.</summary>
    public BoundProject? Bound { get; init; }

    /// <summary>The checked report, or null.</summary>
    public ValidatedReport? Validated { get; init; }

    /// <summary>The composed report per language; empty when the run did not get so far.</summary>
    public ImmutableArray<ComposedReport> Composed { get; init; } = [];

    /// <summary>Every number that was typed by hand, accepted or not, in the order of the files.</summary>
    public ImmutableArray<TypedNumber> TypedNumbers { get; init; } = [];

    /// <summary>What became of the edition since it was published; null when it has not been, or the run did not get so far.</summary>
    public CorrectionAnalysis? Corrections { get; init; }

    /// <summary>Everything of the edition that can be compared, as it is now; null when the run did not get so far.</summary>
    public Vintage? Vintage => Corrections?.Now ?? (Validated is null || Composed.IsEmpty ? null : VintageMaker.Of(Validated, Composed));

    /// <summary>The files to write; null when there were errors, or nothing was to be rendered.</summary>
    public RenderedReport? Rendered { get; init; }

    /// <summary>True when the run could not start or end for a reason outside the content: no project, unknown year, no browser (exit code 2).</summary>
    public bool CouldNotRun { get; init; }
}
