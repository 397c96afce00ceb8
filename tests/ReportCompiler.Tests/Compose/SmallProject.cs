using System.Collections.Immutable;
using ReportCompiler.Bind;
using ReportCompiler.Compose;
using ReportCompiler.Diagnostics;
using ReportCompiler.Expressions;
using ReportCompiler.Expressions.Evaluation;
using ReportCompiler.Model;
using ReportCompiler.Text;
using ReportCompiler.Validate;

namespace ReportCompiler.Tests.Compose;

/// <summary>A small project made of records: two agencies, crimes by type, visits by day and place.</summary>
internal sealed class SmallProject
{
    public const int Year = 2020;
    private readonly List<Observation> _rows = [];
    private readonly List<Indicator> _indicators = [];
    private readonly List<FigureDefinition> _figures = [];
    private readonly Dictionary<string, Expression> _values = new(StringComparer.Ordinal);
    private readonly List<NoteDefinition> _notes = [];

    public static SourceSpan Place { get; } = SourceSpan.OnLine("templates/en/first.md", 3, 5, 4);

    public List<BoundSection> Sections { get; } = [];

    public Language Language { get; init; } = English;

    public SmallProject Indicator(string id, string unit, params string[][] breakdowns) => Indicator(id, unit, i => i with
    {
        Breakdowns = [.. breakdowns.Select(b => new Breakdown([.. b], BreakdownKind.Complete, Place))],
    });

    public SmallProject Indicator(string id, string unit, Func<Indicator, Indicator> change)
    {
        _indicators.Add(change(new Indicator { Id = id, Label = En(char.ToUpperInvariant(id[0]) + id[1..]), Unit = Units.Find(unit)!, Owners = ["police"], Span = Place }));
        return this;
    }

    /// <summary>A row: <c>crimes.type.A</c>, its value, and what else is said of it.</summary>
    public SmallProject Row(string cell, decimal? value, int year = Year, Func<Observation, Observation>? change = null)
    {
        var parts = cell.Split('.');
        var codes = Enumerable.Range(0, parts.Length / 2).Select(i => (parts[1 + (2 * i)], parts[2 + (2 * i)]));
        var row = new Observation
        {
            Year = year, Agency = "police", Indicator = parts[0], Key = CellKey.Of(codes), Value = value,
            Status = value is null ? ObservationStatus.Missing : ObservationStatus.Normal,
            Span = SourceSpan.OnLine($"data/{year}/police/{parts[0]}.csv", _rows.Count + 2, 9, 3),
        };
        _rows.Add(change is null ? row : change(row));
        return this;
    }

    public SmallProject Figure(string id, Expression value, int? decimals = null)
    {
        _figures.Add(new FigureDefinition(id, En("Figure " + id), new Located<string>("", Place), decimals, null, Place));
        _values[id] = value;
        return this;
    }

    public SmallProject Note(string id, string text)
    {
        _notes.Add(new NoteDefinition(id, En(text), Place));
        return this;
    }

    public SmallProject Section(string id, params TemplateNode[] body) => Section(id, true, body);

    public SmallProject Section(string id, bool numbered, params TemplateNode[] body)
    {
        Sections.Add(new BoundSection(new EditionSection(id, numbered, Place), [new TextNode("Section " + id, Place)], new Template($"templates/en/{id}.md", [.. body]),
            [new Contribution(Agencies.First(), new Template($"data/2020/police/{id}.en.md", [new TextNode("Our own words.", Place)]))]));
        return this;
    }

    public Evaluator Evaluator()
    {
        var validated = Validated();
        return new Evaluator(validated.Project.Structure, validated.Project.Figures, validated.Cells, Year);
    }

    public PhaseResult<ComposedReport> Compose() => ComposePhase.Run(Validated(), "en");

    public ValidatedReport Validated()
    {
        var structure = new Structure
        {
            Report = new ReportDefinition(En("Report"), ["en"], "police", LocalText.None, Severity.Error),
            Agencies = new OrderedSet<Agency>(Agencies, a => a.Id),
            Dimensions = new OrderedSet<Dimension>([Dimension("type", "A", "B", "C"), Dimension("place", "NORTH", "SOUTH")], d => d.Id),
            Units = Units,
            Indicators = new OrderedSet<Indicator>(_indicators, i => i.Id),
            Figures = new OrderedSet<FigureDefinition>(_figures, f => f.Id),
            Rules = [],
            Sources = new OrderedSet<SourceDefinition>([new SourceDefinition("yearbook", En("Yearbook"), null, null, Place)], s => s.Id),
            Languages = ImmutableSortedDictionary<string, Language>.Empty.Add("en", Language),
        };
        var edition = new Edition(Year, false, new DateOnly(2021, 3, 1), null, [.. Sections.Select(s => s.Section)], [], Place);
        var project = new BoundProject
        {
            Year = Year, Date = new DateOnly(2021, 3, 1), Structure = structure, Edition = edition, Data = new Dataset(_rows), Submissions = [],
            Notes = new OrderedSet<NoteDefinition>(_notes, n => n.Id), Waivers = [], Figures = _values.ToImmutableSortedDictionary(StringComparer.Ordinal),
            Equalities = ImmutableSortedDictionary<string, Expression>.Empty, Rules = [],
            Sections = ImmutableSortedDictionary<string, ImmutableArray<BoundSection>>.Empty.Add("en", [.. Sections]),
            Layout = ImmutableSortedDictionary<string, SourceFile>.Empty,
        };
        return new ValidatedReport { Project = project, Cells = new CellReader(structure, project.Data, edition, []), Checks = [], Unverifiable = [] };
    }

    public static Agency[] Agencies { get; } =
    [
        new("police", AgencyKind.Central, En("Police"), 1, false, Place),
        new("world-bureau", AgencyKind.International, En("World Bureau"), 1, true, Place),
    ];

    public static OrderedSet<Unit> Units { get; } = new(
    [
        Unit("crime", "crime", "crimes", "crime"), Unit("visit", "visit", "visits", "visit"), Unit("person", "person", "persons", "person"), Unit("victim", "victim", "victims", "person"),
        Unit("child", "child", "children", "person"), Unit("coin", "coin", "coins", "coin"), new Unit("percent", Forms(("other", "per cent")), null, Place),
    ], u => u.Id);

    public static Language English { get; } = new()
    {
        Tag = "en", Decimal = ".", Group = ",", GroupFrom = 1000, Date = "{day} {month} {year}",
        Months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"],
        Plural = [("one", new PluralCondition([new PluralTest(0, "==", 1)])), ("other", new PluralCondition([]))],
        UnitWords = [.. "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".Split(' ')],
        TenWords = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"],
        WordJoins = Map(("tens", "{tens}-{units}"), ("hundred", "{n} hundred"), ("hundred-rest", "{hundred} and {rest}"), ("thousand", "{n} thousand"),
            ("million", "{n} million"), ("billion", "{n} billion"), ("minus", "minus {n}"), ("rest-below-hundred", "{high} and {rest}")),
        Ordinals = Map(("1", "{n}st"), ("2", "{n}nd"), ("3", "{n}rd"), ("11", "{n}th"), ("12", "{n}th"), ("13", "{n}th"), ("other", "{n}th")),
        Qualifiers = new Dictionary<Qualifier, string>
        {
            [Qualifier.About] = "about {n}", [Qualifier.MoreThan] = "more than {n}", [Qualifier.LessThan] = "less than {n}",
            [Qualifier.AtLeast] = "at least {n}", [Qualifier.AtMost] = "at most {n}",
        }.ToImmutableSortedDictionary(),
        Scale = Map(("thousand", "{n} thousand"), ("million", "{n} million"), ("billion", "{n} billion")),
        Percent = "{n} per cent",
        Change = Map(("rose", "an increase of {difference} or {growth}"), ("fell", "a decrease of {difference} or {growth}"), ("same", "no change"),
            ("from-zero", "up from none"), ("unknown", "not comparable")),
        Compare = Map(("more", "{difference} more than in {year}"), ("fewer", "{difference} fewer than in {year}"), ("same", "as many as in {year}"),
            ("points-more", "{difference} more than in {year}"), ("points-fewer", "{difference} less than in {year}"), ("points-same", "the same as in {year}"),
            ("unknown", "not comparable with {year}: {reason}")),
        Trend = Map(("rose", "rose from {before} in {year} to {now}, by {difference} or {growth}"), ("fell", "fell from {before} in {year} to {now}, by {difference} or {growth}"),
            ("same", "stayed at {now}, as in {year}"), ("from-zero", "rose from none in {year} to {now}"), ("to-zero", "fell from {before} in {year} to none"),
            ("points-rose", "rose from {before} in {year} to {now}, by {difference}"), ("points-fell", "fell from {before} in {year} to {now}, by {difference}"),
            ("unknown", "cannot be compared with {year}, because {reason}")),
        Incomparable = Map(("no-value", "the number for {year} is {status}"), ("lacks-agencies", "the number for {year} lacks {agencies}"),
            ("lacks-category", "the number for {year} lacks {category}"), ("other-agencies", "the number for {year} alone counts {agencies}"),
            ("other-category", "the number for {year} alone counts {category}"), ("break", "the series has a break in {year}"),
            ("break-reason", "the series has a break in {year} ({reason})"), ("inexact", "the numbers are not exact enough")),
        Points = Map(("one", "{n} percentage point"), ("other", "{n} percentage points")),
        And = "{a} and {b}",
        Strings = Map([.. LanguageStrings.Required.Select(s => (s.Key, s.Key)), ("table", "Table"), ("chart", "Chart"),
            ("alt", "{kind}: {title}. Highest: {highest}, {highest-value}. Lowest: {lowest}, {lowest-value}."), ("alt-plain", "{kind}: {title}.")]),
    };

    public static LocalText En(string text) => new(ImmutableSortedDictionary<string, string>.Empty.Add("en", text));

    private static Dimension Dimension(string id, params string[] codes) =>
        new(id, new CodeList(id, [.. codes.Select(c => new Code(c, En(id + " " + c), Place))]), [], Place) { Label = En("Kind of " + id) };

    private static Unit Unit(string id, string one, string other, string counts) => new(id, Forms(("one", one), ("other", other)), counts, Place);

    private static ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, string>> Forms(params (string, string)[] forms) =>
        ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, string>>.Empty.Add("en", Map(forms));

    private static ImmutableSortedDictionary<string, string> Map(params (string Key, string Value)[] pairs)
    {
        var map = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var (key, value) in pairs) map[key] = value;
        return map.ToImmutable();
    }
}
