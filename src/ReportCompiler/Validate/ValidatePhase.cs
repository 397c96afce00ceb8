using System.Collections.Immutable;
using ReportCompiler.Bind;
using ReportCompiler.Diagnostics;
using ReportCompiler.Expressions.Evaluation;
using ReportCompiler.Model;
using ReportCompiler.Validate.Plausibility;

namespace ReportCompiler.Validate;

/// <summary>Meaning to trust: every built-in check over every indicator and agency, every declared rule, waivers applied.</summary>
public static class ValidatePhase
{
    /// <summary>Checks a bound project. There is always a result; what failed is in its checks and in the diagnostics.</summary>
    public static PhaseResult<ValidatedReport> Run(BoundProject project)
    {
        ArgumentNullException.ThrowIfNull(project);
        var cells = Reader(project);
        var context = new CheckContext(project, cells, new Evaluator(project.Structure, project.Figures, cells, project.Year));
        var bag = new DiagnosticBag();
        var severities = SeveritySettings.Of(project.Structure, bag);
        var (suspicions, plausibility) = PlausibilityChecks.Run(context);
        var findings = WaiverMatching.Apply(context, [.. Checks(context), .. suspicions], bag);
        bag.AddRange(findings.Where(f => f.Check.Waiver is null).Select(f => f.Diagnostic).OfType<Diagnostic>());
        var unverifiable = Unverifiable(context);
        bag.AddRange(unverifiable.Select(o => ValidateDiagnostics.Unverifiable(o, context.Address(context.Structure.Indicators.Find(o.Indicator)!, o.Key, o.Year, o.Agency))));
        bag.AddRange(project.Structure.Indicators.Where(i => i.Accumulates is not null && i.Since is null).Select(ValidateDiagnostics.NoPeriod));
        var checks = findings.Select(f => severities.Apply(f.Check) with { Diagnostic = f.Diagnostic is null ? null : severities.Apply(f.Diagnostic) });
        var report = new ValidatedReport { Project = project, Cells = cells, Checks = [.. checks], Plausibility = plausibility, Unverifiable = unverifiable };
        return new PhaseResult<ValidatedReport>(report, [.. bag.ToImmutable().Select(severities.Apply)]);
    }

    internal static CellReader Reader(BoundProject project) => new(project.Structure, project.Data, project.Edition, project.Submissions, project.OtherEditions);

    private static IEnumerable<Finding> Checks(CheckContext context) =>
        DeliveryChecks.Agencies(context).Concat(context.Structure.Indicators
            .Where(i => !context.Project.Data.Incomplete.Contains(i.Id))
            .SelectMany(i => DeliveryChecks.Run(context, i)
                .Concat(BreakdownChecks.Run(context, i))
                .Concat(AgreementChecks.Run(context, i))
                .Concat(StatedChecks.Run(context, i))
                .Concat(AccumulationChecks.Run(context, i))))
            .Concat(context.Project.Rules.Where(r => !context.IsIncomplete(r.Holds)).SelectMany(rule => RuleChecks.Run(context, rule)));

    /// <summary>Percentages of the year that were submitted without what they are a share of. Cited ones stand in their publication.</summary>
    private static ImmutableArray<Observation> Unverifiable(CheckContext context) =>
        [.. context.Structure.Indicators
            .Where(i => i.Unit.Id == Unit.Percent && i.EqualsText is null)
            .SelectMany(i => context.Project.Data.Of(context.Project.Year, i.Id))
            .Where(o => o.Value is not null)];
}
