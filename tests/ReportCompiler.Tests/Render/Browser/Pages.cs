using System.Text;

namespace ReportCompiler.Tests.Render.Browser;

/// <summary>Documents to print.</summary>
internal static class Pages
{
    public static string Document(string body, string title = "A report") =>
        "<!doctype html><html lang=en><head><meta charset=utf-8><title>" + title + "</title>"
        + "<style>@page{size:A4;margin:20mm}@media screen{body{display:none}}body{font:16px/20px sans-serif}</style></head><body>" + body + "</body></html>";

    /// <summary>Chapters of one page each, with a heading, some text and a table.</summary>
    public static string Chapters(int count, int paragraphs = 4)
    {
        var body = new StringBuilder();
        for (var chapter = 1; chapter <= count; chapter++)
        {
            body.Append($"<section style='break-before:page'><h1 id=c{chapter}>Chapter {chapter}</h1>");
            for (var i = 0; i < paragraphs; i++) body.Append($"<p>Paragraph {chapter}.{i}. ").Insert(body.Length, "What was reported is printed here as it was reported. ", 6).Append("</p>");
            body.Append("<table><caption>Cases</caption><tr><th scope=col>Sex</th><th scope=col>Cases</th></tr><tr><th scope=row>Women</th><td>89</td></tr></table></section>");
        }
        return Document(body.ToString());
    }
}
