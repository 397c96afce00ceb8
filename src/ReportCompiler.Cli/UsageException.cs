namespace ReportCompiler.Cli;

/// <summary>The command line cannot be understood; the message is one sentence for its author. It never leaves <see cref="CommandLine"/>.</summary>
internal sealed class UsageException(string message) : Exception(message);
