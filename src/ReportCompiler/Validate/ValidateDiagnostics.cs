using System.Collections.Immutable;
using ReportCompiler.Diagnostics;
using ReportCompiler.Model;
using ReportCompiler.Validate.Plausibility;

namespace ReportCompiler.Validate;

/// <summary>RC3005 to RC3099: totals, stated values, running totals, declared rules and waivers.</summary>
internal static class ValidateDiagnostics
{
    private static readonly DiagnosticCode NoTotalCode = new("RC3005", "A total is missing", Severity.Error,
        "Parts of an indicator were delivered, but not its total. Without the total nothing tells whether a part is missing. Where the total is really nobody's to deliver, declare the indicator with 'total: derived' (the sum of a complete breakdown) or 'total: none'.",
        "indicator,sex,value\nvictims,F,89\nvictims,M,3");

    private static readonly DiagnosticCode StatedDiffersCode = new("RC3007", "A stated number is not what other cells say", Severity.Error,
        "The agency states a number that other cells determine (a difference, a share, a growth rate), and the two differ, at the decimals the number was written with, rounding half up. The computed one would be printed.",
        "crimes_increase_share: 7.7 while crimes rose from 186 to 200 (7.5 per cent)");

    private static readonly DiagnosticCode AccumulationCode = new("RC3008", "A running total does not grow by this year's number", Severity.Error,
        "The running total less the running total of the year before is not the number of this year.",
        "prosecuted_since_2005: 590 in 2020, 571 in 2019, prosecuted: 20");

    private static readonly DiagnosticCode RuleCode = new("RC3009", "A rule does not hold", Severity.Error,
        "A rule of data/rules.yaml is broken. The message shows the equation with its numbers and the reason that the rule gives. Correct a number, or, when the failure is known and accepted, waive it in data/<year>/waivers.yaml with a reason, an author and an end.",
        "rules: { sheltered-at-most-identified: { holds: \"victims_sheltered <= victims\", reason: { en: Only identified victims are sheltered. } } }");

    private static readonly DiagnosticCode UndecidedRuleCode = new("RC3010", "A rule cannot be decided", Severity.Note,
        "Something that the rule needs is missing, or a qualifier (about, more than) leaves it open. It neither holds nor fails.",
        "holds: \"growth(crimes) <= 50\" while nobody delivered the crimes of the year before");

    private static readonly DiagnosticCode UnverifiableCode = new("RC3011", "A percentage that nothing verifies", Severity.Note,
        "A percentage was submitted without the numbers it is a share of: the indicator has no 'equals'. It is printed as stated, and the check page lists it.",
        "crimes_solved_share: 98");

    private static readonly DiagnosticCode NoPeriodCode = new("RC3012", "A running total without a period", Severity.Note,
        "The indicator accumulates another one, but does not say since when ('since'). A reader cannot know which years it covers.",
        "victims_all_years: { accumulates: victims }");

    private static readonly DiagnosticCode WaiverUnusedCode = new("RC3013", "A waiver that nothing needs", Severity.Warning,
        "The waiver names a finding and an address at which nothing fails. Either the fault was mended, and the waiver can go, or its finding or address is misspelt.",
        "- { finding: no-such-rule, where: victims, seen: \"1 == 2\", … }");

    private static readonly DiagnosticCode WaiverExpiredCode = new("RC3014", "An expired waiver", Severity.Warning,
        "The waiver's last day lies before the date of the build (SOURCE_DATE_EPOCH, else the edition's date of issue, else 31 December of its year). It no longer accepts anything; the failure stands again.",
        "until: 2019-12-31");

    private static readonly DiagnosticCode WaiverOutdatedCode = new("RC3015", "A waiver that saw other numbers", Severity.Warning,
        "The check fails with other numbers than those the waiver accepted. Somebody has to look at it again: the waiver accepts nothing until 'seen' is what the check prints.",
        "seen: \"885 == 1053\" while the check prints 885 == 1062");

    private static readonly DiagnosticCode UnknownCheckCode = new("RC3028", "A severity of no check", Severity.Error,
        "An entry of data/rules.yaml gives a severity to a code that no built-in check has, or that belongs to rules: a declared rule has its severity beside 'holds', a built-in rule of plausibility is named by its id.",
        "rules: { RC3060: { severity: error } }");

    private static readonly DiagnosticCode SeverityCode = new("RC3029", "A severity that a check cannot have", Severity.Error,
        "A built-in check can be made stricter in data/rules.yaml (a note a warning or an error, a warning an error), never milder: that parts add up to their total is no matter of taste. A single failure that is known and accepted is waived in data/<year>/waivers.yaml, with its numbers, a reason, an author and an end.",
        "rules: { RC3001: { severity: off } }");

    /// <summary>The codes of built-in checks, whose severity a project can raise; a rule has its own.</summary>
    public static IEnumerable<DiagnosticCode> OfChecks => All.Except(PlausibilityDiagnostics.All).Where(c => c != RuleCode);

    /// <summary>The code of a missing total.</summary>
    public const string NoTotalId = "RC3005";

    /// <summary>All codes of this catalogue.</summary>
    public static ImmutableArray<DiagnosticCode> All { get; } =
    [
        .. BreakdownDiagnostics.All, .. DisclosureDiagnostics.All, .. DeliveryDiagnostics.All, NoTotalCode, StatedDiffersCode, AccumulationCode, RuleCode, UndecidedRuleCode, UnverifiableCode,
        NoPeriodCode, WaiverUnusedCode, WaiverExpiredCode, WaiverOutdatedCode, .. PlausibilityDiagnostics.All, UnknownCheckCode, SeverityCode,
    ];

    public static Diagnostic NoTotal(Indicator indicator, string agency, Observation first) =>
        Diagnostic.Of(NoTotalCode, first.Span, $"'{agency}' delivered parts of '{indicator.Id}', but not its total.", "Deliver the total as a row with _T on every dimension (or a value beside 'by').") with
        { Related = [new RelatedPlace("declared", indicator.Span)] };

    public static Diagnostic StatedDiffers(Observation stated, string address, Quantity computed, string rounded, string expression) =>
        Diagnostic.Of(StatedDiffersCode, stated.Span, $"'{address}' is stated as {Equation.Cell(stated)}, but {expression} gives {rounded} ({Equation.Number(computed.Value)} before rounding).",
            "Correct the stated number, or the cells it is computed from.") with
        { Label = "stated", Related = Inputs(computed) };

    public static Diagnostic DoesNotAccumulate(Check check, Indicator indicator, Indicator flow, Quantity now, Quantity before, Quantity added) =>
        Diagnostic.Of(AccumulationCode, now.Derivation.Cells().First().Span,
            $"'{indicator.Id}' grew from {Equation.Number(before.Value)} to {Equation.Number(now.Value)}, but '{flow.Id}' is {Equation.Number(added.Value)} (difference {Equation.Number(Math.Abs(check.Difference ?? 0))}).",
            "Correct one of the three.") with
        { Related = [.. before.Derivation.Cells().Select(c => new RelatedPlace("the year before", c.Span, Equation.Cell(c))), .. added.Derivation.Cells().Select(c => new RelatedPlace("this year", c.Span, Equation.Cell(c)))] };

    public static Diagnostic RuleFails(RuleDefinition rule, Check check) =>
        Diagnostic.Of(RuleCode, check.Cells.IsEmpty ? rule.Holds.Span : check.Cells[0].Span, $"The rule '{rule.Id}' does not hold: {check.Equation}.{Reason(check)}",
            $"Correct a number; or accept the failure in waivers.yaml: finding: {rule.Id}, where: {check.Address}, seen: \"{check.Equation}\".") with
        {
            Severity = check.Severity,
            RuleId = rule.Id,
            Related = [.. check.Cells.Skip(1).Select(c => new RelatedPlace("cell", c.Span, Equation.Cell(c))), new RelatedPlace("rule", rule.Holds.Span)],
        };

    public static Diagnostic RuleUndecided(RuleDefinition rule, Check check) =>
        Diagnostic.Of(UndecidedRuleCode, rule.Holds.Span, $"The rule '{rule.Id}' cannot be decided for '{check.Address}': {check.Equation}. {check.UndecidedBecause}".TrimEnd()) with { RuleId = rule.Id };

    public static Diagnostic Unverifiable(Observation cell, string address) =>
        Diagnostic.Of(UnverifiableCode, cell.Span, $"Nothing verifies '{address}' ({Equation.Cell(cell)} per cent): its indicator has no 'equals'.", "Ask the agency for the numbers behind it, or say in 'equals' which cells it follows from.");

    public static Diagnostic NoPeriod(Indicator indicator) =>
        Diagnostic.Of(NoPeriodCode, indicator.Span, $"'{indicator.Id}' is a running total of '{indicator.Accumulates!.Value.Value}', but does not say since when.", "Add 'since:' with the first year, once the source says it.");

    public static Diagnostic UnknownCheck(SeveritySetting setting) =>
        Diagnostic.Of(UnknownCheckCode, setting.Code.Span, $"'{setting.Code.Value}' is not a built-in check whose severity can be set.", 
            All.Any(c => c.Id == setting.Code.Value) ? "It belongs to rules: write 'severity' in the entry of the rule." : Text.NearestNames.Help(setting.Code.Value, OfChecks.Select(c => c.Id)) ?? "'report explain' lists all codes.");

    public static Diagnostic CannotBeMilder(SeveritySetting setting, DiagnosticCode code) =>
        Diagnostic.Of(SeverityCode, setting.Code.Span, $"The check {code.Id} ('{code.Title}') cannot be {(setting.Severity is { } severity ? $"made {Article(severity)}" : "turned off")}: it is {Article(code.Severity)}.",
            $"Remove the entry, or make the check stricter. A failure that is accepted is waived in data/<year>/waivers.yaml: finding: {code.Id}.");

    public static Diagnostic WaiverOpen(Waiver waiver) =>
        Diagnostic.Of(WaiverUnusedCode, waiver.Finding.Span, $"The waiver of '{waiver.Finding.Value}' at '{waiver.Where.Value}' is not needed at present: the check cannot be decided.",
            "Keep it if the value that is missing may come; else remove it.") with { Severity = Severity.Note };

    public static Diagnostic WaiverUnused(Waiver waiver, bool isPassing, IEnumerable<Check> checks)
    {
        var (finding, all) = (waiver.Finding.Value, checks.ToList());
        var elsewhere = all.Where(c => c.Id == finding && c is { Result: CheckResult.Fail, Waiver: null }).Select(c => $"'{c.Address}'").Distinct().Take(3).ToList();
        var where = $"The waiver of '{finding}' at '{waiver.Where.Value}'";
        if (elsewhere.Count > 0) return Diagnostic.Of(WaiverUnusedCode, waiver.Where.Span, $"{where} matches no failure there.", $"It fails at {string.Join(", ", elsewhere)}. Write the address at which it is to be accepted, or remove the waiver.");
        return isPassing
            ? Diagnostic.Of(WaiverUnusedCode, waiver.Finding.Span, $"{where} is not needed: the check does not fail.", "Remove the waiver.")
            : Diagnostic.Of(WaiverUnusedCode, waiver.Finding.Span, $"{where} matches no check.", Text.NearestNames.Help(finding, all.Select(c => c.Id)) ?? "Remove the waiver, or correct its finding and address.");
    }

    public static Diagnostic WaiverExpired(Waiver waiver, DateOnly today) =>
        Diagnostic.Of(WaiverExpiredCode, waiver.Finding.Span, $"The waiver of '{waiver.Finding.Value}' ended on {Iso(waiver.Until)}; the date of this build is {Iso(today)}.", "Mend the failure, or renew the waiver with a new reason and end.");

    public static Diagnostic WaiverOutdated(Waiver waiver, Check check) =>
        Diagnostic.Of(WaiverOutdatedCode, waiver.Seen.Span, $"The waiver of '{waiver.Finding.Value}' saw {waiver.Seen.Value}, but the check now prints {check.Equation}.", "Look at the new numbers; if they are acceptable too, write them into 'seen'.");

    private static ImmutableArray<RelatedPlace> Inputs(Quantity computed) =>
        [.. computed.Derivation.Cells().Select(c => new RelatedPlace("from", c.Span, $"{c.Indicator} {Equation.Cell(c)}"))];

    private static string Reason(Check check) => check.Reason is null ? "" : " " + check.Reason;

    private static string Article(Severity severity) => severity switch { Severity.Error => "an error", Severity.Warning => "a warning", _ => "a note" };

    private static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
