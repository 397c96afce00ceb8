using System.Collections.Immutable;
using System.Globalization;
using ReportCompiler.Model;

namespace ReportCompiler.Bind.Declarations;

/// <summary>Parses the plural conditions of a language: <c>true</c>, or tests such as <c>n % 10 == 1</c> joined by <c>and</c>.</summary>
internal static class PluralConditionParser
{
    private static readonly ImmutableArray<string> Operators = ["==", "!=", "<", "<=", ">", ">="];

    public static PluralCondition? Parse(string text)
    {
        if (text.Trim() == "true") return new PluralCondition([]);
        var tests = text.Split(" and ").Select(ParseTest).ToArray();
        return tests.Contains(null) ? null : new PluralCondition([.. tests.OfType<PluralTest>()]);
    }

    private static PluralTest? ParseTest(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries) switch
    {
        ["n", var op, var right] when Operators.Contains(op) && Number(right) is { } operand => new PluralTest(0, op, operand),
        ["n", "%", var by, var op, var right] when Operators.Contains(op) && Number(by) is > 0 and var modulo && Number(right) is { } operand
            => new PluralTest(modulo, op, operand),
        _ => null,
    };

    private static int? Number(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : null;
}
