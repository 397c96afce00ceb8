using System.Globalization;
using System.Text;

namespace ReportCompiler.Benchmarks.Synthetic;

/// <summary>Writes what is declared of the synthetic report: who submits what, its codes, figures, rules and the edition.</summary>
internal sealed class SyntheticDeclarations(IReadOnlyList<SyntheticAgency> agencies)
{
    /// <summary>The declarations by path.</summary>
    public IEnumerable<(string Path, string Text)> Files()
    {
        yield return ("data/report.yaml", $"schema: 1\ntitle: {Label("Annual report on public services")}\nlanguages: [{string.Join(", ", MarkedLanguage.All.Select(l => l.Tag))}]\npublisher: {SyntheticAgency.Ministry}\nlegal-basis: {Label("Law on the Quality of Public Services")}\n");
        yield return ("data/agencies.yaml", Agencies());
        yield return ("data/dimensions.yaml", Dimensions());
        yield return ("data/codelists/unit.yaml", Units());
        foreach (var (id, dimension) in SyntheticCodes.Dimensions)
            yield return ($"data/codelists/{id}.yaml", "schema: 1\ncodes:\n" + string.Concat(dimension.Codes.Select(c => $"  {c.Code}: {{ label: {Label(c.Label)} }}\n")));
        yield return ("data/indicators.yaml", "schema: 1\nindicators:\n" + string.Concat(SyntheticIndicator.All.Select(Indicator)));
        yield return ("data/figures.yaml", Figures());
        yield return ("data/rules.yaml", Rules());
        yield return ("data/sources.yaml", $"schema: 1\nsources:\n  world-report: {{ title: {Label("World report on public services")}, publisher: {SyntheticAgency.World}, url: \"https://example.org/world-report\" }}\n");
        yield return (InYear("edition.yaml"), Edition());
        yield return (InYear("notes.yaml"), $"schema: 1\nnotes:\n  several-services: {Label("A person may have received several services, so the services do not add up.")}\n  by-estimate: {Label("Counted in a sample of days.")}\n");
        yield return (InYear("waivers.yaml"), Waivers());
    }

    public static string InYear(string path) => string.Create(CultureInfo.InvariantCulture, $"data/{SyntheticNumbers.Year}/{path}");

    /// <summary>A text in every language of the report.</summary>
    public static string Label(string english) => "{ " + string.Join(", ", MarkedLanguage.All.Select(l => $"{l.Tag}: \"{l.Of(english)}\"")) + " }";

    private string Agencies()
    {
        var text = new StringBuilder("schema: 1\nagencies:\n");
        foreach (var agency in agencies) text.Append(CultureInfo.InvariantCulture, $"  {agency.Id}: {{ kind: {agency.Kind}, label: {Label(agency.Name)} }}\n");
        return text.Append(CultureInfo.InvariantCulture, $"  {SyntheticAgency.World}: {{ kind: international, cited: true, label: {Label("World Office for Public Services")} }}\n").ToString();
    }

    private static string Dimensions() => "schema: 1\ndimensions:\n" + string.Concat(SyntheticCodes.Dimensions.Select(d =>
        $"  {d.Key}: {{ codes: {d.Key}, label: {Label(d.Value.Label)}{(d.Key == "citizenship" ? $", groups: {{ FOREIGN: {{ label: {Label("Foreign citizens")}, except: [HOME] }} }}" : "")} }}\n"));

    private static string Units() => "schema: 1\ncodes:\n" + string.Concat(SyntheticCodes.Units.Select(u =>
        $"  {u.Id}: {{ label: {{ {string.Join(", ", MarkedLanguage.All.Select(l => $"{l.Tag}: {{ {Forms(l, u.One, u.Many)} }}"))} }}{(u.Counts is null ? "" : $", counts: {u.Counts}")} }}\n"));

    private static string Forms(MarkedLanguage language, string one, string many) =>
        (one.Length == 0 ? "" : string.Concat(language.Forms.Select(f => $"{f}: \"{language.Of(f == "one" ? one : many)}\", "))) + $"other: \"{language.Of(many)}\"";

    private static string Indicator(SyntheticIndicator i)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"  {i.Id}:\n    label: {Label(i.Label)}\n    unit: {i.Unit}\n");
        text.Append(i.Combine switch
        {
            Combination.SumOfLocal => "    combine: sum\n    asked: { kind: local }\n",
            Combination.SumOfAll => "    combine: sum\n",
            Combination.Each => "    combine: none\n",
            _ => $"    owner: [{string.Join(", ", i.Owners)}]\n",
        });
        if (i.Total != "required") text.Append(CultureInfo.InvariantCulture, $"    total: {i.Total}\n");
        if (i.By.Length > 0) text.Append(CultureInfo.InvariantCulture, $"    breakdowns: [{string.Join(", ", i.By.Select(by => $"{{ by: [{string.Join(", ", by)}], kind: {i.Kind} }}"))}]\n");
        if (i.EqualsText is not null) text.Append(CultureInfo.InvariantCulture, $"    equals: \"{i.EqualsText}\"\n");
        if (i.Accumulates is not null) text.Append(CultureInfo.InvariantCulture, $"    accumulates: {i.Accumulates}\n    since: {SyntheticNumbers.FirstYear}\n");
        return text.ToString();
    }

    private static string Figures()
    {
        (string Id, string Value, string Label)[] figures =
        [
            ("complaints_growth", "growth(complaints)", "Change in complaints"),
            ("settled_share", "share(complaints.outcome.SETTLED, complaints)", "Share of complaints settled"),
            ("women_share", "share(applicants.sex.F, applicants)", "Share of women among applicants"),
            ("foreign_share", "share(applicants.citizenship.FOREIGN, applicants)", "Share of foreign citizens among applicants"),
            ("trained_share", "share(staff_trained, staff)", "Share of staff trained"),
            ("people_reached", "applicants + volunteers + pupils_reached", "Persons reached"),
            ("all_complaints", "sum(series(complaints, 2016, year))", "Complaints of all years"),
            ("largest_topic", "largest(complaints.topic)", "Most frequent topic of complaints"),
        ];
        return "schema: 1\nfigures:\n" + string.Concat(figures.Select(f => $"  {f.Id}: {{ value: \"{f.Value}\", label: {Label(f.Label)} }}\n"));
    }

    private static string Rules()
    {
        (string Id, string? Each, string Holds, int Level, string Reason)[] rules =
        [
            ("some-of-each-channel", "channel", "complaints.channel[code] >= 1", 1, "Every channel is used."),
            ("some-of-each-topic", "topic", "permits.topic[code] <= permits", 1, "A topic is a part of all."),
            ("some-of-each-age", "age", "applicants.age[code] >= 1", 1, "Every age applies."),
            ("women-within-staff", null, "staff.sex.F <= staff", 1, "Women are a part of the staff."),
            ("online-within-complaints", null, "complaints.channel.ONLINE <= complaints", 1, "What came online is a part of all."),
            ("complaints-plausible", null, "abs(complaints_growth) <= 50", 2, "A change of more than half needs an explanation."),
            ("staff-plausible", null, "abs(growth(staff)) <= 50", 2, "A change of more than half needs an explanation."),
            ("decisions-within-complaints", null, "decisions <= complaints + registrations", 3, "The court decides what was complained of."),
            ("running-total", "outcome", "decisions_since.outcome[code] >= decisions.outcome[code]", 2, "A running total includes the year itself."),
            ("more-shelter-than-forms", null, "count(programme_users.service.SHELTER) >= 10 * count(programme_users.service.FORMS)", 1, "Fails on purpose: accepted by a waiver."),
        ];
        return "schema: 1\nrules:\n" + string.Concat(rules.Select(r => $"  {r.Id}: {{ {(r.Each is null ? "" : $"each: {r.Each}, ")}holds: \"{r.Holds}\", level: {r.Level}, reason: {Label(r.Reason)} }}\n"));
    }

    private string Waivers()
    {
        var users = SyntheticIndicator.All.Single(i => i.Id == "programme_users");
        var cells = new SyntheticNumbers(agencies).Cells(agencies[0], users, SyntheticNumbers.Year).ToDictionary(c => c.Code("service"), c => c.Value);
        return $"schema: 1\nwaivers:\n  - {{ finding: more-shelter-than-forms, where: programme_users.service.SHELTER, seen: \"{cells["SHELTER"]} >= {10 * cells["FORMS"]}\", reason: \"It shows how an accepted failure is printed.\", by: Ministry, until: 2022-12-31 }}\n";
    }

    private string Edition()
    {
        var sections = SyntheticSections.Ids.Select(id => id is "key-figures" or "statistics" ? $"  - {{ id: {id}, numbered: false }}\n" : $"  - {id}\n");
        return "schema: 1\nstatus: final\nissued: 2021-03-31\ndue: 2021-02-28\nsections:\n" + string.Concat(sections) + "expected:\n" + string.Concat(agencies.Select(a => $"  - {a.Id}\n"));
    }
}
