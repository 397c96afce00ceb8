using System.Collections.Immutable;
using System.Text;
using ReportCompiler.Diagnostics;
using ReportCompiler.Expressions;
using ReportCompiler.Text;

namespace ReportCompiler.Bind.Declarations;

/// <summary>How an id is spelled.</summary>
internal enum IdKind
{
    /// <summary>Used in expressions: <c>victims_sheltered</c>.</summary>
    Identifier,

    /// <summary>A code: <c>Y_GE18</c>.</summary>
    Code,

    /// <summary>A unit: <c>per_100000</c>, <c>AZN</c>.</summary>
    Unit,

    /// <summary>Never in an expression: <c>ministry-of-health</c>.</summary>
    Kebab,

    /// <summary>A language: <c>en</c>, <c>sr-Latn</c>.</summary>
    Language,
}

/// <summary>The spelling of ids, and the words that nothing may be called.</summary>
internal static class Names
{
    private static readonly ImmutableArray<string> TemplateWords =
    [
        "for", "in", "if", "else", "end", "case", "when", "with", "func", "while", "break", "continue", "import", "include", "ret", "readonly", "capture",
        "tablerow", "wrap", "this", "true", "false", "null", "empty", "blank", "do", "and", "or", "not",
    ];

    /// <summary>Names that have a meaning in expressions: functions, years, the variable of rules, the statements of templates.</summary>
    public static ImmutableSortedDictionary<string, string> Reserved { get; } =
        TemplateWords.Select(w => (w, "a word of the template language"))
            .Concat(Enum.GetNames<Function>().Select(f => (SnakeCase(f), "a function")))
            .Concat([("claim", "a statement of templates"), ("fixed", "a statement of templates"), ("year", "the year of the report"),
                ("previous_year", "the year before the report"), ("code", "the variable of rules"), ("agency", "the word for 'by agency'")])
            .ToImmutableSortedDictionary(p => p.Item1, p => p.Item2, StringComparer.Ordinal);

    private static readonly ImmutableArray<string> Columns = ["indicator", "value", "status", "qualifier", "note", "source", "derived_from", "comment", "year", "agency"];

    /// <summary>Checks the spelling of an id.</summary>
    public static void Check(Located<string> id, IdKind kind, string what, DiagnosticBag bag)
    {
        if (!IsSpelled(id.Value, kind)) bag.Add(DeclarationDiagnostics.BadId(id, what, Rule(kind)));
    }

    /// <summary>Checks that an indicator or figure takes no reserved name.</summary>
    public static void CheckReserved(Located<string> id, string what, DiagnosticBag bag)
    {
        if (Reserved.TryGetValue(id.Value, out var meaning)) bag.Add(DeclarationDiagnostics.NameTaken(id, what, meaning));
    }

    /// <summary>Checks that a dimension takes neither a column's name nor a word of the template language.</summary>
    public static void CheckDimension(Located<string> id, DiagnosticBag bag)
    {
        if (Columns.Contains(id.Value)) bag.Add(DeclarationDiagnostics.NameTaken(id, "dimension", "a column of every CSV file, or a word of charts and tables"));
        else if (TemplateWords.Contains(id.Value)) bag.Add(DeclarationDiagnostics.NameTaken(id, "dimension", "a word of the template language"));
    }

    /// <summary>True when the id is spelled as its kind asks.</summary>
    public static bool IsSpelled(string id, IdKind kind) => id.Length > 0 && kind switch
    {
        IdKind.Identifier => char.IsAsciiLetterLower(id[0]) && id.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '_'),
        IdKind.Code => (char.IsAsciiLetterUpper(id[0]) || id[0] == '_') && id.All(c => char.IsAsciiLetterUpper(c) || char.IsAsciiDigit(c) || c == '_'),
        IdKind.Unit => char.IsAsciiLetter(id[0]) && id.All(c => char.IsAsciiLetterOrDigit(c) || c == '_'),
        IdKind.Language => id.Split('-') is [{ Length: 2 or 3 } language, .. var parts] && language.All(char.IsAsciiLetterLower)
            && parts.All(p => p.Length is > 0 and <= 8 && p.All(char.IsAsciiLetterOrDigit)),
        _ => char.IsAsciiLetterLower(id[0]) && id.Split('-').All(p => p.Length > 0 && p.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c))),
    };

    private static string Rule(IdKind kind) => kind switch
    {
        IdKind.Identifier => "Begin with a small letter; use small letters, digits and '_'.",
        IdKind.Code => "Begin with a capital letter or '_'; use capital letters, digits and '_' (write 'Y0T17' for the ages 0 to 17).",
        IdKind.Unit => "Begin with a letter; use letters, digits and '_'.",
        IdKind.Language => "Write a language tag such as 'en', 'az' or 'sr-Latn'.",
        _ => "Begin with a small letter; use small letters and digits, and '-' between words.",
    };

    private static string SnakeCase(string name)
    {
        var result = new StringBuilder();
        foreach (var c in name)
        {
            if (char.IsAsciiLetterUpper(c) && result.Length > 0) result.Append('_');
            result.Append(char.ToLowerInvariant(c));
        }
        return result.ToString();
    }
}
