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
        return [.. sources is null ? all : all.Append(numbers.List(sources))];
    }

    /// <summary>Cover, contents and what else the layout has of the report; its title may also stand in an attribute, where it is not read.</summary>
    private ExpectedRegion Around()
    {
        var region = new ExpectedRegion("", "the cover, the contents or the layout", []);
        foreach (var slot in _report.Validated.Project.Layout.TryGetValue(Layout.File, out var layout) ? Layout.Slots(layout.Text) : [])
        {
            if (slot == "cover") Add(region.Others, Year, _report.Title, _report.Publisher, _report.Cover is null ? _report.Issued : null, _report.Cover?.Version, _report.Cover?.Text,
                _report.Cover is { Text: not null, Section: not null } ? _report.Cover.Reference : null, _report.Cover is { Text: not null, Section: not null } ? MarkedText.Plain(_report.Cover.SectionTitle) : null);
            else if (slot == "contents") Contents(region.Others);
            else if (slot == "footer") Add(region.Optional, _report.Publisher, _report.Title, Year, _report.Issued);
            else if (slot == "skip") Add(region.Optional, Word(PageStrings.Skip));
            else if (slot is "title" or "description") Add(region.Optional, _report.Title, Year, _report.Publisher);
        }
        return region;
    }

    private void Contents(Tally numbers)
    {
        foreach (var section in _report.Sections) Add(numbers, Text(section.Number), MarkedText.Plain(section.Title));
        foreach (var part in _report.Sections.SelectMany(s => s.Parts))
        {
            if (part is TablePart { Table: var table }) Add(numbers, Text(table.Number), MarkedText.Plain(table.Title));
            if (part is ChartPart { Chart: var chart }) Add(numbers, Text(chart.Number), MarkedText.Plain(chart.Title));
        }
        foreach (var key in (string[])[PageStrings.Contents, PageStrings.Tables, PageStrings.Charts, PageStrings.Sources, PageStrings.SourcesHint]) Add(numbers, Word(key));
    }

    private string? Year => Text(_report.Validated.Project.Year);

    private string? Word(string key) => _report.Language.Strings.GetValueOrDefault(key);

    private static void Add(Tally tally, params ReadOnlySpan<string?> texts)
    {
        foreach (var text in texts) tally.Add(text);
    }

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
        Table(region.Others, chart.Data);
        if (chart.Data.Rows.Length > ChartWriter.MostRowsOnPaper)
            region.FiguresOnScreenOnly.UnionWith(_printed.Figures.Where(f => f.Figure.Position is { Setting: FigureSetting.Table } at && at.Block == chart.Id).Select(f => f.Index));
        foreach (var category in chart.Categories) region.Drawn.Add(category);
        foreach (var series in chart.Series) region.Drawn.Add(series.Label);
        foreach (var (symbol, meaning) in chart.Symbols) region.Drawn.Add(symbol).Add(meaning);
        // A label without figures is the symbol of a missing value.
        foreach (var point in chart.Series.SelectMany(s => s.Points))
        {
            foreach (var figure in point.Figures) region.Labels[figure] = point.Label;
        }
        region.Described.Add(MarkedText.Plain(chart.Title)).Add(MarkedText.Plain(chart.Alt));
    }

    private ExpectedRegion List(SourceList sources)
    {
        var region = new ExpectedRegion(Anchors.Sources, "the list of sources", []);
        Add(region.Others, Word(PageStrings.Sources), Word(PageStrings.SourcesIntroduction));
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
