using System.Collections.Immutable;
using ReportCompiler.Diagnostics;
using ReportCompiler.Text;

namespace ReportCompiler.Load;

/// <summary>Findings of Load about files and their encoding (RC1001-RC1099), and the catalogue of the phase.</summary>
internal static class LoadDiagnostics
{
    public static readonly DiagnosticCode NoProjectCode = new("RC1001", "No report project", Severity.Error,
        "A report project is a folder that holds 'data/report.yaml'. Without that file there is nothing to build. Run the command inside a project, or name the project with '--project'.",
        "A folder without data/report.yaml.");

    public static readonly DiagnosticCode UnknownYearCode = new("RC1002", "Unknown year", Severity.Error,
        "The edition of a year is declared in 'data/<year>/edition.yaml'. The project has no such file for the year that was asked for.",
        "report build 2031, where data/ has only the folder 2020.");

    public static readonly DiagnosticCode MissingFolderCode = new("RC1003", "Missing folder", Severity.Error,
        "Every project has the folders 'data/codelists' (a file for each code list) and 'data/languages' (a file for each language of the report).",
        "A project without data/codelists.");

    public static readonly DiagnosticCode MissingFileCode = new("RC1004", "Missing file", Severity.Error,
        "Every project declares its agencies, dimensions, indicators and units in 'data/agencies.yaml', 'data/dimensions.yaml', 'data/indicators.yaml' and 'data/codelists/unit.yaml'.",
        "A project without data/agencies.yaml.");

    public static readonly DiagnosticCode UnexpectedFileCode = new("RC1005", "Unexpected file", Severity.Warning,
        "The file stands in a place, or has a name, where the compiler reads nothing. It is reported so that no delivery is left out by mistake. Files whose names begin with a dot, and README.md, are left alone.",
        "data/2020/ministry-of-health/figures.xlsx");

    public static readonly DiagnosticCode UnreadableCode = new("RC1006", "File cannot be read", Severity.Error,
        "The file is there, but the system did not let it be read: permission is missing, or the disk or network share failed.",
        "A file that belongs to another user.");

    public static readonly DiagnosticCode OutsideProjectCode = new("RC1007", "File outside the project", Severity.Error,
        "A symbolic link leads to a place outside the project folder. It is not followed: what is published may depend only on the files of the project.",
        "data/2020/ministry-of-health/cases.csv -> /home/someone/cases.csv");

    public static readonly DiagnosticCode TooLargeCode = new("RC1008", "File too large", Severity.Error,
        "Files of a report project hold at most 64 MiB each. Aggregate case data before they are submitted.",
        "A CSV file of 200 MiB.");

    public static readonly DiagnosticCode EmptyCode = new("RC1009", "Empty file", Severity.Error,
        "The file holds nothing but white space. An empty file is often the trace of a copy that failed, so it is never taken to mean 'nothing to report'.",
        "A victims.csv of 0 bytes.");

    public static readonly DiagnosticCode Utf16Code = new("RC1010", "UTF-16 text", Severity.Error,
        "The file is saved as UTF-16, which Windows programs call 'Unicode'. The compiler reads UTF-8.",
        "A CSV file saved by a spreadsheet as 'Unicode Text'.");

    public static readonly DiagnosticCode NotUtf8Code = new("RC1011", "Not UTF-8", Severity.Error,
        "The file holds bytes that are not UTF-8, so its letters cannot be read with certainty. Usually it was saved in an older encoding of Windows.",
        "A CSV file saved as Windows-1251.");

    public static readonly DiagnosticCode ForbiddenCharacterCode = new("RC1012", "Character that cannot be used", Severity.Error,
        "The file holds a character that nobody can see: a control character, a foreign line separator, a byte order mark in the middle of the text, or one of the private characters U+E000 to U+E004 by which the compiler marks figures.",
        "A label that was copied from a PDF together with a NUL character.");

    public static ImmutableArray<DiagnosticCode> All { get; } =
    [
        NoProjectCode, UnknownYearCode, MissingFolderCode, MissingFileCode, UnexpectedFileCode, UnreadableCode, OutsideProjectCode, TooLargeCode, EmptyCode,
        Utf16Code, NotUtf8Code, ForbiddenCharacterCode, .. YamlDiagnostics.All, .. CsvDiagnostics.All, .. RevisionDiagnostics.All,
    ];

    public static Diagnostic NoProject() => Diagnostic.Of(NoProjectCode, null,
        $"There is no report project here: '{ProjectLayout.Report}' is missing.",
        "Go to the project's folder, or name it with '--project'.");

    public static Diagnostic UnknownYear(int year, ImmutableArray<int> years) => Diagnostic.Of(UnknownYearCode, null,
        $"The project has no edition of {year}: '{ProjectLayout.Edition(year)}' is missing.",
        years.IsEmpty ? "The project has no edition yet. Make the file to begin one." : $"The project has editions of {string.Join(", ", years)}.");

    public static Diagnostic MissingFolder(string folder) => Diagnostic.Of(MissingFolderCode, null,
        $"The folder '{folder}' is missing or holds no file.", "Every project has it. Restore it, or check that the project was copied whole.");

    public static Diagnostic MissingFile(string path) => Diagnostic.Of(MissingFileCode, null,
        $"The file '{path}' is missing.", "Every project has it. Restore it, or check that the project was copied whole.");

    public static Diagnostic UnexpectedFile(string path, string expected) => Diagnostic.Of(UnexpectedFileCode, SourceSpan.StartOf(path),
        $"'{path}' is not a file that the compiler reads, and was left out.", expected);

    public static Diagnostic NotRead(string path, IO.FileProblem problem) => problem switch
    {
        IO.FileProblem.OutsideProject => Diagnostic.Of(OutsideProjectCode, SourceSpan.StartOf(path),
            $"'{path}' is a link that leads out of the project, and was not followed.", "Put the file itself into the project."),
        IO.FileProblem.TooLarge => Diagnostic.Of(TooLargeCode, SourceSpan.StartOf(path),
            $"'{path}' is larger than 64 MiB.", "Aggregate the data, or split the file into several."),
        IO.FileProblem.NotFound => Diagnostic.Of(UnreadableCode, SourceSpan.StartOf(path),
            $"'{path}' cannot be read: it is a link to nothing, or it vanished during the run.", "Restore the file, or remove the link."),
        IO.FileProblem.LinkInRevision => Diagnostic.Of(UnreadableCode, SourceSpan.StartOf(path),
            $"'{path}' cannot be read: in this revision it is a link or another repository (submodule), and neither is followed.", "Put the file itself into the project."),
        _ => Diagnostic.Of(UnreadableCode, SourceSpan.StartOf(path),
            $"'{path}' cannot be read.", "Check the permissions of the file and its folder, and that the disk is in order."),
    };

    public static Diagnostic Empty(string path) => Diagnostic.Of(EmptyCode, SourceSpan.StartOf(path),
        $"'{path}' is empty.", "Restore its content, or remove the file.");

    public static Diagnostic Utf16(string path) => Diagnostic.Of(Utf16Code, SourceSpan.StartOf(path),
        $"'{path}' is saved as UTF-16.", "Save the file as UTF-8.");

    public static Diagnostic NotUtf8(SourceSpan place, byte value, string probable) => Diagnostic.Of(NotUtf8Code, place,
        $"The byte 0x{value:X2} is not UTF-8.", $"Save the file as UTF-8. Its bytes look like {probable}.");

    public static Diagnostic ForbiddenCharacter(SourceSpan place, char character, int count) => Diagnostic.Of(ForbiddenCharacterCode, place,
        $"The character U+{(int)character:X4} cannot be used in a project file" + (count == 1 ? "." : $"; it is the first of {count} such characters."),
        character is >= '\uE000' and <= '\uE004' ? "Delete it: the compiler marks figures with it." : "Delete it: it cannot be seen, and was probably copied along with other text.");
}
