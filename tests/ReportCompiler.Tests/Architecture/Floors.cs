using System.Collections.Immutable;
using ReportCompiler.Compose;
using ReportCompiler.Render;

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
        ["Expressions", "Markup"],
        ["Load"],
        ["Bind"],
        ["Validate"],
        ["Compose"],
        ["Render"],
    ];

    /// <summary>
    /// What a room and one above it hand to each other. They are words and not works, so they may be known below the room that makes them.
    /// </summary>
    public static readonly ImmutableArray<(string Room, string Word)> Words =
    [
        ("ReportCompiler.IO", typeof(OutputFile).FullName!),
        ("ReportCompiler.Markup", typeof(MarkedText).FullName!),
        ("ReportCompiler.Markup", typeof(FigureUse).FullName!),
    ];

    /// <summary>Each package, by the namespaces it brings, and the one room that may use it.</summary>
    public static readonly ImmutableArray<(string Package, string Room)> Packages =
    [
        ("YamlDotNet", "ReportCompiler.Load"),
        ("CsvHelper", "ReportCompiler.Load"),
        ("Scriban", "ReportCompiler.Expressions"),
        ("Markdig", "ReportCompiler.Markup"),
        ("ScottPlot", "ReportCompiler.Render.Charts"),
        ("SkiaSharp", "ReportCompiler.Render.Charts"),
        ("System.Diagnostics.Process", "ReportCompiler.Render.Browser"),
        ("System.CommandLine", "ReportCompiler.Cli"),
        ("Spectre.Console", "ReportCompiler.Cli"),
    ];
}
