namespace ReportCompiler.Benchmarks.Synthetic;

/// <summary>The dimensions of the synthetic report, their codes and labels.</summary>
internal static class SyntheticCodes
{
    /// <summary>The code list of each dimension, which is called as the dimension is.</summary>
    public static IReadOnlyDictionary<string, (string Label, (string Code, string Label)[] Codes)> Dimensions { get; } =
        new SortedDictionary<string, (string, (string, string)[])>(StringComparer.Ordinal)
        {
            ["sex"] = ("Sex", [("F", "Female"), ("M", "Male")]),
            ["age"] = ("Age", [("Y0T17", "Under 18"), ("Y18T29", "18 to 29"), ("Y30T64", "30 to 64"), ("Y_GE65", "65 and over")]),
            ["citizenship"] = ("Citizenship", [("HOME", "Own country"), ("NORTH", "Northern neighbours"), ("SOUTH", "Southern neighbours"), ("EAST", "Eastern neighbours"),
                ("WEST", "Western neighbours"), ("SEA", "Countries overseas"), ("STATELESS", "Stateless persons")]),
            ["channel"] = ("Channel", [("OFFICE", "In the office"), ("POST", "By post"), ("PHONE", "By telephone"), ("ONLINE", "Online")]),
            ["topic"] = ("Topic", [("TAXES", "Taxes and fees"), ("HOUSING", "Housing"), ("ROADS", "Roads and transport"), ("SCHOOLS", "Schools and kindergartens"),
                ("HEALTH", "Health care"), ("WASTE", "Waste and water"), ("LICENCES", "Licences and permits"), ("CONDUCT", "Conduct of officials")]),
            ["outcome"] = ("Outcome", [("SETTLED", "Settled"), ("REJECTED", "Rejected"), ("WITHDRAWN", "Withdrawn"), ("PENDING", "Pending at the end of the year")]),
            ["service"] = ("Service", [("ADVICE", "Advice"), ("FORMS", "Help with forms"), ("INTERPRETER", "Interpreter"), ("TRANSPORT", "Transport"), ("SHELTER", "Shelter")]),
            ["sector"] = ("Sector", [("PRIVATE", "Private sector"), ("PUBLIC", "Public sector")]),
            ["level"] = ("Level of authority", [("CENTRAL", "Central"), ("LOCAL", "Local"), ("OTHER", "Judicial and civil society")]),
        };

    /// <summary>Units, their forms for one and for many, and what they count.</summary>
    public static (string Id, string One, string Many, string? Counts)[] Units { get; } =
    [
        ("person", "person", "persons", "person"), ("pupil", "pupil", "pupils", "person"), ("household", "household", "households", "household"), ("case", "case", "cases", "case"),
        ("event", "event", "events", "event"), ("visit", "visit", "visits", "visit"), ("item", "item", "items", "item"), ("hour", "hour", "hours", "hour"),
        ("organisation", "organisation", "organisations", "organisation"), ("XTS", "crown", "crowns", "XTS"), ("percent", "", "per cent", null),
    ];

    /// <summary>The codes of a dimension that a breakdown of some kind delivers: one of a partial breakdown stays unsaid.</summary>
    public static string[] Of(string dimension, string kind) =>
        [.. Dimensions[dimension].Codes.Select(c => c.Code).Take(kind == "partial" ? 1 : int.MaxValue)];

    /// <summary>The table in which an agency delivers what is broken down by a dimension.</summary>
    public static string TableOf(string dimension) => dimension switch
    {
        "sex" or "age" or "citizenship" => "people",
        "service" or "sector" or "level" => "services",
        _ => "cases",
    };

    /// <summary>The dimensions of a table, in the order of its columns.</summary>
    public static string[] ColumnsOf(string table) => [.. Dimensions.Keys.Where(d => TableOf(d) == table)];
}
