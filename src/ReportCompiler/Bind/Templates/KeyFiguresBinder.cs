using System.Collections.Immutable;
using ReportCompiler.Bind.Declarations;
using ReportCompiler.Diagnostics;
using ReportCompiler.Expressions;
using ReportCompiler.Expressions.Evaluation;
using ReportCompiler.Load;
using ReportCompiler.Text;

namespace ReportCompiler.Bind.Templates;

/// <summary>Gives a box of key figures its meaning: a few numbers, each with its text, and on request with the year before.</summary>
internal sealed class KeyFiguresBinder(NameScope scope, DiagnosticBag bag)
{
    /// <summary>More are printed, but no reader takes them in at one glance.</summary>
    private const int Most = 8;

    /// <summary>The definition, or null when a finding says why not.</summary>
    public KeyFiguresDefinition? Bind(MappingReader reader, SourceSpan span)
    {
        var id = reader.RequiredText("id");
        if (id is { } name) Names.Check(name, IdKind.Kebab, "block", bag);
        var title = Line(reader.Text("title"));
        if (!reader.Has("figures")) reader.Missing("figures");
        var items = reader.Items("figures");
        if (reader.Node("figures") is YamlSequence { Items.IsEmpty: true } empty) bag.Add(BlockDiagnostics.NoFigures(empty.Span));
        if (items.Length > Most) bag.Add(BlockDiagnostics.ManyFigures(items[Most].Span, items.Length, Most));
        var figures = items.Select(Figure).ToList();
        return id is null || figures.Count == 0 || figures.Contains(null) ? null : new KeyFiguresDefinition(id.Value.Value, title, [.. figures.OfType<KeyFigure>()], span);
    }

    private KeyFigure? Figure(YamlNode node)
    {
        if (MappingReader.Of(node, "the key figure", bag) is not { } reader) return null;
        var written = reader.RequiredText("value");
        var text = reader.RequiredText("text");
        var compares = reader.Choice("compare", ("previous", true)) ?? false;
        reader.Finish();
        var value = written is { } expression ? Value(expression, compares) : null;
        var line = Line(text);
        return value is null || text is null ? null : new KeyFigure(value, line, compares, reader.Span);
    }

    private ImmutableArray<TemplateNode> Line(Located<string>? text) => text is { } line ? TemplateParser.Parse(TextMap.Of(line), scope, [], bag) : [];

    /// <summary>One number, with the filters it is printed by.</summary>
    private Expression? Value(Located<string> written, bool compares)
    {
        if (ExpressionParser.Parse(written, scope, bag) is not { } expression || new TypeCheck(scope, bag).Kind(expression) is not { } kind) return null;
        var bare = Labels.Unfiltered(expression);
        // A filter prints phrases as well as numbers: what it is put on decides. Whatever is wrong inside has its finding by now.
        if (kind == ResultKind.Printed) kind = new TypeCheck(scope, bag).Kind(bare) ?? kind;
        var problem = kind switch
        {
            ResultKind.List => TypeDiagnostics.ListAlone(expression.Span, expression as CellReference),
            not ResultKind.Quantity => TypeDiagnostics.NotANumber(expression.Span, "The value of a key figure", kind),
            _ when Constants.IsTyped(bare) => TemplateDiagnostics.Typed(expression.Span, $"'{written.Value}'"),
            _ when Constants.IsYear(bare) => BlockDiagnostics.YearAsFigure(expression.Span),
            _ when compares && LookBack(bare) is { } inner => BlockDiagnostics.LooksBack(inner.Span, FunctionSignature.Of(inner.Function).Name),
            _ => null,
        };
        if (problem is not null) bag.Add(problem);
        return problem is null ? expression : null;
    }

    private static CallExpression? LookBack(Expression expression) =>
        ExpressionParts.Of(expression).OfType<CallExpression>().FirstOrDefault(c => c.Function is Function.Previous or Function.At);
}
