using System.Collections.Immutable;
using ReportCompiler.Text;

namespace ReportCompiler.Load;

/// <summary>A CSV file: a header of distinct names and rows with as many fields as the header.</summary>
public sealed record CsvTable(string Path, ImmutableArray<Located<string>> Header, ImmutableArray<ImmutableArray<Located<string>>> Rows)
{
    /// <summary>True when rows were left out because they could not be read.</summary>
    public bool IsIncomplete { get; init; }
}
