using System.Collections.Immutable;
using ReportCompiler.Model;

namespace ReportCompiler.Bind.Declarations;

/// <summary>How qualifiers are written in files.</summary>
internal static class QualifierWords
{
    public static ImmutableArray<(string Word, Qualifier Value)> All { get; } =
    [
        ("exact", Qualifier.Exact), ("about", Qualifier.About), ("more than", Qualifier.MoreThan), ("at least", Qualifier.AtLeast),
        ("at most", Qualifier.AtMost), ("less than", Qualifier.LessThan),
    ];
}
