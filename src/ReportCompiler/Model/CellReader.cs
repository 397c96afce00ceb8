using System.Collections.Immutable;

namespace ReportCompiler.Model;

/// <summary>
/// Reads cells as the data model defines it (sections 4 and 5): the exact row, else the sum of a complete finer table, else a zero that a
/// complete table implies, else missing; owners in order, sums over the agencies asked, or one agency's own value.
/// </summary>
public sealed class CellReader
{
    /// <summary>The value of a cell. Never throws for missing data: the result is then an unknown quantity whose status says why.</summary>
    /// <param name="indicator">The indicator.</param>
    /// <param name="key">The codes asked.</param>
    /// <param name="year">The year asked.</param>
    /// <param name="agency">One agency's own value, or null for the common one.</param>
    public Quantity Read(Indicator indicator, CellKey key, int year, string? agency = null) => throw new NotSupportedException();

    /// <summary>
    /// The cells of a list such as <c>crimes.type</c>: one for each code of <paramref name="dimension"/> that a cell carries beside
    /// <paramref name="key"/>, in the order of the code list (generic codes last, groups not), each as <see cref="Read"/> gives it.
    /// With the dimension <c>agency</c>: one for each agency that has a value, in the order of the agencies.
    /// </summary>
    public ImmutableArray<Quantity> List(Indicator indicator, CellKey key, string dimension, int year, string? agency = null) => throw new NotSupportedException();

    /// <summary>The address of a cell: <c>victims.sex.F.age.Y_GE18</c>, with the year in front where it is not the edition's and the agency behind where one is named.</summary>
    public string Address(Indicator indicator, CellKey key, int year, string? agency = null) => throw new NotSupportedException();
}
