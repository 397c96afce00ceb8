using System.Collections.Immutable;
using ReportCompiler.Diagnostics;
using ReportCompiler.Model;
using ReportCompiler.Text;

namespace ReportCompiler.Expressions;

/// <summary>What can be wrong with the names in an expression.</summary>
internal static class NameDiagnostics
{
    public static readonly DiagnosticCode UnknownNameCode = Error("RC2220", "An unknown name",
        "An expression begins with an indicator of data/indicators.yaml, a figure of data/figures.yaml, a function, 'year' or 'previous_year', "
        + "or the variable of a loop around it. The name is none of these. Names are checked in every branch of a template, also in those that are not printed this year.",
        "{{ victms }}");

    public static readonly DiagnosticCode UnknownDimensionCode = Error("RC2221", "Not a dimension of the indicator",
        "After an indicator, and after every code, stands a dimension by which that indicator is broken down (or 'agency'). indicators.yaml lists its breakdowns.",
        "{{ cases.sex.F }}");

    public static readonly DiagnosticCode UnknownCodeCode = Error("RC2222", "An unknown code",
        "After a dimension stands one of its codes: those of its code list, its groups, or the generic codes _T _U _O _Z.",
        "{{ pupils.sex.FEMALE }}");

    public static readonly DiagnosticCode NoMemberCode = Error("RC2223", "No such member",
        "An indicator has dimensions and nothing else; a figure, a year and a loop variable have nothing after a point. The total of an indicator is its name alone, its label is label(x).",
        "{{ cases.total }}");

    public static readonly DiagnosticCode HyphenCode = Error("RC2224", "A hyphen in a name",
        "A hyphen subtracts: 'a-b' is a less b. The names of indicators, figures and dimensions are written with underscores.",
        "{{ part-time-pupils }}");

    public static readonly DiagnosticCode NotBrokenDownCode = Error("RC2225", "Not broken down so",
        "A cell can be asked only where a declared breakdown has it: a breakdown with exactly these dimensions, or a complete one with more. "
        + "Numbers by sex and numbers by region do not tell how many girls live in which region.",
        "{{ pupils.sex.F.region.NORTH }}");

    public static readonly DiagnosticCode NoTotalCode = Error("RC2226", "An indicator without a total",
        "The indicator is declared with 'total: none': only its parts are known, so its name alone is no number.",
        "{{ new_pupils }}");

    public static readonly DiagnosticCode NoCommonNumberCode = Error("RC2227", "An indicator without a common number",
        "The indicator is declared with 'combine: none': each agency has its own number, and adding them up would count some things twice.",
        "{{ awareness_events }}");

    public static readonly DiagnosticCode UnknownAgencyCode = Error("RC2228", "Not an agency of the indicator",
        "After '.agency' stands the id of an agency in brackets and quotation marks. It must be declared in agencies.yaml and be one that may submit the indicator.",
        "{{ workshops.agency[\"ministry-of-cultur\"] }}");

    public static readonly DiagnosticCode CodeNotBoundCode = Error("RC2229", "'code' means nothing here",
        "'code' stands for every code of one dimension in turn: in a rule with 'each', and in 'equals' of an indicator with a breakdown by one dimension. "
        + "It is written in square brackets after that dimension.",
        "holds: \"employed.sex[code] > 0\"   # without 'each: sex'");

    public static readonly DiagnosticCode DimensionTwiceCode = Error("RC2230", "A dimension named twice",
        "A cell has one code on each dimension. Two codes of one dimension are two cells, which may be added.",
        "{{ pupils.sex.F.sex.M }}");

    public static readonly DiagnosticCode OnlyInTemplatesCode = Error("RC2231", "A function that prints",
        "Figures and rules are numbers and comparisons. Functions that make sentences, labels and references are used in templates only.",
        "value: \"change(cases)\"");

    public static ImmutableArray<DiagnosticCode> All { get; } =
    [
        UnknownNameCode, UnknownDimensionCode, UnknownCodeCode, NoMemberCode, HyphenCode, NotBrokenDownCode, NoTotalCode, NoCommonNumberCode,
        UnknownAgencyCode, CodeNotBoundCode, DimensionTwiceCode, OnlyInTemplatesCode,
    ];

    public static Diagnostic UnknownName(SourceSpan place, string name, IEnumerable<string> candidates) =>
        Diagnostic.Of(UnknownNameCode, place, $"There is no indicator, figure or function '{name}'.",
            NearestNames.Help(name, candidates) ?? "Declare it in data/indicators.yaml or data/figures.yaml, or use a name that is declared there.");

    public static Diagnostic FunctionAsName(SourceSpan place, FunctionSignature function) =>
        Diagnostic.Of(ExpressionDiagnostics.CallWithoutBracketsCode, place, $"'{function.Name}' is a function and is called without brackets.", $"Write '{function.Usage}'.");

    public static Diagnostic NotAFunction(SourceSpan place, string name, bool isName, IEnumerable<string> candidates) => isName
        ? Diagnostic.Of(NoMemberCode, place, $"'{name}' is not a function and cannot be called.", "Write its name without brackets.")
        : Diagnostic.Of(UnknownNameCode, place, $"There is no function '{name}'.",
            NearestNames.Help(name, candidates) ?? $"The functions are {string.Join(", ", FunctionSignature.All.Select(f => f.Name))}.");

    public static Diagnostic UnknownDimension(SourceSpan place, Indicator indicator, string name, bool isDimension, string? codeOf)
    {
        var dimensions = indicator.Breakdowns.SelectMany(b => b.By).Distinct(StringComparer.Ordinal).ToList();
        var message = isDimension ? $"'{indicator.Id}' is not broken down by {name}." : $"'{name}' is not a dimension of '{indicator.Id}'.";
        var help = codeOf is not null ? $"'{name}' is a code of '{codeOf}': write '{indicator.Id}.{codeOf}.{name}'."
            : dimensions.Count == 0 ? $"'{indicator.Id}' is declared without breakdowns: only its total can be named."
            : NearestNames.Help(name, dimensions) ?? $"It is broken down by {string.Join(", ", dimensions)}.";
        return Diagnostic.Of(UnknownDimensionCode, place, message, help);
    }

    public static Diagnostic DimensionExpected(SourceSpan place, string indicator) =>
        Diagnostic.Of(UnknownDimensionCode, place, $"A dimension of '{indicator}' is expected here.", "Brackets hold a code or an agency and stand after a dimension: 'pupils.age[\"0-17\"]'.");

    public static Diagnostic UnknownCode(SourceSpan place, Dimension dimension, string code) =>
        Diagnostic.Of(UnknownCodeCode, place, $"'{dimension.Id}' has no code '{code}'.",
            NearestNames.Help(code, dimension.AllCodes()) ?? $"Its codes are {string.Join(", ", dimension.AllCodes().Take(12))}{(dimension.AllCodes().Count() > 12 ? " …" : "")}.");

    public static Diagnostic CodeExpected(SourceSpan place, string dimension) =>
        Diagnostic.Of(UnknownCodeCode, place, $"A code of '{dimension}' is expected in the brackets.", "Write a code in quotation marks, or 'code' where a rule binds it.");

    public static Diagnostic NoMember(SourceSpan place, string owner, string member, string help) =>
        Diagnostic.Of(NoMemberCode, place, $"'{owner}' has no member '{member}'.", help);

    public static Diagnostic HyphenInName(SourceSpan place, string text, string? meant) =>
        Diagnostic.Of(HyphenCode, place, $"'{text}' is read as a subtraction.",
            meant is null ? "Names have underscores in place of hyphens; put blanks around a minus sign." : $"Names have underscores: write '{meant}'.");

    public static Diagnostic NotBrokenDown(SourceSpan place, Indicator indicator, IEnumerable<string> dimensions)
    {
        var declared = indicator.Breakdowns.Select(b => b.Name + (b.Kind == BreakdownKind.Complete ? "" : " (parts only)")).ToList();
        return Diagnostic.Of(NotBrokenDownCode, place,
            $"'{indicator.Id}' is not broken down by {string.Join(" × ", dimensions)}"
            + (declared.Count == 0 ? "; it has no breakdowns." : $"; it is by {string.Join("; by ", declared)}."),
            "Ask for fewer dimensions, or declare a breakdown that has them and submit its cells.");
    }

    public static Diagnostic NoTotal(SourceSpan place, Indicator indicator)
    {
        var first = indicator.Breakdowns.FirstOrDefault();
        return Diagnostic.Of(NoTotalCode, place, $"'{indicator.Id}' has no total.",
            first is null ? "Declare a total or a breakdown in data/indicators.yaml." : $"Name a part of it: '{indicator.Id}.{string.Join(".….", first.By)}.…'.");
    }

    public static Diagnostic NoCommonNumber(SourceSpan place, Indicator indicator) =>
        Diagnostic.Of(NoCommonNumberCode, place, $"'{indicator.Id}' has a number of its own for each agency and none for all.",
            $"Name the agency: '{indicator.Id}.agency[\"…\"]', or list them in a table with 'rows: agency'.");

    public static Diagnostic UnknownAgency(SourceSpan place, string agency, string? indicator, IEnumerable<string> candidates) =>
        Diagnostic.Of(UnknownAgencyCode, place, indicator is null ? $"There is no agency '{agency}'." : $"'{agency}' is not an agency that submits '{indicator}'.",
            NearestNames.Help(agency, candidates) ?? $"It is one of {string.Join(", ", candidates.Take(8).Select(c => $"'{c}'"))}.");

    public static Diagnostic AgencyInBrackets(SourceSpan place, string indicator) =>
        Diagnostic.Of(UnknownAgencyCode, place, "An agency is named in brackets and quotation marks.", $"Write '{indicator}.agency[\"ministry-of-culture\"]'.");

    public static Diagnostic CodeNotBound(SourceSpan place, string? bound) =>
        Diagnostic.Of(CodeNotBoundCode, place, bound is null ? "'code' is not bound here." : $"'code' stands for the codes of '{bound}', which are no codes of this dimension.",
            bound is null ? "Name a code, or bind it in a rule with 'each: sex'." : $"Use 'code' in brackets after '{bound}' or after a dimension with the same code list.");

    public static Diagnostic CodeAlone(SourceSpan place) =>
        Diagnostic.Of(CodeNotBoundCode, place, "'code' stands only in square brackets after a dimension.", "Write 'employed.sex[code]'.");

    public static Diagnostic DimensionTwice(SourceSpan place, string dimension) =>
        Diagnostic.Of(DimensionTwiceCode, place, $"'{dimension}' is named twice.", "Name one code per dimension; two cells are added with '+'.");

    public static Diagnostic OnlyInTemplates(SourceSpan place, FunctionSignature function) =>
        Diagnostic.Of(OnlyInTemplatesCode, place, $"'{function.Name}' prints; it can be used in templates only.", "Use functions that compute: share, difference, growth, previous, at, series, sum, max, min, largest, abs, known, count.");

    private static DiagnosticCode Error(string id, string title, string explanation, string example) =>
        new(id, title, Severity.Error, explanation, example);
}
