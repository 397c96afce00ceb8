using ReportCompiler.Tests.Support;

namespace ReportCompiler.Tests.Cli;

public sealed class SchemaCommandTests
{
    [Fact]
    public async Task It_prints_the_published_schema_byte_for_byte()
    {
        using var run = new CommandLineRun();

        Assert.Equal(0, await run.RunAsync("schema", "edition"));
        Assert.Equal(await File.ReadAllTextAsync(Repository.PathOf("docs/schemas/edition.schema.json")), run.Out);
    }

    [Fact]
    public async Task Without_a_name_it_lists_them_with_the_files_they_are_for()
    {
        using var run = new CommandLineRun();

        Assert.Equal(0, await run.RunAsync("schema"));
        Assert.Equal(Directory.GetFiles(Repository.PathOf("docs/schemas")).Length, run.Out.Split('\n').Length - 1);
        Assert.Contains("submission     data/<year>/<agency>/submission.yaml\n", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_writes_them_to_a_folder_and_leaves_the_other_files_there_alone()
    {
        using var run = new CommandLineRun();
        Directory.CreateDirectory(Path.Combine(run.Project, "schemas"));
        await File.WriteAllTextAsync(Path.Combine(run.Project, "schemas", "own.json"), "{}");

        Assert.Equal(0, await run.RunAsync("schema", "--output", "schemas"));
        Assert.Equal(Directory.GetFiles(Repository.PathOf("docs/schemas")).Select(Path.GetFileName).Append("own.json").Order(StringComparer.Ordinal),
            Directory.GetFiles(Path.Combine(run.Project, "schemas")).Select(Path.GetFileName).Order(StringComparer.Ordinal));

        Assert.Equal(0, await run.RunAsync("schema", "notes", "--output", "new/folder"));
        Assert.Equal(["notes.schema.json"], Directory.GetFiles(Path.Combine(run.Project, "new/folder")).Select(Path.GetFileName));
    }

    [Fact]
    public async Task A_folder_that_cannot_be_written_is_a_finding_and_an_unknown_name_a_mistake_of_use()
    {
        using var run = new CommandLineRun();

        Assert.Equal(2, await run.RunAsync("schema", "notes", "--output", "data/report.yaml"));
        Assert.StartsWith("error RC590", run.Error, StringComparison.Ordinal);
        Assert.Equal(2, await run.RunAsync("schema", "note"));
        Assert.Contains("The nearest name is 'notes'.", run.Error, StringComparison.Ordinal);
    }
}
