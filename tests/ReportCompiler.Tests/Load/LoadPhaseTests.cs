using ReportCompiler.Diagnostics;
using ReportCompiler.IO;
using ReportCompiler.Load;

namespace ReportCompiler.Tests.Load;

public sealed class LoadPhaseTests
{
    [Fact]
    public void A_project_in_order_loads_whole_and_without_a_finding()
    {
        var result = new TestProject()
            .With("data/history/office/pupils.csv", "year,indicator,value\n2019,pupils,90\n")
            .With("data/2020/office/preamble.en.md", "We teach.\n")
            .With("templates/en/preamble.md", "# Preamble\n")
            .With("templates/2020/en/conclusion.md", "# Conclusion\n")
            .With("templates/layout.html", "<html></html>")
            .With("templates/print.css", "")
            .With("data/2020/README.md", "")
            .With("data/2020/office/.hidden", "")
            .Load();

        Assert.Empty(result.Diagnostics);
        Assert.Equal(["data/history/office/pupils.csv"], result.Value!.Csv.Keys);
        Assert.Equal(
            ["data/2020/office/preamble.en.md", "templates/2020/en/conclusion.md", "templates/en/preamble.md", "templates/layout.html", "templates/print.css"],
            result.Value.Texts.Keys);
        Assert.Contains("data/2020/office/submission.yaml", result.Value.Yaml.Keys);
        Assert.Empty(result.Value.Unreadable);
        Assert.Equal("schema: 1", result.Value.Sources["data/report.yaml"].Line(1));
    }

    [Fact]
    public void Without_a_report_file_there_is_no_project() => Assert.Equal("RC1001", Stops(new TestProject().Without("data/report.yaml").Load()).Code.Id);

    [Fact]
    public void An_unknown_year_is_an_error_that_lists_the_years_there_are()
    {
        var finding = Stops(new TestProject().With("data/2019/edition.yaml", "schema: 1\nsections: []\n").Load(2031));
        Assert.Equal("RC1002", finding.Code.Id);
        Assert.Equal("The project has editions of 2019, 2020.", finding.Help);
    }

    [Theory]
    [InlineData("data/languages", "RC1003")]
    [InlineData("data/agencies.yaml", "RC1004")]
    [InlineData("data/codelists/unit.yaml", "RC1004")]
    public void What_every_project_has_is_missed(string path, string code)
    {
        var result = new TestProject().Without(path).Load();
        var finding = Assert.Single(result.Diagnostics);
        Assert.Equal(code, finding.Code.Id);
        Assert.Contains(path, finding.Message, StringComparison.Ordinal);
        Assert.NotNull(result.Value);
    }

    [Fact]
    public void A_project_without_code_lists_misses_the_folder() =>
        Assert.Contains("RC1003", new TestProject().Without("data/codelists").Load().Diagnostics.Select(d => d.Code.Id));

    [Theory]
    [InlineData("data/2020/foo.txt", null)]
    [InlineData("data/2020/editoin.yaml", "edition.yaml")]
    [InlineData("data/indicator.yaml", "indicators.yaml")]
    [InlineData("data/2020/office/figures.xlsx", "submission.yaml")]
    [InlineData("data/2020/office/preamble.md", "<section>.<language>.md")]
    [InlineData("data/2020/office/deep/x.csv", null)]
    [InlineData("data/history/pupils.csv", null)]
    [InlineData("data/codelists/sex.csv", ".yaml")]
    [InlineData("templates/preamble.md", "templates/<language>/<section>.md")]
    [InlineData("templates/en/logo.png", null)]
    public void A_file_in_an_unexpected_place_is_a_warning_and_never_ignored(string path, string? helps)
    {
        var finding = Assert.Single(new TestProject().With(path, "x").Load().Diagnostics);
        Assert.Equal(("RC1005", Severity.Warning), (finding.Code.Id, finding.Severity));
        Assert.Equal(path, finding.Span!.Value.File);
        Assert.Contains(helps ?? "", finding.Help, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("data/figures.yaml", "")]
    [InlineData("data/2020/office/pupils.csv", "")]
    [InlineData("data/2020/office/pupils.csv", "  \n\n")]
    [InlineData("templates/en/preamble.md", "\n")]
    public void An_empty_file_is_an_error_and_counts_as_there(string path, string text)
    {
        var result = new TestProject().With(path, text).Load();
        Assert.Equal("RC1009", Assert.Single(result.Diagnostics).Code.Id);
        Assert.True(result.Value!.Exists(path));
        Assert.Contains(path, result.Value.Unreadable);
    }

    [Fact]
    public void Ten_faults_in_ten_files_are_all_reported_in_the_order_of_the_files()
    {
        var project = new TestProject();
        for (var i = 9; i >= 0; i--) project.With($"data/2020/office/table{i}.csv", i % 2 == 0 ? "indicator;value\n" : "indicator,value\npupils\n");
        var places = project.Load().Diagnostics.Select(d => d.Span!.Value.File).ToArray();
        Assert.Equal(Enumerable.Range(0, 10).Select(i => $"data/2020/office/table{i}.csv"), places);
    }

    [Fact]
    public void A_file_that_is_too_large_is_refused()
    {
        var result = new TestProject().With("data/2020/office/pupils.csv", new byte[ProjectFiles.SizeLimit + 1]).Load();
        Assert.Equal("RC1008", Assert.Single(result.Diagnostics).Code.Id);
    }

    [Fact]
    public void Every_code_of_the_phase_is_unique_and_explained()
    {
        Assert.Equal(LoadDiagnostics.All.Length, LoadDiagnostics.All.Select(c => c.Id).Distinct().Count());
        Assert.All(LoadDiagnostics.All, c => Assert.True(c.Id.StartsWith("RC1", StringComparison.Ordinal) && c.Explanation.Length > 40 && c.Example.Length > 0));
    }

    private static Diagnostic Stops(PhaseResult<LoadedProject> result)
    {
        Assert.Null(result.Value);
        return Assert.Single(result.Diagnostics);
    }
}
