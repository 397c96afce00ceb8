using System.Collections.Immutable;
using ReportCompiler.Diagnostics;
using ReportCompiler.Load;
using ReportCompiler.Model;

namespace ReportCompiler.Bind.Declarations;

/// <summary>Binds <c>waivers.yaml</c> of a year. Whether a waiver is used, and still holds, is for Validate to say.</summary>
internal static class WaiverBinder
{
    public static ImmutableArray<Waiver> Bind(LoadedProject project, Structure structure, DiagnosticBag bag)
    {
        if (DeclarationFile.Record(project, $"{ProjectLayout.Folder(project.Year)}/waivers.yaml", bag) is not { } file) return [];
        if (!file.Has("waivers")) file.Missing("waivers");
        var waivers = file.Items("waivers").Select(item => BindWaiver(item, structure, bag)).OfType<Waiver>().ToImmutableArray();
        file.Finish();
        return waivers;
    }

    private static Waiver? BindWaiver(YamlNode item, Structure structure, DiagnosticBag bag)
    {
        if (MappingReader.Of(item, "a waiver", bag) is not { } reader) return null;
        var (finding, where, seen) = (reader.RequiredText("finding"), reader.RequiredText("where"), reader.RequiredText("seen"));
        var (reason, by) = (reader.RequiredText("reason"), reader.RequiredText("by"));
        if (!reader.Has("until")) reader.Missing("until");
        var until = reader.Date("until");
        reader.Finish();
        foreach (var (key, text) in new[] { ("reason", reason), ("by", by) }.Where(t => t.Item2 is { } given && string.IsNullOrWhiteSpace(given.Value)))
            bag.Add(DeclarationDiagnostics.WrongValue(text!.Value, $"'{key}' of a waiver", key == "by" ? "who accepts it" : "why it is accepted; the report prints it"));
        if (finding is { } name && !CanBeWaived(name.Value, structure))
        {
            bag.Add(DeclarationDiagnostics.CannotBeWaived(name, RuleIds(structure)));
            return null;
        }
        return finding is { } f && where is { } w && seen is { } s && reason is { } r && by is { } b && until is { } u
            ? new Waiver(f, w, s, r.Value, b.Value, u, item.Span) : null;
    }

    private static bool CanBeWaived(string finding, Structure structure) =>
        RuleIds(structure).Contains(finding)
        || (finding.Length == 6 && finding.StartsWith("RC3", StringComparison.Ordinal) && finding[3..].All(char.IsAsciiDigit));

    private static IEnumerable<string> RuleIds(Structure structure) => structure.Rules.Select(r => r.Id).Concat(structure.Plausibility.Select(r => r.Id));
}
