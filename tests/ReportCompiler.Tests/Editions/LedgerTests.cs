using System.Text;
using System.Text.Json;
using ReportCompiler.IO;
using ReportCompiler.Tests.Render.Manifest;
using ReportCompiler.Tests.Support;

namespace ReportCompiler.Tests.Editions;

/// <summary>The ledger of the real edition: complete, the same in both forms, and with ids that outlive editing.</summary>
public sealed class LedgerTests(Edition2020 edition) : IClassFixture<Edition2020>
{
    private static readonly JsonElement Schema = JsonElement.Parse(File.ReadAllText(Path.Combine(Repository.Root, "docs", "figures.schema.json")));

    private JsonElement Report => JsonElement.Parse(edition.File("figures.json")).GetProperty("reports")[0];

    [Fact]
    public void The_ledger_for_programs_has_the_shape_that_is_published() =>
        Assert.Empty(new SchemaCheck(Schema).Faults(JsonElement.Parse(edition.File("figures.json"))));

    [Fact]
    public void Both_forms_have_the_same_lines()
    {
        var lines = Encoding.UTF8.GetString(edition.File("figures.csv")).TrimEnd('\n').Split('\n').Select(Csv.Split).ToList();
        var (text, setting) = (Array.IndexOf(lines[0], "text"), Array.IndexOf(lines[0], "setting"));
        var figures = Report.GetProperty("figures").EnumerateArray().ToList();
        Assert.Equal(lines.Skip(1).Select(l => (l[0], l[text], l[setting])), figures.Select(f => (Text(f, "id"), Text(f, "text"), Text(f, "setting"))));
        Assert.Equal(figures.Count, figures.Select(f => Text(f, "id")).Distinct().Count());
    }

    [Fact]
    public void Every_source_leads_down_to_cells_or_to_numbers_that_need_none()
    {
        foreach (var source in Report.GetProperty("sources").EnumerateArray()) AssertLeaves(source.GetProperty("derivation"));

        static void AssertLeaves(JsonElement node)
        {
            if (node.TryGetProperty("inputs", out var inputs))
            {
                foreach (var input in inputs.EnumerateArray()) AssertLeaves(input);
                return;
            }
            var isNamed = decimal.TryParse(Text(node, "expression"), out _) || Text(node, "expression").Contains("nil return", StringComparison.Ordinal);
            Assert.True(node.TryGetProperty("cell", out _) || node.TryGetProperty("delivery", out _) || isNamed, node.ToString());
        }
    }

    [Fact]
    public void What_an_agency_states_is_shown_with_what_it_was_checked_against()
    {
        var stated = Report.GetProperty("sources").EnumerateArray().Single(s => Text(s, "key") == "crimes_increase_share");
        Assert.Equal("submission.yaml", Path.GetFileName(Text(stated.GetProperty("derivation").GetProperty("cell"), "file")));
        Assert.Equal("(200 - 186) / 186 × 100", Text(stated.GetProperty("checked-against"), "equation"));
    }

    [Fact]
    public async Task Renumbering_and_rewording_change_no_id()
    {
        var disk = ProjectFiles.FromDisk(Repository.Root);
        var files = new[] { "data", "templates" }.SelectMany(folder => disk.List(folder)).ToDictionary(path => path, path => File.ReadAllBytes(Repository.PathOf(path)), StringComparer.Ordinal);
        var order = "  - preamble\n  - methodology\n";
        Edit("data/2020/edition.yaml", order, "  - methodology\n  - preamble\n");
        Edit("templates/2020/en/prosecution.md", "In {{ year }} the law-enforcement bodies registered {{ crimes }} crimes:", "The bodies of law enforcement registered {{ crimes }} crimes in {{ year }}, namely");
        Edit("templates/2020/en/prosecution.md", "## Registered crimes", "## What was registered");
        var built = await Edition2020.BuildAsync(ProjectFiles.FromMemory(files), BuildTarget.Check);
        Assert.Equal(
            edition.Built.Composed[0].Figures.Select(f => f.Id).Order(StringComparer.Ordinal),
            built.Composed[0].Figures.Select(f => f.Id).Order(StringComparer.Ordinal));

        void Edit(string path, string old, string now)
        {
            var text = Encoding.UTF8.GetString(files[path]);
            Assert.Contains(old, text, StringComparison.Ordinal);
            files[path] = Encoding.UTF8.GetBytes(text.Replace(old, now, StringComparison.Ordinal));
        }
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;
}
