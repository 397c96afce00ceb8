using System.Collections.Immutable;
using System.Text.RegularExpressions;
using ReportCompiler.Compare;
using ReportCompiler.Compose;
using ReportCompiler.Expressions.Evaluation;
using ReportCompiler.Model;
using ReportCompiler.Vintages;

namespace ReportCompiler.Render.Differences;

/// <summary>What the things of a record are called in words, in one language: as the later edition says it, else as the earlier.</summary>
internal sealed partial class DifferenceNames
{
    private readonly ImmutableArray<VintageText> _texts;
    private readonly int? _namedYear;

    private readonly ImmutableArray<(Labels Labels, Language Language)> _codes;

    public DifferenceNames(VintageChanges changes, ImmutableArray<ComposedReport> reports, string? language)
    {
        _codes = [.. reports.Where(r => r.Language.Tag == language).Select(r => (new Labels(r.Validated.Project.Structure), r.Language))];
        ImmutableArray<Vintage> having = [.. new[] { changes.After, changes.Before }.Where(v => language is not null && v.Languages.ContainsKey(language))];
        _texts = [.. having.Select(v => v.Languages[language!])];
        _namedYear = changes.Before.Year == changes.After.Year || having.IsEmpty ? null : having[0].Year;
    }

    /// <summary>What a printed or defined number is the number of. Of two years, the name of one may not say its year: it stands over the numbers of both.</summary>
    public string Number(string key)
    {
        var name = First(t => t.Names.GetValueOrDefault(key)) ?? Label("figure", key) ?? Cell(key);
        return _namedYear is { } year ? RecordedText.WithoutYears(name, year) : name;
    }

    /// <summary>An address in words: its indicator and its codes; empty where it has no label.</summary>
    public string Cell(string address)
    {
        var read = CellAddress.Read(address);
        if (Label("indicator", read.Indicator) is not { } indicator) return "";
        return (read.Year is { } year ? FormattableString.Invariant($"{year}: ") : "") + string.Join(", ", [indicator, .. read.Codes.Select(c => Code(c.Dimension, c.Code))]);
    }

    /// <summary>The name of an agency, or null.</summary>
    public string? Agency(string? id) => id is null ? null : Label("agency", id);

    /// <summary>The title of a section, which an agency's own text has too.</summary>
    public string Section(string id)
    {
        var (section, agency) = id.Split('@', 2) is [var s, var a] ? (s, a) : (id, null);
        var title = First(t => t.Sections.FirstOrDefault(x => x.Id == section) is { } found ? RecordedText.Filled(found.Title, t.Figures) : null) ?? section;
        return agency is null ? title : $"{title}, {Agency(agency) ?? agency}";
    }

    /// <summary>Where a section stands in the later edition; one that is gone stands behind all others.</summary>
    public int Order(string id)
    {
        var section = id.Split('@', 2)[0];
        var places = _texts.Select(t => Enumerable.Range(0, t.Sections.Length).FirstOrDefault(i => t.Sections[i].Id == section, int.MaxValue));
        return places.FirstOrDefault(int.MaxValue);
    }

    /// <summary>A text in which references are the titles of what they lead to: the record says only where they lead, since numbers are no wording.</summary>
    public string Referenced(string text) => Reference().Replace(text, r => Target(r.Groups[1].Value) ?? r.Value);

    private string? Target(string id) => First(t => t.Sections.FirstOrDefault(s => s.Id == id) is { } section ? RecordedText.Filled(section.Title, t.Figures)
        : id.Split('-', 2) is ["table" or "chart", var block] && t.Sections.SelectMany(s => s.Parts).FirstOrDefault(p => p.Id == block && p.Kind != VintagePartKind.Contribution) is { } part ? BlockLines.Title(part, t) : null) is { Length: > 0 } title ? title : null;

    /// <summary>What a code is called. Records have no names for groups and the codes of every list; the edition itself has.</summary>
    private string Code(string dimension, string code)
    {
        if (Label("code", $"{dimension}.{code}") is { } label) return label;
        var names = _codes.Select(c => c.Labels.Code(dimension, code).In(c.Language));
        return names.FirstOrDefault(n => n != code) ?? code switch { CodeList.Total => "total", CodeList.Unknown => "not stated", CodeList.Other => "other", CodeList.NotApplicable => "not applicable", _ => code };
    }

    [GeneratedRegex(@"\[#([a-z][a-z0-9-]*)\]")]
    private static partial Regex Reference();

    private string? Label(string kind, string id) => First(t => t.Labels.GetValueOrDefault($"{kind} {id}"));

    private string? First(Func<VintageText, string?> name) => _texts.Select(name).FirstOrDefault(n => n is not null);
}
