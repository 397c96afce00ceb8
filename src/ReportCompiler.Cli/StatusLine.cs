using ReportCompiler.Diagnostics;
using Spectre.Console;

namespace ReportCompiler.Cli;

/// <summary>One line on a terminal that says what is being done; nothing anywhere else.</summary>
internal static class StatusLine
{
    /// <summary>Runs something that begins stages, and shows the latest one begun.</summary>
    public static Task<T> ShowAsync<T>(Terminal terminal, Settings settings, StageWatch watch, Func<Task<T>> run)
    {
        if (!terminal.IsLively || settings.Quiet || settings.Verbose) return run();
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.Yes,
            Interactive = InteractionSupport.Yes,
            ColorSystem = settings.Colour ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
            Out = new AnsiConsoleOutput(terminal.Error),
        });
        console.Profile.Width = terminal.Width;
        return console.Status().StartAsync(Stage.Load, async context =>
        {
            watch.Show = stage => context.Status(Spectre.Console.Markup.Escape(stage));
            try
            {
                return await run().ConfigureAwait(false);
            }
            finally
            {
                watch.Show = null;
            }
        });
    }
}
