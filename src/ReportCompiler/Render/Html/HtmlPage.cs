namespace ReportCompiler.Render.Html;

/// <summary>A finished page.</summary>
internal sealed record HtmlPage(string Html);
