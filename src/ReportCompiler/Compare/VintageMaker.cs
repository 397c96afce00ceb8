using System.Collections.Immutable;
using System.Globalization;
using ReportCompiler.Compose;
using ReportCompiler.Compose.Trace;
using ReportCompiler.Expressions;
using ReportCompiler.Expressions.Evaluation;
using ReportCompiler.Model;
using ReportCompiler.Validate;
using ReportCompiler.Vintages;

namespace ReportCompiler.Compare;

/// <summary>Writes down everything of an edition that can be compared.</summary>
internal static class VintageMaker
{
    /// <summary>The record of a checked report and of what was composed of it, in each of its languages.</summary>
    /// <param name="validated">The checked report.</param>
    /// <param name="composed">What was composed of it.</param>
    /// <param name="beside">Another record: of other years what it has is recorded too, whether or not it is still printed.</param>
    public static Vintage Of(ValidatedReport validated, ImmutableArray<ComposedReport> composed, Vintage? beside = null) => new()
    {
        Year = validated.Project.Year,
        Edition = Edition(validated, composed),
        Delivered = Delivered(validated, composed, beside),
        Values = Values(validated, composed, beside),
        Checks = Checks(validated),
        Languages = composed.ToImmutableSortedDictionary(r => r.Language.Tag, TextRecorder.Of, StringComparer.Ordinal),
    };

    private static ImmutableSortedDictionary<string, string> Edition(ValidatedReport validated, ImmutableArray<ComposedReport> composed)
    {
        var (edition, sections) = (validated.Project.Edition, composed.FirstOrDefault()?.Sections ?? []);
        var said = sections.ToImmutableSortedDictionary(s => EditionChanges.Section + s.Id, s => s.Number?.ToString(CultureInfo.InvariantCulture) ?? Vintage.Unnumbered, StringComparer.Ordinal)
            .Add(EditionChanges.Status, edition.IsFinal ? "final" : "draft").Add(EditionChanges.Order, string.Join(", ", sections.Select(s => s.Id)));
        return edition.Issued is { } day ? said.Add(EditionChanges.Issued, day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)) : said;
    }

    private static ImmutableSortedDictionary<string, string> Delivered(ValidatedReport validated, ImmutableArray<ComposedReport> composed, Vintage? beside)
    {
        var (project, ledger) = (validated.Project, validated.Submissions);
        // Of other years only what the edition prints is its own matter.
        var earlier = composed.SelectMany(r => r.Sources).SelectMany(s => s.Quantity.Derivation.Cells()).Where(c => c.Year != project.Year);
        var delivered = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var agency in ledger.Agencies)
        {
            delivered["@" + agency.Agency.Id] = string.Join(", ", Enum.GetValues<DeliveryState>().Where(s => s is not DeliveryState.Expected && agency.Is(s)).Select(DeliveryStates.Word));
            foreach (var indicator in agency.Having(Answer.Nil)) delivered[AddressOf(validated, indicator, CellKey.Total, project.Year, agency.Agency.Id)] = Vintage.Nil;
        }
        var printed = earlier.ToHashSet();
        foreach (var (address, cell, indicator) in Cells(validated))
        {
            if (cell.Year == project.Year || printed.Contains(cell) || beside?.Delivered.ContainsKey(address) == true) delivered[address] = RecordedValue.Of(cell, indicator.Unit).ToString();
        }
        return delivered.ToImmutable();
    }

    /// <summary>Every observation of every year with its address.</summary>
    internal static IEnumerable<(string Address, Observation Cell, Indicator Indicator)> Cells(ValidatedReport validated)
    {
        foreach (var cell in validated.Project.Data.All)
        {
            if (validated.Project.Structure.Indicators.Find(cell.Indicator) is { } indicator) yield return (AddressOf(validated, indicator, cell.Key, cell.Year, cell.Agency), cell, indicator);
        }
    }

    /// <summary>The address of what an agency delivered. Its name is always there, so that the order of owners does not matter.</summary>
    internal static string AddressOf(ValidatedReport validated, Indicator indicator, CellKey key, int year, string agency) => validated.Cells.Address(indicator, key, year, agency);

    private static ImmutableSortedDictionary<string, string> Values(ValidatedReport validated, ImmutableArray<ComposedReport> composed, Vintage? beside)
    {
        var project = validated.Project;
        var evaluator = new Evaluator(project.Structure, project.Figures, validated.Cells, project.Year);
        var named = project.Figures.Select(f => (Key: f.Key, Quantity: evaluator.Quantity(f.Value, evaluator.Start)));
        var printed = composed.SelectMany(r => r.Sources).Select(s => (s.Key, s.Quantity)).ToList();
        // What the other record printed may have no value any more, so that nothing prints it.
        var reader = new QuestionReader(new NameScope { Structure = project.Structure, Figures = project.Figures, InTemplate = true }, project.Year);
        var known = printed.Select(p => p.Key).ToHashSet(StringComparer.Ordinal);
        var asked = (beside?.Values.Keys ?? []).Where(k => !known.Contains(k)).Select(k => (Key: k, Question: reader.Read(k, out _))).Where(q => q.Question is not null)
            .Select(q => (q.Key, Quantity: evaluator.Quantity(q.Question!.Expression, new EvaluationContext(q.Question.Year))));
        return named.Concat(printed).Concat(asked).DistinctBy(v => v.Key, StringComparer.Ordinal)
            .ToImmutableSortedDictionary(v => v.Key, v => RecordedValue.Of(v.Quantity).ToString(), StringComparer.Ordinal);
    }

    private static ImmutableSortedDictionary<string, string> Checks(ValidatedReport validated)
    {
        var checks = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var check in validated.Checks)
        {
            var agency = check.Agency is null || check.Address.Contains('@', StringComparison.Ordinal) ? "" : " @" + check.Agency;
            var key = Numbered.Of($"{check.Id} {check.Address}{agency}: {check.Title}", checks.ContainsKey);
            checks[key] = $"{(check.Waiver is null ? check.Result.ToString().ToLowerInvariant() : "accepted")}: {check.Equation}";
        }
        return checks.ToImmutable();
    }
}
