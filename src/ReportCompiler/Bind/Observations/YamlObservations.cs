using System.Collections.Immutable;
using ReportCompiler.Diagnostics;
using ReportCompiler.Load;
using ReportCompiler.Text;

namespace ReportCompiler.Bind.Observations;

/// <summary>
/// Reads the <c>values</c> of a submission as raw observations: <c>x: 94</c>, <c>x: { value: 350, qualifier: more than }</c>,
/// <c>x: { value: 20, by: { sex: { F: 17, M: 3 } } }</c>.
/// </summary>
internal static class YamlObservations
{
    private static readonly string[] Attributes = ["value", "status", "qualifier", "note", "source", "derived_from", "comment"];

    /// <summary>The observations of a submission, in the order of the file.</summary>
    public static IEnumerable<RawObservation> Read(YamlMapping submission, Located<string> year, string agency, DiagnosticBag bag)
    {
        if (submission["values"] is not { } node) return [];
        if (node is not YamlMapping values)
        {
            bag.Add(ObservationDiagnostics.NotAMapping(node.Span, "values", "indicator: value"));
            return [];
        }
        return values.Entries.SelectMany(entry => ReadIndicator(entry, year, agency, bag)).ToList();
    }

    private static IEnumerable<RawObservation> ReadIndicator(YamlEntry entry, Located<string> year, string agency, DiagnosticBag bag)
    {
        var indicator = entry.Key.Content;
        switch (entry.Value)
        {
            case YamlScalar scalar:
                return [Of(year, agency, indicator, [], scalar.Content)];
            case YamlMapping mapping:
                var total = Cell(mapping, ["by", .. Attributes], year, agency, indicator, [], bag);
                var parts = mapping["by"] is { } by ? ReadParts(by, mapping, year, agency, indicator, bag) : [];
                return mapping["value"] is null && mapping["status"] is null && mapping["by"] is not null ? parts : parts.Prepend(total);
            default:
                bag.Add(ObservationDiagnostics.NotAMapping(entry.Value.Span, entry.Key.Text, "value: 94"));
                return [];
        }
    }

    private static List<RawObservation> ReadParts(
        YamlNode by, YamlMapping parent, Located<string> year, string agency, Located<string> indicator, DiagnosticBag bag)
    {
        if (by is not YamlMapping { Entries.Length: 1 } mapping || mapping.Entries[0].Value is not YamlMapping codes)
        {
            bag.Add(ObservationDiagnostics.ByNeedsOneDimension(by.Span, indicator.Value));
            return [];
        }
        var dimension = mapping.Entries[0].Key.Content;
        var note = Scalar(parent["note"]);
        var source = Scalar(parent["source"]);
        return [.. codes.Entries.Select(part => ReadPart(part, dimension, year, agency, indicator, bag))
            .OfType<RawObservation>()
            .Select(part => part with { Note = part.Note ?? note, Source = part.Source ?? source })];
    }

    private static RawObservation? ReadPart(
        YamlEntry part, Located<string> dimension, Located<string> year, string agency, Located<string> indicator, DiagnosticBag bag)
    {
        ImmutableArray<(Located<string>, Located<string>)> code = [(dimension, part.Key.Content)];
        switch (part.Value)
        {
            case YamlScalar scalar:
                return Of(year, agency, indicator, code, scalar.Content);
            case YamlMapping mapping:
                return Cell(mapping, Attributes, year, agency, indicator, code, bag);
            default:
                bag.Add(ObservationDiagnostics.NotAMapping(part.Value.Span, part.Key.Text, "value: 94"));
                return null;
        }
    }

    private static RawObservation Cell(
        YamlMapping mapping, string[] known, Located<string> year, string agency, Located<string> indicator,
        ImmutableArray<(Located<string>, Located<string>)> codes, DiagnosticBag bag)
    {
        foreach (var entry in mapping.Entries)
        {
            if (!known.Contains(entry.Key.Text, StringComparer.Ordinal)) bag.Add(ObservationDiagnostics.UnknownKey(entry.Key.Content, known));
            else if (entry.Key.Text is not ("by" or "value") && entry.Value is YamlScalar { IsNull: true }) bag.Add(ObservationDiagnostics.NothingThere(entry.Value.Span, entry.Key.Text));
            else if (entry.Key.Text != "by" && entry.Value is not YamlScalar) bag.Add(ObservationDiagnostics.NotAScalar(entry.Value.Span, entry.Key.Text));
        }
        Located<string>? Attribute(string key) => mapping[key] is YamlScalar { IsNull: false } scalar ? scalar.Content : null;

        return Of(year, agency, indicator, codes, Scalar(mapping["value"]) ?? new Located<string>("", mapping.Span)) with
        {
            Status = Attribute("status"),
            Qualifier = Attribute("qualifier"),
            Note = Attribute("note"),
            Source = Attribute("source"),
            DerivedFrom = Attribute("derived_from"),
            Comment = Attribute("comment"),
        };
    }

    private static RawObservation Of(
        Located<string> year, string agency, Located<string> indicator, ImmutableArray<(Located<string>, Located<string>)> codes, Located<string> value) =>
        new() { Year = year, Agency = agency, Indicator = indicator, Codes = codes, Value = value };

    private static Located<string>? Scalar(YamlNode? node) => node is YamlScalar scalar ? scalar.Content : null;
}
