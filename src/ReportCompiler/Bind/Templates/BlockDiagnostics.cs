using System.Collections.Immutable;
using ReportCompiler.Diagnostics;
using ReportCompiler.Expressions;
using ReportCompiler.Text;

namespace ReportCompiler.Bind.Templates;

/// <summary>RC2320 to RC2339: findings about charts, tables, key figures, references and the files of sections.</summary>
internal static class BlockDiagnostics
{
    private static readonly DiagnosticCode ByCode = Error("RC2320", "A chart or table by something that is not there",
        "'by', 'rows' and 'columns' name dimensions by which the indicator is broken down, or 'year' for a series, or 'agency'. Two together need a declared breakdown of both.",
        "of: cases\nby: sex");

    private static readonly DiagnosticCode KindCode = Error("RC2321", "A kind of chart that does not fit its data",
        "A donut shows the parts of a whole: one dimension of a complete breakdown. A line runs over years. Stacked bars and a pyramid have two dimensions.",
        "kind: donut\nof: pupils_supported\nby: service");

    private static readonly DiagnosticCode MissingCode = Error("RC2322", "A block that is not complete",
        "A chart needs id, kind, of, by and title; a table needs id, rows and title, and 'of' unless its rows are expressions; key figures need id and figures; a table of submissions or of waivers needs id and title.",
        "```chart\nid: cases-by-type\nof: cases\n```");

    private static readonly DiagnosticCode DuplicateIdCode = Error("RC2323", "An id used twice",
        "The id of a block names it in references and in the ledger, and may stand once in a report.",
        "two blocks with 'id: support'");

    private static readonly DiagnosticCode ReferenceCode = Error("RC2324", "A reference to nothing",
        "section(\"…\"), table(\"…\") and chart(\"…\") name a section of the edition, or a block of its templates.",
        "{{ chart(\"case-by-type\") }}");

    private static readonly DiagnosticCode NoTemplateCode = Error("RC2325", "A section without a template",
        "Every section of the edition has a template in every language: that of the year, else the one shared by all years.",
        "edition.yaml: sections: [foreword]");

    private static readonly DiagnosticCode UnusedTemplateCode = new("RC2326", "A template that no section uses", Severity.Warning,
        "A template of the year stands in no section of the edition, and nobody will read it. Either the section is missing from edition.yaml, or the file has the wrong name.",
        "templates/2020/en/perface.md");

    private static readonly DiagnosticCode ContributionCode = Error("RC2327", "A contribution that is not printed",
        "An agency delivered a text for a section that the edition does not have, or whose template does not say where contributions stand.",
        "data/2020/north-board/details.en.md while details.md has no {{ contributions() }}");

    private static readonly DiagnosticCode NoFiguresCode = Error("RC2329", "A box of key figures that is empty",
        "A box of key figures has at least one, each with a value and the text that says what it is the number of.",
        "```key-figures\nid: main\nfigures: []\n```");

    private static readonly DiagnosticCode ManyFiguresCode = new("RC2330", "More key figures than can be taken in", Severity.Warning,
        "A box of key figures shows a reader at one glance what matters. More than eight are a table; they are printed all the same.",
        "a block 'key-figures' with twelve figures");

    private static readonly DiagnosticCode NoKeyFigureCode = Error("RC2331", "A value that is no key figure",
        "A key figure is a number of this edition's data. A year is none. Where it is compared with the year before, it does not look back itself, since its phrase would then name the wrong year.",
        "value: \"previous(pupils)\"\ncompare: previous");

    /// <summary>All codes of this catalogue.</summary>
    public static ImmutableArray<DiagnosticCode> All { get; } =
        [ByCode, KindCode, MissingCode, DuplicateIdCode, ReferenceCode, NoTemplateCode, UnusedTemplateCode, ContributionCode, NoFiguresCode, ManyFiguresCode, NoKeyFigureCode];

    public static Diagnostic UnknownBy(Located<string> name, string of, IEnumerable<string> known) =>
        Diagnostic.Of(ByCode, name.Span, $"'{of}' is not broken down by '{name.Value}'.", NearestNames.Help(name.Value, known) ?? $"Write one of: {string.Join(", ", known)}.");

    public static Diagnostic NotTogether(SourceSpan place, string of, IEnumerable<string> by) =>
        Diagnostic.Of(ByCode, place, $"'{of}' is not broken down by {string.Join(" and ", by.Select(b => $"'{b}'"))} together.", "Use one of its declared breakdowns.");

    public static Diagnostic KindDoesNotFit(SourceSpan place, string kind, string needs) => Diagnostic.Of(KindCode, place, $"A {kind} chart needs {needs}.", "Choose another kind, or other dimensions.");

    public static Diagnostic Missing(SourceSpan place, string what, string key) => Diagnostic.Of(MissingCode, place, $"{what} has no '{key}'.", $"Add '{key}:'.");

    public static Diagnostic DuplicateId(SourceSpan place, string id, SourceSpan first) =>
        Diagnostic.Of(DuplicateIdCode, place, $"The id '{id}' is used before.", "Choose another id.") with { Related = [new RelatedPlace("first", first)] };

    public static Diagnostic NoFigures(SourceSpan place) => Diagnostic.Of(NoFiguresCode, place, "The box has no figure to show.", "Write '- value: …' and 'text: …' for each, or remove the block.");

    public static Diagnostic ManyFigures(SourceSpan place, int count, int most) =>
        Diagnostic.Of(ManyFiguresCode, place, FormattableString.Invariant($"The box has {count} figures; a reader takes in {most} at one glance."), "Keep the most important ones, or write a table.");

    public static Diagnostic YearAsFigure(SourceSpan place) => Diagnostic.Of(NoKeyFigureCode, place, "A year is no key figure.", "Write a figure of that year; '{{ year }}' may stand in 'text'.");

    public static Diagnostic LooksBack(SourceSpan place, string function) =>
        Diagnostic.Of(NoKeyFigureCode, place, $"'{function}' looks at another year, and 'compare: previous' would compare that with the one before it.", "Write the figure of this year, or leave out 'compare'.");

    public static Diagnostic UnknownReference(SourceSpan place, Function kind, string id, IEnumerable<string> known) =>
        Diagnostic.Of(ReferenceCode, place, $"There is no {FunctionSignature.Of(kind).Name} '{id}'.", NearestNames.Help(id, known) ?? "Correct the id, or add what it should name.");

    public static Diagnostic NoTemplate(SourceSpan place, string section, string own, string shared) =>
        Diagnostic.Of(NoTemplateCode, place, $"The section '{section}' has no template.", $"Write '{own}', or '{shared}' for all years.");

    public static Diagnostic UnusedTemplate(string path, string section, IEnumerable<string> sections) =>
        Diagnostic.Of(UnusedTemplateCode, SourceSpan.StartOf(path), $"No section of the edition is called '{section}'.", NearestNames.Help(section, sections) ?? "Add the section to edition.yaml, or remove the file.");

    public static Diagnostic ContributionWithoutSection(string path, string section, IEnumerable<string> sections) =>
        Diagnostic.Of(ContributionCode, SourceSpan.StartOf(path), $"The edition has no section '{section}' in which this text could stand.", NearestNames.Help(section, sections) ?? "Name the file after a section of the edition.");

    public static Diagnostic ContributionNotPlaced(string path, string template) =>
        Diagnostic.Of(ContributionCode, SourceSpan.StartOf(path), $"'{template}' does not say where the agencies' texts stand.", "Write '{{ contributions() }}' on a line of its own in the template.");

    private static DiagnosticCode Error(string id, string title, string explanation, string example) => new(id, title, Severity.Error, explanation, example);
}
