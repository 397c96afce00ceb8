using ReportCompiler.Compose;
using ReportCompiler.IO;
using ReportCompiler.Render.Sources;

namespace ReportCompiler.Render.Reuse;

/// <summary>
/// What the page of one language is made of, and held against: all that the writers in Render.Html and the audit read of a report. Places in templates are
/// not in it, since only findings name them, and nothing that had findings is kept. A test sees to it that no other property is left out.
/// </summary>
internal static class PageKey
{
    /// <summary>The key of a page.</summary>
    /// <param name="key">A writer that knows the program.</param>
    /// <param name="report">The report.</param>
    /// <param name="sources">Its list of sources, or null.</param>
    public static CacheKey Of(KeyWriter key, ComposedReport report, SourceList? sources)
    {
        var project = report.Validated.Project;
        key.Add(project.Year).Add(project.Edition.IsFinal).Add(report.Title).Add(report.Publisher).Add(report.Issued);
        key.Add(report.Cover is null).Add(report.Cover?.Version).Add(report.Cover?.Text).Add(report.Cover?.Reference).Add(report.Cover?.Section).Add(report.Cover?.SectionTitle);
        key.Add(report.Language.Tag).Add(report.Language.Decimal).Add(report.Language.Strings.Count);
        foreach (var (name, word) in report.Language.Strings) key.Add(name).Add(word);
        key.Add(project.Layout.Count);
        foreach (var (name, file) in project.Layout) key.Add(name).Add(file.Text);
        key.AddAll(report.Sections, (k, section) => k.Add(section.Id).Add(section.Number).Add(section.Title).AddAll(section.Parts, Add));
        key.AddAll(report.Figures, (k, figure) => k.Add(figure.Id).Add(figure.Text).Add(figure.Source)
            .Add(figure.Section).Add((int)figure.Position.Setting).Add(figure.Position.Block).Add(figure.Position.Agency));
        return Add(key.Add(report.Sources.Length), sources).Key;
    }

    private static KeyWriter Add(KeyWriter key, SectionPart part) => part switch
    {
        MarkdownPart markdown => key.Add(1).Add(markdown.Markdown),
        TablePart table => key.Add(2).Add(table.Table),
        ChartPart chart => key.Add(3).Add(chart.Chart),
        KeyFiguresPart { Box: var box } => key.Add(4).Add(box.Id).Add(box.Title).AddAll(box.Figures, (k, figure) => k.Add(figure.Value).Add(figure.Text).Add(figure.Comparison)),
        ContributionPart text => key.Add(5).Add(text.AgencyId).Add(text.AgencyLabel).Add(text.Markdown).Add(text.Path).Add(text.IsVerbatim),
        _ => throw new InvalidOperationException($"'{part.GetType().Name}' has no key."),
    };

    private static KeyWriter Add(KeyWriter key, SourceList? sources) => sources is null ? key.Add(0) : key.Add(1)
        .AddAll(sources.Groups, (k, group) => k.Add(group.Title).Add(group.Folder).Add(group.Received).AddAll(group.Lines, Add))
        .AddAll(sources.Checks, (k, check) => k.Add(check.Number).Add(check.Address).Add(check.Equation).Add(check.Outcome));

    private static KeyWriter Add(KeyWriter key, SourceLine line) => key
        .Add(line.Index).Add(line.Value).Add(line.Label).Add(line.Key).Add(line.Before).Add(line.Checks).Add(line.Uses)
        .AddAll(line.Origin, (k, origin) => k.Add(origin.Words).Add(origin.Detail).Add(origin.Remark).Add(origin.IsPlace));
}
