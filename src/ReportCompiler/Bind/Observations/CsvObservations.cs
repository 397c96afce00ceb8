using System.Collections.Immutable;
using ReportCompiler.Diagnostics;
using ReportCompiler.Load;
using ReportCompiler.Model;
using ReportCompiler.Text;

namespace ReportCompiler.Bind.Observations;

/// <summary>Reads the rows of a CSV file as raw observations: the header says which column is a dimension and which an attribute.</summary>
internal static class CsvObservations
{
    private static readonly string[] Required = ["indicator", "value"];

    private static readonly string[] Optional = ["status", "qualifier", "note", "source", "derived_from", "comment"];

    /// <summary>The rows of an agency's file; <paramref name="year"/> is null below <c>data/history</c>, where a <c>year</c> column gives it.</summary>
    public static IEnumerable<RawObservation> Read(CsvTable table, int? year, string agency, OrderedSet<Dimension> dimensions, DiagnosticBag bag)
    {
        var required = year is null ? ["year", .. Required] : Required;
        if (!HasColumns(table, required, dimensions, bag)) return [];
        var columns = table.Header.Select((h, i) => (h.Value, i)).ToDictionary(c => c.Value, c => c.i, StringComparer.Ordinal);
        var dimensionColumns = table.Header.Where(h => dimensions.Contains(h.Value)).ToImmutableArray();
        return table.Rows.Select(row => ReadRow(row, columns, dimensionColumns, year, agency));
    }

    private static bool HasColumns(CsvTable table, string[] required, OrderedSet<Dimension> dimensions, DiagnosticBag bag)
    {
        var known = required.Concat(Optional).Concat(dimensions.Ids).ToList();
        var unknown = table.Header.Where(h => !known.Contains(h.Value, StringComparer.Ordinal)).ToList();
        foreach (var header in unknown) bag.Add(ObservationDiagnostics.UnknownColumn(header, known));
        var names = table.Header.Select(h => h.Value).ToHashSet(StringComparer.Ordinal);
        var missing = required.Where(r => !names.Contains(r)).ToList();
        foreach (var column in missing) bag.Add(ObservationDiagnostics.MissingColumn(table.Path, column));
        return unknown.Count == 0 && missing.Count == 0;
    }

    private static RawObservation ReadRow(
        ImmutableArray<Located<string>> row, Dictionary<string, int> columns, ImmutableArray<Located<string>> dimensions, int? year, string agency)
    {
        Located<string>? Field(string name) =>
            columns.TryGetValue(name, out var i) && row[i].Value.Length > 0 ? row[i] : null;

        return new RawObservation
        {
            Year = year is { } y ? new Located<string>(y.ToString(System.Globalization.CultureInfo.InvariantCulture), row[0].Span) : row[columns["year"]],
            Agency = agency,
            Indicator = row[columns["indicator"]],
            Codes = [.. dimensions.Select(d => (d, row[columns[d.Value]]))],
            Value = row[columns["value"]],
            Status = Field("status"),
            Qualifier = Field("qualifier"),
            Note = Field("note"),
            Source = Field("source"),
            DerivedFrom = Field("derived_from"),
            Comment = Field("comment"),
            IsHistory = year is null,
        };
    }
}
