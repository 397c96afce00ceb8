using System.Globalization;

namespace ReportCompiler.Vintages;

/// <summary>
/// An address of a record taken apart: <c>2019 victims.sex.F @unodc</c>. A delivery is an agency alone (<c>@unodc</c>), and has no cell.
/// </summary>
/// <param name="Year">The year in front, or null: then it is the record's own.</param>
/// <param name="Cell">The indicator and its codes; empty for a delivery.</param>
/// <param name="Agency">The agency, or null where none is named.</param>
public readonly record struct CellAddress(int? Year, string Cell, string? Agency)
{
    private const string AgencyMark = " @";
    private const int YearLength = 4;

    /// <summary>The indicator.</summary>
    public string Indicator => Cell.Split('.')[0];

    /// <summary>The codes, each with its dimension, in the order in which they stand.</summary>
    public IEnumerable<(string Dimension, string Code)> Codes => Cell.Split('.').Skip(1).Chunk(2).Where(c => c.Length == 2).Select(c => (c[0], c[1]));

    /// <summary>The address without its agency: the year in front and the cell.</summary>
    public string Common => Year is { } year ? string.Create(CultureInfo.InvariantCulture, $"{year:0000} {Cell}") : Cell;

    /// <summary>Reads an address; whatever is none is a cell without year and agency.</summary>
    public static CellAddress Read(string address)
    {
        ArgumentNullException.ThrowIfNull(address);
        if (address.StartsWith('@')) return new(null, "", address[1..]);
        var mark = address.LastIndexOf(AgencyMark, StringComparison.Ordinal);
        var (cell, agency) = mark > 0 ? (address[..mark], address[(mark + AgencyMark.Length)..]) : (address, null);
        var hasYear = cell.Length > YearLength + 1 && cell[YearLength] == ' ' && cell[..YearLength].All(char.IsAsciiDigit);
        return hasYear ? new(int.Parse(cell[..YearLength], CultureInfo.InvariantCulture), cell[(YearLength + 1)..], agency) : new(null, cell, agency);
    }
}
