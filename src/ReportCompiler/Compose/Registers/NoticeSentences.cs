using System.Globalization;
using ReportCompiler.Compose.Corrections;
using ReportCompiler.Expressions;
using ReportCompiler.Vintages;

namespace ReportCompiler.Compose.Registers;

/// <summary>The sentences of a notice of corrections, in plain text.</summary>
internal sealed class NoticeSentences(Composition composition, CorrectionNotice notice)
{
    /// <summary>That nothing else changed, with how many figures that was proved of; and where wording changed, that no figure did with it.</summary>
    public string NothingElse()
    {
        var proof = Filled("corrections-nothing-else", ("n", Number(notice.Unchanged)), ("date", Date(notice.Versions[^1].Date)));
        if (notice.Reworded.IsEmpty) return proof;
        return proof + " " + Filled("corrections-reworded", ("sections", composition.Printer.List([.. notice.Reworded.Select(TitleOf)])));
    }

    /// <summary>The version that this is.</summary>
    public string Version() => notice.IsPending
        ? Filled("version-pending", ("n", Number(notice.Versions.Length + 1)))
        : Filled("version", ("n", Number(notice.Versions.Length)), ("date", Date(notice.Versions[^1].Date)));

    /// <summary>On the cover: that this edition corrects, or only revises, the one first published.</summary>
    public string Cover() =>
        Filled(notice.Corrected.Any(c => c.Entry.Kind == CorrectionKind.Correction) ? "cover-corrected" : "cover-revised", ("date", Date(notice.Versions[0].Date)));

    public string Date(DateOnly date) => composition.Printer.Date(date);

    private string TitleOf(string section) => composition.Project.Edition.Sections.Any(s => s.Id == section)
        ? composition.References.Placeholder(Function.Section, section, asLink: false, capital: false, composition.Project.Edition.Span) : section;

    private string Filled(string key, params ReadOnlySpan<(string Place, string Text)> places)
    {
        var text = composition.Word(key);
        foreach (var (place, filled) in places) text = text.Replace("{" + place + "}", filled, StringComparison.Ordinal);
        return text;
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
