using System.Collections.Immutable;
using ReportCompiler.Expressions;

namespace ReportCompiler.Tests.Compose;

/// <summary>Short ways to write expressions and template nodes as records.</summary>
internal static class Build
{
    public static Expression Number(decimal value) => new NumberLiteral(value, SmallProject.Place);

    public static Expression ThisYear { get; } = new YearReference(0, SmallProject.Place);

    /// <summary><c>crimes.type.A</c>; a dimension at the end makes a list.</summary>
    public static CellReference Cell(string spelling)
    {
        var parts = spelling.Split('.');
        var selections = Enumerable.Range(0, (parts.Length - 1) / 2).Select(i => new CodeSelection(parts[1 + (2 * i)], parts[2 + (2 * i)], SmallProject.Place));
        return new CellReference(parts[0], [.. selections], parts.Length % 2 == 0 ? parts[^1] : null, null, SmallProject.Place);
    }

    public static Expression Figure(string id) => new FigureReference(id, SmallProject.Place);

    public static Expression Variable(string name) => new VariableReference(name, SmallProject.Place);

    public static Expression Text(string text) => new TextLiteral(text, SmallProject.Place);

    public static Expression Call(Function function, params Expression[] arguments) => new CallExpression(function, [.. arguments], SmallProject.Place);

    public static Expression Binary(Expression left, Operator op, Expression right) => new BinaryExpression(op, left, right, SmallProject.Place);

    public static Expression Not(Expression operand) => new UnaryExpression(Operator.Not, operand, SmallProject.Place);

    public static TemplateNode Markdown(string text) => new TextNode(text, SmallProject.Place);

    public static TemplateNode Print(Expression expression) => new PrintNode(expression, SmallProject.Place);

    public static TemplateNode Claim(Expression condition) => new ClaimNode(condition, SmallProject.Place);

    public static TemplateNode If(Expression condition, TemplateNode then, TemplateNode otherwise) =>
        new IfNode([new IfBranch(condition, [then]), new IfBranch(null, [otherwise])], SmallProject.Place);

    public static TemplateNode For(string variable, Expression list, params TemplateNode[] body) => new ForNode(variable, list, [.. body], SmallProject.Place);

    public static TemplateNode Table(
        string id, Expression of, string[] rows, string[]? columns = null, ShownValue[]? show = null, bool previous = false, SortOrder sort = SortOrder.Declared, string? note = null) =>
        new BlockNode(new CrossTableDefinition(id, of, [.. rows], [.. columns ?? []], [.. show ?? [ShownValue.Value]], [Markdown("Title of " + id)], [], note, null, sort,
            new Comparison(previous, []), SmallProject.Place), SmallProject.Place);

    public static TemplateNode Mixed(string id, Expression[] rows, params MixedColumn[] columns) =>
        new BlockNode(new MixedTableDefinition(id, [.. rows], [.. columns], [Markdown("Title of " + id)], [], null, null, SortOrder.Declared, Comparison.None, SmallProject.Place), SmallProject.Place);

    public static TemplateNode KeyFigures(string id, params KeyFigure[] figures) => new BlockNode(new KeyFiguresDefinition(id, [Markdown("Title of " + id)], [.. figures], SmallProject.Place), SmallProject.Place);

    public static KeyFigure KeyFigure(Expression value, bool compares = false, params TemplateNode[] text) => new(value, [.. text], compares, SmallProject.Place);

    public static TemplateNode Chart(string id, ChartKind kind, Expression of, string[] by, ShownValue[]? show = null, ImmutableArray<TemplateNode> alt = default) =>
        new BlockNode(new ChartDefinition(id, kind, of, [.. by], [.. show ?? [ShownValue.Value]], [Markdown("Title of " + id)], alt.IsDefault ? [] : alt, null, null,
            SortOrder.Declared, Comparison.None, SmallProject.Place), SmallProject.Place);
}
