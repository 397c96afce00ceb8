using System.Collections.Immutable;
using System.Globalization;
using ReportCompiler.Diagnostics;
using ReportCompiler.Model;
using ReportCompiler.Text;

namespace ReportCompiler.Validate.Plausibility;

/// <summary>RC3021 to RC3027: what the built-in rules of plausibility come upon, in words.</summary>
internal static class PlausibilityDiagnostics
{
    private const string Tune = " The rule is tuned, excepted for an address or turned off in data/rules.yaml; one finding that is explained is accepted in data/<year>/waivers.yaml.";

    private static readonly DiagnosticCode ChangeCode = new("RC3021", "A value far from last year's", Severity.Warning,
        "The rule 'plausible-change': the value is more than 'factor' times last year's, or less than its part, and the difference is at least 'least'. It may be true; somebody has to have asked. Where a total changed, its parts that changed the same way are not reported once more." + Tune,
        "hotline_calls: 57050 while 5705 were reported for the year before");

    private static readonly DiagnosticCode ZeroCode = new("RC3022", "A zero after a value", Severity.Warning,
        "The rule 'new-zero': the agency gives a zero, or a nil return, where last year's value was 'least' or more. A zero is a statement; where nobody counted, the value is missing (status: missing)." + Tune,
        "hotline_calls: 0 while 5705 were reported for the year before");

    private static readonly DiagnosticCode VanishedCode = new("RC3023", "A category that is not listed any more", Severity.Warning,
        "The rule 'vanished-category': last year's table has a row of 'least' or more that this year's does not have. In a complete table that says zero; a row that was forgotten looks the same. Codes that ended (until), were renamed (was) or are counted in a group now are not meant." + Tune,
        "victims by destination without TUR, which had 71 victims in the year before");

    private static readonly DiagnosticCode AddedCode = new("RC3024", "A category that was not listed", Severity.Note,
        "The rule 'new-category': this year's table has a row of 'least' or more that last year's does not have. A note unless data/rules.yaml says otherwise. Codes that begin this year (from) or were renamed (was) are not meant." + Tune,
        "victims by destination with DEU 25, which last year's table does not list");

    private static readonly DiagnosticCode RepeatedCode = new("RC3025", "Values that are last year's", Severity.Warning,
        "The rule 'repeated-values': an indicator, a table or a value is exactly last year's, with so many significant digits ('digits') that chance is an unlikely reason: 5705 has four of them, 12000 two, the table 89, 3, 2 four. Perhaps last year's form was filled in again. A value that never changes is an exception of the rule." + Tune,
        "hotline_calls: 5705 in two years");

    private static readonly DiagnosticCode SwappedCode = new("RC3026", "Two rows in each other's place", Severity.Warning,
        "The rule 'swapped-rows': two rows of a table, or two agencies, each carry last year's value of the other: exactly, or nearly (within a quarter of the way to 'factor') while both are far from their own. A sum check cannot see this." + Tune,
        "F 4, M 86 after F 84, M 5 in the year before");

    private static readonly DiagnosticCode CopiedCode = new("RC3027", "A copied file", Severity.Warning,
        "The rule 'copied-file': all values of a delivery or a file are those of the agency's own of last year, or those of another agency's of this year, with 'digits' significant digits or more. Agencies that own a value together must give the same one; that is not meant." + Tune,
        "data/2020/police/victims.csv with the numbers of data/2019/police/victims.csv");

    /// <summary>All codes of this catalogue.</summary>
    public static ImmutableArray<DiagnosticCode> All { get; } = [ChangeCode, ZeroCode, VanishedCode, AddedCode, RepeatedCode, SwappedCode, CopiedCode];

    public static Suspicion Changed(PlausibilityRule rule, YearPair pair, int parts, int lastYear)
    {
        var (before, now) = (pair.Before.Value!.Value, pair.Now.Value!.Value);
        var comparison = $"after {Equation.Number(before)} in {Number(lastYear)}";
        if (before != 0 && Math.Sign(now) == Math.Sign(before))
            comparison += Math.Abs(now) > Math.Abs(before) ? $": {Times(now / before)} times as many" : $", which was {Times(before / now)} times as many";
        return About(rule, ChangeCode, [pair], $"'{pair.Address}' is not far from {Number(lastYear)}", $"'{pair.Address}' is {Equation.Number(now)}, {comparison}.") with
        {
            Notes = parts == 0 ? [] : [$"{(parts == 1 ? "One of its parts" : $"{Number(parts)} of its parts")} changed the same way."],
        };
    }

    private static string Times(decimal ratio) => Equation.Number(Math.Round(ratio, 1, MidpointRounding.AwayFromZero));

    public static Suspicion Zero(PlausibilityRule rule, YearPair pair, int lastYear) => About(rule, ZeroCode, [pair], $"'{pair.Address}' is no new zero",
        $"'{pair.Address}' is {(Nil(pair) is null ? "0" : "a nil return")}, after {Equation.Number(pair.Before.Value)} in {Number(lastYear)}.");

    public static Suspicion Vanished(PlausibilityRule rule, YearTable table, YearPair pair, int lastYear) => About(rule, VanishedCode, [pair], $"'{pair.Address}' is still listed",
        $"'{pair.Address}' is {(pair.Now.Status == ObservationStatus.NotApplicable ? "not applicable" : "not listed")} any more; it was {Equation.Number(pair.Before.Value)} in {Number(lastYear)}.") with
    {
        // The zero that the table implies rests on all of it; what matters is where it begins, and the row of last year.
        Cells = [.. pair.Before.Derivation.Cells()],
        Place = (pair.Now.Derivation.Observation ?? table.Both.Concat(table.Added).SelectMany(p => p.Now.Derivation.Cells()).FirstOrDefault())?.Span,
    };

    public static Suspicion Added(PlausibilityRule rule, YearTable table, YearPair pair, int lastYear) => About(rule, AddedCode, [pair], $"'{pair.Address}' was listed in {Number(lastYear)}",
        $"'{pair.Address}' is {Equation.Number(pair.Now.Value)}; the table of {Number(lastYear)} by {table.Breakdown!.Name} does not list it.") with
    { Cells = [.. pair.Now.Derivation.Cells()] };

    public static Suspicion Repeated(PlausibilityRule rule, ImmutableArray<YearPair> pairs, string name, int lastYear) => About(rule, RepeatedCode, pairs, $"{name} does not repeat {Number(lastYear)}",
        pairs is [var one] ? $"'{one.Address}' is {Equation.Number(one.Now.Value)} again, exactly as in {Number(lastYear)}." : $"All {Number(pairs.Length)} values of {name} are those of {Number(lastYear)}.");

    public static Suspicion Swapped(PlausibilityRule rule, YearPair one, YearPair other, int lastYear) => About(rule, SwappedCode, [one, other], $"'{one.Address}' and '{other.Address}' are not exchanged",
        $"'{one.Address}' and '{other.Address}' seem to stand in each other's place: they are {Equation.Number(one.Now.Value)} and {Equation.Number(other.Now.Value)}, after {Equation.Number(one.Before.Value)} and {Equation.Number(other.Before.Value)} in {Number(lastYear)}.");

    public static Suspicion CopiedDelivery(PlausibilityRule rule, string agency, SourceSpan place, ImmutableArray<Observation> cells, ExceptedPlace? exception, int lastYear) =>
        Copied(rule, "@" + agency, place, cells, exception, $"those of {Number(lastYear)}", $"All {Number(cells.Length)} values that '{agency}' delivered are those of {Number(lastYear)}.");

    public static Suspicion CopiedFile(PlausibilityRule rule, string name, string agency, SourceSpan place, ImmutableArray<Observation> cells, ExceptedPlace? exception, int lastYear) =>
        Copied(rule, $"{name} @{agency}", place, cells, exception, $"those of {Number(lastYear)}", $"All {Number(cells.Length)} values of the file are those of {Number(lastYear)}.");

    public static Suspicion CopiedFrom(
        PlausibilityRule rule, string name, string agency, SourceSpan place, ImmutableArray<Observation> cells, string other, SourceSpan otherPlace, ExceptedPlace? exception) =>
        Copied(rule, $"{name} @{agency}", place, cells, exception, $"those of '{other}'", $"All {Number(cells.Length)} values of the file are those that '{other}' delivered in '{otherPlace.File}'.");

    /// <summary>The finding that tells of a suspicion.</summary>
    public static Diagnostic Of(Suspicion suspicion, Severity severity)
    {
        var place = suspicion.Place ?? suspicion.Cells.FirstOrDefault()?.Span;
        return Diagnostic.Of(suspicion.Code, place, suspicion.Message,
            $"Ask the agency; then correct the value, or accept it in waivers.yaml: finding: {suspicion.Rule.Id}, where: {Quoted(suspicion.Address)}, seen: \"{suspicion.Equation}\".") with
        {
            Severity = severity,
            RuleId = suspicion.Rule.Id,
            Notes = suspicion.Notes,
            Related = suspicion.Pairs.IsEmpty ? [] : [.. suspicion.Cells.Where(c => c.Span != place).Select(c => new RelatedPlace(Number(c.Year), c.Span, Equation.Cell(c)))],
        };
    }

    private static Suspicion About(PlausibilityRule rule, DiagnosticCode code, ImmutableArray<YearPair> pairs, string title, string message)
    {
        var cells = pairs.SelectMany(p => p.Now.Derivation.Cells().Concat(p.Before.Derivation.Cells())).Distinct((IEqualityComparer<Observation>)ReferenceEqualityComparer.Instance);
        return new Suspicion(rule, code, pairs[0].Address, title, string.Join(", ", pairs.Select(p => p.Equation)), Nil(pairs[0])?.Place)
        {
            Pairs = pairs,
            Cells = [.. cells],
            Message = message,
            Exception = rule.Exceptions.FirstOrDefault(e => pairs.Any(p => e.Covers(p.Indicator.Id, p.Key, p.Agency))),
        };
    }

    private static Suspicion Copied(
        PlausibilityRule rule, string address, SourceSpan place, ImmutableArray<Observation> cells, ExceptedPlace? exception, string whose, string message) =>
        new(rule, CopiedCode, address, $"'{address}' has values of its own", $"{Number(cells.Length)} of {Number(cells.Length)} values are {whose}", place) { Cells = cells, Message = message, Exception = exception };

    /// <summary>An address as YAML takes it.</summary>
    private static string Quoted(string address) => address[0] == '@' ? $"\"{address}\"" : address;

    private static NilReturn? Nil(YearPair pair) => pair.Now.Derivation.Nil;

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
