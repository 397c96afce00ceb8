using System.Text.Json;
using ReportCompiler.Render.Browser;
using ReportCompiler.Tests.Support;

namespace ReportCompiler.Tests.Accessibility;

/// <summary>What the browser tells a screen reader: roles and names as it computed them, and not as the source means them.</summary>
public sealed class StructureTests(ReportPages pages) : IClassFixture<ReportPages>
{
    private sealed record Node(string Role, string Name, string Description, int Level);

    public static TheoryData<string> Files { get; } = [ReportPages.Report, ReportPages.Checks];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Each_landmark_is_there_once_and_every_region_has_a_name_of_its_own(string file)
    {
        await using var page = await pages.ShowAsync(file);
        var nodes = await TreeAsync(page);
        foreach (var role in (string[])["banner", "navigation", "main"]) Assert.Single(nodes, n => n.Role == role);
        Assert.Equal(file == ReportPages.Report ? 1 : 0, nodes.Count(n => n.Role == "contentinfo"));
        Assert.NotEmpty(Assert.Single(nodes, n => n.Role == "navigation").Name);
        var regions = nodes.Where(n => n.Role == "region").Select(n => n.Name).ToList();
        Assert.NotEmpty(regions);
        Assert.DoesNotContain("", regions);
        Assert.Empty(regions.CountBy(n => n).Where(n => n.Value > 1));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Headings_have_no_gaps(string file)
    {
        await using var page = await pages.ShowAsync(file);
        var headings = (await TreeAsync(page)).Where(n => n.Role == "heading").ToList();
        Assert.Equal(1, headings[0].Level);
        Assert.Single(headings, h => h.Level == 1);
        Assert.All(headings, h => Assert.NotEmpty(h.Name));
        Assert.All(headings.Zip(headings.Skip(1)), h => Assert.True(h.Second.Level <= h.First.Level + 1, $"'{h.Second.Name}' after '{h.First.Name}'"));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Every_table_has_a_name_and_every_heading_cell_says_what_it_heads(string file)
    {
        await using var page = await pages.ShowAsync(file);
        var tables = (await TreeAsync(page)).Where(n => n.Role is "table" or "LayoutTable").ToList();
        Assert.Equal((await page.EvaluateAsync("document.querySelectorAll('table').length")).GetInt32(), tables.Count);
        Assert.All(tables, t => Assert.True(t.Role == "table" && t.Name.Length > 0, t.ToString()));
        Assert.Equal(0, (await page.EvaluateAsync("document.querySelectorAll('th:not([scope])').length")).GetInt32());
        Assert.Equal(0, (await page.EvaluateAsync("[...document.querySelectorAll('table')].filter(t => !t.querySelector('thead th[scope]')).length")).GetInt32());
    }

    [Fact]
    public async Task Every_chart_has_a_name_a_description_and_its_numbers()
    {
        await using var page = await pages.ShowAsync(ReportPages.Report);
        var pictures = (await TreeAsync(page)).Where(n => n.Role == "image").ToList();
        Assert.Equal(5, pictures.Count);
        Assert.All(pictures, p => Assert.True(p.Name.Length > 0 && p.Description.Length > 0, p.ToString()));
        const string whole = "[...document.querySelectorAll('figure.chart')].filter(f => f.querySelector('svg[role=img] > title') && f.querySelector('svg > desc') && f.querySelector('details td')).length";
        Assert.Equal(5, (await page.EvaluateAsync(whole)).GetInt32());
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task The_page_obeys_its_policy_and_asks_for_nothing(string file)
    {
        await using var page = await pages.ShowAsync(file);
        Assert.Empty(page.Refused);
        var policy = (await page.EvaluateAsync("document.querySelector('meta[http-equiv=Content-Security-Policy]').content")).GetString()!;
        Assert.Equal(file == ReportPages.Report ? 1 : 0, (await page.EvaluateAsync("document.querySelectorAll('script').length")).GetInt32());
        Assert.StartsWith(file == ReportPages.Report ? "default-src 'none'; script-src 'sha256-" : "default-src 'none'; style-src 'sha256-", policy, StringComparison.Ordinal);
        Assert.Equal(0, (await page.EvaluateAsync("document.querySelectorAll('[style], link, iframe').length")).GetInt32());
        // A script of somebody else is not obeyed.
        Assert.Equal("undefined", (await page.EvaluateAsync("(() => { const s = document.createElement('script'); s.textContent = 'window.foreign = 1'; document.head.append(s); return typeof window.foreign })()")).GetString());
        // The one style sheet is obeyed, and one that the policy does not know is not.
        Assert.Equal(1, (await page.EvaluateAsync("document.styleSheets.length")).GetInt32());
        const string other = "(() => { const s = document.createElement('style'); s.textContent = 'h1 { color: red }'; document.head.append(s); return s.sheet?.cssRules.length ?? 0 })()";
        Assert.Equal(0, (await page.EvaluateAsync(other)).GetInt32());
    }

    private static async Task<List<Node>> TreeAsync(BrowserPage page)
    {
        using var inTime = new CancellationTokenSource(TestBrowser.Limit);
        var tree = await page.SendAsync("Accessibility.getFullAXTree", null, inTime.Token);
        return [.. tree.GetProperty("nodes").EnumerateArray().Where(n => !n.GetProperty("ignored").GetBoolean()).Select(n => new Node(Text(n, "role"), Text(n, "name"), Text(n, "description"), Level(n)))];
    }

    private static string Text(JsonElement node, string property) =>
        node.TryGetProperty(property, out var p) && p.TryGetProperty("value", out var v) ? v.ToString() : "";

    private static int Level(JsonElement node) =>
        node.TryGetProperty("properties", out var all)
            ? all.EnumerateArray().Where(p => p.GetProperty("name").GetString() == "level").Select(p => p.GetProperty("value").GetProperty("value").GetInt32()).FirstOrDefault()
            : 0;
}
