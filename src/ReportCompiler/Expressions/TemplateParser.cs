using System.Collections.Immutable;
using ReportCompiler.Diagnostics;
using ReportCompiler.Text;
using Scriban.Parsing;
using SourceSpan = ReportCompiler.Text.SourceSpan;

namespace ReportCompiler.Expressions;

/// <summary>
/// Parses text with braces: Scriban's lexer finds the braces and their white space, the statements between them are few enough to be read here,
/// and every expression goes through <see cref="ExpressionParser"/>, in all branches, taken or not.
/// </summary>
internal sealed class TemplateParser
{
    /// <summary>Statements nest no deeper, so that nothing recurses without a bound.</summary>
    private const int MostDepth = 50;

    /// <summary>Stands, followed by a letter of its own, where a block was cut out of the text.</summary>
    public const char BlockMark = '\uE003';

    private readonly TextMap _map;
    private readonly DiagnosticBag _bag;
    private readonly IReadOnlyList<BlockNode?> _blocks;
    private readonly List<Token> _tokens;
    private readonly bool _isBody;
    private int _next;
    private int _loops;
    private int _depth;
    private bool _isTooDeep;
    private bool _hasContributions;

    private TemplateParser(TextMap map, IReadOnlyList<BlockNode?> blocks, bool isBody, DiagnosticBag bag)
    {
        (_map, _blocks, _isBody, _bag) = (map, blocks, isBody, bag);
        _tokens = [.. new Lexer(map.Text, "template").Where(t => t.Type is not (TokenType.Eof or TokenType.Comment or TokenType.CommentMulti or TokenType.Whitespace or TokenType.WhitespaceFull))];
    }

    /// <summary>The nodes of a text. Faulty statements are reported and left out, so that the others are checked in the same run.</summary>
    /// <param name="map">The text and its place.</param>
    /// <param name="scope">What names mean.</param>
    /// <param name="blocks">The blocks that were cut out, in order; null for one that has a finding.</param>
    /// <param name="bag">Takes the findings.</param>
    /// <param name="isBody">True for what a section holds below its title; agencies' texts are printed nowhere else.</param>
    public static ImmutableArray<TemplateNode> Parse(TextMap map, NameScope scope, IReadOnlyList<BlockNode?> blocks, DiagnosticBag bag, bool isBody = false)
    {
        var parser = new TemplateParser(map, blocks, isBody, bag);
        var nodes = parser.Nodes(scope with { InTemplate = true }, out var ending);
        while (ending is not null)
        {
            bag.Add(TemplateDiagnostics.EndsNothing(ending.Place, ending.Word));
            nodes = nodes.AddRange(parser.Nodes(scope with { InTemplate = true }, out ending));
        }
        return nodes;
    }

    /// <summary>A statement that ends or continues what is open: <c>else</c>, <c>else if</c>, <c>end</c>.</summary>
    private sealed record Ending(string Word, Statement Statement, SourceSpan Place);

    /// <summary>The tokens between one pair of braces, and the place of the pair.</summary>
    private sealed record Statement(List<Token> Tokens, SourceSpan Span, bool IsSound);

    private ImmutableArray<TemplateNode> Nodes(NameScope scope, out Ending? ending)
    {
        var nodes = ImmutableArray.CreateBuilder<TemplateNode>();
        ending = null;
        while (_next < _tokens.Count)
        {
            var token = _tokens[_next];
            if (token.Type != TokenType.CodeEnter)
            {
                _next++;
                if (token.Type is TokenType.Raw or TokenType.Escape) AddText(token, nodes);
                continue;
            }
            var statement = Next();
            if (statement.Tokens.Count == 0) continue;
            var word = statement.Tokens[0].Type == TokenType.Identifier ? Text(statement.Tokens[0]) : "";
            if (word is "else" or "end")
            {
                ending = new Ending(word, statement, statement.Span);
                break;
            }
            if (Node(word, statement, scope) is { } node) nodes.Add(node);
        }
        return nodes.ToImmutable();
    }

    /// <summary>Reads from one opening brace to its closing one.</summary>
    private Statement Next()
    {
        var enter = _tokens[_next++];
        var inside = new List<Token>();
        while (_next < _tokens.Count && _tokens[_next].Type is not (TokenType.CodeExit or TokenType.CodeEnter or TokenType.Raw)) inside.Add(_tokens[_next++]);
        if (_next >= _tokens.Count || _tokens[_next].Type != TokenType.CodeExit)
        {
            _bag.Add(TemplateDiagnostics.Unclosed(_map.At(enter.Start.Offset, enter.End.Offset + 1)));
            return new Statement(inside, default, false);
        }
        var exit = _tokens[_next++];
        var span = _map.At(enter.Start.Offset, exit.End.Offset + 1);
        inside.RemoveAll(t => t.Type == TokenType.NewLine);
        if (inside.Count == 0 && !_map.Text[enter.Start.Offset..exit.Start.Offset].Contains('#', StringComparison.Ordinal)) _bag.Add(TemplateDiagnostics.Empty(span)); // a remark is nothing wrong
        return new Statement(inside, span, inside.Count > 0 && RefusedTokens.Check(inside, isStatement: true, _map, _bag));
    }

    private void AddText(Token token, ImmutableArray<TemplateNode>.Builder nodes)
    {
        var start = token.Start.Offset;
        var text = _map.Text[start..Math.Min(token.End.Offset + 1, _map.Text.Length)];
        if (token.Type == TokenType.Raw && text.IndexOf("}}", StringComparison.Ordinal) is var stray and >= 0) _bag.Add(TemplateDiagnostics.Stray(_map.At(start + stray, start + stray + 2)));
        while (_blocks.Count > 0 && text.IndexOf(BlockMark) is var mark and >= 0)
        {
            if (mark > 0) nodes.Add(new TextNode(text[..mark], _map.At(start, start + mark)));
            if (_blocks[text[mark + 1] - '\u0100'] is { } block)
            {
                if (_loops > 0) _bag.Add(TemplateDiagnostics.BlockInLoop(block.Span));
                else nodes.Add(block);
            }
            text = text[(mark + 2)..];
            start += mark + 2;
        }
        if (text.Length > 0) nodes.Add(new TextNode(text, _map.At(start, start + text.Length)));
        CheckCharacters(text, start);
    }

    /// <summary>Characters for private use mark figures and blocks inside the compiler; in a text they would be taken for such a mark.</summary>
    private void CheckCharacters(string text, int start)
    {
        var at = text.AsSpan().IndexOfAnyInRange('\uE000', '\uF8FF');
        if (at >= 0) _bag.Add(TemplateDiagnostics.PrivateCharacter(_map.At(start + at, start + at + 1), text[at]));
    }

    private TemplateNode? Node(string word, Statement statement, NameScope scope) => word switch
    {
        "if" or "for" when _depth == MostDepth => TooDeep(statement),
        "if" => If(statement, scope),
        "for" => For(statement, scope),
        "while" or "case" or "func" or "with" or "capture" or "wrap" or "tablerow" or "do" => Refused(scope),
        _ when !statement.IsSound => null,
        "claim" => Condition(statement, 1, scope, "A claim") is { } claim ? new ClaimNode(claim, statement.Span) : null,
        "fixed" => Fixed(statement),
        _ => Print(statement, scope),
    };

    /// <summary>Nothing more is read: every statement that follows would only be found not ended.</summary>
    private PrintNode? TooDeep(Statement statement)
    {
        _bag.Add(TemplateDiagnostics.TooDeep(statement.Span, MostDepth));
        _isTooDeep = true;
        _next = _tokens.Count;
        return null;
    }

    /// <summary>A statement that is not allowed has its finding; what it holds is checked, and its <c>end</c> is no second mistake.</summary>
    private PrintNode? Refused(NameScope scope)
    {
        if (_depth < MostDepth) Body(scope, out _);
        return null;
    }

    private ImmutableArray<TemplateNode> Body(NameScope scope, out Ending? ending)
    {
        _depth++;
        var nodes = Nodes(scope, out ending);
        _depth--;
        return nodes;
    }

    private void NotEnded(Statement statement, string word)
    {
        if (!_isTooDeep) _bag.Add(TemplateDiagnostics.NotEnded(statement.Span, word));
    }

    private PrintNode? Print(Statement statement, NameScope scope)
    {
        if (Parse(statement, 0, scope) is not { } expression) return null;
        var kind = new TypeCheck(scope, _bag).Kind(expression);
        if (kind is null) return null;
        if (kind is ResultKind.List) _bag.Add(TypeDiagnostics.ListAlone(expression.Span, expression as CellReference));
        else if (kind is ResultKind.Truth) _bag.Add(TemplateDiagnostics.NotPrinted(expression.Span, kind.Value));
        else if (Constants.IsTyped(expression)) _bag.Add(TemplateDiagnostics.Typed(expression.Span, $"'{Slice(statement, 0)}'"));
        else if (kind is ResultKind.Contributions && (!_isBody || _loops > 0 || _hasContributions)) _bag.Add(TemplateDiagnostics.NotPrinted(expression.Span, kind.Value));
        else
        {
            _hasContributions |= kind is ResultKind.Contributions;
            return new PrintNode(expression, statement.Span);
        }
        return null;
    }

    private FixedNode? Fixed(Statement statement)
    {
        if (statement.Tokens is [_, { Type: TokenType.String } text, { Type: TokenType.String } why] && Unquoted(text) is { Length: > 0 } fixedText && Unquoted(why).Trim() is { Length: > 0 } reason)
        {
            CheckCharacters(fixedText, text.Start.Offset + 1);
            return new FixedNode(fixedText, reason, statement.Span);
        }
        _bag.Add(TemplateDiagnostics.Form(statement.Span, "fixed", "fixed \"2 July\" \"date of the order\""));
        return null;
    }

    private IfNode If(Statement statement, NameScope scope)
    {
        var branches = ImmutableArray.CreateBuilder<IfBranch>();
        var condition = Condition(statement, 1, scope, "The condition of an 'if'");
        var isElse = false;
        while (true)
        {
            var body = Body(scope, out var ending);
            if (condition is not null || isElse) branches.Add(new IfBranch(condition, body));
            if (ending is null) NotEnded(statement, "if");
            if (ending is null or { Word: "end" }) return new IfNode(branches.ToImmutable(), statement.Span);
            if (isElse) _bag.Add(TemplateDiagnostics.EndsNothing(ending.Place, "else"));
            isElse = ending.Statement.Tokens.Count == 1;
            if (!isElse && ending.Statement.IsSound && Text(ending.Statement.Tokens[1]) != "if") _bag.Add(TemplateDiagnostics.Form(ending.Place, "else", "else if x > 0"));
            condition = isElse ? null : Condition(ending.Statement, 2, scope, "The condition of an 'else if'");
        }
    }

    private ForNode? For(Statement statement, NameScope scope)
    {
        var isFor = statement.Tokens is [_, { Type: TokenType.Identifier }, { Type: TokenType.Identifier }, _, ..] && Text(statement.Tokens[2]) == "in";
        if (!isFor && statement.IsSound) _bag.Add(TemplateDiagnostics.Form(statement.Span, "for", "for s in cases.outcome"));
        var variable = isFor ? Text(statement.Tokens[1]) : "";
        var isTaken = isFor && scope.IsTaken(variable);
        if (isTaken) _bag.Add(TemplateDiagnostics.LoopName(RefusedTokens.At(statement.Tokens[1], _map), variable));
        var list = isFor ? Parse(statement, 3, scope) : null;
        if (list is not null && !new TypeCheck(scope, _bag).IsList(list, "What a loop runs over")) list = null;
        _loops++;
        // The variable is known in the body even when the list is not: that has its finding already.
        var body = Body(!isFor || isTaken ? scope : scope.With(variable, list ?? new NumberLiteral(0, statement.Span)), out var ending);
        while (ending is { Word: "else" })
        {
            _bag.Add(TemplateDiagnostics.EndsNothing(ending.Place, ending.Word));
            Body(scope, out ending);
        }
        _loops--;
        if (ending is null) NotEnded(statement, "for");
        return list is null || isTaken ? null : new ForNode(variable, list, body, statement.Span);
    }

    private Expression? Condition(Statement statement, int from, NameScope scope, string where) =>
        Parse(statement, from, scope) is { } condition && new TypeCheck(scope, _bag).IsCondition(condition, where) ? condition : null;

    private Expression? Parse(Statement statement, int from, NameScope scope)
    {
        if (!statement.IsSound) return null;
        if (from >= statement.Tokens.Count)
        {
            _bag.Add(TemplateDiagnostics.Form(statement.Span, Text(statement.Tokens[0]), $"{Text(statement.Tokens[0])} x > 0"));
            return null;
        }
        var place = _map.At(statement.Tokens[from].Start.Offset, statement.Tokens[^1].End.Offset + 1);
        return ExpressionParser.Parse(new Located<string>(Slice(statement, from), place), scope, _bag);
    }

    private string Slice(Statement statement, int from) => _map.Text[statement.Tokens[from].Start.Offset..(statement.Tokens[^1].End.Offset + 1)];

    private string Text(Token token) => RefusedTokens.Text(token, _map);

    private string Unquoted(Token token) => Text(token)[1..^1];
}
