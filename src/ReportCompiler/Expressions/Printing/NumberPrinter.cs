using System.Globalization;
using System.Text;
using ReportCompiler.Expressions.Evaluation;
using ReportCompiler.Model;

namespace ReportCompiler.Expressions.Printing;

/// <summary>
/// Prints numbers in a language. This is the only place where a number is rounded: half away from zero (2.5 gives 3, -2.5 gives -3), so that a rise and a fall of
/// the same size print the same digits.
/// </summary>
internal sealed class NumberPrinter(Language language)
{
    private const char Minus = '\u2212';
    private readonly NumberWords _words = new(language);

    /// <summary>
    /// A quantity as a sentence says it: qualifier words, digits or words, scale, per cent, unit. Null when it is unknown, or when words were asked and there
    /// are none for it.
    /// </summary>
    public string? Print(Quantity quantity, NumberStyle style)
    {
        if (quantity.Value is not { } value) return null;
        if (style.IsYear && !style.Words) return value.ToString("0.############################", CultureInfo.InvariantCulture);
        var scaled = Rounded(Scaled(value, style.Scale), quantity);
        var number = style.Words ? _words.Of(scaled) : Digits(scaled);
        if (number is null) return null;
        number = Filled(style.Scale == 0 ? null : language.Scale.GetValueOrDefault(ScaleName(style.Scale)), number);
        if (quantity.Unit?.Id == Unit.Percent) number = Filled(language.Percent, number);
        else if (style.WithUnit) number = WithUnit(number, quantity, style.Scale == 0 ? scaled : value);
        return Filled(language.Qualifiers.GetValueOrDefault(quantity.Qualifier), number);
    }

    /// <summary>A difference of percentages: "1.2 percentage points". Null as <see cref="Print"/>.</summary>
    public string? PrintPoints(Quantity quantity, NumberStyle style)
    {
        if (quantity.Value is not { } value || Print(quantity with { Unit = null }, style) is not { } number) return null;
        var form = Form(Rounded(Scaled(value, style.Scale), quantity));
        return Filled(language.Points.GetValueOrDefault(form) ?? language.Points.GetValueOrDefault(LastForm), number);
    }

    /// <summary>The bare numeral of a table cell or label: qualifier words, no unit and no per cent.</summary>
    public string? PrintBare(Quantity quantity) => Print(quantity with { Unit = null }, NumberStyle.Plain);

    /// <summary>Digits with the marks of the language, all decimals the number is written with.</summary>
    public string Digits(decimal value)
    {
        var text = Math.Abs(value).ToString(CultureInfo.InvariantCulture);
        var point = text.IndexOf('.', StringComparison.Ordinal);
        var whole = point < 0 ? text : text[..point];
        var result = new StringBuilder();
        if (value < 0) result.Append(Minus);
        result.Append(Math.Abs(value) >= language.GroupFrom ? Grouped(whole) : whole);
        if (point >= 0) result.Append(language.Decimal).Append(text, point + 1, text.Length - point - 1);
        return result.ToString();
    }

    /// <summary>The number as it will be printed: rounded where decimals are set, and as written where it was read from a cell.</summary>
    public static decimal Rounded(decimal value, Quantity quantity)
    {
        if (quantity.Decimals is { } decimals) return Trimmed(Math.Round(value, Math.Clamp(decimals, 0, 28), MidpointRounding.AwayFromZero));
        var asWritten = quantity.Derivation.Observation is not null && value == quantity.Value;
        return asWritten ? value : Trimmed(value);
    }

    public string Date(DateOnly date) => language.Date
        .Replace("{day}", date.Day.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
        .Replace("{month}", language.Months[date.Month - 1], StringComparison.Ordinal)
        .Replace("{year}", date.Year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);

    public string Ordinal(int n) => _words.Ordinal(n);

    /// <summary>"a, b and c".</summary>
    public string List(IReadOnlyList<string> items)
    {
        if (items.Count < 2) return items.Count == 0 ? "" : items[0];
        var comma = language.Strings.GetValueOrDefault("list-comma", ", ");
        return language.And
            .Replace("{a}", string.Join(comma, items.Take(items.Count - 1)), StringComparison.Ordinal)
            .Replace("{b}", items[^1], StringComparison.Ordinal);
    }

    /// <summary>The label of a quantity's unit in the plural form of its number, or null where it has none in the language.</summary>
    public string? UnitLabel(Quantity quantity) =>
        quantity.Unit is { } unit ? UnitLabel(unit, quantity.Value is { } value ? Form(Rounded(value, quantity)) : LastForm) : null;

    /// <summary>The label that heads a column of many: the last plural form.</summary>
    public string? UnitLabel(Unit unit) => UnitLabel(unit, LastForm);

    private string LastForm => language.Plural.IsEmpty ? "other" : language.Plural[^1].Form;

    private string? UnitLabel(Unit unit, string form)
    {
        if (!unit.Labels.TryGetValue(language.Tag, out var forms)) return null;
        return forms.GetValueOrDefault(form) ?? forms.GetValueOrDefault(LastForm);
    }

    /// <summary>The plural form for a number.</summary>
    public string Form(decimal n)
    {
        foreach (var (form, condition) in language.Plural)
        {
            if (condition.Tests.All(t => Holds(t, Math.Abs(n)))) return form;
        }
        return LastForm;
    }

    private static bool Holds(PluralTest test, decimal n)
    {
        var value = test.Modulo == 0 ? n : n % test.Modulo;
        return test.Operator switch
        {
            "==" => value == test.Operand,
            "!=" => value != test.Operand,
            "<" => value < test.Operand,
            "<=" => value <= test.Operand,
            ">" => value > test.Operand,
            ">=" => value >= test.Operand,
            _ => false,
        };
    }

    private string WithUnit(string number, Quantity quantity, decimal counted)
    {
        var label = quantity.Unit is { } unit ? UnitLabel(unit, Form(counted)) : null;
        if (label is null) return number;
        return language.Strings.GetValueOrDefault("with-unit", "{n} {unit}")
            .Replace("{n}", number, StringComparison.Ordinal).Replace("{unit}", label, StringComparison.Ordinal);
    }

    private string Grouped(string digits)
    {
        var result = new StringBuilder();
        for (var i = 0; i < digits.Length; i++)
        {
            if (i > 0 && (digits.Length - i) % 3 == 0) result.Append(language.Group);
            result.Append(digits[i]);
        }
        return result.ToString();
    }

    private static decimal Scaled(decimal value, int scale) => scale switch { 3 => value / 1_000m, 6 => value / 1_000_000m, 9 => value / 1_000_000_000m, _ => value };

    private static string ScaleName(int scale) => scale switch { 3 => "thousand", 6 => "million", _ => "billion" };

    private static string Filled(string? pattern, string number) => pattern is null ? number : pattern.Replace("{n}", number, StringComparison.Ordinal);

    /// <summary>Without the zeros at the end; dividing by a one with all its zeros is the way decimal drops them.</summary>
    private static decimal Trimmed(decimal value) => value / 1.0000000000000000000000000000m;
}
