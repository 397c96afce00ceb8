using ReportCompiler.Compose;
using ReportCompiler.Compose.Trace;
using ReportCompiler.Expressions;
using ReportCompiler.Expressions.Evaluation;
using ReportCompiler.Model;

namespace ReportCompiler.Render.Differences;

/// <summary>Asks an edition, which knows breaks and who was asked, whether its numbers of two years hold like against like.</summary>
internal sealed class LikeForLike
{
    private readonly Evaluator _evaluator;
    private readonly QuestionReader _reader;
    private readonly int _before;
    private readonly int _after;

    public LikeForLike(ComposedReport edition, int before, int after)
    {
        var project = edition.Validated.Project;
        (_before, _after) = (before, after);
        _evaluator = new Evaluator(project.Structure, project.Figures, edition.Validated.Cells, project.Year);
        _reader = new QuestionReader(new NameScope { Structure = project.Structure, Figures = project.Figures, InTemplate = true }, project.Year);
    }

    /// <summary>
    /// Why the number of that key cannot be compared, or null. That one simply has no value is told by the values themselves; and a key with a year of its own
    /// names the same number in both.
    /// </summary>
    public string? Because(string key)
    {
        if (_reader.Read(key, out _) is not { } question || question.Year != _evaluator.Start.Year) return null;
        var (before, after) = (In(question.Expression, _before), In(question.Expression, _after));
        var reason = !after.IsKnown ? _evaluator.Comparability.Gap(after, _after, _before)
            : !before.IsKnown ? _evaluator.Comparability.Gap(before, _before, _after)
            : _evaluator.Comparability.Between(after.Derivation, before.Derivation);
        return reason is null or { IsPlainGap: true } ? null : reason.Message;
    }

    private Quantity In(Expression expression, int year) => _evaluator.Quantity(expression, _evaluator.Start with { Year = year });
}
