using System.Collections.Immutable;
using ReportCompiler.Compose;
using ReportCompiler.Expressions.Evaluation;
using ReportCompiler.Expressions.Printing;
using ReportCompiler.Model;
using ReportCompiler.Validate;

namespace ReportCompiler.Render.Sources;

/// <summary>
/// The list of sources: every number that the report prints once, by the delivery it comes from, and the checks behind them. The page writes it, and the
/// audit of the page knows from it which numbers it must hold.
/// </summary>
internal sealed class SourceList
{
    private readonly ComposedReport _report;
    private readonly NumberPrinter _printer;
    private readonly Dictionary<Check, int> _numbers = new(ReferenceEqualityComparer.Instance);

    private SourceList(ComposedReport report)
    {
        (_report, _printer) = (report, new NumberPrinter(report.Language));
        // Only what some number rests on is listed; the page of checks has all.
        var named = report.Sources.SelectMany(s => s.Checks).ToHashSet((IEqualityComparer<Check>)ReferenceEqualityComparer.Instance);
        foreach (var check in report.Validated.Checks.Where(named.Contains)) _numbers.Add(check, _numbers.Count + 1);
        Checks = [.. _numbers.Select(n => Line(n.Key, n.Value))];
        var deliveries = new Deliveries(report, _printer);
        Groups = [.. report.Sources.Select((source, i) => (Source: source, Index: i))
            .GroupBy(s => Deliveries.FolderOf(s.Source), StringComparer.Ordinal)
            .OrderBy(g => deliveries.Order(g.Key)).ThenBy(g => g.Key, StringComparer.Ordinal)
            .Select(g => deliveries.Group(g.Key, [.. g.Select(s => Line(s.Source, s.Index, new OriginLines(report, g.Key)))]))];
    }

    /// <summary>The list of a report.</summary>
    public static SourceList Of(ComposedReport report) => new(report);

    /// <summary>The lines, by delivery, in the order of the agencies.</summary>
    public ImmutableArray<SourceGroup> Groups { get; }

    /// <summary>The checks that the lines name.</summary>
    public ImmutableArray<CheckLine> Checks { get; }

    private SourceLine Line(FigureSource source, int index, OriginLines origins) => new(
        index,
        _printer.Print(source.Quantity, NumberStyle.Plain) ?? "",
        source.Label,
        source.Key,
        [.. origins.Of(source)],
        source.Before is { IsKnown: true } before ? _printer.Print(before, NumberStyle.Plain) : null,
        [.. source.Checks.Select(c => _numbers[c])],
        source.Uses);

    private CheckLine Line(Check check, int number) => new(number, check.Address, check.Equation.Replace("==", "=", StringComparison.Ordinal), _report.Language.Strings[check.Result switch
    {
        CheckResult.Fail => PageStrings.CheckAccepted,
        CheckResult.Undecided => PageStrings.CheckUndecided,
        _ => check.Circular ? PageStrings.CheckCircular : PageStrings.CheckHolds,
    }]);
}
