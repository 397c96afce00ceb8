using System.Collections.Immutable;
using ReportCompiler.Diagnostics;

namespace ReportCompiler.Bind.Declarations;

internal static partial class DeclarationDiagnostics
{
    public static readonly DiagnosticCode SchemaCode = new("RC2001", "Version of the format", Severity.Error,
        "Every YAML file of a project begins with 'schema: 1', the version of the format that it follows, so that a report of today can still be built when the format has changed. An older project is migrated, never guessed at.",
        "agencies:\n  ministry-of-health: { kind: central, label: { en: Ministry of Health } }");

    public static readonly DiagnosticCode UnknownKeyCode = new("RC2002", "Unknown key", Severity.Error,
        "The key has no meaning here. It is never ignored: it may be a misspelled key whose value would be lost. Beside 'schema', a file has one content key; lists and ids stand under it.",
        "victims: { label: { en: Victims }, unit: victim, onwer: ministry-of-health }");

    public static readonly DiagnosticCode MissingKeyCode = new("RC2003", "Missing key or value", Severity.Error,
        "A key that must be there is missing, or has nothing behind it.",
        "victims: { label: { en: Victims }, owner: ministry-of-health }");

    public static readonly DiagnosticCode WrongKindCode = new("RC2004", "Wrong kind of value", Severity.Error,
        "A list, a mapping or a single value stands where another of the three is expected.",
        "label: Victims");

    public static readonly DiagnosticCode WrongValueCode = new("RC2005", "Wrong value", Severity.Error,
        "The value is not one that the key can have. Dates are written 2021-03-31, choices are 'true' and 'false', whole numbers have no group marks.",
        "due: 31 March 2021");

    public static readonly DiagnosticCode BadIdCode = new("RC2006", "Id not allowed", Severity.Error,
        "What stands in expressions (indicators, figures, dimensions) is written in small letters, digits and '_'; codes in capital letters, digits and '_'; agencies, sections, rules, notes and sources in small letters and digits with '-' between words.",
        "victims-sheltered: { label: { en: Victims in the shelter }, unit: victim, owner: ministry-of-health }");

    public static readonly DiagnosticCode NameTakenCode = new("RC2007", "Name taken", Severity.Error,
        "Indicators, figures, functions, 'year', 'previous_year' and the words of the template language share one set of names, so that a name in an expression can mean one thing only. Rules share theirs with the built-in rules.",
        "share: { label: { en: Share }, unit: percent, owner: ministry-of-health }");

    public static readonly DiagnosticCode UnknownNameCode = new("RC2008", "Unknown name", Severity.Error,
        "The name refers to something that is not declared: an agency, unit, dimension, code list, code, language, indicator or section.",
        "owner: ministry-of-helth");

    public static readonly DiagnosticCode UnknownFolderCode = new("RC2009", "Folder of no agency", Severity.Error,
        "Every folder of a year, and of 'data/history', is named after an agency of 'data/agencies.yaml'. What stands in any other folder belongs to nobody and would be left out.",
        "data/2020/ministry-of-helth/submission.yaml");

    public static readonly DiagnosticCode MissingLanguageCode = new("RC2010", "Text missing in a language", Severity.Error,
        "Labels, titles and notes are given in every language of the report. Nothing is filled in from another language in silence.",
        "label: { en: Victims }, where the report has the languages en and az");

    public static readonly DiagnosticCode ContradictionCode = new("RC2011", "Keys that contradict each other", Severity.Error,
        "Two keys, or a key and its place, cannot both hold. For example, an indicator has either owners or a rule by which the values of several agencies are combined.",
        "awareness_events: { label: { en: Events }, unit: event, combine: none, owner: ministry-of-health }");

    public static readonly DiagnosticCode TwiceCode = new("RC2012", "Given twice", Severity.Error,
        "The same thing stands twice in a list in which each may stand once.",
        "breakdowns: [[sex, age], [age, sex]]");

    public static readonly DiagnosticCode LanguageCode = new("RC2013", "Language not described well", Severity.Error,
        "A file of 'data/languages' gives what the compiler needs to write numbers, dates and phrases: twelve months, number words, patterns with places such as '{n}', and plural forms with conditions such as 'n == 1' or 'n % 10 == 1 and n % 100 != 11'.",
        "percent: \"per cent\"");

    public static readonly DiagnosticCode WaiverCode = new("RC2014", "Finding that cannot be waived", Severity.Error,
        "A waiver accepts a failed check: a rule, declared or built in, or a finding RC3xxx. Faults of form are corrected, not waived.",
        "- { finding: RC2002, where: victims, seen: \"1 == 2\", reason: Known, by: Coordinator, until: 2022-03-31 }");

    public static ImmutableArray<DiagnosticCode> All { get; } =
    [
        SchemaCode, UnknownKeyCode, MissingKeyCode, WrongKindCode, WrongValueCode, BadIdCode, NameTakenCode, UnknownNameCode, UnknownFolderCode,
        MissingLanguageCode, ContradictionCode, TwiceCode, LanguageCode, WaiverCode,
    ];
}
