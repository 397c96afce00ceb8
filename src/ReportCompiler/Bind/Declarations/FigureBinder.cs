using System.Collections.Immutable;
using ReportCompiler.Diagnostics;
using ReportCompiler.Load;
using ReportCompiler.Model;

namespace ReportCompiler.Bind.Declarations;

/// <summary>Binds <c>data/figures.yaml</c>, but for the expressions.</summary>
internal static class FigureBinder
{
    public static OrderedSet<FigureDefinition> Bind(
        LoadedProject project, ImmutableArray<string> languages, OrderedSet<Indicator>? indicators, OrderedSet<Unit>? units, DiagnosticBag bag)
    {
        var figures = new List<FigureDefinition>();
        foreach (var (id, node) in DeclarationFile.Content(project, "data/figures.yaml", "figures", bag)?.Entries() ?? [])
        {
            Names.Check(id, IdKind.Identifier, "figure", bag);
            Names.CheckReserved(id, "figure", bag);
            if (indicators?.Find(id.Value) is { } indicator) bag.Add(DeclarationDiagnostics.NameUsedTwice(id, "figure", "indicator", indicator.Span));
            if (MappingReader.Of(node, $"the figure '{id.Value}'", bag, id.Span) is not { } reader) continue;
            var (value, label, decimals, unit) = (reader.RequiredText("value"), reader.Label("label", languages), reader.Int("decimals", 0, 10), reader.Text("unit"));
            reader.Finish();
            if (unit is { } name && units is not null && !units.Contains(name.Value))
                bag.Add(DeclarationDiagnostics.UnknownName(name, "unit", units.Ids, $"Units are declared in '{ProjectLayout.Units}'."));
            if (value is { } text) figures.Add(new FigureDefinition(id.Value, label, text, decimals, unit?.Value, id.Span));
        }
        return new OrderedSet<FigureDefinition>(figures, f => f.Id);
    }
}
