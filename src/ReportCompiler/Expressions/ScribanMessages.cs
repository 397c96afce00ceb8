using Scriban.Parsing;
using ReportCompiler.Diagnostics;

namespace ReportCompiler.Expressions;

/// <summary>Says in our words what Scriban's parser could not read.</summary>
internal static class ScribanMessages
{
    /// <summary>The problem, at the message's place or, where it has none, at <paramref name="end"/>.</summary>
    public static Diagnostic Translate(LogMessage message, TextMap map, int end)
    {
        var start = message.Span.Start.Offset < 0 ? end : message.Span.Start.Offset;
        var place = map.At(start, Math.Max(start, message.Span.End.Offset) + 1);
        var (what, help) = message.Message switch
        {
            var m when Has(m, "depth limit") => ("brackets, operators or members are nested more than 100 deep", "Define parts of it as figures in data/figures.yaml."),
            var m when Has(m, "to the right of the operator") => ("something is missing after the operator", "Write a number, a name or a call on both sides of an operator."),
            var m when Has(m, "not terminated") => ("a text in quotation marks is not closed", "Close it with the same quotation mark."),
            var m when Has(m, "closing `)`") || Has(m, "closing parenthesis") => ("a round bracket is not closed", "Write ')' after the last argument or operand."),
            var m when Has(m, "closing bracket") || Has(m, "`]`") => ("a square bracket is not closed", "Write ']' after the code or the agency."),
            var m when Has(m, "comma to separate") || Has(m, "argument function calls") => ("the arguments of the call are not complete", "Separate the arguments with commas and close the bracket."),
            var m when Has(m, "dot operator") => ("a point is followed by no name", "Write a dimension or code after the point; a code with a hyphen or a leading digit as '[\"0-17\"]'."),
            var m when Has(m, "literal member") => ("a point is followed by a word that is no name here", "Write the code in brackets: '[\"null\"]'."),
            _ => ("it cannot be read from here on", "Write names, numbers, calls with brackets, and operators between them."),
        };
        return ExpressionDiagnostics.NotAnExpression(place, what, help);
    }

    private static bool Has(string message, string part) => message.Contains(part, StringComparison.Ordinal);
}
