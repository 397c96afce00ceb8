using System.CommandLine;
using System.CommandLine.Help;
using ReportCompiler.Cli.Commands;
using ReportCompiler.Cli.Formats;
using ReportCompiler.Cli.Formatting;

namespace ReportCompiler.Cli;

/// <summary>Compiles: <see cref="Compiler.RunAsync"/>, or what a test puts in its place.</summary>
internal delegate Task<Compilation> CompileFunction(BuildOptions options, CancellationToken cancellation);

/// <summary>The program: words in, streams and an exit code out.</summary>
internal static class CommandLine
{
    /// <summary>Runs a command line and gives the exit code. Nothing is thrown, whatever happens.</summary>
    public static async Task<int> RunAsync(string[] args, Terminal terminal, CancellationToken cancellation, CompileFunction? compile = null)
    {
        try
        {
            var code = await ParseAndRunAsync(args, terminal, compile, cancellation).ConfigureAwait(false);
            await terminal.Out.FlushAsync(CancellationToken.None).ConfigureAwait(false);
            return code;
        }
        catch (Exception problem) when (IsOfStream(problem))
        {
            // A full disk behind '>', or nobody who reads: there is no other place to tell it.
            TryToSay(terminal, $"error: The output cannot be written: {problem.Message}");
            return ExitCode.CouldNotRun;
        }
    }

    private static async Task<int> ParseAndRunAsync(string[] args, Terminal terminal, CompileFunction? compile, CancellationToken cancellation)
    {
        var options = new GlobalOptions();
        var root = Root(options, new(terminal, options, compile ?? Compiler.RunAsync));
        // An argument that begins with '@' is text: a file of further arguments would be one more thing to explain.
        var parse = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        try
        {
            if (parse.Action is not { ClearsParseErrors: true }) UsageErrors.Check(parse, args);
            var streams = new InvocationConfiguration
            {
                Output = terminal.Out, Error = terminal.Error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = TimeSpan.FromSeconds(10),
            };
            return await parse.InvokeAsync(streams, cancellation).ConfigureAwait(false);
        }
        catch (UsageException usage)
        {
            var help = parse.CommandResult.Command is RootCommand ? "report --help" : $"report {parse.CommandResult.Command.Name} --help";
            terminal.Error.WriteLine($"error: {VisibleText.Of(usage.Message)}\n  help: '{help}' shows what can be written.");
            return ExitCode.CouldNotRun;
        }
        catch (OperationCanceledException)
        {
            return ExitCode.Interrupted;
        }
#pragma warning disable CA1031 // The last resort: no exception may reach the user as such.
        catch (Exception exception) when (!IsOfStream(exception))
#pragma warning restore CA1031
        {
            ReportMistake(exception, options.Read(parse, terminal), terminal);
            return ExitCode.CouldNotRun;
        }
    }

    /// <summary>Problems of the disk are told by the library as findings; what is left is stdout or stderr.</summary>
    private static bool IsOfStream(Exception problem) => problem is IOException or UnauthorizedAccessException or ObjectDisposedException;

    private static void TryToSay(Terminal terminal, string sentence)
    {
        try
        {
            terminal.Error.WriteLine(sentence);
        }
        catch (Exception e) when (IsOfStream(e))
        {
            // Nobody hears it; the exit code says it.
        }
    }

    /// <summary>A whole command line for a command, as help and messages show it.</summary>
    public static string Example(string command) => command switch
    {
        "list" => "report list figures 2020",
        "trace" => "report trace 2020 victims",
        "diff" => "report diff 2019 2020",
        "explain" => "report explain RC3001",
        "info" => "report info",
        "clean" => "report clean",
        "schema" => "report schema edition",
        "completions" => "report completions bash",
        _ => $"report {command} 2020",
    };

    private static RootCommand Root(GlobalOptions options, Workplace workplace)
    {
        var root = new RootCommand("Compiles what agencies submitted into an annual report in which every printed number is checked and traced.")
        {
            BuildCommand.Create(workplace), CheckCommand.Create(workplace), StatusCommand.Create(workplace), ListCommand.Create(workplace), TraceCommand.Create(workplace),
            DiffCommand.Create(workplace), PublishCommand.Create(workplace), PlanCommand.Create(workplace), ErrataCommand.Create(workplace),
            ExplainCommand.Create(workplace), InfoCommand.Create(workplace), CleanCommand.Create(workplace), SchemaCommand.Create(workplace), CompletionsCommand.Create(workplace),
            CompleteCommand.Create(workplace),
        };
        options.AddTo(root);
        foreach (var option in root.Options)
        {
            if (option is HelpOption help) help.Action = new HelpPage((HelpAction)help.Action!, Math.Min(workplace.Terminal.Width, Terminal.WidthOfFile));
            if (option is VersionOption version) version.Action = new VersionLine();
        }
        return root;
    }

    private static void ReportMistake(Exception exception, Settings settings, Terminal terminal)
    {
        Telling.Tell(terminal, settings, Outcome.Of(InternalDiagnostics.Unhandled(exception), settings.FailOn));
        if (settings.Verbose) terminal.Error.WriteLine(exception);
    }
}
