using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ReportCompiler.Bind;
using ReportCompiler.Model;

namespace ReportCompiler.Tests.Corpus;

/// <summary>The faults that people make, one at a time.</summary>
/// <param name="files">The edition.</param>
/// <param name="withLastYear">The edition, beside one of the year before.</param>
/// <param name="project">The edition, bound: where its values stand.</param>
internal sealed class Mutations(ImmutableDictionary<string, byte[]> files, ImmutableDictionary<string, byte[]> withLastYear, BoundProject project)
{
    private ImmutableArray<Observation> Cells { get; } = [.. project.Data.All.Where(o => o.Year == 2020 && o.Span.File.StartsWith("data/2020/", StringComparison.Ordinal))];

    private IEnumerable<string> Agencies => project.Edition.Expected.Select(e => e.Value);

    private IEnumerable<string> Tables => files.Keys.Where(p => p.StartsWith("data/2020/", StringComparison.Ordinal) && p.EndsWith(".csv", StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    public IEnumerable<Mutation> All() =>
        [.. ByOne(), .. Percentages(), .. SwappedAgencies(), .. DroppedAgencies(), .. DuplicatedRows(), .. RenamedCodes(), .. RenamedCodesOfMappings(), .. RenamedInList(), .. DeletedRows(), .. Missing(), .. CopiedFiles(), .. SwappedRows()];

    /// <summary>What a cell is to its indicator: that decides what can see a change of it.</summary>
    public string Role(Observation cell)
    {
        var indicator = project.Structure.Indicators.Find(cell.Indicator)!;
        if (project.Structure.Agencies.Find(cell.Agency)!.Cited) return "cited value";
        if (indicator.EqualsText is not null) return "stated value";
        if (indicator.Accumulates is not null) return "running total";
        var hasTotal = Cells.Any(o => o.Agency == cell.Agency && o.Indicator == cell.Indicator && o.Key.Equals(CellKey.Total));
        var kinds = Cells.Where(o => o.Agency == cell.Agency && o.Indicator == cell.Indicator).Select(o => indicator.BreakdownOf(o.Key.Shape)?.Kind).OfType<BreakdownKind>().ToHashSet();
        var kind = indicator.BreakdownOf(cell.Key.Shape)?.Kind ?? (kinds.Contains(BreakdownKind.Complete) ? BreakdownKind.Complete : kinds.Select(k => (BreakdownKind?)k).FirstOrDefault());
        return kind switch
        {
            BreakdownKind.Complete => hasTotal ? "complete table with its total" : "complete table without a total",
            BreakdownKind.Partial => "partial table",
            BreakdownKind.Multiple => "table of multiple response",
            _ => "single value",
        };
    }

    private IEnumerable<Mutation> ByOne() =>
        from cell in Cells
        from amount in (decimal[])[1, -1]
        select new Mutation("by one, " + Role(cell), $"{Name(cell)}, {(amount > 0 ? "up" : "down")}", files.With((cell.Span, cell.Plus(amount))), Place(cell));

    /// <summary>Each percentage that is checked, by one in the last decimal it was written with.</summary>
    private IEnumerable<Mutation> Percentages() =>
        from cell in Cells
        where project.Structure.Indicators.Find(cell.Indicator) is { EqualsText: not null, Unit.Id: Unit.Percent }
        from sign in (int[])[1, -1]
        let amount = sign * new decimal(1, 0, 0, false, (byte)cell.Decimals)
        select new Mutation("percentage", $"{Name(cell)}, {(sign > 0 ? "up" : "down")}", files.With((cell.Span, cell.Plus(amount))), Place(cell));

    private IEnumerable<Mutation> SwappedAgencies() =>
        from one in Agencies
        from other in Agencies.SkipWhile(a => a != one).Skip(1)
        select new Mutation("two agencies' files swapped", $"{one} and {other}", Swapped(one, other), ("", 0));

    private ImmutableDictionary<string, byte[]> Swapped(string one, string other)
    {
        var swapped = withLastYear.RemoveRange(withLastYear.Of(2020, one)).RemoveRange(withLastYear.Of(2020, other));
        string Moved(string path, string from, string to) => path.Replace($"/{from}/", $"/{to}/", StringComparison.Ordinal);
        foreach (var path in withLastYear.Of(2020, one)) swapped = swapped.Add(Moved(path, one, other), withLastYear[path]);
        foreach (var path in withLastYear.Of(2020, other)) swapped = swapped.Add(Moved(path, other, one), withLastYear[path]);
        return swapped;
    }

    private IEnumerable<Mutation> DroppedAgencies() =>
        Agencies.Where(a => files.Of(2020, a).Any()).Select(a => new Mutation("agency dropped", a, files.RemoveRange(files.Of(2020, a)), ("", 0)));

    private IEnumerable<Mutation> DuplicatedRows() =>
        Rows().Select(r => new Mutation("row duplicated", $"{r.Path}:{r.Line}", files.WithLine(r.Path, r.Line, r.Text, r.Text), (r.Path, r.Line + 1)));

    private IEnumerable<Mutation> RenamedCodes() =>
        from row in Rows()
        let fields = row.Text.Split(',')
        from i in Enumerable.Range(1, fields.Length - 1)
        where Regex.IsMatch(fields[i], "^[A-Z][A-Z0-9_]*$")
        select new Mutation("code renamed", $"{row.Path}:{row.Line} {fields[i]}", files.WithLine(row.Path, row.Line, string.Join(',', fields.Select((f, j) => j == i ? f + "_2" : f))), (row.Path, row.Line));

    private IEnumerable<Mutation> RenamedCodesOfMappings() =>
        from cell in Cells
        where cell.Span.File.EndsWith(".yaml", StringComparison.Ordinal) && !cell.Key.Equals(CellKey.Total)
        select new Mutation("code renamed", Name(cell), files.With((cell.Span with { Column = cell.Span.Column - 2, EndColumn = cell.Span.Column }, "_2: ")), Place(cell));

    /// <summary>Each code of a list that the files of agencies use, renamed there and not here.</summary>
    private IEnumerable<Mutation> RenamedInList() =>
        from path in files.Keys.Where(p => p.StartsWith("data/codelists/", StringComparison.Ordinal) && p != "data/codelists/unit.yaml").Order(StringComparer.Ordinal)
        from line in files.Text(path).Split('\n').Select((text, i) => (Text: text, Number: i + 1))
        let code = Regex.Match(line.Text, "^  ([A-Z][A-Z0-9_]*):").Groups[1].Value
        where code.Length > 0 && Cells.Any(c => c.Key.Codes.Any(k => k.Code == code && project.Structure.Dimensions.Find(k.Dimension)!.Codes.Id == Path.GetFileNameWithoutExtension(path)))
        select new Mutation("code renamed in its list", $"{path} {code}", files.WithLine(path, line.Number, line.Text.Replace(code + ":", code + "_2:", StringComparison.Ordinal)), ("", 0));

    private IEnumerable<Mutation> DeletedRows() =>
        Cells.Where(c => !c.Key.Equals(CellKey.Total)).Select(c => new Mutation("row deleted, " + Role(c), Name(c), Without(c), (c.Span.File, 0)));

    private ImmutableDictionary<string, byte[]> Without(Observation cell)
    {
        var (path, line) = Place(cell);
        if (path.EndsWith(".csv", StringComparison.Ordinal)) return files.WithLine(path, line);
        // A code with its value in a flow mapping: "F: 17, M: 3" without the one.
        var text = files.Text(path).Split('\n')[line - 1];
        var (front, behind) = (Regex.Replace(text[..(cell.Span.Column - 1)], "[A-Z0-9_]+: $", ""), text[(cell.Span.EndColumn - 1)..]);
        var without = behind.StartsWith(", ", StringComparison.Ordinal) ? front + behind[2..] : Regex.Replace(front, ", $", " ") + behind.TrimStart();
        return files.WithLine(path, line, without);
    }

    private IEnumerable<Mutation> Missing() => Cells.Select(c => new Mutation("set to missing", Name(c), WithMissing(c), Place(c)));

    private ImmutableDictionary<string, byte[]> WithMissing(Observation cell)
    {
        var (path, line) = Place(cell);
        var lines = files.Text(path).TrimEnd('\n').Split('\n');
        if (path.EndsWith(".csv", StringComparison.Ordinal))
        {
            var emptied = files.With((cell.Span, "")).Text(path).TrimEnd('\n').Split('\n');
            return files.With(path, string.Join('\n', emptied.Select((l, i) => l + (i == 0 ? ",status" : i == line - 1 ? ",missing" : ","))) + "\n");
        }
        var isLong = lines[line - 1][..(cell.Span.Column - 1)].EndsWith("value: ", StringComparison.Ordinal);
        return isLong
            ? files.With((cell.Span with { Column = cell.Span.Column - "value: ".Length }, "status: missing"))
            : files.With((cell.Span, "{ status: missing }"));
    }

    private IEnumerable<Mutation> CopiedFiles() =>
        from agency in Agencies
        from path in withLastYear.Of(2020, agency)
        let before = path.Replace("/2020/", "/2019/", StringComparison.Ordinal)
        where withLastYear.ContainsKey(before)
        select new Mutation("last year's file copied", path, withLastYear.SetItem(path, withLastYear[before]), (path, 1));

    private IEnumerable<Mutation> SwappedRows() =>
        from table in Cells.GroupBy(c => (c.Agency, c.Indicator, c.Key.Shape))
        let rows = table.ToList()
        from i in Enumerable.Range(0, rows.Count)
        from other in rows.Skip(i + 1)
        let one = rows[i]
        where one.Value != other.Value && Role(one) != "cited value"
        select new Mutation("two rows' values swapped", $"{Name(one)} and {Name(other)}", withLastYear.With((one.Span, other.Plus(0)), (other.Span, one.Plus(0))), Place(one));

    private IEnumerable<(string Path, int Line, string Text)> Rows() =>
        from path in Tables
        from row in files.Text(path).TrimEnd('\n').Split('\n').Select((text, i) => (Text: text, Line: i + 1)).Skip(1)
        select (path, row.Line, row.Text);

    private static (string, int) Place(Observation cell) => (cell.Span.File, cell.Span.Line);

    private static string Name(Observation cell) => string.Join('.', [cell.Indicator, .. cell.Key.Codes.Select(c => $"{c.Dimension}.{c.Code}")]) + " @" + cell.Agency;
}
