using System.Collections.Immutable;

namespace ReportCompiler.Tests.Architecture;

/// <summary>The house: a namespace may use those on the floors below it, and nothing above. Read from the ground up.</summary>
internal static class Floors
{
    public const string Root = "ReportCompiler";

    /// <summary>From the lowest to the highest; rooms of one floor do not know each other.</summary>
    public static readonly ImmutableArray<ImmutableArray<string>> All =
    [
        ["Text"],
        ["Diagnostics"],
        ["IO"],
        ["Model"],
        ["Vintages"],
        ["Expressions", "Markup"],
        ["Load"],
        ["Bind"],
        ["Validate"],
        ["Compose"],
        ["Compare"],
        ["Render"],
    ];

    /// <summary>Each package, by the namespaces it brings, and the one room that may use it. To start a process has two: git is asked where files are read.</summary>
    public static readonly ImmutableArray<(string Package, string[] Rooms)> Packages =
    [
        ("YamlDotNet", ["ReportCompiler.Load"]),
        ("CsvHelper", ["ReportCompiler.Load"]),
        ("Scriban", ["ReportCompiler.Expressions"]),
        ("Markdig", ["ReportCompiler.Markup"]),
        ("ScottPlot", ["ReportCompiler.Render.Charts"]),
        ("SkiaSharp", ["ReportCompiler.Render.Charts"]),
        ("System.Diagnostics.Process", ["ReportCompiler.IO", "ReportCompiler.Render.Browser"]),
        ("System.CommandLine", ["ReportCompiler.Cli"]),
        ("Spectre.Console", ["ReportCompiler.Cli"]),
    ];
}
