using System.Collections.Immutable;
using ReportCompiler.Diagnostics;
using ReportCompiler.Load;
using ReportCompiler.Model;
using ReportCompiler.Text;

namespace ReportCompiler.Bind.Declarations;

/// <summary>Binds <c>data/indicators.yaml</c>.</summary>
internal sealed class IndicatorBinder(
    ImmutableArray<string> languages, OrderedSet<Agency> agencies, OrderedSet<Dimension> dimensions, OrderedSet<Unit> units, DiagnosticBag bag)
{
    public OrderedSet<Indicator>? Bind(LoadedProject project)
    {
        if (DeclarationFile.Content(project, "data/indicators.yaml", "indicators", bag) is not { } content) return null;
        var indicators = new List<Indicator>();
        foreach (var (id, node) in content.Entries())
        {
            Names.Check(id, IdKind.Identifier, "indicator", bag);
            Names.CheckReserved(id, "indicator", bag);
            if (MappingReader.Of(node, $"the indicator '{id.Value}'", bag, id.Span) is not { } reader) continue;
            indicators.Add(BindIndicator(id, reader));
            reader.Finish();
        }
        var set = new OrderedSet<Indicator>(indicators, i => i.Id);
        CheckFlows(set);
        return set;
    }

    private Indicator BindIndicator(Located<string> id, MappingReader reader)
    {
        var lifetime = LifetimeReader.Read(reader);
        var indicator = new Indicator
        {
            Id = id.Value,
            Label = reader.Label("label", languages),
            Unit = UnitOf(reader),
            Owners = OwnersOf(reader),
            Combine = reader.Choice("combine", ("sum", CombineKind.Sum), ("none", CombineKind.None)) ?? CombineKind.Owners,
            Asked = AskedOf(reader),
            Total = reader.Choice("total", ("required", TotalKind.Required), ("derived", TotalKind.Derived), ("none", TotalKind.None)) ?? TotalKind.Required,
            Breakdowns = BreakdownsOf(reader),
            EqualsText = reader.Text("equals"),
            Accumulates = reader.Text("accumulates"),
            Since = reader.Year("since"),
            From = lifetime.From,
            Until = lifetime.Until,
            Was = lifetime.Was,
            Break = lifetime.Break,
            Span = id.Span,
        };
        CheckKeys(indicator, reader);
        return indicator;
    }

    /// <summary>The unit; one without labels stands in for an unknown one, which has been reported.</summary>
    private Unit UnitOf(MappingReader reader)
    {
        if (reader.RequiredText("unit") is not { } name) return Unlabelled("", reader.Span);
        if (units.Find(name.Value) is { } unit) return unit;
        bag.Add(DeclarationDiagnostics.UnknownName(name, "unit", units.Ids, $"Units are declared in '{ProjectLayout.Units}'."));
        return Unlabelled(name.Value, name.Span);
    }

    private static Unit Unlabelled(string id, SourceSpan span) =>
        new(id, ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, string>>.Empty, null, span);

    private ImmutableArray<string> OwnersOf(MappingReader reader)
    {
        var owners = reader.Texts("owner");
        Duplicates.Report(owners, o => $"the owner '{o}'", bag);
        foreach (var owner in owners.Where(o => !agencies.Contains(o.Value)))
            bag.Add(DeclarationDiagnostics.UnknownName(owner, "agency", agencies.Ids, "Agencies are declared in 'data/agencies.yaml'."));
        return [.. owners.Select(o => o.Value).Distinct(StringComparer.Ordinal)];
    }

    private static AgencyKind? AskedOf(MappingReader reader)
    {
        if (reader.Mapping("asked") is not { } asked) return null;
        if (!asked.Has("kind")) asked.Missing("kind");
        var kind = asked.Choice("kind", AgencyKinds.Words);
        asked.Finish();
        return kind;
    }

    private ImmutableArray<Breakdown> BreakdownsOf(MappingReader reader)
    {
        var breakdowns = new List<Breakdown>();
        foreach (var item in reader.Items("breakdowns"))
        {
            if (BreakdownOf(item, reader.What) is not { } breakdown) continue;
            if (breakdowns.Find(b => b.Shape.Equals(breakdown.Shape)) is { } first)
                bag.Add(DeclarationDiagnostics.Twice(breakdown.Span, $"the breakdown by {breakdown.Name}", first.Span));
            else breakdowns.Add(breakdown);
        }
        return [.. breakdowns];
    }

    private Breakdown? BreakdownOf(YamlNode item, string what)
    {
        // A bare list is a complete breakdown; the long form names its kind.
        var reader = item is YamlSequence
            ? new MappingReader(new YamlMapping([new YamlEntry(new YamlScalar("by", false, item.Span), item)], item.Span), $"a breakdown of {what}", bag)
            : MappingReader.Of(item, $"a breakdown of {what}", bag);
        if (reader is null) return null;
        var by = reader.Texts("by");
        var kind = reader.Choice("kind", ("complete", BreakdownKind.Complete), ("partial", BreakdownKind.Partial), ("multiple", BreakdownKind.Multiple));
        if (!reader.Has("by") || by.IsEmpty) reader.Missing("by");
        reader.Finish();
        Duplicates.Report(by, d => $"the dimension '{d}'", bag);
        foreach (var name in by.Where(d => !dimensions.Contains(d.Value)))
            bag.Add(DeclarationDiagnostics.UnknownName(name, "dimension", dimensions.Ids, "Dimensions are declared in 'data/dimensions.yaml'."));
        var known = by.Select(d => d.Value).Where(dimensions.Contains).Distinct(StringComparer.Ordinal).ToImmutableArray();
        return known.Length < by.Length || known.IsEmpty ? null : new Breakdown(known, kind ?? BreakdownKind.Complete, item.Span);
    }

    private void CheckKeys(Indicator indicator, MappingReader reader)
    {
        var combined = reader.Has("combine");
        if (!combined && indicator.Owners.IsEmpty) reader.Missing("owner");
        Refuse(combined && reader.Has("owner"), "owner", "has both 'owner' and 'combine'", "Keep 'owner' when one agency's value is printed, 'combine' when each agency has its own.");
        Refuse(reader.Has("asked") && indicator.Combine != CombineKind.Sum, "asked", "has 'asked' without 'combine: sum'", "Add 'combine: sum', or remove 'asked'.");
        Refuse(reader.Has("since") && !reader.Has("accumulates"), "since", "has 'since' without 'accumulates'", "Name the yearly indicator that it adds up under 'accumulates'; use 'from' for the first year of an indicator.");
        Refuse(reader.Has("breakdowns") && indicator.Total == TotalKind.Derived && !indicator.Breakdowns.Any(b => b.Kind == BreakdownKind.Complete)
            || !reader.Has("breakdowns") && indicator.Total == TotalKind.Derived, "total", "has a derived total but no complete breakdown", "Declare the breakdown whose parts make the total, or use 'total: required'.");
        Refuse(!reader.Has("breakdowns") && indicator.Total == TotalKind.None, "total", "has neither a total nor a breakdown", "Declare a breakdown, or remove 'total: none'.");

        void Refuse(bool when, string key, string problem, string help)
        {
            if (when) bag.Add(DeclarationDiagnostics.Contradiction(reader.PlaceOf(key), $"The indicator '{indicator.Id}' {problem}.", help));
        }
    }

    /// <summary>A running total adds up another indicator, one of the same kind of unit.</summary>
    private void CheckFlows(OrderedSet<Indicator> indicators)
    {
        foreach (var indicator in indicators)
        {
            if (indicator.Accumulates is not { } flow) continue;
            if (!indicators.Contains(flow.Value))
                bag.Add(DeclarationDiagnostics.UnknownName(flow, "indicator", indicators.Ids, "Indicators are declared in 'data/indicators.yaml'."));
            else if (flow.Value == indicator.Id)
                bag.Add(DeclarationDiagnostics.Contradiction(flow.Span, $"The indicator '{indicator.Id}' accumulates itself.", "Name the yearly indicator that it adds up."));
        }
    }
}
