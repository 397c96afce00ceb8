using System.Collections.Immutable;
using ReportCompiler.Text;

namespace ReportCompiler.Diagnostics;

/// <summary>Collects the findings of one phase; it does not outlive the phase.</summary>
internal sealed class DiagnosticBag
{
    private readonly List<Diagnostic> _items = [];

    public bool HasErrors => _items.Exists(d => d.Severity == Severity.Error);

    public int Count => _items.Count;

    public void Add(Diagnostic diagnostic) => _items.Add(diagnostic);

    public void AddRange(IEnumerable<Diagnostic> diagnostics) => _items.AddRange(diagnostics);

    public void Add(DiagnosticCode code, SourceSpan? span, string message, string? help = null) =>
        Add(Diagnostic.Of(code, span, message, help));

    public ImmutableArray<Diagnostic> ToImmutable() => [.. _items];
}
