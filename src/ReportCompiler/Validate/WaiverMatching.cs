using System.Collections.Immutable;
using ReportCompiler.Diagnostics;
using ReportCompiler.Model;

namespace ReportCompiler.Validate;

/// <summary>
/// Applies the edition's waivers: a failed check that a waiver names, at its address and with the very numbers it saw, is accepted. A
/// waiver that is expired, no longer holds or is not used is a finding itself.
/// </summary>
internal static class WaiverMatching
{
    /// <summary>The findings with waivers applied to their checks.</summary>
    public static ImmutableArray<Finding> Apply(CheckContext context, ImmutableArray<Finding> findings, DiagnosticBag bag)
    {
        foreach (var waiver in context.Project.Waivers) findings = Apply(context, waiver, findings, bag);
        return findings;
    }

    private static ImmutableArray<Finding> Apply(CheckContext context, Waiver waiver, ImmutableArray<Finding> findings, DiagnosticBag bag)
    {
        var today = context.Project.Date;
        var named = findings.Where(f => f.Check.Id == waiver.Finding.Value && f.Check.Address == waiver.Where.Value).ToList();
        var failed = named.Where(f => f.Check.Result == CheckResult.Fail).ToList();
        var seen = failed.Where(f => f.Check.Equation == waiver.Seen.Value).ToList();
        if (failed.Count == 0 && IsOpen(context, waiver)) return findings;
        if (failed.Count == 0 && named.Exists(f => f.Check.Result == CheckResult.Undecided)) bag.Add(ValidateDiagnostics.WaiverOpen(waiver));
        else if (failed.Count == 0) bag.Add(ValidateDiagnostics.WaiverUnused(waiver, named.Count > 0 || PlausibilityRule.Find(waiver.Finding.Value) is not null, findings.Select(f => f.Check)));
        else if (waiver.Until < today) bag.Add(ValidateDiagnostics.WaiverExpired(waiver, today));
        else if (seen.Count == 0) bag.Add(ValidateDiagnostics.WaiverOutdated(waiver, failed[0].Check));
        else return [.. findings.Select(f => seen.Contains(f) ? f with { Check = f.Check with { Waiver = waiver } } : f)];
        return findings;
    }

    /// <summary>Whether nobody can tell that the waiver is not needed: its check was not made, because something that it reads could not be read.</summary>
    private static bool IsOpen(CheckContext context, Waiver waiver)
    {
        var address = waiver.Where.Value.Split(' ').FirstOrDefault(w => w.Length > 0 && !char.IsAsciiDigit(w[0])) ?? "";
        return context.Project.Data.Incomplete.Contains(address.Split('.')[0])
            || context.Project.Rules.Any(r => r.Rule.Id == waiver.Finding.Value && context.IsIncomplete(r.Holds));
    }
}
