using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using ReportCompiler.Diagnostics;
using ReportCompiler.Markup;
using ReportCompiler.Text;

namespace ReportCompiler.Render.Html;

/// <summary>
/// The one style element of a page: fonts as data, the project's two style sheets, and what depends on the report. The policy lets the browser obey
/// exactly this element by its hash, and the one script of figures on a page that has it, and nothing else: no request to anywhere.
/// </summary>
internal sealed record PageStyles(string Element, string Policy)
{
    private static readonly Lazy<string> Upright = new(() => Face("SourceSans3-Regular.ttf.woff2", 400, "normal") + Face("SourceSans3-Bold.ttf.woff2", 700, "normal"));
    private static readonly Lazy<string> Italic = new(() => Face("SourceSans3-It.ttf.woff2", 400, "italic"));

    /// <summary>What a browser sets in italics by itself.</summary>
    private static readonly string[] Leaning = ["<em", "<i>", "<i ", "<cite", "<dfn", "<var", "<address"];

    /// <summary>The styles of a page, or null when a style sheet is missing.</summary>
    /// <param name="layout">The files of the layout, by name.</param>
    /// <param name="body">What the page holds: only a page with italics brings italic letters along.</param>
    /// <param name="ofThisReport">Rules that follow the style sheets.</param>
    /// <param name="scripted">True for a page with the script of figures.</param>
    public static PageStyles? Of(ImmutableSortedDictionary<string, SourceFile> layout, string body, string ofThisReport, DiagnosticBag bag, bool scripted = false)
    {
        var css = new StringBuilder();
        foreach (var name in (string[])["report.css", "print.css"])
        {
            if (layout.TryGetValue(name, out var sheet)) css.Append(sheet.Text).Append('\n');
            else bag.Add(PageDiagnostics.LayoutMissing(name));
        }
        if (bag.HasErrors) return null;
        // A fifth of the page would be letters that few reports need.
        var leans = css.ToString().Contains("italic", StringComparison.Ordinal) || Array.Exists(Leaning, e => body.Contains(e, StringComparison.Ordinal));
        css.Insert(0, leans ? Upright.Value + Italic.Value : Upright.Value);
        // '</' would end the element; in a style sheet it can only stand in a string or a comment, where '<\/' says the same.
        var text = HtmlText.Clean(css.Append(ofThisReport).ToString().Replace("</", "<\\/", StringComparison.Ordinal));
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
        return new PageStyles($"<style>{text}</style>",
            $"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; {(scripted ? FigureCard.Policy + "; " : "")}style-src 'sha256-{hash}'; font-src data:; img-src data:; base-uri 'none'; form-action 'none'\">");
    }

    /// <summary>Text as a string of CSS.</summary>
    public static string Quote(string text)
    {
        var css = new StringBuilder("\"");
        foreach (var c in text)
        {
            if (c is '"' or '\\' or '<' || char.IsControl(c)) css.Append('\\').Append(((int)c).ToString("x", System.Globalization.CultureInfo.InvariantCulture)).Append(' ');
            else css.Append(c);
        }
        return css.Append('"').ToString();
    }

    private static string Face(string resource, int weight, string style)
    {
        using var stream = typeof(PageStyles).Assembly.GetManifestResourceStream(resource) ?? throw new InvalidOperationException($"The font '{resource}' is not in the assembly.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return $"@font-face{{font-family:\"Source Sans 3\";font-weight:{weight.ToString(System.Globalization.CultureInfo.InvariantCulture)};font-style:{style};src:url(data:font/woff2;base64,{Convert.ToBase64String(bytes)}) format(\"woff2\")}}\n";
    }
}
