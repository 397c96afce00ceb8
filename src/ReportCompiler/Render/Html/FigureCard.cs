using System.Security.Cryptography;
using System.Text;
using ReportCompiler.Model;

namespace ReportCompiler.Render.Html;

/// <summary>
/// The card that shows where a figure comes from: a script that fills it from the list of sources, and the blank card in the words of the page. Without the
/// script a figure is a link to its line in that list.
/// </summary>
internal static class FigureCard
{
    private static readonly Lazy<string> Code = new(Read);

    /// <summary>The script as an element.</summary>
    public static string Script => $"<script>{Code.Value}</script>";

    /// <summary>What the page's security policy says of the one script it allows, by its hash.</summary>
    public static string Policy => $"script-src 'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Code.Value)))}'";

    /// <summary>The blank card, and a blank entry of it.</summary>
    public static void WriteBlank(HtmlWriter html, Words words)
    {
        html.Open("template", ("id", Anchors.Card));
        html.Open("div", ("class", "source-card"), ("role", "dialog"), ("tabindex", "-1"), ("hidden", ""), ("data-label", words[PageStrings.SourceOf]));
        html.Open("div", ("class", "entries")).Close("div");
        html.Open("p", ("class", "ways")).Element("a", words[PageStrings.Sources], ("href", "#" + Anchors.Sources)).Element("button", words[PageStrings.Close], ("type", "button")).Close("p").Close("div");
        html.Open("div", ("class", "entry")).Element("p", "", ("class", "value")).Element("p", "", ("class", "what")).Element("p", "", ("class", "key")).Open("dl");
        foreach (var (part, word) in new[] { ("origin", PageStrings.FigureOrigin), ("before", PageStrings.Previous), ("checks", PageStrings.Checks) })
            html.Open("div", ("class", part)).Element("dt", words[word]).Element("dd", "").Close("div");
        html.Close("dl").Close("div").Close("template");
    }

    private static string Read()
    {
        using var stream = typeof(FigureCard).Assembly.GetManifestResourceStream("figure-card.js") ?? throw new InvalidOperationException("The script 'figure-card.js' is not in the assembly.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
