namespace ReportCompiler.Benchmarks.Synthetic;

/// <summary>
/// Invents the numbers: the same for the same agency, indicator and year, whatever else the project holds. Wholes come first and are split into parts,
/// so that every breakdown adds up and every coarser table agrees with the finer one; all of them rise a little each year, so that last year's are plausible.
/// </summary>
internal sealed class SyntheticNumbers(IReadOnlyList<SyntheticAgency> agencies)
{
    public const int FirstYear = 2016;

    /// <summary>The year that is reported.</summary>
    public const int Year = 2020;

    private const string Common = "common to all owners";

    /// <summary>What an agency delivers of an indicator for a year.</summary>
    public IEnumerable<SyntheticCell> Cells(SyntheticAgency agency, SyntheticIndicator indicator, int year)
    {
        var seed = indicator.Combine == Combination.Owned ? Common : agency.Id;
        if (indicator.EqualsText is not null) return Stated(indicator, year);
        if (indicator.Unit == "percent") return Shares(indicator, year, seed);
        if (indicator.Accumulates is { } flow) return RunningTotals(indicator, SyntheticIndicator.All.Single(i => i.Id == flow), year, seed);
        if (indicator.Id == "authorities") return Authorities(indicator, year);
        var total = Total(seed, indicator.Id, year);
        var parts = indicator.By.SelectMany(by => Parts(indicator, seed, by, total).Select(p => new SyntheticCell(indicator, year, p.Codes, p.Value)));
        return indicator.Total == "required" ? parts.Prepend(new SyntheticCell(indicator, year, [], total)) : parts;
    }

    private static decimal Total(string seed, string indicator, int year)
    {
        var start = Draw(600, 1400, seed, indicator);
        return start + start * Draw(2, 7, seed, indicator, "growth") * (year - FirstYear) / 100;
    }

    private static IEnumerable<((string, string)[] Codes, decimal Value)> Parts(SyntheticIndicator indicator, string seed, string[] by, decimal whole)
    {
        IEnumerable<((string, string)[] Codes, decimal Value)> parts = [([], whole)];
        foreach (var dimension in by)
        {
            var codes = SyntheticCodes.Of(dimension, indicator.Kind);
            parts = parts.SelectMany(p => Split(p.Value, codes, indicator, seed, dimension).Select((value, i) => (((string, string)[])[.. p.Codes, (dimension, codes[i])], value)));
        }
        return parts;
    }

    /// <summary>The whole in as many parts as there are codes, nothing left over; of a breakdown whose parts are none of the whole, shares of it that overlap.</summary>
    private static decimal[] Split(decimal whole, string[] codes, SyntheticIndicator indicator, string seed, string dimension)
    {
        var weights = codes.Select(c => Draw(20, 60, seed, indicator.Id, dimension, c)).ToArray();
        if (indicator.Kind != "complete") return [.. weights.Select(w => Math.Floor(whole * w / 100))];
        var parts = weights.Select(w => Math.Floor(whole * w / weights.Sum())).ToArray();
        parts[0] += whole - parts.Sum();
        return parts;
    }

    private static IEnumerable<SyntheticCell> RunningTotals(SyntheticIndicator indicator, SyntheticIndicator flow, int year, string seed) =>
        from y in Enumerable.Range(FirstYear, year - FirstYear + 1)
        from part in Parts(flow, seed, indicator.By[0], Total(seed, flow.Id, y))
        group part.Value by part.Codes[0] into cell
        select new SyntheticCell(indicator, year, [cell.Key], cell.Sum());

    private static IEnumerable<SyntheticCell> Shares(SyntheticIndicator indicator, int year, string seed) =>
        Parts(indicator, seed, indicator.By[0], 90).Select(p => new SyntheticCell(indicator, year, p.Codes, p.Value));

    private IEnumerable<SyntheticCell> Authorities(SyntheticIndicator indicator, int year) =>
        from agency in agencies
        group agency by agency.Kind switch { "central" => "CENTRAL", "local" => "LOCAL", _ => "OTHER" } into level
        select new SyntheticCell(indicator, year, [("level", level.Key)], level.Count());

    /// <summary>What is stated of other cells, computed from them as the agency would have done.</summary>
    private IEnumerable<SyntheticCell> Stated(SyntheticIndicator indicator, int year)
    {
        var (now, before) = (Total(Common, "registrations", year), Total(Common, "registrations", year - 1));
        return indicator.Id switch
        {
            "registration_increase" => [new(indicator, year, [], now - before)],
            "registration_growth" => [new(indicator, year, [], Percent(now - before, before))],
            "registration_shares" => Sum("registrations", "citizenship", year).Select(c => new SyntheticCell(indicator, year, [("citizenship", c.Key)], Percent(c.Value, now))),
            "online_share" => Sum("complaints", "channel", year) is var parts ? [new(indicator, year, [], Percent(parts["ONLINE"], parts.Values.Sum()))] : [],
            _ => throw new InvalidOperationException($"Nothing says what '{indicator.Id}' states."),
        };
    }

    /// <summary>The parts of an indicator over all agencies; owners are counted once.</summary>
    private Dictionary<string, decimal> Sum(string name, string dimension, int year)
    {
        var indicator = SyntheticIndicator.All.Single(i => i.Id == name);
        var counted = agencies.Where(indicator.IsDeliveredBy).Take(indicator.Combine == Combination.Owned ? 1 : int.MaxValue);
        return counted.SelectMany(a => Cells(a, indicator, year)).Where(c => c.Codes is [var (d, _)] && d == dimension)
            .GroupBy(c => c.Code(dimension)).ToDictionary(g => g.Key, g => g.Sum(c => c.Value));
    }

    private static decimal Percent(decimal part, decimal whole) => Math.Round(part / whole * 100, 1, MidpointRounding.AwayFromZero);

    /// <summary>A number from the least to the most (not reached), always the same for the same words (FNV-1a).</summary>
    private static int Draw(int least, int most, params ReadOnlySpan<string> words)
    {
        var hash = 2166136261u;
        foreach (var word in words)
        {
            foreach (var c in word + "/") hash = unchecked((hash ^ c) * 16777619u);
        }
        return least + (int)(hash % (uint)(most - least));
    }
}
