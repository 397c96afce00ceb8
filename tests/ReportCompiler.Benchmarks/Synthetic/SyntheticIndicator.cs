namespace ReportCompiler.Benchmarks.Synthetic;

/// <summary>Who delivers an indicator, and how the deliveries make one number.</summary>
internal enum Combination
{
    /// <summary>The sum over the local authorities.</summary>
    SumOfLocal,

    /// <summary>The sum over everybody.</summary>
    SumOfAll,

    /// <summary>Everybody, or everybody but the local authorities, has a number of their own.</summary>
    Each,

    /// <summary>Some agencies own it; all that deliver it say the same.</summary>
    Owned,
}

/// <summary>Something that is counted, in one of the shapes that indicators of a real report have.</summary>
/// <param name="By">The dimensions of each breakdown.</param>
/// <param name="Kind">The kind of its breakdowns.</param>
/// <param name="Total">Whether the total is delivered.</param>
internal sealed record SyntheticIndicator(
    string Id, string Label, string Unit, Combination Combine, string[][] By, string Kind = "complete", string Total = "required")
{
    public string[] Owners { get; init; } = [];

    /// <summary>The expression that a stated value repeats.</summary>
    public string? EqualsText { get; init; }

    /// <summary>The yearly indicator that this one is the running total of.</summary>
    public string? Accumulates { get; init; }

    /// <summary>The subject it is delivered under: the table's file; single values stand in the submission itself.</summary>
    public string? Table => By is [[var first, ..], ..] ? SyntheticCodes.TableOf(first) : null;

    /// <summary>Whether an agency delivers it.</summary>
    public bool IsDeliveredBy(SyntheticAgency agency) => !agency.IsNil && !IsNilFor(agency) && Combine switch
    {
        Combination.SumOfLocal => agency.Kind == "local",
        Combination.Owned => Owners.Contains(agency.Id),
        Combination.Each when Id == "publications" => agency.Kind is "central" or "civil-society",
        _ => agency.Id != SyntheticAgency.World,
    };

    /// <summary>What the agencies that are nil in part have nothing of.</summary>
    public bool IsNilFor(SyntheticAgency agency) => agency.IsNilInPart && (Id is "letters" or "open_days");

    /// <summary>All forty.</summary>
    public static IReadOnlyList<SyntheticIndicator> All { get; } =
    [
        new("visits", "Visits to offices", "visit", Combination.SumOfLocal, []),
        new("open_days", "Days open to the public", "event", Combination.SumOfLocal, []),
        new("letters", "Letters answered", "item", Combination.SumOfLocal, []),
        new("refusals", "Applications refused", "case", Combination.SumOfLocal, []),
        new("households", "Households advised", "household", Combination.SumOfLocal, []),
        new("grants_paid", "Grants paid out", "XTS", Combination.SumOfLocal, []),
        new("complaints", "Complaints", "case", Combination.SumOfLocal, [["channel"], ["topic", "outcome"]]),
        new("applicants", "Applicants", "person", Combination.SumOfLocal, [["sex", "age"], ["citizenship"]]),
        new("permits", "Permits granted", "item", Combination.SumOfLocal, [["topic"]]),
        new("inspections", "Inspections", "case", Combination.SumOfLocal, [["outcome"]]),
        new("volunteers", "Volunteers", "person", Combination.SumOfLocal, [["sex"]]),
        new("pupils_reached", "Pupils reached in schools", "pupil", Combination.SumOfLocal, [["sex"]]),
        new("grants", "Grants decided", "item", Combination.SumOfLocal, [["sector"]]),
        new("repairs", "Repairs of buildings and equipment", "item", Combination.SumOfLocal, [["topic"]]),
        new("meetings", "Meetings with citizens", "event", Combination.SumOfLocal, [["channel"]]),
        new("employees", "Employees of local authorities", "person", Combination.SumOfLocal, [["sex"], ["sex", "age"]]),
        new("clients", "Clients advised", "person", Combination.SumOfLocal, [["service"]], "multiple"),
        new("contracts", "Contracts for services", "item", Combination.SumOfLocal, [["sector"]], "partial"),
        new("budget", "Budget", "XTS", Combination.SumOfAll, []),
        new("vacancies", "Posts not filled", "item", Combination.SumOfAll, []),
        new("staff", "Staff", "person", Combination.SumOfAll, [["sex", "age"]]),
        new("staff_trained", "Staff trained", "person", Combination.SumOfAll, [["sex"]]),
        new("events", "Public events", "event", Combination.Each, []),
        new("publications", "Publications", "item", Combination.Each, []),
        new("web_visits", "Visits to the web site", "visit", Combination.Each, []),
        new("hours_open", "Opening hours in a week", "hour", Combination.Each, []),
        new("participants", "Participants in events", "person", Combination.Each, [["sex"]]),
        new("workshops", "Workshops", "event", Combination.Each, [["channel"]]),
        new("registrations", "Registrations", "case", Combination.Owned, [["citizenship"]]) { Owners = [SyntheticAgency.Ministry, SyntheticAgency.Registry] },
        new("registration_shares", "Stated shares of registrations", "percent", Combination.Owned, [["citizenship"]], "multiple", "none")
            { Owners = [SyntheticAgency.Registry], EqualsText = "share(registrations.citizenship[code], registrations)" },
        new("registration_increase", "Stated increase in registrations", "case", Combination.Owned, []) { Owners = [SyntheticAgency.Registry], EqualsText = "difference(registrations)" },
        new("registration_growth", "Stated growth of registrations", "percent", Combination.Owned, []) { Owners = [SyntheticAgency.Registry], EqualsText = "growth(registrations)" },
        new("online_share", "Stated share of complaints made online", "percent", Combination.Owned, []) { Owners = [SyntheticAgency.Ministry], EqualsText = "share(complaints.channel.ONLINE, complaints)" },
        new("decisions", "Decisions", "case", Combination.Owned, [["outcome"]], Total: "derived") { Owners = [SyntheticAgency.Court] },
        new("decisions_since", "Decisions since 2016", "case", Combination.Owned, [["outcome"]], Total: "derived") { Owners = [SyntheticAgency.Court], Accumulates = "decisions" },
        new("programme_places", "Places in the programme", "item", Combination.Owned, [["sector"]], "partial") { Owners = [SyntheticAgency.Ministry] },
        new("programme_users", "Persons in the programme", "person", Combination.Owned, [["service"]], "multiple") { Owners = [SyntheticAgency.Ministry] },
        new("authorities", "Authorities that reported", "organisation", Combination.Owned, [["level"]], Total: "derived") { Owners = [SyntheticAgency.Ministry] },
        new("world_requests", "Requests worldwide", "case", Combination.Owned, []) { Owners = [SyntheticAgency.World] },
        new("world_shares", "Requests worldwide by service", "percent", Combination.Owned, [["service"]], "multiple", "none") { Owners = [SyntheticAgency.World] },
    ];
}
