using System.Globalization;
using ReportCompiler.Diagnostics;
using ReportCompiler.Expressions;
using ReportCompiler.Expressions.Evaluation;
using ReportCompiler.Text;

namespace ReportCompiler.Compose.Trace;

/// <summary>A question that can be read as an expression or as the address of a cell.</summary>
/// <param name="Expression">What is asked for.</param>
/// <param name="Year">The year it is asked for.</param>
/// <param name="Meaning">What it is.</param>
internal sealed record Question(Expression Expression, int Year, TraceMeaning Meaning);

/// <summary>Reads questions. An address is an expression with a year in front and an agency behind: <c>2019 victims.sex.F @unodc</c>.</summary>
internal sealed class QuestionReader(NameScope scope, int edition)
{
    /// <summary>The question; null when it is no expression. <paramref name="problem"/> says what is wrong with one that begins as an expression does.</summary>
    public Question? Read(string asked, out string? problem)
    {
        var (year, named, agency) = Parts(asked);
        problem = agency is null || scope.Structure.Agencies.Contains(agency) ? null : Unknown(agency);
        if (problem is not null) return null;
        var bag = new DiagnosticBag();
        var expression = agency is null ? Parse(named, bag) : OfAgency(named, agency, bag);
        if (expression is CellReference && year is { } own) return new Question(expression, own, TraceMeaning.Cell);
        if (expression is not null && year is not null) expression = Parse($"at({Digits(year.Value)}, {named})", bag);
        if (expression is null)
        {
            problem = BeginsLikeOne(named) && bag.ToImmutable() is [var first, ..] ? $"{first.Message} {first.Help}".TrimEnd() : null;
            return null;
        }
        return Labels.Unfiltered(expression) is CallExpression { Function: Function.At, Arguments: [NumberLiteral { Value: >= 1 and <= 9999 } at, CellReference cell] } && decimal.IsInteger(at.Value)
            ? new Question(cell, (int)at.Value, TraceMeaning.Cell)
            : new Question(expression, edition, Meaning(Labels.Unfiltered(expression)));
    }

    private static (int? Year, string Named, string? Agency) Parts(string asked)
    {
        var at = asked.LastIndexOf(" @", StringComparison.Ordinal);
        var agency = at < 0 ? null : asked[(at + 2)..];
        var rest = at < 0 ? asked : asked[..at];
        return rest.Length > 5 && rest[4] == ' ' && rest[0] != '0' && rest[..4].All(char.IsAsciiDigit)
            ? (int.Parse(rest[..4], CultureInfo.InvariantCulture), rest[5..], agency)
            : (null, rest, agency);
    }

    /// <summary>One agency's own value: also where agencies are summed or come one after the other, and no expression names one.</summary>
    private CellReference? OfAgency(string named, string agency, DiagnosticBag bag)
    {
        // An indicator without a common total exists only with its agency.
        if (Parse($"{named}.agency[\"{agency}\"]", new DiagnosticBag()) is CellReference own) return own;
        return Parse(named, bag) is CellReference cell ? cell with { Agency = agency } : null;
    }

    private Expression? Parse(string text, DiagnosticBag bag)
    {
        var expression = ExpressionParser.Parse(new Located<string>(text, SourceSpan.OnLine("", 1, 1, text.Length)), scope, bag);
        return expression is not null && new TypeCheck(scope, bag).Kind(expression) is not null ? expression : null;
    }

    private static TraceMeaning Meaning(Expression expression) => expression switch
    {
        FigureReference => TraceMeaning.Figure,
        CellReference { Selections.IsEmpty: true, Agency: null, ListOver: null } => TraceMeaning.Indicator,
        CellReference => TraceMeaning.Cell,
        _ => TraceMeaning.Expression,
    };

    /// <summary>True for a name that is known, alone or before what may follow one: a sentence that begins so is none of these.</summary>
    private bool BeginsLikeOne(string text)
    {
        var end = 0;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] == '_')) end++;
        var behind = text[end..].TrimStart();
        return scope.Beginnings().Contains(text[..end]) && (behind.Length == 0 || ".([+-*/|<>=!&".Contains(behind[0], StringComparison.Ordinal));
    }

    private string Unknown(string agency) => $"There is no agency '{agency}'. {NearestNames.Help(agency, scope.Structure.Agencies.Ids)}".TrimEnd();

    private static string Digits(int year) => year.ToString("0000", CultureInfo.InvariantCulture);
}
