using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ReportCompiler.Compose;
using ReportCompiler.Markup;
using ReportCompiler.Model;
using ReportCompiler.Render.Html;
using ReportCompiler.Render.Sources;
using ReportCompiler.Text;

namespace ReportCompiler.Render.Audit;

/// <summary>Says which numbers a report must hold, from the composed report alone: nothing here knows how a page is written.</summary>
internal sealed class ExpectedNumbers
{
    private readonly PrintedReport _printed;
    private readonly ComposedReport _report;

    private ExpectedNumbers(PrintedReport printed) => (_printed, _report) = (printed, printed.Report);

    /// <summary>The regions of a page: what stands around the sections, each section, the list of sources.</summary>
    public static ImmutableArray<ExpectedRegion> Of(PrintedReport printed, SourceList? sources)
    {
        var numbers = new ExpectedNumbers(printed);
        var figures = printed.Figures.ToLookup(f => f.Figure.Section, f => f.Index);
        var sections = printed.Report.Sections.Select(s => numbers.Section(s, [.. figures[s.Id]]));
        var all = sections.Prepend(numbers.Around());
        return [.. sources is null ? all : all.Append(List(sources))];
    }

    /// <summary>What may stand in the margins of any page of paper.</summary>
    public static Tally Margins(ComposedReport report)
    {
        var margins = new Tally().Add(report.Title).Add(Text(report.Validated.Project.Year)).Add(report.Publisher).Add(report.Language.Strings.GetValueOrDefault(PageStrings.Page)?.Replace("{page}", "", StringComparison.Ordinal));
        foreach (var section in report.Sections) margins.Add(Text(section.Number)).Add(MarkedText.Plain(section.Title));
        return margins;
    }

    /// <summary>Cover, contents and foot of the page, and its title.</summary>
    private ExpectedRegion Around()
    {
        var region = new ExpectedRegion("", "the cover, the contents or the layout", []);
        var year = Text(_report.Validated.Project.Year);
        foreach (var cover in (string?[])[year, _report.Title, _report.Publisher, _report.Issued]) region.Others.Add(cover);
        foreach (var foot in (string?[])[_report.Publisher, _report.Title, year, _report.Issued]) region.Others.Add(foot);
        foreach (var title in (string?[])[_report.Title, year]) region.Others.Add(title);
        foreach (var section in _report.Sections) region.Others.Add(Text(section.Number)).Add(MarkedText.Plain(section.Title));
        foreach (var part in _report.Sections.SelectMany(s => s.Parts))
        {
            if (part is TablePart { Table: var table }) region.Others.Add(Text(table.Number)).Add(MarkedText.Plain(table.Title));
            if (part is ChartPart { Chart: var chart }) region.Others.Add(Text(chart.Number)).Add(MarkedText.Plain(chart.Title));
        }
        region.Others.Add(Words());
        return region;
    }

    /// <summary>The built-in words that stand around the sections.</summary>
    private string Words() => string.Join('\n', ((string[])[PageStrings.Contents, PageStrings.Skip, PageStrings.Tables, PageStrings.Charts, PageStrings.Sources, PageStrings.SourcesHint])
        .Select(key => _report.Language.Strings.GetValueOrDefault(key)));

    private ExpectedRegion Section(ComposedSection section, ImmutableArray<int> figures)
    {
        var region = new ExpectedRegion(Anchors.Section(section.Id), $"the section '{section.Id}'", figures);
        region.Others.Add(Text(section.Number)).Add(PrintedText.WithoutFigures(section.Title));
        var text = new StringBuilder();
        foreach (var part in section.Parts)
        {
            if (part is MarkdownPart markdown) text.Append(markdown.Markdown);
            else text.Append("\n\n");
            if (part is TablePart { Table: var table }) Table(region.Others.Add(Text(table.Number)).Add(PrintedText.WithoutFigures(table.Title)), table);
            if (part is ChartPart { Chart: var chart }) Chart(region, chart);
            if (part is KeyFiguresPart { Box: var box }) Box(region.Others, box);
            if (part is ContributionPart contribution) region.Others.Add(contribution.AgencyLabel).Add(PrintedText.Of(contribution.Markdown, ours: false));
        }
        region.Others.Add(PrintedText.Of(text.ToString(), ours: true));
        return region;
    }

    private static void Box(Tally others, ComposedKeyFigures box)
    {
        others.Add(PrintedText.WithoutFigures(box.Title));
        foreach (var figure in box.Figures) others.Add(PrintedText.WithoutFigures(figure.Value)).Add(PrintedText.WithoutFigures(figure.Text)).Add(PrintedText.WithoutFigures(figure.Comparison ?? ""));
    }

    private static void Table(Tally others, ComposedTable table)
    {
        others.Add(PrintedText.WithoutFigures(table.Stub)).Add(table.Unit);
        // A heading over several columns stands once.
        for (var i = 0; i < table.Columns.Length; i++)
        {
            if (i == 0 || table.Columns[i].Group is null || table.Columns[i].Group != table.Columns[i - 1].Group) others.Add(PrintedText.WithoutFigures(table.Columns[i].Group ?? ""));
            others.Add(PrintedText.WithoutFigures(table.Columns[i].Heading));
        }
        foreach (var row in table.Rows)
        {
            others.Add(PrintedText.WithoutFigures(row.Heading));
            foreach (var cell in row.Cells) others.Add(PrintedText.WithoutFigures(cell.Text));
        }
        foreach (var note in table.Notes) others.Add(PrintedText.WithoutFigures(note));
        foreach (var (symbol, meaning) in table.Legend) others.Add(symbol).Add(meaning);
        foreach (var source in table.Sources) others.Add(PrintedText.WithoutFigures(source));
    }

    private void Chart(ExpectedRegion region, ComposedChart chart)
    {
        region.Others.Add(Text(chart.Number)).Add(PrintedText.WithoutFigures(chart.Title));
        var isOnPaper = chart.Data.Rows.Length <= ChartWriter.MostRowsOnPaper;
        Table(isOnPaper ? region.Others : region.OnScreenOnly, chart.Data);
        if (!isOnPaper) region.FiguresOnScreenOnly.UnionWith(_printed.Figures.Where(f => f.Figure.Position is { Setting: FigureSetting.Table } at && at.Block == chart.Id).Select(f => f.Index));
        foreach (var category in chart.Categories) region.Drawn.Add(category);
        foreach (var series in chart.Series) region.Drawn.Add(series.Label);
        // The symbol of a missing value is no number; a label prints its figures.
        region.Drawn.Add(chart.Unit);
        region.Described.Add(MarkedText.Plain(chart.Title)).Add(MarkedText.Plain(chart.Alt));
    }

    private static ExpectedRegion List(SourceList sources)
    {
        var region = new ExpectedRegion(Anchors.Sources, "the list of sources", []);
        foreach (var group in sources.Groups)
        {
            region.Others.Add(group.Title).Add(group.Folder).Add(group.Received);
            foreach (var line in group.Lines)
            {
                region.Others.Add(line.Value).Add(line.Label).Add(line.Before).Add(SourcesWriter.Ranges(line.Checks));
                if (line.Key != line.Label) region.Others.Add(line.Key);
                foreach (var origin in line.Origin) region.Others.Add(origin.Words).Add(origin.Detail).Add(origin.Remark);
            }
        }
        foreach (var check in sources.Checks) region.Others.Add(Text(check.Number)).Add(check.Address).Add(check.Equation).Add(check.Outcome);
        return region;
    }

    private static string? Text(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}
