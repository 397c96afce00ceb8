using System.Collections.Immutable;
using System.Globalization;
using ReportCompiler.Diagnostics;
using ReportCompiler.Model;
using ReportCompiler.Text;

namespace ReportCompiler.Validate;

/// <summary>RC3006, and RC3041 to RC3049: who delivered nothing, and what nobody delivered.</summary>
internal static class DeliveryDiagnostics
{
    private static readonly DiagnosticCode NotDeliveredCode = new("RC3006", "An indicator was not delivered", Severity.Warning,
        "Nobody delivered a value of the indicator for the year, and nobody said that there is none; or one of the agencies that it is summed over did not. Silence is not zero: the indicator is missing, and what is built on it is undecided or an error where it is printed. An agency that has nothing to report says so with a nil return (nil: [indicator]). An edition that expects nobody waits for nothing.",
        "indicators.yaml declares hotline_calls; data/2020/police/submission.yaml does not mention it");

    private static readonly DiagnosticCode AgencyMissingCode = new("RC3041", "An expected agency delivered nothing", Severity.Warning,
        "The edition expects the agency, and no file of it is there that says anything. All it was asked for is missing, and is not found one by one. It is a warning, so that a draft can be built every day with what has come in: the report itself says who is missing, '--strict' makes the build fail, and a waiver accepts it (finding: RC3041, where: \"@agency\"). An agency that has nothing to report says so: 'nil: true' in its submission.yaml.",
        "edition.yaml: expected: [police, north-board], and no folder data/2020/north-board");

    private static readonly DiagnosticCode NotExpectedCode = new("RC3042", "A delivery that nobody expected", Severity.Warning,
        "An agency delivered for the year, but 'expected' in edition.yaml does not name it. Its figures are used; but had it been silent, nobody would have noticed. An edition that expects nobody is not held to its list.",
        "edition.yaml: expected: [police], while data/2020/south-board/submission.yaml is there");

    /// <summary>The code of an indicator that was not delivered.</summary>
    public const string NotDeliveredId = "RC3006";

    /// <summary>The code of an agency that delivered nothing.</summary>
    public const string AgencyMissingId = "RC3041";

    /// <summary>The code of a delivery that was not expected.</summary>
    public const string NotExpectedId = "RC3042";

    /// <summary>All codes of this catalogue.</summary>
    public static ImmutableArray<DiagnosticCode> All { get; } = [NotDeliveredCode, AgencyMissingCode, NotExpectedCode];

    /// <summary>An indicator that nobody is there to deliver, or that nobody did.</summary>
    public static Diagnostic NotDelivered(Indicator indicator, int year, IReadOnlyList<string> agencies) =>
        Diagnostic.Of(NotDeliveredCode, indicator.Span,
            agencies.Count == 0 ? $"Nobody delivered '{indicator.Id}' for {Digits(year)}." : $"Nobody delivered '{indicator.Id}' for {Digits(year)}; it is asked of {Names(agencies)}.",
            "Add the value to the agency's submission, or a nil return; zero is not assumed.");

    /// <summary>An indicator on which one agency that delivered is silent.</summary>
    public static Diagnostic NotDelivered(Indicator indicator, int year, Submission submission) =>
        Diagnostic.Of(NotDeliveredCode, SourceSpan.StartOf(submission.Span.File), $"'{submission.Agency}' neither delivered '{indicator.Id}' for {Digits(year)} nor said that there is nothing to report of it.",
            $"Add the value, or 'nil: [{indicator.Id}]' in its submission.yaml; zero is not assumed.") with
        { Related = [new RelatedPlace("declared", indicator.Span)] };

    public static Diagnostic AgencyMissing(AgencyDelivery agency, int year)
    {
        var asked = agency.Asked.Select(a => a.Indicator.Id).ToList();
        return Diagnostic.Of(AgencyMissingCode, agency.Place,
            $"'{agency.Agency.Id}' is expected, but delivered nothing for {Digits(year)}.",
            $"Add what it delivers to 'data/{Digits(year)}/{agency.Agency.Id}/', with 'nil: true' in submission.yaml when it has nothing to report; remove it from 'expected', if it need not submit; or accept it in waivers.yaml: finding: RC3041, where: \"@{agency.Agency.Id}\", seen: \"@{agency.Agency.Id} == ?\".") with
        { Notes = asked.Count == 0 ? [] : [$"It is asked for {Names(asked)}."] };
    }

    public static Diagnostic NotExpected(AgencyDelivery agency, int year) =>
        Diagnostic.Of(NotExpectedCode, agency.Place, $"'{agency.Agency.Id}' delivered for {Digits(year)}, but the edition does not expect it.",
            $"Add it to 'expected' in 'data/{Digits(year)}/edition.yaml', or remove its folder if it stands there by mistake.");

    private static string Names(IEnumerable<string> names) => string.Join(", ", names.Select(n => $"'{n}'"));

    private static string Digits(int year) => year.ToString(CultureInfo.InvariantCulture);
}
