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
        var problem = OutputFolder.Write(Output, [File("en/index.html", "new")], (from, to) =>
        {
            if (failing == 1 || to == Output) throw new IOException("the network share is gone");
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

    [Fact]
    public async Task Builds_at_once_all_succeed_and_the_folder_is_that_of_one_of_them()
    {
        var reports = Enumerable.Range(0, 8).Select(i => Task.Run(() =>
        {
            for (var k = 0; k < 20; k++) Assert.Null(OutputFolder.Write(Output, [File("a", $"{i}"), File("b/c", $"{i}")]));
        }));
        await Task.WhenAll(reports);

        Assert.Equal(2, Written().Count());
        Assert.Single(Written().Select(w => w.Split('=')[1]).Distinct());
        Assert.Equal([Output], Beside());
    }

    [Fact]
    public void A_report_that_another_build_puts_there_between_the_two_steps_is_replaced_in_turn()
    {
        OutputFolder.Write(Output, [File("a", "old")]);
        var step = 0;
        Assert.Null(OutputFolder.Write(Output, [File("a", "new")], (from, to) =>
        {
            if (++step == 2) OutputFolder.Write(Output, [File("a", "another")]);
            Directory.Move(from, to);
        }));
        Assert.Equal(["a=new"], Written());
        Assert.Equal([Output], Beside());
    }

    [Fact]
    public void A_report_that_another_build_takes_away_before_the_first_step_is_not_missed()
    {
        OutputFolder.Write(Output, [File("a", "old")]);
        var step = 0;
        Assert.Null(OutputFolder.Write(Output, [File("a", "new")], (from, to) =>
        {
            if (++step == 1) Directory.Delete(Output, recursive: true);
            Directory.Move(from, to);
        }));
        Assert.Equal(["a=new"], Written());
        Assert.Equal([Output], Beside());
    }

    [Fact]
    public void Files_of_somebody_else_that_appear_between_the_two_steps_stay()
    {
        OutputFolder.Write(Output, [File("a", "old")]);
        var step = 0;
        var problem = OutputFolder.Write(Output, [File("a", "new")], (from, to) =>
        {
            if (++step == 2) _folder.Write("out/2020/thesis.docx", "mine");
            Directory.Move(from, to);
        });
        Assert.Equal(OutputProblemKind.NotAnOutputFolder, problem!.Kind);
        Assert.Equal(2, Beside().Length);
        Assert.Equal(["out/2020/thesis.docx=mine"], _folder.Content().Where(c => c.StartsWith("out/2020/", StringComparison.Ordinal)));
        Assert.Contains(_folder.Content(), c => c.EndsWith("/a=old", StringComparison.Ordinal));
    }

    [Fact]
    public void An_output_is_removed_and_its_size_is_told()
    {
        OutputFolder.Write(Output, [File("a", "12345"), File("b/c", "12345")]);
        var marker = new FileInfo(Path.Combine(Output, OutputFolder.Marker)).Length;
        Assert.Equal(new Removal(Output, 3, 10 + marker, null), OutputFolder.Clear(_folder.Path, Output));
        Assert.Empty(Beside());
        Assert.Equal(new Removal(Output, 0, 0, null), OutputFolder.Clear(_folder.Path, Output));
    }

    [Fact]
    public void Files_of_somebody_else_are_not_removed()
    {
        _folder.Write("out/2020/thesis.docx", "mine");
        Assert.Equal(RemovalProblem.NotOurs, OutputFolder.Clear(_folder.Path, Output).Problem);
        Assert.Equal(["out/2020/thesis.docx=mine"], _folder.Content());
    }

    [Theory]
    [InlineData("out/2020")]
    [InlineData("out")]
    public void An_output_that_stands_outside_the_project_is_not_removed(string link)
    {
        using var outside = new TemporaryFolder();
        OutputFolder.Write(outside["2020"], [File("a", "published")]);
        Directory.CreateDirectory(Path.GetDirectoryName(_folder[link])!);
        Directory.CreateSymbolicLink(_folder[link], link == "out" ? outside.Path : outside["2020"]);
        Assert.Equal(RemovalProblem.LeadsOut, OutputFolder.Clear(_folder.Path, Output).Problem);
        Assert.True(System.IO.File.Exists(outside["2020/a"]));
    }

    [Fact]
    public void A_link_within_an_output_is_removed_and_not_what_it_leads_to()
    {
        using var outside = new TemporaryFolder();
        outside.Write("precious", "mine");
        OutputFolder.Write(Output, [File("a", "a")]);
        Directory.CreateSymbolicLink(Path.Combine(Output, "link"), outside.Path);
        Assert.Null(OutputFolder.Clear(_folder.Path, Output).Problem);
        Assert.Empty(Beside());
        Assert.Equal(["precious=mine"], outside.Content());
    }

    private static OutputFile File(string path, string text) => new(path, Encoding.UTF8.GetBytes(text));

    private IEnumerable<string> Written() =>
        _folder.Content().Where(c => !c.Contains(OutputFolder.Marker, StringComparison.Ordinal)).Select(c => c["out/2020/".Length..]);

    private string[] Beside() => Directory.GetFileSystemEntries(_folder["out"]);
}
