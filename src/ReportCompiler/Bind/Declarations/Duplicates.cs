using ReportCompiler.Diagnostics;
using ReportCompiler.Text;

namespace ReportCompiler.Bind.Declarations;

/// <summary>Reports what stands twice in a list in which each may stand once.</summary>
internal static class Duplicates
{
    public static void Report(IEnumerable<Located<string>> items, Func<string, string> what, DiagnosticBag bag)
    {
        var first = new Dictionary<string, SourceSpan>(StringComparer.Ordinal);
        foreach (var item in items)
        {
            if (!first.TryAdd(item.Value, item.Span)) bag.Add(DeclarationDiagnostics.Twice(item.Span, what(item.Value), first[item.Value]));
        }
    }
}
