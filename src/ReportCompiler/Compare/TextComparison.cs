using System.Collections.Immutable;
using ReportCompiler.Vintages;

namespace ReportCompiler.Compare;

/// <summary>Compares what two records print in one language.</summary>
internal sealed class TextComparison
{
    private readonly Vintage _before;
    private readonly Vintage _after;
    private readonly VintageText _old;
    private readonly VintageText _new;
    private readonly ImmutableArray<PrintedChange> _printed;
    private readonly HashSet<string> _changed;

    public TextComparison(Vintage before, Vintage after, string language)
    {
        (_before, _after, _old, _new) = (before, after, before.Languages[language], after.Languages[language]);
        Language = language;
        _printed = [.. VintageComparison.Differences(_old.Figures, _new.Figures, string.Equals).Select(c => new PrintedChange(c.Key, c.Before, c.After, IsSameNumber(c.Key)))];
        _changed = _printed.Where(p => p is { Before: not null, After: not null }).Select(p => p.Id).ToHashSet(StringComparer.Ordinal);
    }

    private string Language { get; }

    public LanguageChanges Changes()
    {
        var sections = Sections().ToList();
        var blocks = sections.SelectMany(s => Blocks(s.Id, s.Old, s.New)).ToList();
        var texts = sections.SelectMany(s => Paragraphs(s.Id, s.Old, s.New)).ToList();
        return new LanguageChanges
        {
            Language = Language,
            Printed = _printed,
            Claims = VintageComparison.Differences(_old.Claims, _new.Claims, string.Equals),
            Blocks = [.. blocks.Select(b => b.Block)],
            Sentences = [.. texts.Select(t => t.Sentence).OfType<SentenceChange>()],
            Labels = VintageComparison.Differences(_old.Labels, _new.Labels, string.Equals),
            Texts = [.. Title(), .. texts.Select(t => t.Text).OfType<TextChange>(), .. blocks.SelectMany(b => b.Texts)],
        };
    }

    private bool IsSameNumber(string id) =>
        _before.Values.TryGetValue(FigureIds.Key(id), out var old) && _after.Values.TryGetValue(FigureIds.Key(id), out var now) && VintageComparison.SameValue(old, now);

    private IEnumerable<TextChange> Title() => _old.Title == _new.Title ? [] : [new TextChange("", null, _old.Title, _new.Title)];

    /// <summary>The sections of both, those of the later record in its order, then those that are gone.</summary>
    private IEnumerable<(string Id, VintageSection? Old, VintageSection? New)> Sections()
    {
        var old = _old.Sections.ToDictionary(s => s.Id, StringComparer.Ordinal);
        foreach (var section in _new.Sections) yield return (section.Id, old.GetValueOrDefault(section.Id), section);
        foreach (var section in _old.Sections.Where(s => !_new.Sections.Any(n => n.Id == s.Id))) yield return (section.Id, section, null);
    }

    private IEnumerable<(BlockChange Block, IEnumerable<TextChange> Texts)> Blocks(string section, VintageSection? old, VintageSection? now)
    {
        var before = (old?.Parts ?? []).Where(p => p.Kind is not (VintagePartKind.Text or VintagePartKind.Contribution)).ToDictionary(p => p.Id!, StringComparer.Ordinal);
        var after = (now?.Parts ?? []).Where(p => p.Kind is not (VintagePartKind.Text or VintagePartKind.Contribution)).ToDictionary(p => p.Id!, StringComparer.Ordinal);
        foreach (var id in after.Keys.Concat(before.Keys.Where(k => !after.ContainsKey(k))))
        {
            var (was, @is) = (before.GetValueOrDefault(id), after.GetValueOrDefault(id));
            var lines = new LineAlignment(Worded(was, _before.Year), Worded(@is, _after.Year));
            ImmutableArray<string> figures = [.. (@is ?? was)!.Lines.SelectMany(RecordedText.Figures).Where(_changed.Contains).Distinct(StringComparer.Ordinal)];
            if (was is not null && @is is not null && figures.IsEmpty && lines.IsSame) continue;
            var kind = was is null ? ChangeKind.Added : @is is null ? ChangeKind.Removed : ChangeKind.Changed;
            var texts = kind == ChangeKind.Changed ? lines.Differing().Select(d => Change(section, id, d)) : [];
            yield return (new BlockChange((@is ?? was)!.Kind, section, id, kind, figures, !lines.IsSame), texts);
        }
    }

    private IEnumerable<(SentenceChange? Sentence, TextChange? Text)> Paragraphs(string section, VintageSection? old, VintageSection? now)
    {
        var lines = new LineAlignment(Texts(old, _before.Year), Texts(now, _after.Year));
        foreach (var difference in lines.Differing()) yield return (null, Change(section, null, difference));
        foreach (var line in lines.Same().Where(l => RecordedText.Figures(l).Any(_changed.Contains)))
            yield return (new SentenceChange(section, [.. RecordedText.Pieces(line).Select(p => p.IsFigure ? new SentencePiece(_old.Figures.GetValueOrDefault(p.Text, ""), _new.Figures.GetValueOrDefault(p.Text, "")) : new SentencePiece(p.Text, p.Text))]), null);
    }

    private TextChange Change(string section, string? block, (string? Before, string? After) difference) =>
        new(section, block, difference.Before is null ? null : RecordedText.Filled(difference.Before, _old.Figures), difference.After is null ? null : RecordedText.Filled(difference.After, _new.Figures));

    private ImmutableArray<string> Texts(VintageSection? section, int year) => section is null ? []
        : Comparable([section.Title, .. section.Parts.Where(p => p.Kind is VintagePartKind.Text or VintagePartKind.Contribution).SelectMany(p => p.Lines)], year);

    private ImmutableArray<string> Worded(VintagePart? part, int year) => part is null ? [] : Comparable(part.Lines, year);

    /// <summary>Between two years the year itself, and the one before it, is no difference of wording.</summary>
    private ImmutableArray<string> Comparable(ImmutableArray<string> lines, int year) =>
        _before.Year == _after.Year ? lines : [.. lines.Select(l => RecordedText.WithoutYears(l, year))];
}
