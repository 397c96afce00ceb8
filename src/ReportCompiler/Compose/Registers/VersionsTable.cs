using System.Collections.Immutable;
using System.Globalization;
using ReportCompiler.Compose.Corrections;
using ReportCompiler.Expressions;
using ReportCompiler.Vintages;

namespace ReportCompiler.Compose.Registers;

/// <summary>The table of versions: every one that was published, and the one at hand where it has changes that no published version has.</summary>
internal sealed class VersionsTable(Composition composition, CorrectionNotice notice)
{
    public ComposedTable Compose(RegisterDefinition block, int number, string title)
    {
        ImmutableArray<ComposedColumn> columns = [new(composition.Word("version-date"), false), new(composition.Word("version-changes"), false)];
        var rows = notice.Versions.Select(v => Row(v.Number, Composition.OnOneLine(composition.Printer.Date(v.Date)), v.Number == 1 ? composition.Word("version-first") : Changes(v.Settled.Select(s => s.Kind))));
        if (notice.IsPending) rows = rows.Append(Row(notice.Versions.Length + 1, composition.Word("version-open"), Changes(Pending())));
        return new ComposedTable(block.Id, number, title, composition.Word("version-number"), null, columns, [.. rows], composition.Notes(block.Note), [], []);
    }

    private List<CorrectionKind> Pending()
    {
        var open = notice.Corrected.Select(c => c.Entry.Kind).ToList();
        foreach (var settled in notice.Versions.SelectMany(v => v.Settled)) open.Remove(settled.Kind);
        return open;
    }

    private static ComposedRow Row(int number, string date, string changes) => new(number.ToString(CultureInfo.InvariantCulture), [new(date), new(changes)], IsTotal: false);

    private string Changes(IEnumerable<CorrectionKind> kinds)
    {
        var counts = kinds.ToLookup(k => k);
        ImmutableArray<string> parts =
            [.. Enum.GetValues<CorrectionKind>().Where(counts.Contains).Select(k => Counted(k == CorrectionKind.Correction ? "version-corrections" : "version-revisions", counts[k].Count()))];
        return parts.IsEmpty ? composition.Word("version-wording") : composition.Printer.List(parts);
    }

    private string Counted(string key, int n) => (composition.Language.Strings.GetValueOrDefault($"{key}-{composition.Printer.Form(n)}") ?? composition.Word(key))
        .Replace("{n}", n.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
}
