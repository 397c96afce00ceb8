using System.Collections.Immutable;
using System.Globalization;
using ReportCompiler.Diagnostics;

namespace ReportCompiler.Compare;

/// <summary>Findings about the editions that are compared (RC6001-RC6019).</summary>
internal static class PublishedDiagnostics
{
    public static readonly DiagnosticCode NothingCode = new("RC6001", "Nothing published to compare with", Severity.Error,
        "'2020@published' is what was published of the edition, as 'data/2020/published.json' records it. There is no such record.",
        "report diff 2020@published 2020, before 'report publish 2020'.");

    public static ImmutableArray<DiagnosticCode> All { get; } = [NothingCode];

    public static Diagnostic Nothing(int year) => Diagnostic.Of(NothingCode, null,
        string.Create(CultureInfo.InvariantCulture, $"Nothing was published of {year}: 'data/{year}/published.json' is missing."),
        "Compare with a revision ('@' and a tag or commit), or publish the edition first. A branch called 'published' is 'heads/published'.");
}
