using System.Collections.Immutable;
using ReportCompiler.Compare;
using ReportCompiler.Compose;
using ReportCompiler.Vintages;

namespace ReportCompiler.Render.Differences;

/// <summary>Makes one list of what two records say differently, with names and distances.</summary>
/// <param name="changes">What they say differently.</param>
/// <param name="reports">The editions themselves, in their languages, the later first; none where there are only records.</param>
/// <param name="like">Says which numbers of two years can be compared; null within one year, and where no edition can be asked.</param>
internal sealed class DifferenceList(VintageChanges changes, ImmutableArray<ComposedReport> reports, LikeForLike? like)
{
    // What is not a matter of a language is called by its name in the first.
    private readonly DifferenceNames _names = new(changes, reports, changes.Languages.FirstOrDefault()?.Language);

    public IEnumerable<Difference> All() =>
    [
        .. changes.Languages.SelectMany(Printed), .. Derived(), .. changes.Delivered.Select(Delivered), .. changes.Languages.SelectMany(Blocks),
        .. changes.Languages.SelectMany(Claims), .. changes.Checks.Select(Check), .. changes.Languages.SelectMany(Sentences), .. OtherLanguages(),
        .. changes.Languages.SelectMany(l => l.Labels.Select(c => Of(DifferenceKind.Label, c) with { Language = l.Language })), .. changes.Languages.SelectMany(Texts), .. changes.Edition.Select(Itself),
    ];

    private static Difference Of(DifferenceKind kind, Change change) => new(kind, change.Key, change.Before, change.After) { Change = change.Kind };

    /// <summary>Printed figures: those of one section that print the same number and changed alike are one.</summary>
    private IEnumerable<Difference> Printed(LanguageChanges language)
    {
        var names = new DifferenceNames(changes, reports, language.Language);
        return language.Printed.GroupBy(p => (p.Section, p.Key, Before: Shown(changes.Before, p.Key, p.Before), After: Shown(changes.After, p.Key, p.After))).OrderBy(g => names.Order(g.Key.Section)).Select(g => new Difference(DifferenceKind.Printed, g.Key.Key, g.Key.Before, g.Key.After)
        {
            Change = Kind(g.Key.Before, g.Key.After), Name = names.Number(g.Key.Key), Language = language.Language, Section = g.Key.Section, SectionTitle = names.Section(g.Key.Section),
            Distance = g.Key.Before is null || g.Key.After is null ? null : Between(g.Key.Key, changes.Before.Values.GetValueOrDefault(g.Key.Key), changes.After.Values.GetValueOrDefault(g.Key.Key)),
            Places = [.. g.Select(p => p.Id)],
        });
    }

    private IEnumerable<Difference> Derived()
    {
        var printed = changes.Languages.SelectMany(l => l.Printed).Where(p => p is { Before: not null, After: not null }).Select(p => p.Key).ToHashSet(StringComparer.Ordinal);
        return changes.Values.Where(v => !printed.Contains(v.Key)).Select(v => Of(DifferenceKind.Derived, v) with { Name = _names.Number(v.Key), Distance = Between(v.Key, v.Before, v.After) });
    }

    private Difference Delivered(Change change)
    {
        var address = CellAddress.Read(change.Key);
        var (cell, agency) = (address.Common, address.Agency);
        var difference = Of(cell.Length == 0 ? DifferenceKind.Delivery : DifferenceKind.Observation, change) with { Key = cell.Length == 0 ? change.Key : cell, Agency = agency, AgencyName = _names.Agency(agency) };
        return cell.Length == 0 ? difference : difference with { Name = _names.Cell(cell), Distance = change.Kind == ChangeKind.Changed ? Between(change.Key, change.Before, change.After) : null };
    }

    private IEnumerable<Difference> Blocks(LanguageChanges language)
    {
        var names = new DifferenceNames(changes, reports, language.Language);
        return language.Blocks.Select(b => new Difference(DifferenceKinds.Of(b.Kind), b.Id, null, null)
        {
            Change = b.Change, Name = Title(language.Language, b), Language = language.Language, Section = b.Section, SectionTitle = names.Section(b.Section), Places = b.Figures, IsReworded = b is { Change: ChangeKind.Changed, IsReworded: true },
        });
    }

    private IEnumerable<Difference> Claims(LanguageChanges language)
    {
        var names = new DifferenceNames(changes, reports, language.Language);
        return language.Claims.Select(c => (Change: c, Section: c.Key[..c.Key.IndexOf('/', StringComparison.Ordinal)]))
            .Select(c => Of(DifferenceKind.Claim, c.Change) with { Key = c.Change.Key[(c.Section.Length + 1)..], Language = language.Language, Section = c.Section, SectionTitle = names.Section(c.Section) });
    }

    private Difference Check(Change change)
    {
        var agency = CellAddress.Read(change.Key.Split(": ", 2)[0]).Agency;
        return Of(DifferenceKind.Check, change) with { Agency = agency, AgencyName = _names.Agency(agency) };
    }

    private IEnumerable<Difference> Sentences(LanguageChanges language)
    {
        var names = new DifferenceNames(changes, reports, language.Language);
        return language.Sentences.Select(s => new Difference(DifferenceKind.Sentence, s.Section, names.Referenced(string.Concat(s.Pieces.Select(p => p.Before))), names.Referenced(string.Concat(s.Pieces.Select(p => p.After))))
        {
            Change = ChangeKind.Changed, Language = language.Language, Section = s.Section, SectionTitle = names.Section(s.Section), Runs = [.. TextRun.Of(s).Select(r => r with { Text = names.Referenced(r.Text) })],
        });
    }

    private IEnumerable<Difference> OtherLanguages() => changes.OtherLanguages.Select(l => changes.After.Languages.ContainsKey(l)
        ? new Difference(DifferenceKind.Language, l, null, l) { Change = ChangeKind.Added, Language = l } : new Difference(DifferenceKind.Language, l, l, null) { Change = ChangeKind.Removed, Language = l });

    private IEnumerable<Difference> Texts(LanguageChanges language)
    {
        var names = new DifferenceNames(changes, reports, language.Language);
        return language.Texts.Select(t => t with { Before = t.Before is null ? null : names.Referenced(t.Before), After = t.After is null ? null : names.Referenced(t.After) })
            .Select(t => (t.Block is null ? Wording(t) : OfBlock(t, language.Language)) with
            {
                Change = Kind(t.Before, t.After), Language = language.Language, Section = t.Section, SectionTitle = t.Section.Length == 0 ? "" : names.Section(t.Section), Block = t.Block,
            });
    }

    private static Difference Wording(TextChange text) => new(DifferenceKind.Text, text.Block ?? text.Section, text.Before, text.After) { Change = Kind(text.Before, text.After), Runs = TextRun.Of(text.Before, text.After) };

    /// <summary>A line of a table, chart or box: named by the block's title and its own heading, with the cells that differ.</summary>
    private Difference OfBlock(TextChange line, string language)
    {
        if (Part(line.After is null ? changes.Before : changes.After, language, line.Section, line.Block!) is not ({ } part, { } text, var year)) return Wording(line);
        var columns = BlockLines.Columns(part) is { } heads ? RecordedText.Filled(Comparable(heads), text.Figures) : null;
        var sources = text.Labels.Where(l => l.Key.StartsWith("agency ", StringComparison.Ordinal) || l.Key.StartsWith("source ", StringComparison.Ordinal)).Select(l => Comparable(l.Value)).ToHashSet(StringComparer.Ordinal);
        var title = BlockLines.Title(part, text) is { Length: > 0 } own ? own : $"{DifferenceKinds.Noun(DifferenceKinds.Of(part.Kind), 1)} {line.Block}";
        var name = TableRow.NameOf(line, columns, sources);
        return Wording(line) with { Name = name is null ? title : $"{title}, {name}", Runs = TableRow.Runs(name, line, columns) };

        string Comparable(string words) => changes.Before.Year == changes.After.Year ? words : RecordedText.WithoutYears(words, year);
    }

    private static (VintagePart? Part, VintageText? Text, int Year) Part(Vintage side, string language, string section, string id) =>
        (side.Languages[language].Sections.Where(s => s.Id == section).SelectMany(s => s.Parts).FirstOrDefault(p => p.Id == id && p.Kind is not (VintagePartKind.Text or VintagePartKind.Contribution)), side.Languages[language], side.Year);

    private Difference Itself(Change change)
    {
        var difference = Of(DifferenceKind.Edition, change);
        if (change.Key == EditionChanges.Status) return difference with { Name = "Status" };
        if (change.Key == EditionChanges.Issued) return difference with { Name = "Date of issue" };
        if (change.Key == EditionChanges.Order) return difference with { Name = "Order of sections", Before = Titles(change.Before!), After = Titles(change.After!) };
        var section = change.Key[EditionChanges.Section.Length..];
        return difference with { Name = $"Section '{_names.Section(section)}'", Section = section, SectionTitle = _names.Section(section) };
    }

    private string Titles(string ids) => string.Join(", ", ids.Split(", ").Select(id => $"'{_names.Section(id)}'"));

    private string Title(string language, BlockChange block)
    {
        var side = block.Change == ChangeKind.Removed ? changes.Before : changes.After;
        return Part(side, language, block.Section, block.Id) is ({ } part, { } text, _) ? BlockLines.Title(part, text) : "";
    }

    private Distance Between(string key, string? before, string? after) => like?.Because(key) is { } because ? Distance.NotComparable(because)
        : Distance.Of(before is null ? null : RecordedValue.Read(before), after is null ? null : RecordedValue.Read(after));

    private static string? Shown(Vintage side, string key, string? printed) => printed is null ? null : DifferenceValue.Printed(printed, side.Values.GetValueOrDefault(key));

    private static ChangeKind Kind(string? before, string? after) => before is null ? ChangeKind.Added : after is null ? ChangeKind.Removed : ChangeKind.Changed;
}
