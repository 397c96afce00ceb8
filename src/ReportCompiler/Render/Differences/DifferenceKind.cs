using System.Collections.Immutable;
using ReportCompiler.Vintages;

namespace ReportCompiler.Render.Differences;

/// <summary>What it is that differs, the most important first.</summary>
public enum DifferenceKind
{
    /// <summary>A figure as it is printed.</summary>
    Printed,

    /// <summary>A number that has a name, and is not printed on both sides or reads the same on both.</summary>
    Derived,

    /// <summary>A value or nil return that an agency delivered.</summary>
    Observation,

    /// <summary>The state of an agency's delivery.</summary>
    Delivery,

    /// <summary>A chart.</summary>
    Chart,

    /// <summary>A table.</summary>
    Table,

    /// <summary>A box of key figures.</summary>
    KeyFigures,

    /// <summary>A claim of the text.</summary>
    Claim,

    /// <summary>A check.</summary>
    Check,

    /// <summary>A paragraph in the same words, with another figure.</summary>
    Sentence,

    /// <summary>A language of the report.</summary>
    Language,

    /// <summary>The label of something declared.</summary>
    Label,

    /// <summary>A wording.</summary>
    Text,

    /// <summary>What the edition says of itself: status, date, order and numbers of sections.</summary>
    Edition,
}

/// <summary>The words for each kind: those of programs, which stay as they are, and those of people.</summary>
internal static class DifferenceKinds
{
    private static readonly ImmutableArray<(string Word, string One, string Other)> Names =
    [
        ("printed-figure", "printed figure", "printed figures"), ("derived-figure", "other figure", "other figures"),
        ("observation", "observation", "observations"), ("delivery", "delivery", "deliveries"), ("chart", "chart", "charts"), ("table", "table", "tables"),
        ("key-figures", "box of key figures", "boxes of key figures"), ("claim", "claim", "claims"), ("check", "check", "checks"), ("sentence", "sentence with another figure", "sentences with other figures"),
        ("language", "language", "languages"), ("label", "label", "labels"), ("text", "text", "texts"), ("edition", "matter of the edition", "matters of the edition"),
    ];

    public static string Word(DifferenceKind kind) => Names[(int)kind].Word;

    public static string Noun(DifferenceKind kind, int count) => count == 1 ? Names[(int)kind].One : Names[(int)kind].Other;

    public static DifferenceKind Of(VintagePartKind block) => block switch
    {
        VintagePartKind.Chart => DifferenceKind.Chart, VintagePartKind.Table => DifferenceKind.Table, _ => DifferenceKind.KeyFigures,
    };
}
