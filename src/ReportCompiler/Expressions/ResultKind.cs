namespace ReportCompiler.Expressions;

/// <summary>What an expression gives.</summary>
internal enum ResultKind
{
    /// <summary>A number with unit, qualifier and derivation.</summary>
    Quantity,

    /// <summary>A number as it is to be printed: what filters give.</summary>
    Printed,

    /// <summary>A comparison, or several combined.</summary>
    Truth,

    /// <summary>A phrase or label.</summary>
    Text,

    /// <summary>Several quantities.</summary>
    List,

    /// <summary>A reference to a section, table or chart.</summary>
    Reference,

    /// <summary>The agencies' own texts.</summary>
    Contributions,
}

internal static class ResultKindWords
{
    /// <summary>"a number", "a list": as messages name a kind.</summary>
    public static string InWords(this ResultKind kind) => kind switch
    {
        ResultKind.Quantity => "a number",
        ResultKind.Printed => "a number as printed",
        ResultKind.Truth => "a comparison",
        ResultKind.Text => "a text",
        ResultKind.List => "a list",
        ResultKind.Reference => "a reference",
        _ => "the agencies' texts",
    };
}
