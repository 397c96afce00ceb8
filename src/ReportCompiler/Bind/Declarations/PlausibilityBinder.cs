using System.Collections.Immutable;
using System.Globalization;
using ReportCompiler.Diagnostics;
using ReportCompiler.Load;
using ReportCompiler.Model;
using ReportCompiler.Text;

namespace ReportCompiler.Bind.Declarations;

/// <summary>Binds an entry of <c>data/rules.yaml</c> that sets a built-in rule of plausibility.</summary>
internal static class PlausibilityBinder
{
    /// <summary>The rule as the entry sets it. Only the thresholds that the rule has are keys of it.</summary>
    public static PlausibilityRule Bind(PlausibilityRule rule, MappingReader reader, ImmutableArray<string> languages) => rule with
    {
        Severity = RuleBinder.Severity(reader, rule.Severity),
        Factor = rule.Factor is null ? null : reader.Parse("factor", t => Number(t) is > 1 and var n ? n : (decimal?)null, "a number above 1, such as 2 or 1.5") ?? rule.Factor,
        Least = rule.Least is null ? null : reader.Parse("least", Number, "an amount in the unit of the value, such as 10") ?? rule.Least,
        Digits = rule.Digits is null ? null : reader.Int("digits", least: 1) ?? rule.Digits,
        Reason = reader.Label("reason", languages, required: false),
        Exceptions = [.. reader.Items("except").Select(item => BindException(item, rule, reader.Diagnostics)).OfType<ExceptedPlace>()],
    };

    /// <summary>Checks what can only be checked when everything is declared: that the address of an exception names something.</summary>
    public static void CheckPlaces(
        ImmutableArray<PlausibilityRule> rules, OrderedSet<Agency> agencies, OrderedSet<Dimension> dimensions, OrderedSet<Indicator> indicators, DiagnosticBag bag)
    {
        foreach (var exception in rules.SelectMany(r => r.Exceptions))
        {
            Check(exception.Indicator, "indicator", indicators.Ids);
            Check(exception.Agency, "agency", agencies.Ids);
            foreach (var (dimension, code) in exception.Key.Codes)
            {
                Check(dimension, "dimension", dimensions.Ids);
                if (dimensions.Find(dimension) is { } known) Check(code, $"code of '{dimension}'", known.AllCodes());
            }

            void Check(string? name, string what, IEnumerable<string> known)
            {
                if (name is not null && !known.Contains(name, StringComparer.Ordinal))
                    bag.Add(DeclarationDiagnostics.UnknownName(exception.Where.With(name), what, known, "An exception is an address: 'victims', 'victims.sex.F', 'victims @police', '@police' or 'victims.csv @police'."));
            }
        }
    }

    private static ExceptedPlace? BindException(YamlNode item, PlausibilityRule rule, DiagnosticBag bag)
    {
        if (MappingReader.Of(item, $"an exception of the rule '{rule.Id}'", bag) is not { } reader) return null;
        var (where, reason) = (reader.RequiredText("where"), reader.RequiredText("reason"));
        reader.Finish();
        return where is { } address && reason is { } why ? Parse(address, why.Value, bag) : null;
    }

    /// <summary>An address: a file or a cell, an agency behind it.</summary>
    private static ExceptedPlace? Parse(Located<string> where, string reason, DiagnosticBag bag)
    {
        var words = where.Value.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var agency = words is [.., ['@', _, ..]] ? words[^1][1..] : null;
        var rest = agency is null ? words : words[..^1];
        if (rest is [var file] && (file.EndsWith(".csv", StringComparison.Ordinal) || file.EndsWith(".yaml", StringComparison.Ordinal)))
            return new ExceptedPlace(where, file, null, CellKey.Total, agency, reason);
        var parts = rest is [var cell] ? cell.Split('.') : [];
        if (words.Length > 0 && rest.Length < 2 && parts.Length % 2 == (rest.Length == 0 ? 0 : 1))
            return new ExceptedPlace(where, null, parts is [var indicator, ..] ? indicator : null, CellKey.Of(parts.Skip(1).Chunk(2).Select(c => (c[0], c[1])).DistinctBy(c => c.Item1)), agency, reason);
        bag.Add(DeclarationDiagnostics.WrongValue(where, "'where' of an exception", "an address such as 'victims', 'victims.sex.F', 'victims @police', '@police' or 'victims.csv @police'"));
        return null;
    }

    private static decimal? Number(string text) => decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) ? number : null;
}
