using System.Collections.Immutable;
using ReportCompiler.Bind;
using ReportCompiler.Expressions;
using ReportCompiler.Expressions.Evaluation;
using ReportCompiler.Model;

namespace ReportCompiler.Validate;

/// <summary>What every check reads.</summary>
internal sealed record CheckContext(BoundProject Project, CellReader Cells, Evaluator Evaluator)
{
    public Structure Structure => Project.Structure;

    /// <summary>The years whose cells are checked: those with data, up to the edition's.</summary>
    public IEnumerable<int> Years(Indicator indicator) => Project.Data.Years(indicator.Id).Where(y => y <= Project.Year);

    /// <summary>The agencies that delivered a cell of the indicator, owners in their order.</summary>
    public IEnumerable<string> Deliverers(Indicator indicator, int year) => Cells.AgenciesOf(indicator, year).Where(a => Project.Data.IsFrom(year, indicator.Id, a));

    /// <summary>An address with the agency behind it unless it is the indicator's first owner.</summary>
    public string Address(Indicator indicator, CellKey key, int year, string agency) =>
        Cells.Address(indicator, key, year, indicator.Owners is [var first, ..] && first == agency ? null : agency);

    /// <summary>A text of the project in the report's first language.</summary>
    public string? InFirstLanguage(LocalText text) => Structure.Report.Languages is [var first, ..] ? text.In(first) : null;

    /// <summary>Computes an expression in the edition's year, with <c>code</c> bound where one is given.</summary>
    public Value Evaluate(Expression expression, string? code) => Evaluator.Evaluate(expression, In(code));

    /// <summary>The expression as written, with <c>code</c> replaced by the code.</summary>
    public string Text(Expression expression, string? code) => ExpressionText.Canonical(In(code).Resolve(expression));

    /// <summary>True when the expression reads an indicator of which something could not be read.</summary>
    public bool IsIncomplete(Expression expression) => Indicators(expression).Any(Project.Data.Incomplete.Contains);

    private IEnumerable<string> Indicators(Expression expression) => ExpressionParts.Of(expression).SelectMany(part => part switch
    {
        CellReference cell => [cell.Indicator],
        FigureReference figure when Project.Figures.TryGetValue(figure.Id, out var value) => Indicators(value),
        _ => [],
    });

    private EvaluationContext In(string? code) => new(Project.Year) { Code = code };

    /// <summary>The rows of a table with these codes on its dimensions.</summary>
    public static ImmutableArray<Observation> Within(IEnumerable<Observation> rows, CellKey key) =>
        [.. rows.Where(r => key.Codes.All(c => r.Key[c.Dimension] == c.Code))];
}
