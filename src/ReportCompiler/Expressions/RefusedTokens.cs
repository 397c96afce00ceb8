using Scriban.Parsing;
using ReportCompiler.Diagnostics;

namespace ReportCompiler.Expressions;

/// <summary>
/// What Scriban reads and expressions do not have, found in the tokens: there a place is exact and nothing has been guessed yet
/// (the tree of <c>a = b</c> in the middle of an expression is already a repair).
/// </summary>
internal static class RefusedTokens
{
    /// <summary>Longer expressions are refused before they are parsed, so that nothing recurses without a bound.</summary>
    private const int MostTokens = 1000;

    /// <summary>Reports the first token that is not allowed. <paramref name="isStatement"/>: the tokens of one pair of braces.</summary>
    /// <returns>True when there is none.</returns>
    public static bool Check(IReadOnlyList<Token> tokens, bool isStatement, TextMap map, DiagnosticBag bag)
    {
        if (tokens.Count > MostTokens)
        {
            bag.Add(ExpressionDiagnostics.TooLong(At(tokens[0], map), tokens.Count, MostTokens));
            return false;
        }
        for (var i = 0; i < tokens.Count; i++)
        {
            var problem = tokens[i].Type == TokenType.Identifier ? Word(tokens, i, isStatement, map) : Sign(tokens, i, map);
            if (problem is null) continue;
            bag.Add(problem);
            return false;
        }
        return true;
    }

    /// <summary>The letters of a token.</summary>
    public static string Text(Token token, TextMap map) => map.Text[token.Start.Offset..(token.End.Offset + 1)];

    /// <summary>The place of a token.</summary>
    public static Text.SourceSpan At(Token token, TextMap map) => map.At(token.Start.Offset, token.End.Offset + 1);

    private static Diagnostic? Word(IReadOnlyList<Token> tokens, int i, bool isStatement, TextMap map)
    {
        if (i > 0 && tokens[i - 1].Type == TokenType.Dot) return null;
        var word = Text(tokens[i], map);
        var place = At(tokens[i], map);
        switch (word)
        {
            case "and": return ExpressionDiagnostics.WordOperator(place, word, "&&");
            case "or": return ExpressionDiagnostics.WordOperator(place, word, "||");
            case "not": return ExpressionDiagnostics.WordOperator(place, word, "!");
            case "if" or "for" or "else" or "end" when isStatement && i == 0: return null;
            case "if" when isStatement && Text(tokens[0], map) == "else" && i == 1: return null;
            case "in" when isStatement && Text(tokens[0], map) == "for": return null;
            case "if" or "for" or "else" or "end": return ExpressionDiagnostics.StatementInside(place, word);
            case "true" or "false" or "null": return ExpressionDiagnostics.NotAValue(place, word);
            case "while" or "case" or "when" or "func" or "with" or "capture" or "import" or "include" or "include_join" or "break" or "continue"
                or "ret" or "readonly" or "wrap" or "tablerow" or "do" or "this" or "in":
                return ExpressionDiagnostics.NotAllowed(place, word, WordHelp(word));
        }
        var next = i + 1 < tokens.Count ? tokens[i + 1] : default;
        return next.Type == TokenType.OpenParen && next.Start.Offset > tokens[i].End.Offset + 1 && FunctionSignature.Find(word) is { } function
            ? ExpressionDiagnostics.BlankBeforeBracket(map.At(tokens[i].Start.Offset, next.End.Offset + 1), word, function.Usage)
            : null;
    }

    private static string WordHelp(string word) => word switch
    {
        "while" => "A template repeats only over a list: 'for s in cases.outcome'.",
        "case" or "when" => "Write 'if … else if … else … end'.",
        "func" or "do" or "ret" => "Define what several places need as a figure in data/figures.yaml.",
        "capture" or "with" or "this" or "readonly" => "Write the expression where it is printed, or define a figure in data/figures.yaml.",
        "import" or "include" or "include_join" => "A section is one file; its order in the report stands in edition.yaml.",
        "break" or "continue" => "A loop runs over the whole list; use 'if' inside it.",
        _ => "Use only what the data model names: expressions, 'if', 'for', 'claim' and 'fixed'.",
    };

    private static Diagnostic? Sign(IReadOnlyList<Token> tokens, int i, TextMap map)
    {
        var token = tokens[i];
        var place = At(token, map);
        switch (token.Type)
        {
            case TokenType.Equal: return ExpressionDiagnostics.Assignment(place);
            case TokenType.OpenBracket when i == 0 || tokens[i - 1].Type is not (TokenType.Identifier or TokenType.CloseBracket or TokenType.CloseParen):
                return ExpressionDiagnostics.NotAllowed(place, "[", "Lists are not written out; 'cases.type' is the list of all types.");
            case TokenType.Integer or TokenType.Float or TokenType.HexaInteger or TokenType.BinaryInteger when !IsPlain(Text(token, map)):
                return ExpressionDiagnostics.NotAPlainNumber(place, Text(token, map));
        }
        return Help(token.Type) is { } help ? ExpressionDiagnostics.NotAllowed(place, Text(token, map), help) : null;
    }

    private static bool IsPlain(string number) => number.All(c => char.IsAsciiDigit(c) || c == '.') && number.Length <= 28;

    private static string? Help(TokenType type) => type switch
    {
        TokenType.PlusEqual or TokenType.MinusEqual or TokenType.AsteriskEqual or TokenType.DivideEqual or TokenType.DoubleDivideEqual
            or TokenType.PercentEqual or TokenType.DoublePlus or TokenType.DoubleMinus => "An expression changes nothing; write the new value as an expression of its own.",
        TokenType.DoubleDivide => "Write '/'; a result is rounded only where it is printed.",
        TokenType.Percent => "Write share(a, b) for a percentage; a percentage is compared with a bare number: 'growth(x) <= 50'.",
        TokenType.DoubleQuestion or TokenType.QuestionDot or TokenType.QuestionExclamation => "Nothing stands in for a missing value; write 'if known(x)'.",
        TokenType.Question or TokenType.Colon => "Write 'if … else … end' in the template.",
        TokenType.DoubleDot or TokenType.DoubleDotLess or TokenType.TripleDot => "Write series(x, 2006, year) for several years.",
        TokenType.InterpolatedString or TokenType.BeginInterpolatedString or TokenType.ContinuationInterpolatedString or TokenType.EndingInterpolatedString =>
            "Write the text in the template and the expression in braces of its own.",
        TokenType.SemiColon => "Write each expression in braces of its own.",
        TokenType.Caret or TokenType.DoubleCaret => "Multiply instead: 'x * x'.",
        TokenType.PipeGreater => "Write one '|' before a filter.",
        TokenType.Amp => "Write '&&'.",
        TokenType.DoubleLessThan or TokenType.DoubleGreaterThan => "Compare with '<', '<=', '>' or '>='.",
        TokenType.OpenBrace or TokenType.CloseBrace => "Braces within an expression have no meaning; group with round brackets.",
        TokenType.Arroba => "Write '.agency[\"id\"]' for one agency's own value.",
        TokenType.IdentifierSpecial => "A name is written without '$'.",
        TokenType.Invalid => "Write only names, numbers and the signs + - * / == != < <= > >= && || ! ( ) [ ] | . and a comma.",
        _ => null,
    };
}
