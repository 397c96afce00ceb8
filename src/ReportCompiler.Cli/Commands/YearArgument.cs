using System.CommandLine;

namespace ReportCompiler.Cli.Commands;

/// <summary>The year of an edition; read as text, so that the message about a wrong one is our own.</summary>
internal static class YearArgument
{
    public static Argument<string> Create() => new("year") { Description = "The reporting year, as in data/<year>." };
}
