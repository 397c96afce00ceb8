using ReportCompiler.Tests.Support;
using System.Text;
using ReportCompiler.IO;

namespace ReportCompiler.Tests.IO;

public sealed class ProjectFilesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private ProjectFiles Files => ProjectFiles.FromDisk(_folder["project"]);

    public ProjectFilesTests()
    {
        _folder.Write("outside/secret.csv", "secret");
        _folder.Write("project/data/report.yaml", "schema: 1");
        _folder.Write("project/data/2020/office/pupils.csv", "a,b");
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Files_are_listed_in_ordinal_order_and_read()
    {
        _folder.Write("project/data/B.yaml", "b");
        Assert.Equal(["data/2020/office/pupils.csv", "data/B.yaml", "data/report.yaml"], Files.List("data"));
        Assert.Equal("a,b", Encoding.UTF8.GetString(Files.Read("data/2020/office/pupils.csv").Bytes!));
    }

    [Fact]
    public void A_folder_that_is_not_there_has_no_files() => Assert.Empty(Files.List("templates"));

    [Theory]
    [InlineData("../outside/secret.csv")]
    [InlineData("data/../../outside/secret.csv")]
    [InlineData("data/..")]
    [InlineData("/etc/passwd")]
    [InlineData("data\\..\\..\\outside\\secret.csv")]
    [InlineData("")]
    public void A_path_that_leaves_the_project_is_refused(string path)
    {
        Assert.Equal(new FileContent(null, FileProblem.OutsideProject), Files.Read(path));
        Assert.Equal(new FileContent(null, FileProblem.OutsideProject), ProjectFiles.FromMemory(new Dictionary<string, byte[]> { [path] = [1] }).Read(path));
    }

    [Fact]
    public void Nothing_is_listed_above_the_project() => Assert.Empty(Files.List("../outside"));

    [Theory]
    [InlineData("../../outside/secret.csv")]
    [InlineData("chain")]
    public void A_link_to_a_file_outside_is_named_but_not_followed(string target)
    {
        File.CreateSymbolicLink(_folder["project/data/chain"], _folder["outside/secret.csv"]);
        File.CreateSymbolicLink(_folder["project/data/cases.csv"], target);
        Assert.Contains("data/cases.csv", Files.List("data"));
        Assert.Equal(FileProblem.OutsideProject, Files.Read("data/cases.csv").Problem);
    }

    [Fact]
    public void A_link_to_a_folder_outside_is_named_but_not_entered()
    {
        Directory.CreateSymbolicLink(_folder["project/data/2020/ministry"], _folder["outside"]);
        Assert.Contains("data/2020/ministry", Files.List("data"));
        Assert.DoesNotContain("data/2020/ministry/secret.csv", Files.List("data"));
        Assert.Equal(FileProblem.OutsideProject, Files.Read("data/2020/ministry").Problem);
        Assert.Equal(FileProblem.OutsideProject, Files.Read("data/2020/ministry/secret.csv").Problem);
    }

    [Fact]
    public void Links_inside_the_project_are_followed_and_circles_end()
    {
        Directory.CreateSymbolicLink(_folder["project/data/2019"], "2020");
        Directory.CreateSymbolicLink(_folder["project/data/2020/circle"], "..");
        Assert.Contains("data/2019/office/pupils.csv", Files.List("data"));
        Assert.Equal("a,b", Encoding.UTF8.GetString(Files.Read("data/2019/office/pupils.csv").Bytes!));
    }

    [Fact]
    public void A_project_that_is_itself_reached_by_a_link_is_read()
    {
        Directory.CreateSymbolicLink(_folder["link"], _folder["project"]);
        Assert.NotNull(ProjectFiles.FromDisk(_folder["link"]).Read("data/report.yaml").Bytes);
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_a_problem_and_no_exception()
    {
        File.CreateSymbolicLink(_folder["project/data/nowhere.csv"], "missing.csv");
        File.CreateSymbolicLink(_folder["project/data/self.csv"], "self.csv");
        Assert.Contains("data/nowhere.csv", Files.List("data"));
        Assert.Equal(FileProblem.NotFound, Files.Read("data/nowhere.csv").Problem);
        Assert.NotNull(Files.Read("data/self.csv").Problem);
        Assert.Equal(FileProblem.NotFound, Files.Read("data/none.csv").Problem);
        Assert.Equal(FileProblem.NotReadable, Files.Read("data/2020").Problem);
        Assert.NotNull(Files.Read("data/report.yaml/x").Problem);
    }

    [Fact]
    public void A_file_over_the_limit_is_not_read()
    {
        using (var large = File.Create(_folder["project/data/large.csv"])) large.SetLength(ProjectFiles.SizeLimit + 1);
        Assert.Equal(FileProblem.TooLarge, Files.Read("data/large.csv").Problem);
    }
}
