using System.Text;

namespace ReportCompiler.Cli;

/// <summary>The files that are part of the program.</summary>
internal static class Resources
{
    /// <summary>The names of all.</summary>
    public static string[] Names => typeof(Resources).Assembly.GetManifestResourceNames();

    /// <summary>The text of one.</summary>
    public static string Text(string name)
    {
        using var reader = new StreamReader(typeof(Resources).Assembly.GetManifestResourceStream(name)!, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
