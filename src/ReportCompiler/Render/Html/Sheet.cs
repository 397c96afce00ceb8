using System.Collections.Immutable;
using ReportCompiler.Diagnostics;
using ReportCompiler.Text;

namespace ReportCompiler.Render.Html;

/// <summary>A page beside the report, in the look of the report: one file that needs nothing beside it.</summary>
/// <param name="Language">The language of its text.</param>
/// <param name="Title">The title of the page.</param>
/// <param name="Skip">The words of the link that leads past the header.</param>
/// <param name="Kicker">What stands above its heading.</param>
/// <param name="Heading">Its heading.</param>
internal sealed record Sheet(string Language, string Title, string Skip, string Kicker, string Heading)
{
    /// <summary>Rules that follow the project's style sheets.</summary>
    public string Rules { get; init; } = "";

    /// <summary>The page; null when a style sheet of the project is missing, which <paramref name="bag"/> then says.</summary>
    /// <param name="layout">The files of the project's layout.</param>
    /// <param name="bag">Takes the findings.</param>
    /// <param name="navigation">Writes what stands between header and text, or null.</param>
    /// <param name="text">Writes the text.</param>
    public string? Write(ImmutableSortedDictionary<string, SourceFile> layout, DiagnosticBag bag, Action<HtmlWriter>? navigation, Action<HtmlWriter> text)
    {
        if (PageStyles.Of(layout, "", Rules, bag) is not { } styles) return null;
        var html = new HtmlWriter();
        html.Raw("<!doctype html>\n").Open("html", ("lang", Language)).Open("head").Raw("<meta charset=\"utf-8\">\n").Raw(styles.Policy)
            .Raw("\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light dark\">\n")
            .Element("title", Title).Raw(styles.Element).Close("head");
        html.Open("body", ("class", "checks"));
        html.Element("a", Skip, ("class", "skip"), ("href", "#" + Anchors.Main));
        html.Open("header", ("class", "sheet")).Element("p", Kicker, ("class", "kicker")).Element("h1", Heading).Close("header");
        navigation?.Invoke(html);
        html.Open("main", ("id", Anchors.Main), ("tabindex", "-1"));
        text(html);
        return html.Close("main").Close("body").Close("html").ToString();
    }
}
