using System.Collections.Immutable;
using System.Globalization;
using ReportCompiler.Diagnostics;
using ReportCompiler.Text;

namespace ReportCompiler.Compare;

/// <summary>Findings about the record of what was published, when it is compared (RC6001-RC6019).</summary>
internal static class PublishedDiagnostics
{
    public static readonly DiagnosticCode NothingCode = new("RC6001", "Nothing published to compare with", Severity.Error,
        "'2020@published' is what was published of the edition, as 'data/2020/published.json' records it. There is no such record.",
        "report diff 2020@published 2020, before 'report publish 2020'.");

    public static readonly DiagnosticCode DamagedCode = new("RC6002", "Record of the publication cannot be read", Severity.Error,
        "'data/<year>/published.json' is written by 'report publish' and by nothing else. Its text is not a record that this program can read, or it belongs to another year.",
        "A published.json with a conflict of git left in it.");

    public static readonly DiagnosticCode ByHandCode = new("RC6003", "Record of the publication was changed by hand", Severity.Warning,
        "'data/<year>/published.json' has a seal over everything it says, and the seal does not fit. What is compared may not be what was published.",
        "A published.json in which a figure was corrected in an editor.");

    public static ImmutableArray<DiagnosticCode> All { get; } = [NothingCode, DamagedCode, ByHandCode];

    public static Diagnostic Nothing(int year) => Diagnostic.Of(NothingCode, null,
        string.Create(CultureInfo.InvariantCulture, $"Nothing was published of {year}: 'data/{year}/published.json' is missing."),
        "Compare with a revision ('@' and a tag or commit), or publish the edition first. A branch called 'published' is 'heads/published'.");

    public static Diagnostic Damaged(SourceSpan place, string why) => Diagnostic.Of(DamagedCode, place,
        $"The record of what was published cannot be read: {why}.", "Restore the file from git; it is written by 'report publish' only.");

    public static Diagnostic ByHand(string path) => Diagnostic.Of(ByHandCode, SourceSpan.StartOf(path),
        "The record of what was published was changed by hand: its seal does not fit.", "Restore the file from git.");
}
