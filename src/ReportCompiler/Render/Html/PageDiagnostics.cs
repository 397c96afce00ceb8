using System.Collections.Immutable;
using ReportCompiler.Diagnostics;
using ReportCompiler.Text;

namespace ReportCompiler.Render.Html;

/// <summary>Findings in the page's skeleton, style sheets and words: RC5101 to RC5199.</summary>
internal static class PageDiagnostics
{
    public static readonly DiagnosticCode LayoutMissingCode = new("RC5101", "A file of the page's layout is missing", Severity.Error,
        """
        The page is made of three files in the folder 'templates': 'layout.html' (its skeleton), 'report.css' (its look) and 'print.css' (its look on paper).
        Without one of them there is no page. Take them back from the project's history.
        """,
        "templates/layout.html (deleted)");

    public static readonly DiagnosticCode UnknownSlotCode = new("RC5102", "The layout has a slot that is not known", Severity.Error,
        """
        In 'layout.html' the compiler fills the slots {{ lang }}, {{ title }}, {{ description }}, {{ policy }}, {{ styles }}, {{ skip }}, {{ cover }},
        {{ contents }}, {{ body }} and {{ footer }}. Anything else between double braces would stand on the page as it is.
        """,
        "<title>{{ titel }}</title>");

    public static readonly DiagnosticCode SlotMissingCode = new("RC5103", "The layout lacks a slot", Severity.Error,
        """
        A page needs its language, title, security policy, styles, cover, contents and body, each in its slot. Without the language and the title it is not
        accessible; without the policy it is not safe; without the others it is not a report.
        """,
        "<html> without lang=\"{{ lang }}\"");

    public static readonly DiagnosticCode SlotNotClosedCode = new("RC5104", "A slot of the layout is not closed", Severity.Error,
        "A slot begins with '{{' and ends with '}}' on the same line.",
        "<title>{{ title</title>");

    public static ImmutableArray<DiagnosticCode> All { get; } = [LayoutMissingCode, UnknownSlotCode, SlotMissingCode, SlotNotClosedCode];

    public static Diagnostic LayoutMissing(string name) => Diagnostic.Of(LayoutMissingCode, SourceSpan.StartOf("templates/" + name),
        $"The file 'templates/{name}' is missing, without which no page can be made.", "Restore it from the project's history.");

    public static Diagnostic UnknownSlot(SourceSpan place, string slot, IEnumerable<string> known) => Diagnostic.Of(UnknownSlotCode, place,
        $"The layout has no slot '{slot}'.", NearestNames.Help(slot, known) ?? $"The slots are {string.Join(", ", known.Select(k => $"'{k}'"))}.");

    public static Diagnostic SlotMissing(string path, string slot) => Diagnostic.Of(SlotMissingCode, SourceSpan.StartOf(path),
        $"The layout lacks the slot '{slot}'.", "Write '{{ " + slot + " }}' where it belongs.");

    public static Diagnostic SlotNotClosed(SourceSpan place) => Diagnostic.Of(SlotNotClosedCode, place,
        "A slot is opened with '{{' and not closed on this line.", "Close it with '}}'.");
}
