using System.Collections.Immutable;
using ReportCompiler.Diagnostics;
using ReportCompiler.Expressions;
using ReportCompiler.Load;
using ReportCompiler.Model;
using ReportCompiler.Text;

namespace ReportCompiler.Bind.Templates;

/// <summary>Gives a block its meaning (data model, section 9): what it shows, by which dimensions, with which title.</summary>
internal sealed class BlockBinder(NameScope scope, OrderedSet<NoteDefinition> notes, DiagnosticBag bag)
{
    private const string Year = "year";
    private const string Agency = "agency";

    /// <summary>The definition of a block, or null when a finding says why not.</summary>
    public BlockDefinition? Bind(TemplateBlock block)
    {
        var before = bag.Count;
        var what = block.Kind switch { "key-figures" => "box of key figures", var kind when RegisterDefinition.Find(kind) is not null => $"table of {kind}", var kind => kind };
        if (YamlReader.Read(block.Span.File, block.Yaml, block.FirstLine, bag) is not { } yaml)
        {
            if (bag.Count == before) bag.Add(BlockDiagnostics.Missing(block.Span, $"The {what}", "id"));
            return null;
        }
        if (MappingReader.Of(yaml, $"the {what}", bag, block.Span) is not { } reader) return null;
        var definition = block.Kind switch
        {
            "chart" => Chart(reader, block.Span),
            "table" => Table(reader, block.Span),
            _ when RegisterDefinition.Find(block.Kind) is { } kind => Register(kind, reader, block.Span),
            _ => new KeyFiguresBinder(scope, bag).Bind(reader, block.Span),
        };
        reader.Finish();
        return definition;
    }

    /// <summary>What every block has.</summary>
    private sealed record Head(string Id, ImmutableArray<TemplateNode> Title, ImmutableArray<TemplateNode> Alt, string? Note, int? Decimals, SortOrder Sort, Comparison Compare);

    private (string? Id, ImmutableArray<TemplateNode> Title, string? Note) ReadName(MappingReader reader)
    {
        var id = reader.RequiredText("id");
        if (id is { } name) Declarations.Names.Check(name, Declarations.IdKind.Kebab, "block", bag);
        var title = reader.RequiredText("title");
        var note = reader.Text("note");
        if (note is { } written && !notes.Contains(written.Value)) bag.Add(Declarations.DeclarationDiagnostics.UnknownName(written, "note", notes.Ids, "Notes are declared in 'notes.yaml' of the edition."));
        return (id?.Value, Line(title), note?.Value);
    }

    private Head? ReadHead(MappingReader reader)
    {
        var (id, title, note) = ReadName(reader);
        var alt = reader.Text("alt");
        var sort = reader.Choice("sort", ("declared", SortOrder.Declared), ("descending", SortOrder.Descending), ("ascending", SortOrder.Ascending)) ?? SortOrder.Declared;
        var decimals = reader.Int("decimals", 0, 9);
        var compare = ReadComparison(reader);
        return id is null ? null : new Head(id, title, Line(alt), note, decimals, sort, compare);
    }

    private ImmutableArray<TemplateNode> Line(Located<string>? text) => text is { } line ? TemplateParser.Parse(TextMap.Of(line), scope, [], bag) : [];

    private Comparison ReadComparison(MappingReader reader)
    {
        var words = reader.Texts("compare");
        var years = ImmutableArray.CreateBuilder<int>();
        foreach (var word in words.Where(w => w.Value != "previous"))
        {
            if (int.TryParse(word.Value, out var year) && year is >= 1900 and <= 2200) years.Add(year);
            else bag.Add(Declarations.DeclarationDiagnostics.UnknownWord(word, "'compare'", ["previous", "a list of years"]));
        }
        return words.IsEmpty ? Comparison.None : new Comparison(words.Any(w => w.Value == "previous"), years.ToImmutable());
    }

    private RegisterDefinition? Register(RegisterKind what, MappingReader reader, SourceSpan span)
    {
        var (id, title, note) = ReadName(reader);
        return id is null ? null : new RegisterDefinition(what, id, title, note, span);
    }

    private ChartDefinition? Chart(MappingReader reader, SourceSpan span)
    {
        var head = ReadHead(reader);
        if (!reader.Has("kind")) reader.Missing("kind");
        var kind = reader.Choice("kind", ("donut", ChartKind.Donut), ("bars", ChartKind.Bars), ("stacked-bars", ChartKind.StackedBars), ("line", ChartKind.Line), ("pyramid", ChartKind.Pyramid));
        var of = reader.RequiredText("of");
        if (!reader.Has("by")) reader.Missing("by");
        var by = reader.Texts("by");
        var show = ReadShow(reader);
        if (head is null || kind is null || Of(of) is not { } expression || !IsBrokenDown(expression, by, span) || !Fits(kind.Value, expression, by, span)) return null;
        return new ChartDefinition(head.Id, kind.Value, expression, Names(by), show, head.Title, head.Alt, head.Note, head.Decimals, head.Sort, head.Compare, span);
    }

    private BlockDefinition? Table(MappingReader reader, SourceSpan span)
    {
        var head = ReadHead(reader);
        if (!reader.Has("rows")) reader.Missing("rows");
        return reader.Has("of") ? CrossTable(reader, head, span) : MixedTable(reader, head, span);
    }

    private CrossTableDefinition? CrossTable(MappingReader reader, Head? head, SourceSpan span)
    {
        var of = Of(reader.RequiredText("of"));
        var rows = reader.Texts("rows");
        var columns = reader.Texts("columns");
        var show = ReadShow(reader);
        if (head is null || of is null || rows.IsEmpty || !IsBrokenDown(of, rows.AddRange(columns), span)) return null;
        return new CrossTableDefinition(head.Id, of, Names(rows), Names(columns), show, head.Title, head.Alt, head.Note, head.Decimals, head.Sort, head.Compare, span);
    }

    private MixedTableDefinition? MixedTable(MappingReader reader, Head? head, SourceSpan span)
    {
        var rows = reader.Texts("rows").Select(r => Quantity(r)).ToList();
        var columns = Columns(reader);
        if (head is null || rows.Contains(null) || rows.Count == 0) return null;
        return new MixedTableDefinition(head.Id, [.. rows.OfType<Expression>()], columns, head.Title, head.Alt, head.Note, head.Decimals, head.Sort, head.Compare, span);
    }

    private ImmutableArray<MixedColumn> Columns(MappingReader reader)
    {
        var words = new Dictionary<string, MixedColumn>(StringComparer.Ordinal)
        {
            ["value"] = MixedColumn.Value, ["previous"] = MixedColumn.Previous, ["change"] = MixedColumn.Change, ["agency"] = MixedColumn.Agency,
        };
        return Words(reader, "columns", words, [MixedColumn.Value]);
    }

    private ImmutableArray<ShownValue> ReadShow(MappingReader reader) =>
        Words(reader, "show", new Dictionary<string, ShownValue>(StringComparer.Ordinal) { ["value"] = ShownValue.Value, ["share"] = ShownValue.Share }, [ShownValue.Value]);

    private ImmutableArray<T> Words<T>(MappingReader reader, string key, Dictionary<string, T> words, ImmutableArray<T> otherwise)
    {
        var found = ImmutableArray.CreateBuilder<T>();
        foreach (var word in reader.Texts(key))
        {
            if (words.TryGetValue(word.Value, out var value)) found.Add(value);
            else bag.Add(Declarations.DeclarationDiagnostics.UnknownWord(word, $"'{key}'", words.Keys));
        }
        return found.Count == 0 ? otherwise : found.ToImmutable();
    }

    private Expression? Quantity(Located<string> text) =>
        ExpressionParser.Parse(text, scope, bag) is { } expression && new TypeCheck(scope, bag).IsQuantity(expression, "A row of a table") ? expression : null;

    /// <summary>What is shown: a number, the whole of what the dimensions break down, or a series. An indicator without a total stands for its parts.</summary>
    private Expression? Of(Located<string>? text)
    {
        if (text is not { } written) return null;
        if (scope.Structure.Indicators.Find(written.Value.Trim()) is { } indicator) return new CellReference(indicator.Id, [], null, null, written.Span);
        if (ExpressionParser.Parse(written, scope, bag) is not { } expression) return null;
        var check = new TypeCheck(scope, bag);
        return expression is CallExpression { Function: Function.Series } ? check.IsList(expression, "'of'") ? expression : null
            : check.IsQuantity(expression, "'of'") ? expression : null;
    }

    private bool IsBrokenDown(Expression of, ImmutableArray<Located<string>> by, SourceSpan span)
    {
        if (of is CallExpression { Function: Function.Series })
        {
            foreach (var name in by.Where(b => b.Value != Year)) bag.Add(BlockDiagnostics.UnknownBy(name, ExpressionText.Canonical(of), [Year]));
            return by.All(b => b.Value == Year);
        }
        var text = ExpressionText.Canonical(of);
        var indicator = of is CellReference cell ? scope.Structure.Indicators.Find(cell.Indicator) : null;
        var known = (indicator?.Breakdowns.SelectMany(b => b.By) ?? []).Concat(indicator is null ? [] : [Agency, Year]).Distinct().ToList();
        var unknown = by.Where(b => !known.Contains(b.Value)).ToList();
        foreach (var name in unknown) bag.Add(BlockDiagnostics.UnknownBy(name, text, known));
        if (unknown.Count > 0 || indicator is null) return unknown.Count == 0;
        var dimensions = ((CellReference)of).Selections.Select(s => s.Dimension).Concat(Names(by)).Where(d => d is not (Agency or Year)).ToList();
        if (CellShape.IsDeclared(indicator, dimensions)) return true;
        bag.Add(BlockDiagnostics.NotTogether(by.IsEmpty ? span : by[0].Span, text, dimensions));
        return false;
    }

    private bool Fits(ChartKind kind, Expression of, ImmutableArray<Located<string>> by, SourceSpan span)
    {
        var indicator = of is CellReference cell ? scope.Structure.Indicators.Find(cell.Indicator) : null;
        var needs = kind switch
        {
            ChartKind.Donut when by.Length != 1 => "one dimension",
            ChartKind.Donut when indicator is null || !CellShape.IsComplete(indicator, Shape.Of(Names(by))) => "a complete breakdown, the parts of a whole",
            ChartKind.Line when by is not [{ Value: Year }] => "'by: year'",
            ChartKind.StackedBars or ChartKind.Pyramid when by.Length != 2 => "two dimensions",
            ChartKind.Bars when by.Length is 0 or > 2 => "one or two dimensions",
            _ => null,
        };
        if (needs is not null) bag.Add(BlockDiagnostics.KindDoesNotFit(span, kind == ChartKind.StackedBars ? "stacked-bars" : kind.ToString().ToLowerInvariant(), needs));
        return needs is null;
    }

    private static ImmutableArray<string> Names(IEnumerable<Located<string>> names) => [.. names.Select(n => n.Value)];
}
