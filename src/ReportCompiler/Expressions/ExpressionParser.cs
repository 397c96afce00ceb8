using ReportCompiler.Diagnostics;
using ReportCompiler.Text;
using Scriban.Parsing;
using Scriban.Syntax;

namespace ReportCompiler.Expressions;

/// <summary>Parses an expression that stands in YAML: the value of a figure, a rule, <c>equals</c>, <c>of</c> of a chart.</summary>
internal static class ExpressionParser
{
    /// <summary>Numbers are decimals; no expression nests deeper than a stack can hold.</summary>
    public static readonly ParserOptions Options = new() { ParseFloatAsDecimal = true, ExpressionDepthLimit = 100 };

    /// <summary>The expression with all names resolved, or null when a finding in <paramref name="bag"/> says why not. Kinds are not yet checked.</summary>
    public static Expression? Parse(Located<string> text, NameScope scope, DiagnosticBag bag)
    {
        var written = text.With(text.Value.Replace('\n', ' ').Replace('\r', ' ')); // a block scalar has line ends, Scriban's expressions have none
        var map = TextMap.Of(written);
        var lexing = new LexerOptions { Mode = ScriptMode.ScriptOnly };
        var lexer = new Lexer(written.Value, text.Span.File, lexing);
        var tokens = lexer.Where(t => t.Type is not (TokenType.Eof or TokenType.Comment or TokenType.CommentMulti or TokenType.NewLine)).ToList();
        if (tokens.Count == 0)
        {
            bag.Add(ExpressionDiagnostics.Empty(text.Span));
            return null;
        }
        if (!lexer.HasErrors && !RefusedTokens.Check(tokens, isStatement: false, map, bag)) return null;
        var parsed = Scriban.Template.Parse(written.Value, text.Span.File, Options, lexing);
        if (parsed.Messages.Count > 0)
        {
            bag.Add(ScribanMessages.Translate(First(parsed.Messages), map, written.Value.TrimEnd().Length));
            return null;
        }
        var statements = parsed.Page?.Body?.Statements;
        if (statements is not [ScriptExpressionStatement { Expression: { } expression }])
        {
            bag.Add(ExpressionDiagnostics.NotAnExpression(text.Span, "it is not one expression", "Write one expression."));
            return null;
        }
        return new Lowering(scope, map, bag).Lower(expression);
    }

    /// <summary>A lexer's message (an open quotation mark) explains the parser's, which come before it.</summary>
    private static LogMessage First(IEnumerable<LogMessage> messages) =>
        messages.FirstOrDefault(m => m.Message.Contains("not terminated", StringComparison.Ordinal)) ?? messages.First();
}
