using System.CommandLine;
using System.Globalization;
using ReportCompiler.Diagnostics;

namespace ReportCompiler.Cli.Commands;

/// <summary><c>--jobs</c>, of the commands that do several things at once.</summary>
internal static class JobsOption
{
    private const int Most = 4096;

    public static Option<string?> Create() =>
        new("--jobs", "-j") { HelpName = "N", Description = "How many things to do at once; else as many as there are processors. The result is the same." };

    /// <summary>The number, or a <see cref="UsageException"/>.</summary>
    public static Jobs Read(string? value) =>
        value is null ? Jobs.AsProcessors
        : int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= Most ? Jobs.AtMost(number)
        : throw new UsageException($"'{value}' is not a value of '--jobs', which takes a number from 1 to {Most}.");
}
