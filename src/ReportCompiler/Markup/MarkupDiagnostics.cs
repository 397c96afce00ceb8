using System.Collections.Immutable;
using System.Globalization;
using ReportCompiler.Diagnostics;
using ReportCompiler.Text;

namespace ReportCompiler.Markup;

/// <summary>Findings in Markdown: RC4101 to RC4199.</summary>
internal static class MarkupDiagnostics
{
    public static readonly DiagnosticCode RawHtmlCode = new("RC4101", "HTML in a text is printed as text", Severity.Warning,
        """
        Texts of the report are written in Markdown. HTML in them is not obeyed, because a text that an agency sends must not be able to change the page
        around it; the tags are printed as they were typed, so that nothing is lost. Write the same in Markdown (*emphasis*, lists, tables), or delete the tags.
        """,
        "The ministry held <b>seven</b> seminars.");

    public static readonly DiagnosticCode NotALinkCode = new("RC4102", "A link leads where the report does not allow it", Severity.Warning,
        """
        A link may lead to an address that begins with 'http://' or 'https://', to a mail address ('mailto:'), or to a place in the report ('#section').
        Of any other link only the words are printed: a script or a file of somebody's own computer would be a danger to readers, and a path
        relative to the page would lead nowhere once the report is published.
        """,
        "[Figures of the ministry](file:///C:/statistics.xls)");

    public static readonly DiagnosticCode PictureLeftOutCode = new("RC4103", "A picture in a text is not printed", Severity.Warning,
        """
        The report is one file and takes no pictures from elsewhere. Of a picture in a text only its description is printed. Numbers belong in a
        chart block, which the compiler draws from the submitted data.
        """,
        "![Seminar in the capital](seminar.jpg)");

    public static readonly DiagnosticCode DirectionControlCode = new("RC4104", "A hidden character that turns the text was removed", Severity.Warning,
        """
        Some characters that nobody can see make a text run from right to left, so that it reads differently from what it says. They mostly come along
        when text is copied. They are removed from the report; delete them in the file too, so that the file says what the report says.
        """,
        "A text that was copied from a program for right-to-left writing.");

    public static readonly DiagnosticCode TooDeepCode = new("RC4105", "A text is nested too deeply", Severity.Warning,
        """
        Lists, quotations and brackets inside each other are read up to a limit that no real text reaches. A text that goes beyond it is printed
        as plain paragraphs, without any formatting.
        """,
        "> > > > > > > > … (forty levels of quotation)");

    public static readonly DiagnosticCode NoteNotWrittenCode = new("RC4106", "A note is referred to that is not there", Severity.Warning,
        """
        A reference such as [^1] needs a note of that name in the same text, on a line of its own: '[^1]: The note.'. Without it the reference is
        printed as it was typed.
        """,
        "Twelve persons were heard.[^hearings]");

    public static readonly DiagnosticCode NoteNotUsedCode = new("RC4107", "A note is written that nothing refers to", Severity.Warning,
        """
        A note is printed where a reference to it stands. A note without a reference is not printed at all. Refer to it, or delete it.
        """,
        "[^hearings]: Of which three by video link.");

    public static readonly DiagnosticCode PartSwallowedCode = new("RC4108", "A part of a section is swallowed by the text before it", Severity.Error,
        """
        The text before it opens something that is never closed: mostly a code block (three back-quotes), or a comment '<!--'. Everything that follows
        would become a part of it.
        """,
        "~~~\nA block of code that is never closed, and then a chart block.");

    public static ImmutableArray<DiagnosticCode> All { get; } =
    [
        RawHtmlCode, NotALinkCode, PictureLeftOutCode, DirectionControlCode, TooDeepCode, NoteNotWrittenCode, NoteNotUsedCode, PartSwallowedCode,
    ];

    public static Diagnostic RawHtml(SourceSpan place, string html) => Diagnostic.Of(RawHtmlCode, place,
        $"HTML is printed as text: '{Short(html)}'.", "Write it in Markdown, or delete the tags.");

    public static Diagnostic NotALink(SourceSpan place, LinkTarget target) => Diagnostic.Of(NotALinkCode, place,
        target.Scheme.Length > 0 ? $"A link with the scheme '{Short(target.Scheme)}' was not made a link." : $"The link to '{Short(target.Url)}' leads neither to the web nor into this report, and was not made a link.",
        "Link to an address that begins with 'https://', 'http://' or 'mailto:', or to a place in the report ('#section').");

    public static Diagnostic PictureLeftOut(SourceSpan place, string target) => Diagnostic.Of(PictureLeftOutCode, place,
        $"The picture '{Short(target)}' is not printed; its description is.", "Delete it, or show the numbers with a chart block.");

    public static Diagnostic DirectionControl(SourceSpan place, char character) => Diagnostic.Of(DirectionControlCode, place,
        string.Create(CultureInfo.InvariantCulture, $"The text holds U+{(int)character:X4}, which turns the direction of writing; all such characters were removed."),
        "Delete it in the file: it cannot be seen, and was probably copied along with other text.");

    public static Diagnostic TooDeep(SourceSpan place, int limit) => Diagnostic.Of(TooDeepCode, place,
        string.Create(CultureInfo.InvariantCulture, $"Lists, quotations or brackets are nested more than {limit} deep; the text is printed without formatting."),
        "Write it with fewer levels.");

    public static Diagnostic NoteNotWritten(SourceSpan place, string label) => Diagnostic.Of(NoteNotWrittenCode, place,
        $"The note '{Short(label)}' is referred to, but it is not written in this text.", $"Write it on a line of its own: '[^{Short(label)}]: …'.");

    public static Diagnostic NoteNotUsed(SourceSpan place, string label) => Diagnostic.Of(NoteNotUsedCode, place,
        $"Nothing refers to the note '{Short(label)}', so it is not printed.", $"Refer to it in the text by '[^{Short(label)}]', or delete it.");

    public static Diagnostic PartSwallowed(SourceSpan place) => Diagnostic.Of(PartSwallowedCode, place,
        "A table, a chart or an agency's text does not stand where the template has it, because the text before it opens something and never closes it.",
        "Close the code block or the comment before it.");

    private static string Short(string text) => text.Length <= 60 ? text : string.Concat(text.AsSpan(0, 57), "…");
}
