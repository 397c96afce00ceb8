using System.Collections.Immutable;
using ReportCompiler.Diagnostics;
using ReportCompiler.Text;

namespace ReportCompiler.Load;

/// <summary>Findings of Load about YAML (RC1101-RC1199).</summary>
internal static class YamlDiagnostics
{
    public static readonly DiagnosticCode SyntaxCode = new("RC1101", "YAML cannot be read", Severity.Error,
        "The text is not YAML. The place is where reading stopped; the cause is often a little before it: a bracket or quote that is not closed, a text with ': ' or '#' that is not quoted, or an indentation that does not line up.",
        "owner: [ministry-of-health, unodc\nunit: victim");

    public static readonly DiagnosticCode TabCode = new("RC1102", "Tab in the indentation", Severity.Error,
        "YAML shows by indentation what belongs to what, and allows only blanks for it.",
        "victims:\n\tunit: victim");

    public static readonly DiagnosticCode DuplicateKeyCode = new("RC1103", "Key given twice", Severity.Error,
        "A key stands twice in one mapping, so that one of the two values would be lost.",
        "values:\n  crimes: 200\n  crimes: 186");

    public static readonly DiagnosticCode AnchorCode = new("RC1104", "YAML anchor or alias", Severity.Error,
        "Anchors ('&name'), aliases ('*name') and merge keys ('<<') let a value appear in places where it was not written. Every value of a report must have one place of its own.",
        "victims: &base { unit: victim }\nchildren: *base");

    public static readonly DiagnosticCode TagCode = new("RC1105", "YAML tag", Severity.Error,
        "A text that begins with '!' is a tag in YAML and changes how a value is read. Report files need no tags.",
        "holds: !known(crimes)");

    public static readonly DiagnosticCode SeveralDocumentsCode = new("RC1106", "Several YAML documents", Severity.Error,
        "A file holds one document. A line '---' after the first begins another.",
        "schema: 1\n---\nschema: 1");

    public static readonly DiagnosticCode TooDeepCode = new("RC1107", "YAML nested too deeply", Severity.Error,
        "Report files are nested a few levels deep. More than 64 levels are always a mistake, or an attempt to stop the compiler.",
        "A line of a hundred '['.");

    public static readonly DiagnosticCode NotAMappingCode = new("RC1108", "File is not a mapping", Severity.Error,
        "Every YAML file of a project is a mapping: lines of the form 'key: value', the first being 'schema: 1'.",
        "- ministry-of-health\n- ministry-of-labour");

    public static readonly DiagnosticCode KeyCode = new("RC1109", "Key is not a word", Severity.Error,
        "The key of a mapping is a word or a number, not a list, a mapping or nothing.",
        "{ crimes: 200, : 5 }");

    public static readonly DiagnosticCode NothingCode = new("RC1110", "Nothing but comments", Severity.Error,
        "The YAML holds no value, only comments or blank lines. A file that says nothing looks as if it were filled in; remove it, or write what belongs there.",
        "# to be filled in");

    public static ImmutableArray<DiagnosticCode> All { get; } =
        [SyntaxCode, TabCode, DuplicateKeyCode, AnchorCode, TagCode, SeveralDocumentsCode, TooDeepCode, NotAMappingCode, KeyCode, NothingCode];

    public static Diagnostic Syntax(SourceSpan place, string reason, string help) =>
        Diagnostic.Of(SyntaxCode, place, $"The YAML cannot be read here: {reason}.", help);

    public static Diagnostic Tab(SourceSpan place) =>
        Diagnostic.Of(TabCode, place, "The line is indented with a tab.", "Use blanks, two for each level.");

    public static Diagnostic DuplicateKey(YamlScalar second, YamlScalar first) =>
        Diagnostic.Of(DuplicateKeyCode, second.Span, $"The key '{second.Text}' stands twice in this mapping.", "Keep one of the two.")
            with { Label = "again", Related = [new RelatedPlace("first", first.Span)] };

    public static Diagnostic Anchor(SourceSpan place, string written) =>
        Diagnostic.Of(AnchorCode, place, $"'{written}' is an anchor, alias or merge key of YAML, which report files do not use.",
            "Write the value out. Put a text that begins with '&' or '*' in quotes.");

    public static Diagnostic Tag(SourceSpan place, string tag) =>
        Diagnostic.Of(TagCode, place, $"'{tag}' is a tag of YAML, which report files do not use.", "Remove it, or put a text that begins with '!' in quotes.");

    public static Diagnostic SeveralDocuments(SourceSpan place) =>
        Diagnostic.Of(SeveralDocumentsCode, place, "A second YAML document begins here.", "Remove the line '---', or put what follows into a file of its own.");

    public static Diagnostic TooDeep(SourceSpan place, int limit) =>
        Diagnostic.Of(TooDeepCode, place, $"The YAML is nested more than {limit} levels deep.", "Remove the brackets or indentation that are too many.");

    public static Diagnostic NotAMapping(SourceSpan place, string found) =>
        Diagnostic.Of(NotAMappingCode, place, $"The YAML is {found} where a mapping of keys to values is expected.", "Begin with a key, such as 'schema: 1'.");

    public static Diagnostic Key(SourceSpan place) =>
        Diagnostic.Of(KeyCode, place, "The key of this mapping is empty, a list or a mapping.", "Write a word before the ':'. Put '?' or brackets that belong to a text in quotes.");

    public static Diagnostic Nothing(SourceSpan place) =>
        Diagnostic.Of(NothingCode, place, "The YAML holds no value.", "Write the keys that belong here, or remove it.");
}
