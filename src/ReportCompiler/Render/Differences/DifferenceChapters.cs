using System.Collections.Immutable;
using System.Globalization;
using ReportCompiler.Compare;

namespace ReportCompiler.Render.Differences;

/// <summary>Arranges differences for people: figures first, by section and agency; wordings last.</summary>
public static class DifferenceChapters
{
    private const string Nothing = "\u2013";

    /// <summary>The chapters that have anything in them.</summary>
    public static ImmutableArray<DifferenceChapter> Of(EditionDifferences differences)
    {
        ArgumentNullException.ThrowIfNull(differences);
        var all = differences.All.ToLookup(d => d.Kind);
        var (before, after) = (differences.Before.Name, differences.After.Name);
        DifferenceChapter[] chapters =
        [
            new("Printed figures", [.. BySection(all[DifferenceKind.Printed].Where(IsChanged), d => Table(before, after, d, "Figure"))]),
            new("Changed values that show in no printed figure", One(WithNote(Table(before, after, all[DifferenceKind.Derived], "Figure"), "Both editions compute them, but only one of them prints them, or both print the same digits."))),
            new("What agencies delivered", [.. ByAgency(all[DifferenceKind.Delivery].Concat(all[DifferenceKind.Observation]), d => Table(before, after, d, "Cell"))]),
            new($"Figures that only {after} prints", [.. BySection(all[DifferenceKind.Printed].Where(d => d.Change == ChangeKind.Added), d => OneSide(d))]),
            new($"Figures that only {before} prints", [.. BySection(all[DifferenceKind.Printed].Where(d => d.Change == ChangeKind.Removed), d => OneSide(d))]),
            new("Charts, tables and boxes", One(Blocks(before, after, all[DifferenceKind.Chart].Concat(all[DifferenceKind.Table]).Concat(all[DifferenceKind.KeyFigures])))),
            new("Claims", [.. ByResult(before, after, all[DifferenceKind.Claim], "Claim")]),
            new("Checks", [.. ByResult(before, after, all[DifferenceKind.Check], "Check")]),
            new("Sentences in the same words", [.. BySection(all[DifferenceKind.Sentence], Texts)]),
            new("Languages", One(Sides(before, after, all[DifferenceKind.Language], "Language"))),
            new("Labels", [.. ByLanguage(all[DifferenceKind.Label], d => Sides(before, after, d, "Label", ColumnForm.Words))]),
            new("Texts", [.. BySection(all[DifferenceKind.Text], Texts)]),
            new("Order, status and dates", One(Itself(before, after, all[DifferenceKind.Edition]))),
        ];
        return [.. chapters.Where(c => !c.Groups.IsEmpty)];
    }

    private static bool IsChanged(Difference difference) => difference.Change == ChangeKind.Changed;

    private static ImmutableArray<DifferenceGroup> One(DifferenceGroup group) => group.Rows.IsEmpty ? [] : [group];

    private static IEnumerable<DifferenceGroup> BySection(IEnumerable<Difference> differences, Func<IEnumerable<Difference>, DifferenceGroup> group) =>
        differences.GroupBy(d => (d.Language, d.Section, d.SectionTitle)).Select(g => group(g) with { Heading = g.Key.SectionTitle is { Length: > 0 } title ? title + Tongue(differences, g.Key.Language) : "Title" });

    private static IEnumerable<DifferenceGroup> ByLanguage(IEnumerable<Difference> differences, Func<IEnumerable<Difference>, DifferenceGroup> group) =>
        differences.GroupBy(d => d.Language).Select(g => group(g) with { Heading = Tongue(differences, g.Key) is { Length: > 0 } tongue ? tongue.Trim() : null });

    private static IEnumerable<DifferenceGroup> ByAgency(IEnumerable<Difference> differences, Func<IEnumerable<Difference>, DifferenceGroup> group) =>
        differences.GroupBy(d => d.Agency).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => group(g) with { Heading = g.First().AgencyName ?? g.Key });

    /// <summary>The language, where there are several.</summary>
    private static string Tongue(IEnumerable<Difference> differences, string? language) => differences.Any(d => d.Language != language) ? $" ({language})" : "";

    private static DifferenceGroup WithNote(DifferenceGroup group, string note) => group with { Notes = group.Notes.Insert(0, note) };

    private static DifferenceGroup Table(string before, string after, IEnumerable<Difference> differences, string what)
    {
        var all = differences.ToList();
        var reasons = all.Select(d => d.Distance?.Because).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        return Table(before, after, all, what, reasons) with { Notes = [.. reasons.Select((r, i) => string.Create(CultureInfo.InvariantCulture, $"({i + 1}) {r}."))] };
    }

    private static DifferenceGroup Table(string before, string after, IEnumerable<Difference> differences, string what, List<string> reasons) => Filled(
        [new(what, ColumnForm.Words), new(before, ColumnForm.Number), new(after, ColumnForm.Number), new("Change", ColumnForm.Number), new("In per cent", ColumnForm.Number), new("Key", ColumnForm.Code)],
        differences.Select(d => (string[])
        [
            d.Kind == DifferenceKind.Delivery ? "The delivery" : Titled(d), Side(d, d.Before), Side(d, d.After),
            d.Distance is { Absolute: 0 } ? "the same, printed otherwise" : d.Distance?.AbsoluteText ?? "", Relative(d.Distance, reasons), d.Kind == DifferenceKind.Delivery ? "" : d.Key,
        ]));

    private static string Relative(Distance? distance, List<string> reasons) =>
        distance is null ? "" : distance.RelativeText + (distance.Because is { } because ? string.Create(CultureInfo.InvariantCulture, $" ({reasons.IndexOf(because) + 1})") : "");

    private static DifferenceGroup Itself(string before, string after, IEnumerable<Difference> differences) => Filled(
        [new("What", ColumnForm.Words), new(before, ColumnForm.Words), new(after, ColumnForm.Words)], differences.Select(d => (string[])[d.Name, d.Before ?? "", d.After ?? ""]), Nothing);

    private static DifferenceGroup OneSide(IEnumerable<Difference> differences) => Filled(
        [new("Figure", ColumnForm.Words), new("Printed", ColumnForm.Number), new("Key", ColumnForm.Code)],
        differences.Select(d => (string[])[Titled(d), d.After ?? d.Before ?? "", d.Key]));

    private static DifferenceGroup Sides(string before, string after, IEnumerable<Difference> differences, string what, ColumnForm form = ColumnForm.Code) => Filled(
        [new("Section", ColumnForm.Words), new(what, ColumnForm.Code), new(before, form), new(after, form)],
        differences.Select(d => (string[])[d.SectionTitle ?? "", d.Key, d.Before ?? "", d.After ?? ""]), Nothing);

    private static DifferenceGroup Texts(IEnumerable<Difference> differences) => new((string?)null)
    {
        Texts = [.. differences.Select(d => d.Name.Length > 0 ? [new TextRun($"{d.Name}: ", null), .. d.Runs] : d.Runs)],
    };

    private static DifferenceGroup Blocks(string before, string after, IEnumerable<Difference> differences) => Filled(
        [new("Kind", ColumnForm.Words), new("Title", ColumnForm.Words), new("Section", ColumnForm.Words), new("What differs", ColumnForm.Words), new("Id", ColumnForm.Code)],
        differences.Select(d => (string[])[DifferenceKinds.Noun(d.Kind, 1), d.Name, d.SectionTitle ?? "", Differs(d, before, after), d.Key]));

    private static string Differs(Difference block, string before, string after) => block.Change switch
    {
        ChangeKind.Added => $"only in {after}",
        ChangeKind.Removed => $"only in {before}",
        _ => string.Join("; ", [.. block.Places.IsEmpty ? Array.Empty<string>() : [Count(block.Places.Length, "figure")], .. block.IsReworded ? ["words, rows or columns"] : Array.Empty<string>()]),
    };

    /// <summary>A check or claim with another result stands before those that only say it of other numbers.</summary>
    private static IEnumerable<DifferenceGroup> ByResult(string before, string after, IEnumerable<Difference> differences, string what)
    {
        string[] headings = ["Another result", "The same result, with other numbers", $"Only in {after}", $"Only in {before}"];
        return differences.GroupBy(c => c.Change switch { ChangeKind.Added => 2, ChangeKind.Removed => 3, _ => Result(c.Before) == Result(c.After) ? 1 : 0 }).OrderBy(g => g.Key)
            .Select(g => Sides(before, after, g, what) with { Heading = headings[g.Key] });

        static string? Result(string? check) => check?.Split(':', 2)[0];
    }

    private static string Titled(Difference difference) =>
        (difference.Name.Length > 0 ? difference.Name : difference.Key) + (difference is { Kind: DifferenceKind.Printed, Places.Length: > 1 } ? $" ({Count(difference.Places.Length, "place")})" : "");

    private static string Side(Difference difference, string? text) => text is null ? Nothing : difference.Kind is DifferenceKind.Observation or DifferenceKind.Derived ? DifferenceValue.Shown(text) : text;

    private static string Count(int number, string noun) => string.Create(CultureInfo.InvariantCulture, $"{number} {noun}{(number == 1 ? "" : "s")}");

    /// <summary>Columns in which nothing stands are left out; what is missing in the others is shown as <paramref name="nothing"/>.</summary>
    private static DifferenceGroup Filled(ImmutableArray<DifferenceColumn> columns, IEnumerable<string[]> rows, string nothing = "")
    {
        var all = rows.ToList();
        var kept = Enumerable.Range(0, columns.Length).Where(i => all.Exists(r => r[i].Length > 0)).ToArray();
        return new((string?)null) { Columns = [.. kept.Select(i => columns[i])], Rows = [.. all.Select(r => ImmutableArray.Create([.. kept.Select(i => r[i].Length > 0 ? r[i] : nothing)]))] };
    }
}
