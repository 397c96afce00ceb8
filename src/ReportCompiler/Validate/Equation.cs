using ReportCompiler.Expressions.Evaluation;
using ReportCompiler.Model;

namespace ReportCompiler.Validate;

/// <summary>Writes equations as checks and waivers print them: numbers without group marks, a question mark where there is none.</summary>
internal static class Equation
{
    /// <summary>A number; "?" when there is none.</summary>
    public static string Number(decimal? value) => value is { } number ? PlainNumber.Text(number) : "?";

    /// <summary><c>89 + 3 + 2</c>; "0" for an empty sum.</summary>
    public static string Sum(IEnumerable<decimal?> parts)
    {
        var text = string.Join(" + ", parts.Select(Number));
        return text.Length == 0 ? "0" : text;
    }

    /// <summary>A cell's value with its qualifier word in front, as data files write it.</summary>
    public static string Cell(Observation cell) => Qualified(Number(cell.Value), cell.Qualifier);

    /// <summary>A number with its qualifier word in front.</summary>
    public static string Qualified(string number, Qualifier qualifier) => $"{Qualifiers.Word(qualifier)} {number}".TrimStart();
}
