namespace ReportCompiler;

/// <summary>The program as one function: a project and a year in, a compilation out. Nothing is printed or written here.</summary>
public static class Compiler
{
    /// <summary>Runs the phases in order and stops before rendering when there are errors.</summary>
    public static Task<Compilation> RunAsync(BuildOptions options, CancellationToken cancellation) => throw new NotSupportedException();
}
