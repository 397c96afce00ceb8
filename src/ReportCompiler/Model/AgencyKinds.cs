using System.Collections.Immutable;

namespace ReportCompiler.Model;

/// <summary>The words for the kinds of agency, as the data format spells them.</summary>
public static class AgencyKinds
{
    /// <summary>Each kind with its word, in the order in which kinds are listed.</summary>
    public static ImmutableArray<(string Word, AgencyKind Kind)> Words { get; } =
    [
        ("central", AgencyKind.Central), ("local", AgencyKind.Local), ("judicial", AgencyKind.Judicial), ("civil-society", AgencyKind.CivilSociety),
        ("international", AgencyKind.International),
    ];

    /// <summary>The word for a kind.</summary>
    public static string Word(AgencyKind kind) => Words.First(w => w.Kind == kind).Word;

    /// <summary>The kind that a word names, or null.</summary>
    public static AgencyKind? Find(string word) => Words.FirstOrDefault(w => w.Word == word) is { Word: not null } found ? found.Kind : null;
}
