using System.Globalization;

namespace ReportCompiler.Benchmarks.Synthetic;

/// <summary>An invented institution. The first four have a part of their own; the others are mostly local, as in a real report.</summary>
internal sealed record SyntheticAgency(int Index, string Id, string Kind, string Name)
{
    public const string Ministry = "ministry-of-services";
    public const string Registry = "central-registry";
    public const string Court = "administrative-court";
    public const string World = "world-office";

    private static readonly string[] First = ["Bel", "Kar", "Mon", "Tar", "Vel", "Dor", "Lin", "Sam", "Ner", "Gol"];
    private static readonly string[] Middle = ["a", "e", "i", "o", "u", "ama", "eve", "iri", "oro", "ulu"];
    private static readonly string[] Last = ["ra", "ston", "dal", "mir", "vik", "nor", "sel", "tan", "bek", "lia"];

    /// <summary>Has nothing to report of a few things, and says so.</summary>
    public bool IsNilInPart => Kind == "local" && Index % 15 == 7;

    /// <summary>Has nothing to report at all, and says so.</summary>
    public bool IsNil => Kind == "local" && Index % 30 == 11;

    /// <summary>Writes a text of its own.</summary>
    public bool Contributes => Index % 6 == 5 && !IsNil;

    /// <summary>The institutions of a project, without the one that is only cited.</summary>
    public static IReadOnlyList<SyntheticAgency> List(int count) => [.. Enumerable.Range(0, count).Select(Create)];

    private static SyntheticAgency Create(int index) => index switch
    {
        0 => new(index, Ministry, "central", "Ministry of Public Services and Administration"),
        1 => new(index, Registry, "central", "Central Registry"),
        2 => new(index, Court, "judicial", "Administrative Court"),
        3 => new(index, "council-of-associations", "civil-society", "Council of Associations"),
        _ when index % 12 == 4 => Named(index, "central", "Agency for Supervision and Licensing of "),
        _ when index % 12 == 8 => Named(index, "civil-society", "Association of Citizens and Consumers of "),
        _ => Named(index, "local", "Executive Authority of the District of "),
    };

    /// <summary>A place name for each index below 1000; 37 and 1000 have no common factor, so neighbours differ and none is given twice.</summary>
    private static SyntheticAgency Named(int index, string kind, string before)
    {
        var n = index * 37 % 1000;
        var place = First[n / 100] + Middle[n / 10 % 10] + Last[n % 10];
        return new(index, string.Create(CultureInfo.InvariantCulture, $"{kind}-{place.ToLowerInvariant()}"), kind, before + place);
    }
}
