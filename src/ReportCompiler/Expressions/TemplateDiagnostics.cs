using System.Collections.Immutable;
using ReportCompiler.Diagnostics;
using ReportCompiler.Text;

namespace ReportCompiler.Expressions;

/// <summary>RC2300 to RC2319: findings about the statements of templates.</summary>
internal static class TemplateDiagnostics
{
    public static readonly DiagnosticCode UnclosedCode = Error("RC2300", "Braces not closed",
        "'{{' opens an expression and '}}' closes it. Without the second the rest of the text would be printed as it stands, or not at all.",
        "There were {{ pupils identified.");

    public static readonly DiagnosticCode StrayCode = Error("RC2301", "Closing braces without opening ones",
        "'}}' stands in the text and closes nothing; the opening '{{' is missing or misspelt.",
        "There were { pupils }} identified.");

    public static readonly DiagnosticCode StatementCode = Error("RC2302", "A statement that is not one",
        "A template has expressions, 'if', 'else if', 'else', 'for', 'end', 'claim' and 'fixed'; each stands alone between its braces, in the form that the help shows.",
        "{{ for cases.type }}");

    public static readonly DiagnosticCode NotEndedCode = Error("RC2303", "'if' or 'for' without 'end'",
        "Every 'if' and every 'for' ends with '{{ end }}'; 'else' and 'end' belong to the nearest one that is open.",
        "{{ if pupils > 0 }} There were pupils.");

    public static readonly DiagnosticCode TypedCode = Error("RC2304", "A number or text without a source",
        "Between braces stands what is computed from data. A number that is written there has no source; one that really is fixed (a date, an article of a law) is written with its reason.",
        "{{ 94 }}");

    public static readonly DiagnosticCode LoopNameCode = Error("RC2305", "A loop variable with a name that is taken",
        "The variable of a loop would hide an indicator, a figure, a dimension, a function or another variable of the same name.",
        "{{ for pupils in cases.type }}");

    public static readonly DiagnosticCode NotPrintedCode = Error("RC2306", "Something that cannot be printed",
        "Braces print a number, a phrase, a label or a reference. A comparison is a claim or a condition; a list is added up or looped over.",
        "{{ pupils > 90 }}");

    public static readonly DiagnosticCode BlockCode = Error("RC2307", "A block that is not closed, or misplaced",
        "A block begins with ```chart, ```table or ```key-figures at the beginning of a line, ends with ``` on a line of its own, and stands neither in a loop, since its id may stand once, nor in an agency's own text.",
        "```chart\nid: cases-by-type");

    public static readonly DiagnosticCode TitleCode = Error("RC2308", "A section without its title, or with two",
        "The first line of a section's template is its title, '# Title'. Further headings are '##' and below; the section's number comes from the edition.",
        "Schools and pupils\n\nIn 2020 the schools …");

    public static readonly DiagnosticCode TooDeepCode = Error("RC2309", "Statements nested too deep",
        "'if' and 'for' may be nested up to fifty deep; nobody could read more.",
        "{{ if … }}{{ if … }}{{ if … }} … fifty-one times");

    public static readonly DiagnosticCode PrivateCharacterCode = Error("RC2310", "A character for private use",
        "The characters U+E000 to U+F8FF have no meaning of their own, and the compiler marks figures with them. They come into a text by copying from a document with a symbol font.",
        "a bullet copied from a document with a symbol font");

    /// <summary>All codes of this catalogue.</summary>
    public static ImmutableArray<DiagnosticCode> All { get; } =
        [UnclosedCode, StrayCode, StatementCode, NotEndedCode, TypedCode, LoopNameCode, NotPrintedCode, BlockCode, TitleCode, TooDeepCode, PrivateCharacterCode];

    public static Diagnostic Unclosed(SourceSpan place) => Diagnostic.Of(UnclosedCode, place, "'{{' is not closed.", "Write '}}' after the expression.");

    public static Diagnostic Stray(SourceSpan place) => Diagnostic.Of(StrayCode, place, "'}}' closes nothing.", "Write '{{' before the expression, or remove the braces.");

    public static Diagnostic Empty(SourceSpan place) => Diagnostic.Of(StatementCode, place, "There is nothing between the braces.", "Write an expression, or remove the braces.");

    public static Diagnostic StatementAsValue(SourceSpan place, string word) =>
        Diagnostic.Of(StatementCode, place, $"'{word}' gives no value.", word == "claim" ? "Write '{{ claim a > b }}' alone in its braces." : "Write '{{ fixed \"2 July\" \"date of the order\" }}' alone in its braces.");

    public static Diagnostic Form(SourceSpan place, string word, string form) => Diagnostic.Of(StatementCode, place, $"'{word}' is not complete, or has too much.", $"Write '{{{{ {form} }}}}'.");

    public static Diagnostic NotEnded(SourceSpan place, string word) => Diagnostic.Of(NotEndedCode, place, $"'{word}' has no 'end'.", "Write '{{ end }}' where it ends.");

    public static Diagnostic EndsNothing(SourceSpan place, string word) => Diagnostic.Of(NotEndedCode, place, $"'{word}' belongs to no 'if' or 'for'.", "Remove it, or write the 'if' before it.");

    public static Diagnostic TooDeep(SourceSpan place, int most) =>
        Diagnostic.Of(TooDeepCode, place, FormattableString.Invariant($"This statement is nested more than {most} deep."), "Combine conditions with '&&', or split the section.");

    public static Diagnostic PrivateCharacter(SourceSpan place, char sign) =>
        Diagnostic.Of(PrivateCharacterCode, place, FormattableString.Invariant($"The character U+{(int)sign:X4} is for private use and cannot be printed."), "Delete it, or write the sign it was meant to be.");

    public static Diagnostic Typed(SourceSpan place, string text) =>
        Diagnostic.Of(TypedCode, place, $"{text} is written by hand and has no source.", "Write an expression of the data, or '{{ fixed \"…\" \"why\" }}' with the reason.");

    public static Diagnostic LoopName(SourceSpan place, string name) => Diagnostic.Of(LoopNameCode, place, $"'{name}' is the name of something else.", "Choose a name that is not in use.");

    public static Diagnostic NotPrinted(SourceSpan place, ResultKind kind) =>
        Diagnostic.Of(NotPrintedCode, place, $"This is {kind.InWords()}, which cannot be printed here.", kind switch
        {
            ResultKind.Truth => "Write 'claim' before it, or use it as the condition of an 'if'.",
            ResultKind.Contributions => "Write '{{ contributions() }}' once, outside of titles and loops.",
            _ => "Write an expression that gives a number or a text.",
        });

    public static Diagnostic BlockNotClosed(SourceSpan place, string kind) => Diagnostic.Of(BlockCode, place, $"The {kind} block is not closed.", "Write ``` on a line of its own after it.");

    public static Diagnostic UnknownBlock(SourceSpan place, string word, string meant) =>
        Diagnostic.Of(BlockCode, place, $"'{word}' is no kind of block.", $"Write ```{meant}; other code blocks are indented by four blanks.");

    public static Diagnostic BlockInLoop(SourceSpan place) => Diagnostic.Of(BlockCode, place, "A block stands inside 'for'.", "Move it out of the loop; a table or chart runs over the codes by itself.");

    public static Diagnostic BlockOfAgency(SourceSpan place, string kind) =>
        Diagnostic.Of(BlockCode, place, $"A {kind} stands in an agency's text.", "Move it to the section's template; an agency's text has expressions, and no blocks.");

    public static Diagnostic NoTitle(SourceSpan place) => Diagnostic.Of(TitleCode, place, "The section has no title.", "Begin the file with '# ' and the title.");

    public static Diagnostic SecondTitle(SourceSpan place) => Diagnostic.Of(TitleCode, place, "A second title stands here.", "Write '## ' for a heading inside the section.");

    private static DiagnosticCode Error(string id, string title, string explanation, string example) => new(id, title, Severity.Error, explanation, example);
}
