using System.Text;

namespace ReportCompiler.Cli;

/// <summary>The world as the program sees it: two streams, the environment and the current folder. Tests make one of string writers.</summary>
/// <param name="Out">Results.</param>
/// <param name="Error">Findings, progress and messages.</param>
/// <param name="ErrorIsTerminal">True when someone reads <paramref name="Error"/> on a screen.</param>
/// <param name="Width">Columns of the screen.</param>
/// <param name="Environment">The value of an environment variable, or null.</param>
/// <param name="CurrentDirectory">The full path of the current folder.</param>
internal sealed record Terminal(
    TextWriter Out, TextWriter Error, bool ErrorIsTerminal, int Width, Func<string, string?> Environment, string CurrentDirectory)
{
    /// <summary>The width where nobody looks, so that a log has the same bytes everywhere.</summary>
    public const int WidthOfFile = 120;

    /// <summary>True when colours and a status line may be shown unless an option says otherwise.</summary>
    public bool IsLively => ErrorIsTerminal && Environment("TERM") != "dumb";

    /// <summary>The streams, environment and folder of this process; always UTF-8 and LF, whatever the locale says.</summary>
    public static Terminal OfProcess()
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        if (OperatingSystem.IsWindows()) Console.OutputEncoding = utf8;
        var onScreen = !Console.IsErrorRedirected;
        return new(
            new StreamWriter(Console.OpenStandardOutput(), utf8) { NewLine = "\n" },
            new StreamWriter(Console.OpenStandardError(), utf8) { NewLine = "\n", AutoFlush = true },
            onScreen,
            onScreen ? ScreenWidth() : WidthOfFile,
            System.Environment.GetEnvironmentVariable,
            System.Environment.CurrentDirectory);
    }

    private static int ScreenWidth()
    {
        try
        {
            return Console.WindowWidth is > 20 and var width ? width : WidthOfFile;
        }
        catch (Exception e) when (e is IOException or PlatformNotSupportedException)
        {
            return WidthOfFile;
        }
    }
}
