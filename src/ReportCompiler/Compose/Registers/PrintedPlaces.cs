using System.Collections.Immutable;
using ReportCompiler.Expressions;
using ReportCompiler.Vintages;

namespace ReportCompiler.Compose.Registers;

/// <summary>Says where in the report a figure is printed: its sections, tables and charts by their numbers.</summary>
internal sealed class PrintedPlaces(Composition composition)
{
    private readonly Dictionary<string, BlockDefinition> _blocks = composition.Project.Sections.GetValueOrDefault(composition.Language.Tag, [])
        .SelectMany(s => s.Blocks()).DistinctBy(b => b.Id).ToDictionary(b => b.Id, StringComparer.Ordinal);

    /// <summary>The places in the order of the report, each once; text with references that are resolved at the end.</summary>
    public string Of(ImmutableArray<PrintedPlace> printed)
    {
        var order = composition.Project.Edition.Sections.Select(s => s.Id).ToList();
        var places = printed.OrderBy(p => order.IndexOf(p.Section)).Select(Place).Distinct();
        if (printed.IsEmpty) return composition.Word("corrected-nowhere");
        return composition.Printer.List([.. places.Select((p, i) => composition.References.Placeholder(p.Kind, p.Id, asLink: false, capital: i == 0, composition.Project.Edition.Span))]);
    }

    private (Function Kind, string Id) Place(PrintedPlace position) => position.Block is { } id && _blocks.TryGetValue(id, out var block) ? block switch
    {
        ChartDefinition => (Function.Chart, id),
        CrossTableDefinition or MixedTableDefinition or RegisterDefinition => (Function.Table, id),
        _ => (Function.Section, position.Section),
    } : (Function.Section, position.Section);
}
