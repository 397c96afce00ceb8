using Spectre.Console;

namespace ReportCompiler.Cli;

/// <summary>One line on a terminal that says what is being done; nothing anywhere else.</summary>
internal static class StatusLine
{
    /// <summary>Runs something that names its stages, and shows the stage it is in.</summary>
    public static Task<T> ShowAsync<T>(Terminal terminal, Settings settings, Func<Action<string>?, Task<T>> run)
    {
        if (!terminal.IsLively || settings.Quiet || settings.Verbose) return run(null);
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.Yes,
            Interactive = InteractionSupport.Yes,
            ColorSystem = settings.Colour ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Out = new AnsiConsoleOutput(terminal.Error),
        });
        console.Profile.Width = terminal.Width;
        return console.Status().StartAsync("Reading", context => run(stage => context.Status(Spectre.Console.Markup.Escape(stage))));
    }
}
