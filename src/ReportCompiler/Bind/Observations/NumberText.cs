using System.Globalization;
using System.Text.RegularExpressions;

namespace ReportCompiler.Bind.Observations;

/// <summary>Reads the one way in which numbers are written in data: <c>-?digits(.digits)?</c>, in the indicator's unit.</summary>
internal static partial class NumberText
{
    /// <summary>Far more than anything counted has; so no sum of delivered numbers leaves the range of a decimal.</summary>
    private const int MostDigits = 20;

    /// <summary>The number and how many decimals it was written with; null when the text is not such a number, with help that fits the mistake.</summary>
    public static (decimal Value, int Decimals)? Read(string text, out string? help)
    {
        help = null;
        if (Number().IsMatch(text) && decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            && text.Count(char.IsAsciiDigit) <= MostDigits)
        {
            var point = text.IndexOf('.', StringComparison.Ordinal);
            return (value, point < 0 ? 0 : text.Length - point - 1);
        }
        help = HelpFor(text);
        return null;
    }

    private static string HelpFor(string text)
    {
        if (Number().IsMatch(text)) return $"Write the number with {MostDigits} digits at most.";
        if (Grouped().IsMatch(text)) return $"Write the digits without a mark between the thousands: {Digits(text)}.";
        if (DecimalComma().IsMatch(text)) return $"The decimal mark is a point: {text.Replace(',', '.')}. A mark between thousands is not written.";
        if (Exponent().IsMatch(text)) return "Write the number in full, without an exponent.";
        if (LooksLikeDigits().IsMatch(text)) return "A letter stands where a digit is meant: the letters l, I and O look like 1 and 0.";
        if (text.EndsWith('%')) return "Write the number alone; that it is a percentage is said by the indicator's unit.";
        if (text.StartsWith('+')) return "Write a positive number without a sign.";
        if (text.AsSpan().Trim().Length != text.Length) return "Remove the blanks around the number.";
        return "Write digits, a minus sign in front of a negative number, and a point before decimals (94, -3, 7.5). A word such as 'about' belongs in the qualifier.";
    }

    private static string Digits(string text) => string.Concat(text.Where(c => char.IsAsciiDigit(c) || c is '-'));

    [GeneratedRegex(@"^-?[0-9]+(\.[0-9]+)?\z")]
    private static partial Regex Number();

    [GeneratedRegex(@"^-?[0-9]{1,3}([ '\u00A0\u202F][0-9]{3})+\z|^-?[0-9]{1,3}(,[0-9]{3}){2,}\z")]
    private static partial Regex Grouped();

    [GeneratedRegex(@"^-?[0-9]+,[0-9]+\z")]
    private static partial Regex DecimalComma();

    [GeneratedRegex(@"^-?[0-9]+(\.[0-9]+)?[eE][+-]?[0-9]+\z")]
    private static partial Regex Exponent();

    [GeneratedRegex(@"^-?[0-9lIOo]+\z")]
    private static partial Regex LooksLikeDigits();
}
