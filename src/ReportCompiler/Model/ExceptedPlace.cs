using ReportCompiler.Text;

namespace ReportCompiler.Model;

/// <summary>
/// Where a built-in rule does not apply, and why: an address, as <c>where:</c> spells it, of which each part may be left out
/// (<c>victims.sex.M</c>, <c>hotline_calls @police</c>, <c>@police</c>, <c>victims.csv @police</c>).
/// </summary>
/// <param name="Where">The address as written.</param>
/// <param name="File">The name of a file, or null.</param>
/// <param name="Indicator">An indicator, or null.</param>
/// <param name="Key">The codes; of each dimension that is not named all.</param>
/// <param name="Agency">An agency, or null.</param>
/// <param name="Reason">Why.</param>
public sealed record ExceptedPlace(Located<string> Where, string? File, string? Indicator, CellKey Key, string? Agency, string Reason)
{
    /// <summary>True when the cell is one of those.</summary>
    public bool Covers(string indicator, CellKey key, string agency) =>
        File is null && (Indicator is null || Indicator == indicator) && (Agency is null || Agency == agency) && Key.Codes.All(c => key[c.Dimension] == c.Code);

    /// <summary>True when the file, or with null the delivery as a whole, is meant.</summary>
    public bool CoversFile(string? file, string agency) => Indicator is null && (File is null || File == file) && (Agency is null || Agency == agency);
}
