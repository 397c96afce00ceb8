using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ReportCompiler.Compose;
using ReportCompiler.Compose.Trace;
using ReportCompiler.Model;
using ReportCompiler.Text;
using ReportCompiler.Validate;

namespace ReportCompiler.Cli.Formatting;

/// <summary>Shows where numbers come from: each with its tree down to the cells, its checks, and the places that print it.</summary>
internal sealed class TraceText
{
    private readonly ComposedReport _report;
    private readonly StringBuilder _text = new();

    private TraceText(ComposedReport report) => _report = report;

    /// <summary>The answer, with a line end.</summary>
    public static string Of(ComposedReport report, TraceAnswer answer)
    {
        var text = new TraceText(report);
        foreach (var number in answer.Numbers) text.Add(number);
        foreach (var section in answer.Sections) text.Add(section);
        return text._text.ToString();
    }

    private void Add(TracedNumber number)
    {
        if (_text.Length > 0) _text.Append('\n');
        Line($"{number.Text} - {number.Source.Label}");
        Line("");
        Tree(number.Tree, "  ", "  ");
        if (number.Before is { } before) Paragraph("Year before", [before]);
        Paragraph("Checks", number.Source.Checks.Select(Check));
        Paragraph("Claims", number.Claims.Select(c => $"{(c.Truth == Truth.True ? "holds" : c.Truth == Truth.False ? "fails" : "undecided")}  {c.Text}: {c.Equation}  {c.Place}"));
        Paragraph(number.Uses.IsEmpty ? "Printed" : $"Printed {Words.Count(number.Uses.Length, "time")}", number.Uses.IsEmpty ? ["nowhere in this edition"] : Uses(number.Uses, withSection: true));
        Paragraph("Part of", number.PartOf.Select(o => o.Key == o.Label ? o.Key : $"{o.Key}  {o.Label}"));
    }

    private void Add(TracedSection section)
    {
        if (_text.Length > 0) _text.Append('\n');
        Line(Title(section.Section));
        Line("");
        foreach (var line in Uses(section.Figures, withSection: false)) Line("  " + line);
        if (section.Figures.IsEmpty) Line("  prints no figure");
    }

    private void Tree(TraceNode node, string first, string rest)
    {
        var cell = node.Cell is { } read ? "  " + Cell(read) : "";
        Line($"{first}{node.Spelling} = {node.Value}{(node.Equation is { } equation ? $" = {equation}" : "")}{cell}");
        var kids = node.CheckedAgainst is { } other ? node.Parts.Add(other with { Spelling = "checked against " + other.Spelling }) : node.Parts;
        for (var i = 0; i < kids.Length; i++)
        {
            var isLast = i == kids.Length - 1;
            Tree(kids[i], rest + (isLast ? "└─ " : "├─ "), rest + (isLast ? "   " : "│  "));
        }
    }

    private static string Cell(TracedCell cell)
    {
        var received = cell.Received is { } date ? $", received {date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}" : "";
        return $"{cell.Place}  {cell.Agency}{received}{(cell.Source is null ? "" : $", {cell.Source}")}";
    }

    private static string Check(Check check)
    {
        var result = check.Result switch
        {
            CheckResult.Fail => check.Waiver is { } waiver ? $"fails, accepted by {waiver.By}" : "fails",
            CheckResult.Undecided => "undecided",
            _ => check.Circular ? "holds, proves nothing" : "holds",
        };
        return $"{result}  {check.Id} {check.Address}: {check.Equation}";
    }

    private IEnumerable<string> Uses(ImmutableArray<FigureUse> uses, bool withSection) => Columns.Align(uses.Select(u => (string[])
    [
        VisibleText.Of(u.Text),
        .. withSection ? (string[])[Title(_report.Sections.First(s => s.Id == u.Section))] : [u.Id[(u.Id.IndexOf('/', StringComparison.Ordinal) + 1)..u.Id.LastIndexOf('/')]],
        Setting(u.Position),
        u.Place.ToString(),
    ]));

    private static string Setting(FigurePosition position)
    {
        var setting = position.Setting == FigureSetting.KeyFigure ? "key figure" : position.Setting.ToString().ToLowerInvariant();
        return position.Agency is { } agency ? $"{setting} of {agency}" : position.Block is { } block ? $"{setting} '{block}'" : setting;
    }

    private static string Title(ComposedSection section) =>
        (section.Number is { } number ? number.ToString(CultureInfo.InvariantCulture) + " " : "") + VisibleText.Of(MarkedText.Plain(section.Title));

    private void Paragraph(string heading, IEnumerable<string> lines)
    {
        var all = lines.ToList();
        if (all.Count == 0) return;
        Line("");
        Line($"  {heading}");
        foreach (var line in all) Line("    " + line);
    }

    private void Line(string text) => _text.Append(VisibleText.Of(text)).Append('\n');
}
