using ReportCompiler.Markup;

namespace ReportCompiler.Render.Html;

/// <summary>The ids of what can be linked to, as references in the text have them.</summary>
internal static class Anchors
{
    public const string Main = "report.main";
    public const string Contents = "report.contents";
    public const string Sources = "report.sources";
    public const string Card = "report.card";

    public static string Section(string id) => id;

    /// <summary>A line of the list of sources, by its index.</summary>
    public static string Source(int index) => FigureMarkup.SourceAnchor(index);

    public static string Check(int number) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"check.{number}");

    public static string Table(string id) => "table-" + id;

    public static string KeyFigures(string id) => "key-figures-" + id;

    public static string Chart(string id) => "chart-" + id;
}
