using System.Collections.Immutable;
using ReportCompiler.Bind;
using ReportCompiler.Compare;
using ReportCompiler.Compose;
using ReportCompiler.Compose.Lint;
using ReportCompiler.Diagnostics;
using ReportCompiler.IO;
using ReportCompiler.Load;
using ReportCompiler.Render;
using ReportCompiler.Render.Browser;
using ReportCompiler.Render.Pdf;
using ReportCompiler.Render.Reuse;
using ReportCompiler.Validate;

namespace ReportCompiler;

/// <summary>The program as one function: a project and a year in, a compilation out. Nothing is printed or written here.</summary>
public static class Compiler
{
    /// <summary>Runs the phases in order and stops before rendering when there are errors.</summary>
    public static async Task<Compilation> RunAsync(BuildOptions options, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(options);
        var run = new Run(options);
        return await run.ToEndAsync(cancellation).ConfigureAwait(false);
    }

    /// <summary>One run: keeps what each phase gave until the next cannot go on.</summary>
    private sealed class Run(BuildOptions options)
    {
        private readonly List<Diagnostic> _found = [];
        private readonly EarlierBuilds _builds = options.Target == BuildTarget.Check ? EarlierBuilds.None : EarlierBuilds.Of(options.Cache, options.Year);
        private ReadyBrowser? _browser;
        private ImmutableArray<FileStamp> _inputs = [];
        private Compilation _state = new() { Diagnostics = [], Sources = ImmutableSortedDictionary<string, Text.SourceFile>.Empty };

        public async Task<Compilation> ToEndAsync(CancellationToken cancellation)
        {
            await using var browser = options.Target == BuildTarget.Pdf ? new ReadyBrowser(options.Browser, PrintOptions.DefaultLimit, options.Stages, askVersion: _builds.AreKept, cancellation) : null;
            _browser = browser;
            // A browser takes as long to start as a project to be read, so both happen at once; unless it may turn out that nothing is to be printed.
            if (_builds.IsEmpty) BeginBrowser();
            if (CheckAll(cancellation) && options.Target != BuildTarget.Check) await RenderAsync(cancellation).ConfigureAwait(false);
            return _state with { Diagnostics = InOrder(_found) };
        }

        /// <summary>Everything up to the composed report; true when it may be rendered.</summary>
        private bool CheckAll(CancellationToken cancellation)
        {
            var loaded = In(Stage.Load, () => LoadPhase.Run(options.Files, options.Year, stamp: options.Target != BuildTarget.Check, options.Jobs));
            _state = _state with { CouldNotRun = loaded is null, Sources = loaded?.Sources ?? _state.Sources };
            if (loaded is null) return false;
            _inputs = loaded.Stamps;
            if (_browser is not null && !_builds.Know(BuildKey())) BeginBrowser();
            cancellation.ThrowIfCancellationRequested();
            if (In(Stage.Bind, () => BindPhase.Run(loaded, options.SourceDate, options.Languages)) is not { } bound) return false;
            // The texts need nothing of the data before their numbers are compared, so they are read while the data are checked.
            var reading = HasFaults ? null : options.Jobs.Beside(() => TypedNumbers(bound), cancellation);
            if (In(Stage.Validate, () => ValidatePhase.Run(bound)) is not { } validated) return false;
            _state = _state with { Bound = bound, Validated = validated };
            cancellation.ThrowIfCancellationRequested();
            if (reading is null) return false;
            _state = _state with { Composed = [.. bound.Sections.Keys.Select(language => In(Stage.Compose, () => ComposePhase.Run(validated, language))).OfType<ComposedReport>()] };
            if (bound.Publication is not null || !bound.Corrections.IsEmpty) Compare(validated);
            var typed = Take(TypedNumberCheck.Run(reading.GetAwaiter().GetResult(), validated, _state.Composed));
            _state = _state with { TypedNumbers = typed?.All ?? [] };
            return !_found.Exists(d => d.Severity == Severity.Error);
        }

        /// <summary>Holds the report against what was published of it, and has it tell of its corrections.</summary>
        private void Compare(ValidatedReport validated)
        {
            if (In(Stage.Compare, () => CorrectionPhase.Run(validated, _state.Composed)) is { } corrected) _state = _state with { Composed = corrected.Composed, Corrections = corrected.Analysis };
        }

        /// <summary>Whether something could not be read or named: it would only be missed once more by every sentence that prints it.</summary>
        private bool HasFaults => _found.Exists(d => d.Severity == Severity.Error && !d.Code.Id.StartsWith("RC3", StringComparison.Ordinal));

        private ImmutableArray<FoundNumber> TypedNumbers(BoundProject bound)
        {
            using var running = options.Stages.Begin(Stage.Texts);
            return TypedNumberCheck.Find(bound);
        }

        private void BeginBrowser()
        {
            if (options.Jobs.Several) _browser?.Begin();
        }

        /// <summary>What this build is made of, as far as it is known before it is made: if it is what an earlier one was made of, there is probably nothing to print.</summary>
        private CacheKey BuildKey() => _builds.Key("build")
            .AddAll(_inputs, (k, file) => k.Add(file.Path).Add(file.Sha256)).AddAll(options.Languages, (k, language) => k.Add(language))
            .Add((int)options.Target).Add(options.SourceDate?.DayNumber).Add(options.Browser).Key;

        private async Task RenderAsync(CancellationToken cancellation)
        {
            // Asked now and waited for at the very end: git has answered long before the last page is set.
            var revision = options.Files.RevisionAsync(ProjectLayout.Folders, cancellation);
            var how = new RenderOptions(_browser, _inputs, revision, options.Stages, _builds, options.Jobs);
            var files = Take(await RenderPhase.RunAsync(_state.Composed, how, cancellation).ConfigureAwait(false));
            var hasErrors = _found.Exists(d => d.Severity == Severity.Error);
            if (!hasErrors) _builds.End(BuildKey());
            _state = _state with { Rendered = hasErrors ? null : files, CouldNotRun = _found.Exists(d => d.Severity == Severity.Error && BrowserDiagnostics.All.Contains(d.Code)) };
        }

        private T? In<T>(string stage, Func<PhaseResult<T>> phase) where T : class
        {
            using var running = options.Stages.Begin(stage);
            return Take(phase());
        }

        private T? Take<T>(PhaseResult<T> result) where T : class
        {
            _found.AddRange(result.Diagnostics);
            return result.Value;
        }
    }

    /// <summary>By file, line, column and code; findings without a place first; the same finding once.</summary>
    private static ImmutableArray<Diagnostic> InOrder(List<Diagnostic> found) =>
        [.. found
            .OrderBy(d => d.Span)
            .ThenBy(d => d.Code.Id, StringComparer.Ordinal)
            .ThenBy(d => d.Message, StringComparer.Ordinal)
            .DistinctBy(d => (d.Code.Id, d.Span, d.Message))];
}
