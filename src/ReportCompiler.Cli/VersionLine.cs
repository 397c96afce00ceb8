using System.CommandLine;
using System.CommandLine.Invocation;
using System.Reflection;

namespace ReportCompiler.Cli;

/// <summary><c>--version</c>.</summary>
internal sealed class VersionLine : SynchronousCommandLineAction
{
    /// <summary>The version of the program, with the revision it was built from where that is known.</summary>
    public static string Version { get; } =
        typeof(VersionLine).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;

    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        parseResult.InvocationConfiguration.Output.WriteLine($"report {Version}");
        return ExitCode.Ok;
    }
}
