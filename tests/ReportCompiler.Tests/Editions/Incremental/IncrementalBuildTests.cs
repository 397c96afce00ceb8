using CsCheck;
using ReportCompiler.Diagnostics;

namespace ReportCompiler.Tests.Editions.Incremental;

/// <summary>After any edit a build that takes from earlier ones what it can gives the files and the findings of one that takes nothing.</summary>
public sealed class IncrementalBuildTests : IDisposable
{
    /// <summary>An edit, with what it leaves to be taken: charts of five, and whether the page.</summary>
    private static readonly Dictionary<string, (string Path, string Old, string New, string Charts, string Page)> Edits = new(StringComparer.Ordinal)
    {
        ["a figure of a sentence"] = ("data/2020/ministry-of-education/submission.yaml", "value: 800", "value: 900", "5/5", "0/1"),
        ["a figure that one chart shows"] = ("data/2020/ministry-of-internal-affairs/prosecuted-since-2005.csv", "F,501\nprosecuted_since_2005,M,89", "F,500\nprosecuted_since_2005,M,90", "4/5", "0/1"),
        ["a sentence of a template"] = ("templates/2020/en/preamble.md", "# Preamble\n", "# Preamble\n\nThis sentence is new.\n", "5/5", "0/1"),
        ["a style sheet"] = ("templates/report.css", "code, pre {", "code, kbd, pre {", "5/5", "0/1"),
        ["the style sheet of paper"] = ("templates/print.css", "code, pre {", "code, kbd, pre {", "5/5", "0/1"),
        ["a word of the language"] = ("data/languages/en.yaml", "contents: Contents", "contents: What is in it", "5/5", "0/1"),
        ["how the language says a number"] = ("data/languages/en.yaml", "about: \"about {n}\"", "about: \"around {n}\"", "5/5", "0/1"),
        ["the label of a code"] = ("data/codelists/sex.yaml", "Female", "Feminine", "3/5", "0/1"),
        ["a note"] = ("data/2020/notes.yaml", "Held in Baku.", "Held in the capital.", "5/5", "0/1"),
        ["the layout"] = ("templates/layout.html", "<body>", "<body class=\"report\">", "5/5", "0/1"),
        ["the text of an agency"] = ("data/2020/ministry-of-health/prevention.en.md", "\n\n", "\n\nThis sentence is new.\n\n", "5/5", "0/1"),
        ["the reason of a waiver"] = ("data/2020/waivers.yaml", "The source gives no period", "The source names no period", "5/5", "0/1"),
        ["the date of issue"] = ("data/2020/edition.yaml", "status: draft\n", "status: draft\nissued: 2021-03-01\n", "5/5", "0/1"),
        ["the status"] = ("data/2020/edition.yaml", "status: draft\n", "status: final\n", "5/5", "0/1"),
        ["the order of sections"] = ("data/2020/edition.yaml", "  - legislation\n  - prevention\n", "  - prevention\n  - legislation\n", "5/5", "0/1"),
        ["a line of the data moved down"] = ("data/2020/ministry-of-education/submission.yaml", "values:\n", "# A remark.\nvalues:\n", "5/5", "0/1"),
        ["a remark that nobody reads"] = ("data/2020/edition.yaml", "schema: 1\n", "schema: 1\n# A remark.\n", "5/5", "1/1"),
        ["a character that is looked at askance"] = ("data/2020/ministry-of-health/prevention.en.md", "\n\n", "\n\nTurned \u202E about.\n\n", "5/5", "0/1"),
    };

    private readonly EditedProject _project = new();

    public static TheoryData<string> Names => [.. Edits.Keys];

    public void Dispose() => _project.Dispose();

    [Theory]
    [MemberData(nameof(Names))]
    public async Task An_edit_gives_what_a_clean_build_gives_and_only_what_depends_on_it_is_made(string edit)
    {
        var (path, old, with, charts, page) = Edits[edit];
        var before = await _project.BuildAsync();
        Assert.Equal(("0/5", "0/1"), (before.Taken[Stage.Charts], before.Taken[Stage.Html]));

        _project.Edit(path, old, with);
        var after = await _project.BuildAsync();
        after.AssertIs(await _project.BuildAsync(clean: true));
        Assert.NotEqual(before.Files["build.json"], after.Files["build.json"]);
        Assert.Equal((charts, page), (after.Taken[Stage.Charts], after.Taken[Stage.Html]));

        var again = await _project.BuildAsync();
        again.AssertIs(after);
        Assert.Equal(("5/5", edit.StartsWith("a character", StringComparison.Ordinal) ? "0/1" : "1/1"), (again.Taken[Stage.Charts], again.Taken[Stage.Html]));
    }

    [Fact]
    public async Task Any_edits_in_any_order_give_what_a_clean_build_gives() =>
        await Gen.Shuffle(Edits.Keys.ToArray(), 5).SampleAsync(async edits =>
        {
            using var project = new EditedProject();
            foreach (var edit in edits)
            {
                var (path, old, with, _, _) = Edits[edit];
                project.Edit(path, old, with);
                (await project.BuildAsync()).AssertIs(await project.BuildAsync(clean: true));
            }
        }, iter: 2, threads: 1);

    [Fact]
    public async Task What_is_undone_is_taken_from_before_the_edit()
    {
        var (path, old, with, _, _) = Edits["a figure that one chart shows"];
        var before = await _project.BuildAsync();
        _project.Edit(path, old, with);
        await _project.BuildAsync();
        _project.Edit(path, with, old);

        var after = await _project.BuildAsync();

        after.AssertIs(before);
        Assert.Equal(("5/5", "1/1"), (after.Taken[Stage.Charts], after.Taken[Stage.Html]));
        Assert.DoesNotContain(Stage.Audit, after.Begun);
    }

    [Fact]
    public async Task Words_of_one_language_do_not_touch_the_page_of_another()
    {
        _project.AddLanguage("az");
        await _project.BuildAsync();
        _project.Edit("templates/2020/az/preamble.md", "# Preamble\n", "# Preamble\n\nThis sentence is new.\n");

        var after = await _project.BuildAsync();

        after.AssertIs(await _project.BuildAsync(clean: true));
        Assert.Equal("5/5 5/5", after.Taken[Stage.Charts]);
        Assert.Equal("0/1 1/1", after.Taken[Stage.Html]);
    }

    [Fact]
    public async Task The_number_of_jobs_changes_nothing()
    {
        var clean = await _project.BuildAsync(clean: true);

        (await _project.BuildAsync(clean: true, jobs: Jobs.AtMost(1))).AssertIs(clean);
        (await _project.BuildAsync(jobs: Jobs.AtMost(7))).AssertIs(clean);
        (await _project.BuildAsync(jobs: Jobs.AtMost(1))).AssertIs(clean);
    }

    [Fact]
    public async Task A_cache_in_which_every_file_is_damaged_or_has_the_name_of_another_is_an_empty_one()
    {
        var clean = await _project.BuildAsync();
        var files = Directory.GetFiles(_project.CachePath).Where(f => Path.GetFileName(f).Length == 64).Order(StringComparer.Ordinal).ToArray();
        var contents = files.Select(File.ReadAllBytes).ToArray();

        for (var i = 0; i < files.Length; i++) File.WriteAllBytes(files[i], contents[(i + 1) % files.Length]);
        var swapped = await _project.BuildAsync();
        foreach (var file in files) File.WriteAllBytes(file, [.. File.ReadAllBytes(file).Reverse()]);
        var damaged = await _project.BuildAsync();
        var sound = await _project.BuildAsync();

        swapped.AssertIs(clean);
        damaged.AssertIs(clean);
        sound.AssertIs(clean);
        Assert.Equal(("0/5", "0/5", "5/5"), (swapped.Taken[Stage.Charts], damaged.Taken[Stage.Charts], sound.Taken[Stage.Charts]));
    }

    [Fact]
    public async Task The_cache_does_not_grow_for_ever()
    {
        var most = 0;
        for (var value = 801; value < 816; value++)
        {
            _project.Edit("data/2020/ministry-of-education/submission.yaml", $"value: {(value == 801 ? 800 : value - 1)}", $"value: {value}");
            await _project.BuildAsync();
            most = Math.Max(most, Directory.GetFiles(_project.CachePath).Length);
        }

        // Two signs, a list, five charts that never changed, and the pages of the last eight builds; one more before the oldest goes.
        Assert.Equal(2 + 1 + 5 + 8, most);
    }
}
