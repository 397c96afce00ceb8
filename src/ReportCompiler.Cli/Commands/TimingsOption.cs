using System.CommandLine;

namespace ReportCompiler.Cli.Commands;

/// <summary><c>--timings</c>, of the commands that take time.</summary>
internal static class TimingsOption
{
    public static Option<bool> Create() =>
        new("--timings") { Arity = ArgumentArity.Zero, Description = "Print at the end how long each stage took." };
}
