using System.Collections.Immutable;
using ReportCompiler.Compose.Corrections;
using ReportCompiler.Expressions;
using ReportCompiler.Vintages;

namespace ReportCompiler.Compose.Registers;

/// <summary>The table of numbers that changed because a corrected figure did: what they were printed as, what they are, and where.</summary>
internal sealed class ConsequencesTable(Composition composition, CorrectionNotice notice)
{
    private readonly PrintedPlaces _places = new(composition);
    private readonly RecordedNumbers _numbers = new(composition);

    public ComposedTable Compose(RegisterDefinition block, int number, string title)
    {
        ImmutableArray<ComposedColumn> columns = [new(composition.Word("corrected-was"), true), new(composition.Word("corrected-is"), true), new(composition.Word("version-number"), false), new(composition.Word("corrected-where"), false)];
        return new ComposedTable(block.Id, number, title, composition.Word("corrected-consequence"), null, columns, [.. notice.Consequences.Select(Row)], composition.Notes(block.Note), [], []);
    }

    private ComposedRow Row((int Version, Consequence Consequence) changed)
    {
        var (version, consequence) = changed;
        string[] cells =
        [
            _numbers.Of(consequence.Before, decimals: consequence.Decimals), _numbers.Of(consequence.After, decimals: consequence.Decimals),
            version.ToString(System.Globalization.CultureInfo.InvariantCulture), _places.Of(consequence.Where),
        ];
        return new ComposedRow(consequence.Label, [.. cells.Select(c => new ComposedCell(c))], IsTotal: false);
    }
}
