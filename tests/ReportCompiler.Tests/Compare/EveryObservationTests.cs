using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ReportCompiler.Compare;
using ReportCompiler.Diagnostics;
using ReportCompiler.Model;
using ReportCompiler.Vintages;

namespace ReportCompiler.Tests.Compare;

/// <summary>Every number that an agency delivered for 2020 is changed after publication, one at a time: found, announced, told of, and a second one that hides behind it is found too.</summary>
public sealed class EveryObservationTests
{
    private static readonly ParallelOptions Two = new() { MaxDegreeOfParallelism = 2 };

    [Fact]
    public async Task Two_changed_numbers_are_found_and_the_second_does_not_hide_behind_the_first()
    {
        var (published, before, cells) = await EditionAsync();
        await Parallel.ForAsync(0, (cells.Length + 1) / 2, Two, async (i, _) =>
        {
            var (first, second) = (cells[2 * i], cells[((2 * i) + 1) % cells.Length]);
            var changed = Change(Change(published, first), second);
            var silent = (await changed.CheckAsync()).Diagnostics.Where(IsOfCorrections).ToList();
            Assert.Equal(new[] { first, second }.Select(c => ("RC6101", c.Span.ToString())).Order(), silent.Select(d => (d.Code.Id, d.Span.ToString()!)).Order());
            var found = silent.Find(d => d.Span.ToString() == first.Span.ToString())!;
            Assert.Contains($"as {Said(first, 0)} and is {Said(first, 1)} now", found.Message, StringComparison.Ordinal);

            var hidden = Assert.Single((await changed.Announce(Proposed(found)).CheckAsync()).Diagnostics, IsOfCorrections);
            Assert.Equal(("RC6101", second.Span.ToString()), (hidden.Code.Id, hidden.Span.ToString()));
        });
    }

    [Fact]
    public async Task A_changed_number_that_is_announced_is_told_of_with_all_that_follows_from_it_and_nothing_else()
    {
        var (published, before, cells) = await EditionAsync();
        await Parallel.ForAsync(0, cells.Length, Two, async (i, _) =>
        {
            var address = Address(before, cells[i]);
            var announced = await Change(published, cells[i]).Announce($"- {{ figure: '{address}', was: {Said(cells[i], 0)}, is: {Said(cells[i], 1)}, kind: correction, reason: {{ en: Miscounted }}, date: 2021-05-10 }}").CheckAsync();
            Assert.DoesNotContain(announced.Diagnostics, IsOfCorrections);
            IsTold(before, announced, address);
        });
    }

    private static async Task<(PublishedProject Published, Compilation Before, ImmutableArray<Observation> Cells)> EditionAsync()
    {
        var published = await PublishedProject.AsPublishedAsync();
        var check = await published.CheckAsync();
        Assert.DoesNotContain(check.Diagnostics, d => d.Severity > Severity.Note);
        var cells = check.Validated!.Project.Data.All.Where(c => c.Year == 2020 && c.Value is not null).ToImmutableArray();
        Assert.True(cells.Length > 90);
        return (published, check, cells);
    }

    private static string Address(Compilation of, Observation cell) =>
        VintageMaker.AddressOf(of.Validated!, of.Validated!.Project.Structure.Indicators.Find(cell.Indicator)!, cell.Key, cell.Year, cell.Agency);

    /// <summary>The entry that the help proposes, with reason and date filled in.</summary>
    private static string Proposed(Diagnostic finding) => finding.Help![finding.Help!.IndexOf("- {", StringComparison.Ordinal)..]
        .Replace("en: …", "en: Miscounted", StringComparison.Ordinal).Replace("date: …", "date: 2021-05-10", StringComparison.Ordinal);

    /// <summary>The notice names the change, and as its consequences exactly the numbers of which some printing is another.</summary>
    private static void IsTold(Compilation before, Compilation after, string address)
    {
        var (old, report) = (before.Composed[0].Figures.ToDictionary(f => f.Id, f => f.Text), after.Composed[0]);
        var notice = report.Notice!;
        Assert.Equal(new Change(address, before.Vintage!.Delivered[address], after.Vintage!.Delivered[address]), Assert.Single(after.Corrections!.Pending).Change);
        Assert.Single(notice.Corrected);
        var moved = report.Figures.Where(f => old.GetValueOrDefault(f.Id) is { } text && text != f.Text).Select(f => report.Sources[f.Source].Key).ToHashSet();
        Assert.Superset(moved, notice.Revised.ToHashSet());
        Assert.Equal(report.Figures.Count(f => f.Position.Setting != FigureSetting.Chart && old.GetValueOrDefault(f.Id) == f.Text), notice.Pending!.Same);
        var values = after.Corrections.Changes.Values.ToDictionary(v => v.Key);
        Assert.All(notice.Pending.Consequences, c => Assert.Equal((values[c.Key].Before, values[c.Key].After), (c.Before, c.After)));
        // Nothing is called a consequence of which readers see the same number as before; what a sentence prints since then was not there to be seen.
        var seen = before.Composed[0].Figures.Select(f => before.Composed[0].Sources[f.Source].Key).ToHashSet();
        Assert.All(notice.Pending.Consequences, c => Assert.True(moved.Contains(c.Key) || !seen.Contains(c.Key) || RecordedValue.Read(c.After!)?.Number is null, c.Key));
        Assert.Equal((0, 0, 0), (notice.Pending.NoLonger, notice.Pending.Anew, notice.Pending.Otherwise));
        Assert.Empty(notice.Pending.Reworded);
    }

    private static bool IsOfCorrections(Diagnostic finding) => finding.Code.Id.StartsWith("RC61", StringComparison.Ordinal);

    private static string Said(Observation cell, int more) =>
        RecordedValue.Of(cell with { Value = cell.Value + more }, null).ToString();

    /// <summary>One more in its place, written as the number was.</summary>
    private static PublishedProject Change(PublishedProject edition, Observation cell)
    {
        var lines = edition.Text(cell.Span.File).Split('\n');
        var line = lines[cell.Span.Line - 1];
        var written = cell.Value!.Value.ToString("F" + cell.Decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        Assert.Equal(written, line[(cell.Span.Column - 1)..(cell.Span.Column - 1 + written.Length)]);
        lines[cell.Span.Line - 1] = new StringBuilder(line).Remove(cell.Span.Column - 1, written.Length)
            .Insert(cell.Span.Column - 1, (cell.Value.Value + 1).ToString("F" + cell.Decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)).ToString();
        return edition.Write(cell.Span.File, string.Join('\n', lines));
    }
}
