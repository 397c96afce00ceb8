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
    /// <summary>The tree rounds to these; what has more is shown in full beside it.</summary>
    private const int DecimalsOfTree = 6;

    private readonly ComposedReport _report;
    private readonly StringBuilder _text = new();

    private TraceText(ComposedReport report) => _report = report;

    /// <summary>The answer, with a line end.</summary>
    public static string Of(ComposedReport report, TraceAnswer answer)
    {
        var text = new TraceText(report);
        foreach (var number in answer.Numbers.Where(n => n.Meaning != TraceMeaning.Text)) text.Add(number);
        foreach (var section in answer.Sections) text.Add(section);
        foreach (var number in answer.Numbers.Where(n => n.Meaning == TraceMeaning.Text)) text.Add(number);
        return text._text.ToString();
    }

    private void Add(TracedNumber number)
    {
        if (_text.Length > 0) _text.Append('\n');
        Line($"{number.Text} - {number.Source.Label}");
        Line($"  {number.Source.Key}, {Meaning(number.Meaning)}");
        if (!number.OtherNames.IsEmpty) Line($"  the same number: {string.Join("; ", number.OtherNames)}");
        Line("");
        Tree(number.Tree, "  ", "  ");
        if (number.Source.Quantity.Value is { } value && value != Math.Round(value, DecimalsOfTree)) Paragraph("Unrounded", [value.ToString(CultureInfo.InvariantCulture)]);
        Paragraph("Notes", Notes(number.Tree).Distinct());
        if (number.Before is { } before) Paragraph("Year before", [before]);
        Paragraph("Checks", number.Source.Checks.SelectMany(Check));
        Paragraph("Claims", number.Claims.Select(c => $"{Outcome(c)}  {c.Text}: {c.Equation}  {c.Place}"));
        Paragraph(number.Uses.IsEmpty ? "Printed" : $"Printed {Words.Count(number.Uses.Length, "time")}", number.Uses.IsEmpty ? ["nowhere in this edition"] : Uses(number.Uses, withSection: true));
        Paragraph("Part of", Columns.Align(number.PartOf.Select(o => (string[])[o.Key, $"printed {Words.Count(o.Uses.Length, "time")}", o.Key == o.Label ? "" : o.Label])));
    }

    private static string Meaning(TraceMeaning meaning) => meaning switch
    {
        TraceMeaning.Figure => "a derived figure",
        TraceMeaning.Indicator => "an indicator",
        TraceMeaning.Cell => "a cell",
        TraceMeaning.Expression => "an expression",
        TraceMeaning.Place => "found by its place",
        TraceMeaning.Line => "found by its line in the ledger",
        TraceMeaning.Section => "printed by the section",
        _ => "found by its text",
    };

    private void Add(TracedSection section)
    {
        if (_text.Length > 0) _text.Append('\n');
        Line(Title(section.Section));
        Line("");
        foreach (var line in Uses(section.Figures, withSection: false)) Line("  " + line);
        if (section.Figures.IsEmpty) Line("  prints no figure");
        foreach (var number in section.Numbers) Add(number);
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

    /// <summary>The notes that are printed with its cells.</summary>
    private static IEnumerable<string> Notes(TraceNode node)
    {
        var own = node.Cell?.Note is { } note ? [$"{node.Spelling}: {note}"] : Enumerable.Empty<string>();
        return own.Concat((node.CheckedAgainst is { } other ? node.Parts.Add(other) : node.Parts).SelectMany(Notes));
    }

    /// <summary>A check on its line; below it why a failure is accepted, or what leaves it open.</summary>
    private static string[] Check(Check check)
    {
        var (result, because) = check.Result switch
        {
            CheckResult.Fail => check.Waiver is { } waiver ? ($"fails, accepted by {waiver.By}", waiver.Reason) : ("fails", null),
            CheckResult.Undecided => ("undecided", check.UndecidedBecause),
            _ => (check.Circular ? "holds, proves nothing" : "holds", null),
        };
        var line = $"{result}  {check.Id} {check.Address}: {check.Equation}";
        return because is null ? [line] : [line, "  " + because];
    }

    private static string Outcome(Claim claim) => claim.Truth switch { Truth.True => "holds", Truth.False => "fails", _ => "undecided" };

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
