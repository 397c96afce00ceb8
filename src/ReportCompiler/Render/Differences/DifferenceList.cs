using System.Collections.Immutable;
using ReportCompiler.Compare;
using ReportCompiler.Vintages;

namespace ReportCompiler.Render.Differences;

/// <summary>Makes one list of what two records say differently, with names and distances.</summary>
internal sealed class DifferenceList(VintageChanges changes)
{
    // What is not a matter of a language is called by its name in the first.
    private readonly DifferenceNames _names = new(changes, changes.Languages.FirstOrDefault()?.Language);

    public IEnumerable<Difference> All() =>
    [
        .. changes.Languages.SelectMany(Printed), .. Derived(), .. changes.Delivered.Select(Delivered), .. changes.Languages.SelectMany(Blocks),
        .. changes.Languages.SelectMany(Claims), .. changes.Checks.Select(Check), .. changes.Languages.SelectMany(Sentences), .. OtherLanguages(),
        .. changes.Languages.SelectMany(l => l.Labels.Select(c => Of(DifferenceKind.Label, c) with { Language = l.Language })), .. changes.Languages.SelectMany(Texts),
    ];

    private static Difference Of(DifferenceKind kind, Change change) => new(kind, change.Key, change.Before, change.After) { Change = change.Kind };

    /// <summary>Printed figures: those of one section that print the same number and changed alike are one.</summary>
    private IEnumerable<Difference> Printed(LanguageChanges language)
    {
        var names = new DifferenceNames(changes, language.Language);
        return language.Printed.GroupBy(p => (p.Section, p.Key, p.Before, p.After)).OrderBy(g => names.Order(g.Key.Section)).Select(g => new Difference(DifferenceKind.Printed, g.Key.Key, g.Key.Before, g.Key.After)
        {
            Change = Kind(g.Key.Before, g.Key.After), Name = names.Number(g.Key.Key), Language = language.Language, Section = g.Key.Section, SectionTitle = names.Section(g.Key.Section),
            Distance = g.Key.Before is null || g.Key.After is null ? null : Between(changes.Before.Values.GetValueOrDefault(g.Key.Key), changes.After.Values.GetValueOrDefault(g.Key.Key)),
            Places = [.. g.Select(p => p.Id)],
        });
    }

    private IEnumerable<Difference> Derived()
    {
        var printed = changes.Languages.SelectMany(l => l.Printed).Where(p => p is { Before: not null, After: not null }).Select(p => p.Key).ToHashSet(StringComparer.Ordinal);
        return changes.Values.Where(v => !printed.Contains(v.Key)).Select(v => Of(DifferenceKind.Derived, v) with { Name = _names.Number(v.Key), Distance = Between(v.Before, v.After) });
    }

    private Difference Delivered(Change change)
    {
        var (cell, agency) = DifferenceNames.Split(change.Key);
        var difference = Of(cell.Length == 0 ? DifferenceKind.Delivery : DifferenceKind.Observation, change) with { Key = cell.Length == 0 ? change.Key : cell, Agency = agency, AgencyName = _names.Agency(agency) };
        return cell.Length == 0 ? difference : difference with { Name = _names.Cell(cell), Distance = change.Kind == ChangeKind.Changed ? Between(change.Before, change.After) : null };
    }

    private IEnumerable<Difference> Blocks(LanguageChanges language)
    {
        var names = new DifferenceNames(changes, language.Language);
        return language.Blocks.Select(b => new Difference(DifferenceKinds.Of(b.Kind), b.Id, null, null)
        {
            Change = b.Change, Name = Title(language.Language, b), Language = language.Language, Section = b.Section, SectionTitle = names.Section(b.Section), Places = b.Figures, IsReworded = b is { Change: ChangeKind.Changed, IsReworded: true },
        });
    }

    private IEnumerable<Difference> Claims(LanguageChanges language)
    {
        var names = new DifferenceNames(changes, language.Language);
        return language.Claims.Select(c => (Change: c, Section: c.Key[..c.Key.IndexOf('/', StringComparison.Ordinal)]))
            .Select(c => Of(DifferenceKind.Claim, c.Change) with { Key = c.Change.Key[(c.Section.Length + 1)..], Language = language.Language, Section = c.Section, SectionTitle = names.Section(c.Section) });
    }

    private Difference Check(Change change)
    {
        var agency = DifferenceNames.Split(change.Key.Split(": ", 2)[0]).Agency;
        return Of(DifferenceKind.Check, change) with { Agency = agency, AgencyName = _names.Agency(agency) };
    }

    private IEnumerable<Difference> Sentences(LanguageChanges language)
    {
        var names = new DifferenceNames(changes, language.Language);
        return language.Sentences.Select(s => new Difference(DifferenceKind.Sentence, s.Section, string.Concat(s.Pieces.Select(p => p.Before)), string.Concat(s.Pieces.Select(p => p.After)))
        {
            Change = ChangeKind.Changed, Language = language.Language, Section = s.Section, SectionTitle = names.Section(s.Section), Runs = TextRun.Of(s),
        });
    }

    private IEnumerable<Difference> OtherLanguages() => changes.OtherLanguages.Select(l => changes.After.Languages.ContainsKey(l)
        ? new Difference(DifferenceKind.Language, l, null, l) { Change = ChangeKind.Added, Language = l } : new Difference(DifferenceKind.Language, l, l, null) { Change = ChangeKind.Removed, Language = l });

    private IEnumerable<Difference> Texts(LanguageChanges language)
    {
        var names = new DifferenceNames(changes, language.Language);
        return language.Texts.Select(t => new Difference(DifferenceKind.Text, t.Block ?? t.Section, t.Before, t.After)
        {
            Change = Kind(t.Before, t.After), Language = language.Language, Section = t.Section, SectionTitle = t.Section.Length == 0 ? "" : names.Section(t.Section), Block = t.Block, Runs = TextRun.Of(t.Before, t.After),
        });
    }

    private string Title(string language, BlockChange block)
    {
        var side = block.Change == ChangeKind.Removed ? changes.Before : changes.After;
        var part = side.Languages[language].Sections.Where(s => s.Id == block.Section).SelectMany(s => s.Parts).FirstOrDefault(p => p.Id == block.Id && p.Kind == block.Kind);
        // The first line of a chart is its description.
        var line = part?.Lines.ElementAtOrDefault(block.Kind == VintagePartKind.Chart && part.Lines.Length > 1 ? 1 : 0);
        // A box without a title begins with its first figure.
        return line is null || block.Kind == VintagePartKind.KeyFigures && line.Contains(" | ", StringComparison.Ordinal) ? "" : RecordedText.Filled(line, side.Languages[language].Figures);
    }

    private static Distance Between(string? before, string? after) => Distance.Of(before is null ? null : RecordedValue.Read(before), after is null ? null : RecordedValue.Read(after));

    private static ChangeKind Kind(string? before, string? after) => before is null ? ChangeKind.Added : after is null ? ChangeKind.Removed : ChangeKind.Changed;
}
