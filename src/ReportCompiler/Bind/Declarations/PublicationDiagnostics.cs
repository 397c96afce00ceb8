using System.Collections.Immutable;
using ReportCompiler.Diagnostics;
using ReportCompiler.Text;

namespace ReportCompiler.Bind.Declarations;

/// <summary>RC2051 to RC2059: findings about the record of what was published.</summary>
internal static class PublicationDiagnostics
{
    private const string Restore = "Restore the file from git as 'report publish' wrote it ('git checkout' or 'git restore' brings it back). Without a trustworthy record nobody can say what was changed since.";

    private static readonly DiagnosticCode NotReadableCode = new("RC2051", "A record of publication that cannot be read", Severity.Error,
        "'published.json' holds what was published of an edition. It is written by 'report publish' and never by hand. This one is no such document: it was cut off, merged by git with marks of conflict left in it, or edited.",
        "a published.json that ends in the middle of a line");

    private static readonly DiagnosticCode SealCode = new("RC2052", "A record of publication that was changed by hand", Severity.Error,
        "'published.json' says what readers were given. It is sealed with a hash of all it holds, so that a figure cannot be changed there in silence. A figure that was wrong when it was published stays in the record; 'corrections.yaml' says what it is now.",
        "in published.json \"victims\": \"94 victim\" made \"95 victim\" in an editor");

    private static readonly DiagnosticCode AnotherCode = new("RC2053", "A record of publication of something else", Severity.Error,
        "'published.json' is of another year than the folder it lies in, or of a format that this version of the program does not know.",
        "data/2019/published.json copied to data/2020");

    /// <summary>All codes of this catalogue.</summary>
    public static ImmutableArray<DiagnosticCode> All { get; } = [NotReadableCode, SealCode, AnotherCode];

    public static Diagnostic NotReadable(string path, int line, int column, string? key) => Diagnostic.Of(NotReadableCode, SourceSpan.OnLine(path, line, column, 1),
        $"The record of what was published cannot be read from here on{(key is null or "$" or "" ? "" : $" ('{key}')")}.", Restore);

    public static Diagnostic WrongShape(string path, string fault) => Diagnostic.Of(NotReadableCode, SourceSpan.StartOf(path),
        $"The record of what was published is no record that 'report publish' has written: {fault}.", Restore);

    public static Diagnostic SealBroken(string path) => Diagnostic.Of(SealCode, SourceSpan.StartOf(path),
        "The record of what was published is not as it was written: its seal does not fit.", Restore);

    public static Diagnostic AnotherFormat(string path, int schema) => Diagnostic.Of(AnotherCode, SourceSpan.StartOf(path),
        $"The record of what was published has the format {schema}; this program knows the format 1.", "Use the version of the program that wrote it, or a later one.");

    public static Diagnostic AnotherYear(string path, int year, string folder) => Diagnostic.Of(AnotherCode, SourceSpan.StartOf(path),
        $"The record of what was published is of {year}, but lies in the folder of {folder}.", Restore);
}
