using ReportCompiler.Diagnostics;
using ReportCompiler.Tests.Specs;

namespace ReportCompiler.Tests.Cli;

/// <summary>The fail level of the project, of <c>--fail-on</c> and of <c>--strict</c> together: what the command line says wins.</summary>
public sealed class FailLevelTests
{
    [Theory]
    [InlineData(Severity.Error, "", 0, 1)]
    [InlineData(Severity.Warning, "", 1, 1)]
    [InlineData(null, "", 0, 0)]
    [InlineData(Severity.Error, "--strict", 1, 1)]
    [InlineData(Severity.Warning, "--strict", 1, 1)]
    [InlineData(null, "--strict", 1, 1)]
    [InlineData(Severity.Warning, "--fail-on error", 0, 1)]
    [InlineData(null, "--fail-on error", 0, 1)]
    [InlineData(Severity.Warning, "--fail-on never", 0, 0)]
    [InlineData(Severity.Error, "--fail-on never", 0, 0)]
    [InlineData(null, "--fail-on warning", 1, 1)]
    public async Task The_option_wins_over_the_file(Severity? file, string options, int withWarning, int withError)
    {
        Assert.Equal(withWarning, await CodeAsync(file, options, Severity.Warning));
        Assert.Equal(withError, await CodeAsync(file, options, Severity.Error));
        Assert.Equal(0, await CodeAsync(file, options, Severity.Note));
    }

    private static async Task<int> CodeAsync(Severity? file, string options, Severity finding)
    {
        var bound = BaseProject.Bound;
        var structure = bound.Structure with { Report = bound.Structure.Report with { FailOn = file } };
        using var run = new CommandLineRun { Answer = CommandLineRun.Compiled(Sample.Finding(finding)) with { Bound = bound with { Structure = structure } } };
        return await run.RunAsync(["check", "2020", .. options.Split(' ', StringSplitOptions.RemoveEmptyEntries)]);
    }
}
