using System.Collections.Immutable;
using ReportCompiler.Diagnostics;
using ReportCompiler.Expressions;
using ReportCompiler.Text;

namespace ReportCompiler.Compose;

/// <summary>What can be found while the templates are filled (RC4001 to RC4099).</summary>
internal static class ComposeDiagnostics
{
    public static readonly DiagnosticCode NoValue = new("RC4001", "A figure without a value is printed", Severity.Error,
        """
        A sentence prints a figure that has no value: the cell is missing, was refused or suppressed, or cannot be computed (a division by zero). A table shows
        a symbol in such a place; a sentence would be broken. Put the sentence inside a condition, and say in the other branch what is to be read instead.
        """,
        "The school boarded {{ pupils_boarding }} pupils.\n\nwrite: {{ if known(pupils_boarding) }}The school boarded {{ pupils_boarding }} pupils.{{ end }}");

    public static readonly DiagnosticCode ClaimFalse = new("RC4002", "A claim does not hold", Severity.Error,
        """
        A claim stands beside a sentence whose words depend on the figures ("most of them were girls"). The figures of this edition say otherwise, so the
        sentence is no longer true. Rewrite the sentence and its claim, or correct the data.
        """,
        "Most of the pupils were girls. {{ claim pupils.sex.F > pupils / 2 }}");

    public static readonly DiagnosticCode ClaimUndecided = new("RC4003", "A claim cannot be decided", Severity.Error,
        """
        A claim must hold, and this one can neither be confirmed nor refuted: a cell it needs has no value, a qualifier such as 'about' leaves it open, or the
        series has a break between the two years. Leave the sentence out, put it inside a condition on known(), or ask the agency for the value.
        """,
        "Fewer calls came in than in the year before. {{ claim hotline_calls < previous(hotline_calls) }}");

    public static readonly DiagnosticCode ConditionUndecided = new("RC4004", "A condition cannot be decided", Severity.Error,
        """
        A condition chooses between two wordings, and the data does not say which of them is right. Ask first whether the value is known:
        {{ if known(x) }} … {{ end }} around the condition, or as a branch before it.
        """,
        "{{ if hotline_calls > previous(hotline_calls) }}More calls came in.{{ else }}No more calls came in.{{ end }}");

    public static readonly DiagnosticCode NoWords = new("RC4005", "A number cannot be written in words", Severity.Error,
        """
        The filter 'words' writes whole numbers below a thousand billion, with the words that the language file gives. Other numbers print in digits: leave
        the filter out, or round with decimals(0) first. If the number is whole, the language file lacks a word (words: units, tens, join).
        """,
        "{{ share(pupils.sex.F, pupils) | words }}");

    public static readonly DiagnosticCode NotPrinted = new("RC4006", "A reference to something this edition does not print", Severity.Error,
        """
        A section, table or chart is referred to, but the finished report has none of that id: the section is not in edition.yaml, or the block stands in a
        branch that is not taken this year. Put the reference inside the same condition as the block, or take it out.
        """,
        "See {{ table(\"pupils-by-age\") }}.");

    public static readonly DiagnosticCode NoLabel = new("RC4007", "Something that needs a label has none", Severity.Error,
        """
        A row of a table, or label(), needs a name in the language of the report. An indicator, a figure and a code have one; a calculation has none. Define the
        calculation in figures.yaml with a label and use its id.
        """,
        "rows: [\"pupils - pupils_boarding\"]");

    public static readonly DiagnosticCode EmptyBlock = new("RC4008", "A table or chart without cells", Severity.Error,
        """
        No agency gave a cell that this table or chart could show in this year. Wait for the data, or put the block inside a condition on known().
        """,
        "```table\nid: pupils-by-age\nof: pupils\nrows: age\n```");

    public static readonly DiagnosticCode NotText = new("RC4009", "Something that cannot be printed", Severity.Error,
        """
        Only numbers, labels, references and phrases can be printed. A list is printed item by item inside {{ for }}, and a condition belongs in {{ if }} or
        {{ claim }}.
        """,
        "{{ crimes.type }}");

    public static readonly DiagnosticCode NoStatus = new("RC4010", "A status is printed of a value that has none", Severity.Error,
        """
        status() says in words why a value is missing, or that it is provisional or estimated. This value is simply there, so there is nothing to say. Put
        the sentence into the branch that is read when there is no value.
        """,
        "The number of boarders is {{ status(pupils_boarding) }}.\n\nwrite: {{ if known(pupils_boarding) }}{{ pupils_boarding }} pupils boarded.{{ else }}The number of boarders is {{ status(pupils_boarding) }}.{{ end }}");

    public static ImmutableArray<DiagnosticCode> All { get; } =
        [NoValue, ClaimFalse, ClaimUndecided, ConditionUndecided, NoWords, NotPrinted, NoLabel, EmptyBlock, NotText, NoStatus];

    public static Diagnostic HasNoValue(SourceSpan place, string figure, string because, string asked) =>
        Diagnostic.Of(NoValue, place, $"'{figure}' cannot be printed: {because}.",
            $"Put the sentence inside {{{{ if known({asked}) }}}} … {{{{ end }}}}, or ask the agency for the value.");

    public static Diagnostic KeyFigureHasNoValue(SourceSpan place, string figure, string because, string asked) =>
        Diagnostic.Of(NoValue, place, $"'{figure}' cannot be printed: {because}.",
            $"Take the figure out of the box, put the box inside {{{{ if known({asked}) }}}} … {{{{ end }}}}, or ask the agency for the value.");

    public static Diagnostic ClaimFails(SourceSpan place, string claim, string equation) =>
        Diagnostic.Of(ClaimFalse, place, $"The claim '{claim}' does not hold: {equation}.", "Rewrite the sentence and its claim, or correct the data.");

    public static Diagnostic ClaimIsOpen(SourceSpan place, string claim, string equation, string because) =>
        Diagnostic.Of(ClaimUndecided, place, $"The claim '{claim}' cannot be decided ({equation}): {because}.",
            "Put the sentence and its claim inside {{ if known(…) }} … {{ end }}, or leave them out.");

    public static Diagnostic ConditionIsOpen(SourceSpan place, string condition, string equation, string because) =>
        Diagnostic.Of(ConditionUndecided, place, $"The condition '{condition}' cannot be decided ({equation}): {because}.",
            "Ask first whether the value is known: {{ if known(…) }}.");

    public static Diagnostic HasNoWords(SourceSpan place, string figure, string number, string language) =>
        Diagnostic.Of(NoWords, place, $"'{figure}' is {number}, which cannot be written in words in the language '{language}'.",
            "Leave out the filter 'words', or round to a whole number with decimals(0).");

    public static Diagnostic IsNotPrinted(SourceSpan place, Function kind, string id) =>
        Diagnostic.Of(NotPrinted, place, $"The {kind.ToString().ToLowerInvariant()} '{id}' is not printed in this edition.",
            kind == Function.Section ? "Add the section to edition.yaml, or take out the reference." : "Put the reference under the same condition as the block, or take it out.");

    public static Diagnostic HasNoLabel(SourceSpan place, string expression) =>
        Diagnostic.Of(NoLabel, place, $"'{expression}' has no label to print.", "Define it in figures.yaml with a label, and use its id here.");

    public static Diagnostic IsEmpty(SourceSpan place, string id) =>
        Diagnostic.Of(EmptyBlock, place, $"'{id}' has no cell to show in this edition.", "Check 'of' and the dimensions, or put the block inside {{ if known(…) }} … {{ end }}.");

    public static Diagnostic HasNoStatus(SourceSpan place, string expression, string value) =>
        Diagnostic.Of(NoStatus, place, $"'{expression}' has nothing to say: the value is {value}, without reservation.",
            "Put the sentence into the '{{ else }}' of {{ if known(…) }}.");

    public static Diagnostic IsNotText(SourceSpan place, string expression) =>
        Diagnostic.Of(NotText, place, $"'{expression}' cannot be printed: it is neither a number nor a text.", "Print the items of a list inside {{ for … }}; write a condition after 'if' or 'claim'.");
}
