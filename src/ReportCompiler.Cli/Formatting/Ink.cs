using ReportCompiler.Diagnostics;

namespace ReportCompiler.Cli.Formatting;

/// <summary>Colours, or none.</summary>
internal sealed class Ink(bool on)
{
    /// <summary>No colours.</summary>
    public static Ink None { get; } = new(false);

    /// <summary>The colour of a severity.</summary>
    public string Severe(Severity severity, string text) => Paint(severity switch { Severity.Error => "1;31", Severity.Warning => "1;33", _ => "1;36" }, text);

    /// <summary>The message.</summary>
    public string Strong(string text) => Paint("1", text);

    /// <summary>Frames, line numbers and arrows.</summary>
    public string Quiet(string text) => Paint("34", text);

    private string Paint(string code, string text) => on && text.Length > 0 ? $"\e[{code}m{text}\e[0m" : text;
}
