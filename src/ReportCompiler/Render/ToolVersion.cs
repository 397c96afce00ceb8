using System.Reflection;

namespace ReportCompiler.Render;

/// <summary>Which program makes a report.</summary>
internal static class ToolVersion
{
    /// <summary>The version, with the revision it was built from where that is known.</summary>
    public static string Full { get; } = typeof(ToolVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    /// <summary>The name with the version alone, as a document calls the program that made it.</summary>
    public static string Name { get; } = "report " + Full.Split('+')[0];
}
