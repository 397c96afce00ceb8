using System.Collections.Immutable;
using ReportCompiler.Compose.Corrections;
using ReportCompiler.Compose.Trace;
using ReportCompiler.Expressions;
using ReportCompiler.Expressions.Evaluation;
using ReportCompiler.Vintages;

namespace ReportCompiler.Compose.Registers;

/// <summary>The table of corrections and revisions: what was changed, when, from what to what, why, and where it is printed.</summary>
internal sealed class CorrectionsTable(Composition composition, CorrectionNotice notice)
{
    private readonly QuestionReader _reader = new(new NameScope { Structure = composition.Project.Structure, Figures = composition.Project.Figures }, composition.Project.Year);
    private readonly PrintedPlaces _places = new(composition);
    private readonly RecordedNumbers _numbers = new(composition);
    private readonly NoticeSentences _sentences = new(composition, notice);

    public ComposedTable Compose(RegisterDefinition block, int number, string title)
    {
        ImmutableArray<ComposedColumn> columns =
        [
            new(composition.Word("corrected-was"), true), new(composition.Word("corrected-is"), true), new(composition.Word("corrected-kind"), false),
            new(composition.Word("version-number"), false), new(composition.Word("corrected-reason"), false), new(composition.Word("corrected-where"), false),
        ];
        return new ComposedTable(block.Id, number, title, composition.Word("corrected-figure"), null, columns, [.. notice.Corrected.Select(Row)], composition.Notes(block.Note), [], []);
    }

    private ComposedRow Row(CorrectedFigure corrected)
    {
        var (entry, figure) = (corrected.Entry, corrected.Entry.Figure.Value);
        var read = figure.StartsWith('@') ? null : _reader.Read(figure, out _);
        var context = new EvaluationContext(read?.Year ?? composition.Project.Year);
        var quantity = read is null ? null : composition.Evaluator.Quantity(read.Expression, context);
        string Value(string spelled) => figure.StartsWith('@') ? _numbers.OfDelivery(spelled) : _numbers.Of(spelled, quantity?.Unit, quantity?.Decimals);
        var name = figure.StartsWith('@') ? NameOfDelivery(figure[1..]) : read is null ? figure : composition.Names.Of(read.Expression, quantity!, context);
        var kind = composition.Word(entry.Kind == CorrectionKind.Correction ? "correction" : "revision");
        string[] cells = [Value(entry.Was.Value), Value(entry.Is.Value), $"{kind}, {Composition.OnOneLine(_sentences.Date(entry.Date))}", Digits(corrected.Version), entry.Reason.In(composition.Language.Tag) ?? "", _places.Of(corrected.Where)];
        return new ComposedRow(name, [.. cells.Select(c => new ComposedCell(c))], IsTotal: false);
    }

    private string NameOfDelivery(string id) =>
        composition.Word("accepted-delivery").Replace("{agency}", composition.Project.Structure.Agencies.Find(id) is { } agency ? composition.LabelOf(agency) : id, StringComparison.Ordinal);

    private static string Digits(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
