using System.Collections.Immutable;
using ReportCompiler.Compose.Corrections;
using ReportCompiler.Compose.Trace;
using ReportCompiler.Expressions;
using ReportCompiler.Expressions.Evaluation;
using ReportCompiler.Model;
using ReportCompiler.Vintages;

namespace ReportCompiler.Compose.Registers;

/// <summary>The table of corrections and revisions: what was changed, when, from what to what, why, and where it is printed.</summary>
internal sealed class CorrectionsTable(Composition composition, CorrectionNotice notice)
{
    private readonly QuestionReader _reader = new(new NameScope { Structure = composition.Project.Structure, Figures = composition.Project.Figures }, composition.Project.Year);
    private readonly PrintedPlaces _places = new(composition);
    private readonly NoticeSentences _sentences = new(composition, notice);

    public ComposedTable Compose(RegisterDefinition block, int number, string title)
    {
        ImmutableArray<ComposedColumn> columns =
        [
            new(composition.Word("corrected-was"), true), new(composition.Word("corrected-is"), true), new(composition.Word("corrected-kind"), false),
            new(composition.Word("corrected-reason"), false), new(composition.Word("corrected-where"), false),
        ];
        return new ComposedTable(block.Id, number, title, composition.Word("corrected-figure"), null, columns, [.. notice.Corrected.Select(Row)], composition.Notes(block.Note), [], []);
    }

    private ComposedRow Row(CorrectedFigure corrected)
    {
        var entry = corrected.Entry;
        var kind = $"{composition.Word(entry.Kind == CorrectionKind.Correction ? "correction" : "revision")}, {Composition.OnOneLine(_sentences.Date(entry.Date))}";
        string[] cells = [Value(entry.Was.Value), Value(entry.Is.Value), kind, entry.Reason.In(composition.Language.Tag) ?? "", _places.Of(corrected.Where)];
        return new ComposedRow(NameOf(entry.Figure.Value), [.. cells.Select(c => new ComposedCell(c))], IsTotal: false);
    }

    /// <summary>What was corrected, as the report calls it.</summary>
    private string NameOf(string figure)
    {
        if (figure.StartsWith('@'))
            return composition.Word("accepted-delivery").Replace("{agency}", composition.Project.Structure.Agencies.Find(figure[1..]) is { } agency ? composition.LabelOf(agency) : figure, StringComparison.Ordinal);
        if (_reader.Read(figure, out _) is not { } read) return figure;
        var context = new EvaluationContext(read.Year);
        return composition.Names.Of(read.Expression, composition.Evaluator.Quantity(read.Expression, context), context);
    }

    /// <summary>A value in the language of the report, with the words for its status.</summary>
    private string Value(string spelled)
    {
        if (spelled == Correction.Absent) return composition.Word("corrected-absent");
        if (spelled == Vintage.Nil) return composition.Word("delivery-nil");
        if (RecordedValue.Read(spelled) is not { } value) return string.Join(", ", spelled.Split(", ").Select(w => composition.Language.Strings.GetValueOrDefault("delivery-" + w, w)));
        if (value.Number is not { } number) return composition.Word(StatusWords.Key(value.Status));
        var quantity = new Quantity(number, value.Status, value.Qualifier, null, Derivation.Leaf("", number));
        return StatusWords.Behind(composition, composition.Printer.PrintBare(quantity) ?? spelled, value.Status, plain => plain);
    }
}
