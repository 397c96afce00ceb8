using ReportCompiler.Diagnostics;
using ReportCompiler.Load;
using ReportCompiler.Text;

namespace ReportCompiler.Bind.Declarations;

/// <summary>Findings about declarations (RC2001-RC2099): the files of the project other than observations and templates.</summary>
internal static partial class DeclarationDiagnostics
{
    public static Diagnostic NoSchema(SourceSpan place) => Diagnostic.Of(SchemaCode, place,
        "The file does not say which version of the format it follows.", "Write 'schema: 1' as its first line.");

    public static Diagnostic UnknownSchema(Located<string> schema) => Diagnostic.Of(SchemaCode, schema.Span,
        $"The file follows version '{schema.Value}' of the format, and this compiler reads version 1.",
        int.TryParse(schema.Value, out var version) && version > 1 ? "Use the version of the compiler that the project was written for." : "Write 'schema: 1'.");

    public static Diagnostic UnknownKey(YamlScalar key, string what, IEnumerable<string> known) => Diagnostic.Of(UnknownKeyCode, key.Span,
        $"'{key.Text}' is not a key of {what}.", NearestNames.Help(key.Text, known) ?? $"The keys are {Quoted(known)}.");

    public static Diagnostic MissingKey(SourceSpan place, string what, string key) => Diagnostic.Of(MissingKeyCode, place,
        $"{Capital(what)} has no '{key}'.", $"Add the key '{key}'.");

    public static Diagnostic NoValue(SourceSpan place, string what) => Diagnostic.Of(MissingKeyCode, place,
        $"{Capital(what)} has no value.", "Write the value, or remove the key. An empty text is written as \"\".");

    public static Diagnostic WrongKind(YamlNode node, string what, string expected) => Diagnostic.Of(WrongKindCode, node.Span,
        $"{Capital(what)} is {Kind(node)} where {expected} is expected.",
        node is YamlScalar ? "Write '{ key: value }' for a mapping and '[a, b]' for a list." : "Put a text that begins with '[' or '{' in quotes.");

    public static Diagnostic WrongValue(Located<string> value, string what, string expected) => Diagnostic.Of(WrongValueCode, value.Span,
        $"'{value.Value}' is not a value for {what}.", $"Write {expected}.");

    public static Diagnostic UnknownWord(Located<string> value, string what, IEnumerable<string> words) => Diagnostic.Of(WrongValueCode, value.Span,
        $"'{value.Value}' is not a value for {what}.", $"{NearestNames.Help(value.Value, words)} Write one of {Quoted(words)}.".TrimStart());

    public static Diagnostic BadId(Located<string> id, string what, string rule) => Diagnostic.Of(BadIdCode, id.Span,
        $"'{id.Value}' cannot be the id of {Article(what)}.", rule);

    public static Diagnostic NameTaken(Located<string> id, string what, string meaning) => Diagnostic.Of(NameTakenCode, id.Span,
        $"The {what} cannot be called '{id.Value}': it is {meaning}.", "Choose another name.");

    public static Diagnostic NameUsedTwice(Located<string> id, string what, string otherWhat, SourceSpan other) => Diagnostic.Of(NameTakenCode, id.Span,
        $"The {what} cannot be called '{id.Value}': {Article(otherWhat)} has that name.", "Rename one of the two; indicators and figures share their names.")
        with { Related = [new RelatedPlace(otherWhat, other)] };

    public static Diagnostic RuleIsBuiltIn(Located<string> id) => Diagnostic.Of(NameTakenCode, id.Span,
        $"A rule cannot be declared as '{id.Value}': it is a built-in one.", "Choose another name; or remove 'holds' to set the built-in rule.");

    public static Diagnostic UnknownName(Located<string> name, string what, IEnumerable<string> known, string otherwise) => Diagnostic.Of(UnknownNameCode, name.Span,
        $"There is no {what} '{name.Value}'.", NearestNames.Help(name.Value, known) ?? otherwise);

    public static Diagnostic UnknownFolder(string path, string agency, IEnumerable<string> known) => Diagnostic.Of(UnknownFolderCode, SourceSpan.StartOf(path),
        $"The file stands in the folder of '{agency}', which is not an agency.", NearestNames.Help(agency, known) ?? "Declare the agency in 'data/agencies.yaml', or rename the folder.");

    public static Diagnostic MissingLanguage(SourceSpan place, string what, string language) => Diagnostic.Of(MissingLanguageCode, place,
        $"{Capital(what)} is not given in '{language}', which is a language of the report.", $"Add it under '{language}:'.");

    public static Diagnostic NoLanguageFile(Located<string> language, string path) => Diagnostic.Of(UnknownNameCode, language.Span,
        $"The language '{language.Value}' is not described: '{path}' is missing.", "Add the file; the one of another language shows what it holds.");

    public static Diagnostic Contradiction(SourceSpan place, string message, string help) => Diagnostic.Of(ContradictionCode, place, message, help);

    public static Diagnostic Twice(SourceSpan place, string what, SourceSpan first) => Diagnostic.Of(TwiceCode, place,
        $"{Capital(what)} is given twice.", "Remove one of the two.") with { Related = [new RelatedPlace("first", first)] };

    public static Diagnostic Language(SourceSpan place, string message, string help) => Diagnostic.Of(LanguageCode, place, message, help);

    public static Diagnostic CannotBeWaived(Located<string> finding, IEnumerable<string> rules) => Diagnostic.Of(WaiverCode, finding.Span,
        $"'{finding.Value}' is neither a rule nor a check that can be waived.",
        NearestNames.Help(finding.Value, rules) ?? "Only the rules that 'report list rules' shows and the codes RC3001 to RC3999 can be waived; correct the cause of any other finding.");

    private static string Kind(YamlNode node) => node switch { YamlScalar => "a single value", YamlSequence => "a list", _ => "a mapping" };

    private static string Quoted(IEnumerable<string> names) => string.Join(", ", names.Select(n => $"'{n}'"));

    private static string Article(string noun) => ("aeiou".Contains(noun[0], StringComparison.Ordinal) && !noun.StartsWith("uni", StringComparison.Ordinal) ? "an " : "a ") + noun;

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
