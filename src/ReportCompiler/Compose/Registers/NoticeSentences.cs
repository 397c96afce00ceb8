using System.Globalization;
using ReportCompiler.Compose.Corrections;
using ReportCompiler.Expressions;
using ReportCompiler.Vintages;

namespace ReportCompiler.Compose.Registers;

/// <summary>The sentences of a notice of corrections, in plain text.</summary>
internal sealed class NoticeSentences(Composition composition, CorrectionNotice notice)
{
    /// <summary>That nothing else changed, with how many figures that was proved of; and what writers changed without giving a figure another value.</summary>
    public string NothingElse()
    {
        if (notice.Last is not { } last) return composition.Word("corrections-none");
        var (told, against) = last;
        (string, string)[] places =
        [
            ("n", Number(told.Same)), ("version", Number(against.Number)), ("date", Date(against.Date)), ("sections", composition.Printer.List([.. told.Reworded.Select(TitleOf)])),
            ("removed", Number(told.NoLonger)), ("added", Number(told.Anew)), ("otherwise", Number(told.Otherwise)),
        ];
        var proof = Filled(told.IsReprinted ? "corrections-no-other-value" : "corrections-nothing-else", places);
        if (told.IsReprinted) return proof + " " + Filled("corrections-reprinted", places);
        return told.Reworded.IsEmpty ? proof : proof + " " + Filled("corrections-reworded", places);
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
