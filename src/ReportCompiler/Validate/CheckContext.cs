using System.Collections.Immutable;
using ReportCompiler.Bind;
using ReportCompiler.Model;

namespace ReportCompiler.Validate;

/// <summary>What every check reads.</summary>
internal sealed record CheckContext(BoundProject Project, CellReader Cells)
{
    public Structure Structure => Project.Structure;

    /// <summary>The years whose cells are checked: those with data, up to the edition's.</summary>
    public IEnumerable<int> Years(Indicator indicator) => Project.Data.Years(indicator.Id).Where(y => y <= Project.Year);

    /// <summary>The agencies that delivered a cell of the indicator, owners in their order.</summary>
    public IEnumerable<string> Deliverers(Indicator indicator, int year)
    {
        var delivered = Project.Data.Of(year, indicator.Id).Select(o => o.Agency).ToHashSet(StringComparer.Ordinal);
        return Cells.AgenciesOf(indicator, year).Where(delivered.Contains);
    }

    /// <summary>An address with the agency behind it unless it is the indicator's first owner.</summary>
    public string Address(Indicator indicator, CellKey key, int year, string agency) =>
        Cells.Address(indicator, key, year, indicator.Owners is [var first, ..] && first == agency ? null : agency);

    /// <summary>A text of the project in the report's first language.</summary>
    public string? InFirstLanguage(LocalText text) => Structure.Report.Languages is [var first, ..] ? text.In(first) : null;

    /// <summary>The rows of a table with these codes on its dimensions.</summary>
    public static ImmutableArray<Observation> Within(IEnumerable<Observation> rows, CellKey key) =>
        [.. rows.Where(r => key.Codes.All(c => r.Key[c.Dimension] == c.Code))];
}
