namespace ReportCompiler.Render.Html;

/// <summary>The ids of what can be linked to, as references in the text have them.</summary>
internal static class Anchors
{
    public const string Main = "report.main";
    public const string Contents = "report.contents";

    public static string Section(string id) => id;

    public static string Table(string id) => "table-" + id;

    public static string KeyFigures(string id) => "key-figures-" + id;

    public static string Chart(string id) => "chart-" + id;
}
