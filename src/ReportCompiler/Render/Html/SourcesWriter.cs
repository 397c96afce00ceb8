using System.Collections.Immutable;
using System.Globalization;
using ReportCompiler.Model;
using ReportCompiler.Render.Sources;

namespace ReportCompiler.Render.Html;

/// <summary>
/// The annex in which every figure of the report has its line, and the checks behind them theirs. A line is one paragraph, of which the screen shows the parts
/// beside each other: a browser prints paragraphs in half the time that rows of a table take.
/// </summary>
/// <param name="words">The words of the page.</param>
/// <param name="forPrint">True for lines as plain sentences.</param>
internal sealed class SourcesWriter(Words words, bool forPrint)
{
    public void Write(HtmlWriter html, SourceList sources, int index)
    {
        html.Open("section", ("class", "chapter annex " + SectionWriter.PageName(index)), ("id", Anchors.Sources), ("aria-labelledby", Anchors.Sources + ".title"));
        html.Element("h2", words[PageStrings.Sources], ("id", Anchors.Sources + ".title"));
        html.Element("p", words[PageStrings.SourcesIntroduction]);
        html.Open("div", ("class", "sources"));
        foreach (var group in sources.Groups) WriteGroup(html, group);
        if (!sources.Checks.IsEmpty) WriteChecks(html, sources.Checks);
        html.Close("div");
        if (!forPrint) FigureCard.WriteBlank(html, words);
        html.Close("section");
    }

    private void WriteGroup(HtmlWriter html, SourceGroup group)
    {
        html.Open("section", ("class", "delivery")).Open("h3").Text(group.Title).Close("h3");
        if (group.Folder.Length > 0)
        {
            html.Open("p", ("class", "folder")).Text(group.Folder);
            if (group.Received.Length > 0) html.Raw(" ").Element("span", group.Received, ("class", "received"));
            html.Close("p");
        }
        foreach (var line in group.Lines) WriteLine(html, line);
        html.Close("section");
    }

    private void WriteLine(HtmlWriter html, SourceLine line)
    {
        var origins = line.Origin.Select(o => string.Join(' ', new[] { o.Words, o.Detail, o.Remark }.Where(t => t.Length > 0))).ToList();
        var key = line.Key == line.Label ? null : line.Key;
        var before = line.Before is null ? null : $"{words[PageStrings.Previous]}: {line.Before}";
        var checks = line.Checks.IsEmpty ? null : $"{words[PageStrings.Checks]}: {Ranges(line.Checks)}";
        if (forPrint)
        {
            html.Open("p", ("class", "line"), ("id", Anchors.Source(line.Index)));
            Part(html, "value", line.Value);
            html.Text($"{line.Label}{(key is null ? "" : $" ({key})")}: {string.Join("; ", origins)}.{(before is null ? "" : $" {before}.")}{(checks is null ? "" : $" {checks}.")}").Close("p");
            return;
        }
        html.Open("p", ("class", "line"), ("id", Anchors.Source(line.Index)), ("data-uses", Numbers(line.Uses)), ("data-checks", line.Checks.IsEmpty ? null : Numbers(line.Checks)));
        Part(html, "value", line.Value);
        Part(html, "what", line.Label);
        Part(html, "key", key);
        foreach (var (origin, text) in line.Origin.Zip(origins)) Part(html, origin.IsPlace ? "origin cells" : "origin", text);
        Part(html, "before", before);
        Part(html, "by", checks);
        html.Close("p");
    }

    private void WriteChecks(HtmlWriter html, ImmutableArray<CheckLine> checks)
    {
        html.Open("section", ("class", "delivery")).Element("h3", words[PageStrings.Checks]);
        foreach (var check in checks)
        {
            html.Open("p", ("class", "line"), ("id", Anchors.Check(check.Number)));
            Part(html, "value", check.Number.ToString(CultureInfo.InvariantCulture));
            if (forPrint) html.Text($"{check.Address}: {check.Equation}, {check.Outcome}.");
            else
            {
                Part(html, "key", check.Address);
                Part(html, "equation", check.Equation);
                Part(html, "outcome", check.Outcome);
            }
            html.Close("p");
        }
        html.Close("section");
    }

    /// <summary>A part of a line. Readers that listen hear the parts as words with a pause between them.</summary>
    private static void Part(HtmlWriter html, string kind, string? text)
    {
        if (text is not null) html.Open("span", ("class", kind)).Text(text).Raw("</span> ");
    }

    private static string Numbers(ImmutableArray<int> numbers) => string.Join(' ', numbers);

    /// <summary>"3, 5–7".</summary>
    internal static string Ranges(ImmutableArray<int> numbers)
    {
        var ranges = new List<string>();
        for (var i = 0; i < numbers.Length; i++)
        {
            var first = i;
            while (i + 1 < numbers.Length && numbers[i + 1] == numbers[i] + 1) i++;
            var dash = i - first > 1 ? "\u2013" : ", ";
            ranges.Add(i == first ? $"{numbers[i]}" : $"{numbers[first]}{dash}{numbers[i]}");
        }
        return string.Join(", ", ranges);
    }
}
