using ReportCompiler.Tests.Support;
using System.Text;
using ReportCompiler.IO;

namespace ReportCompiler.Tests.IO;

public sealed class OutputFolderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Output => _folder["out/2020"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_report_is_written_whole_and_marked_as_ours()
    {
        Assert.Null(OutputFolder.Write(Output, [File("en/index.html", "new"), File("checks.html", "checks")]));
        Assert.Equal(["checks.html=checks", "en/index.html=new"], Written());
        Assert.True(System.IO.File.Exists(Path.Combine(Output, OutputFolder.Marker)));
        Assert.Equal([Output], Beside());
    }

    [Fact]
    public void A_second_report_replaces_the_first_and_leaves_nothing_of_it()
    {
        OutputFolder.Write(Output, [File("en/index.html", "old"), File("az/index.html", "old")]);
        Assert.Null(OutputFolder.Write(Output, [File("en/index.html", "new")]));
        Assert.Equal(["en/index.html=new"], Written());
        Assert.Equal([Output], Beside());
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void When_the_swap_fails_at_either_step_the_old_report_is_whole(int failing)
    {
        OutputFolder.Write(Output, [File("en/index.html", "old")]);
        var step = 0;
        var problem = OutputFolder.Write(Output, [File("en/index.html", "new")], (from, to) =>
        {
            if (++step == failing) throw new IOException("the network share is gone");
            Directory.Move(from, to);
        });
        Assert.Equal(new OutputProblem(OutputProblemKind.NotWritable, Output, "the network share is gone"), problem);
        Assert.Equal(["en/index.html=old"], Written());
        Assert.Equal([Output], Beside());
    }

    [Fact]
    public void A_full_disk_is_said_to_be_full()
    {
        var problem = OutputFolder.Write(Output, [File("a", "a")], (_, _) => throw new IOException("No space left on device", 28));
        Assert.Equal(OutputProblemKind.NoSpace, problem!.Kind);
    }

    [Theory]
    [InlineData("out")]
    [InlineData("out/2020")]
    public void A_file_in_the_way_is_named_and_left_alone(string path)
    {
        _folder.Write(path, "a file");
        Assert.Equal(new OutputProblem(OutputProblemKind.FileInTheWay, _folder[path], ""), OutputFolder.Write(Output, [File("a", "a")]));
        Assert.Equal([path + "=a file"], _folder.Content());
    }

    [Fact]
    public void A_folder_with_files_of_somebody_else_is_never_replaced()
    {
        _folder.Write("out/2020/thesis.docx", "mine");
        Assert.Equal(new OutputProblem(OutputProblemKind.NotAnOutputFolder, Output, ""), OutputFolder.Write(Output, [File("a", "a")]));
        Assert.Equal(["out/2020/thesis.docx=mine"], _folder.Content());
    }

    [Fact]
    public void An_empty_folder_may_be_taken_and_a_trailing_slash_does_not_matter()
    {
        Directory.CreateDirectory(Output);
        Assert.Null(OutputFolder.Write(Output + "/", [File("a", "new")]));
        Assert.Equal(["a=new"], Written());
    }

    [Fact]
    public void An_output_that_is_a_link_stays_one()
    {
        Directory.CreateDirectory(_folder["web"]);
        Directory.CreateDirectory(_folder["out"]);
        Directory.CreateSymbolicLink(Output, _folder["web"]);
        Assert.Null(OutputFolder.Write(Output, [File("a", "new")]));
        Assert.NotNull(new DirectoryInfo(Output).LinkTarget);
        Assert.Equal("new", System.IO.File.ReadAllText(_folder["web/a"]));
    }

    [Theory]
    [InlineData("../escaped.html")]
    [InlineData("/tmp/escaped.html")]
    public void A_file_outside_the_folder_is_refused_and_nothing_is_written(string path)
    {
        Assert.Equal(OutputProblemKind.NotWritable, OutputFolder.Write(Output, [File("a", "a"), File(path, "b")])!.Kind);
        Assert.Empty(_folder.Content());
    }

    [Fact]
    public void A_name_the_system_does_not_allow_is_a_problem_and_no_exception() =>
        Assert.NotNull(OutputFolder.Write(_folder["out/" + new string('x', 5000)], [File("a", "a")]));

    private static OutputFile File(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));

    private IEnumerable<string> Written() =>
        _folder.Content().Where(c => !c.Contains(OutputFolder.Marker, StringComparison.Ordinal)).Select(c => c["out/2020/".Length..]);

    private string[] Beside() => Directory.GetFileSystemEntries(_folder["out"]);
}
