using System.Collections.Immutable;
using ReportCompiler.Compose.Trace;
using ReportCompiler.Expressions;
using ReportCompiler.Expressions.Evaluation;
using ReportCompiler.Model;
using ReportCompiler.Validate;

namespace ReportCompiler.Compose.Registers;

/// <summary>The table of failed checks that were accepted: what was checked, the equation that does not hold, why it was accepted, by whom and until when.</summary>
internal sealed class WaiversTable(Composition composition)
{
    private readonly ImmutableArray<Check> _accepted = [.. composition.Validated.Checks.Where(c => c.Waiver is not null)];
    private readonly QuestionReader _reader = new(new NameScope { Structure = composition.Project.Structure, Figures = composition.Project.Figures }, composition.Project.Year);

    /// <summary>True when nothing had to be accepted.</summary>
    public bool IsEmpty => _accepted.IsEmpty;

    public ComposedTable Compose(RegisterDefinition block, int number, string title)
    {
        ImmutableArray<ComposedColumn> columns = [.. ((string[])["equation", "reason", "by", "until"]).Select(c => new ComposedColumn(composition.Word("accepted-" + c), false))];
        return new ComposedTable(block.Id, number, title, composition.Word("accepted-check"), null, columns, [.. _accepted.Select(Row)], composition.Notes(block.Note), [], []);
    }

    private ComposedRow Row(Check check)
    {
        var waiver = check.Waiver!;
        string[] cells = [Equation(check), waiver.Reason, waiver.By, Composition.OnOneLine(composition.Printer.Date(waiver.Until))];
        return new ComposedRow(What(check), [.. cells.Select(c => new ComposedCell(c))], IsTotal: false);
    }

    /// <summary>The equation that does not hold; of a delivery, what came of it.</summary>
    private string Equation(Check check) => check.Kind != CheckKind.Delivery ? check.Equation.Replace("==", "=", StringComparison.Ordinal)
        : composition.Word("delivery-" + DeliveryStates.Word(check.Id == DeliveryDiagnostics.NotExpectedId ? DeliveryState.Unexpected : DeliveryState.Missing));

    /// <summary>What was checked, as the report calls it: an agency's delivery, both sides of a rule, or the number at the address of the check.</summary>
    private string What(Check check)
    {
        var structure = composition.Project.Structure;
        if (check.Address.StartsWith('@') && structure.Agencies.Find(check.Address[1..]) is { } agency)
            return composition.Word("accepted-delivery").Replace("{agency}", composition.LabelOf(agency), StringComparison.Ordinal);
        if (check.Kind == CheckKind.Rule && _reader.Read(check.Title, out _) is { Expression: BinaryExpression rule } asked)
            return string.Join("; ", ((Expression[])[rule.Left, rule.Right]).Where(side => !Constants.IsTyped(side)).Select(side => NameOf(side, asked.Year)));
        return _reader.Read(check.Address, out _) is { } read ? NameOf(read.Expression, read.Year) : check.Address;
    }

    private string NameOf(Expression expression, int year)
    {
        var context = new EvaluationContext(year);
        return composition.Names.Of(expression, composition.Evaluator.Quantity(expression, context), context);
    }
}
