using System.Collections.Frozen;
using System.Collections.Immutable;

namespace ReportCompiler.Expressions;

/// <summary>What an argument must be.</summary>
internal enum ParameterKind
{
    /// <summary>A number.</summary>
    Quantity,

    /// <summary>A list.</summary>
    List,

    /// <summary>A year: four digits, <c>year</c>, <c>previous_year</c>, or one of these plus or minus a number.</summary>
    Year,

    /// <summary>A whole number written out.</summary>
    Digits,

    /// <summary>Something with a label: a cell, a figure, a loop variable, the largest of a list.</summary>
    Named,

    /// <summary>A number, filtered or not.</summary>
    Printable,

    /// <summary>A number or a text.</summary>
    Wording,

    /// <summary>A name in quotation marks.</summary>
    Id,

    /// <summary>A state of deliveries, in quotation marks.</summary>
    State,

    /// <summary>A kind of agency, in quotation marks.</summary>
    AgencyKind,
}

/// <summary>How a function is called and what it gives.</summary>
internal sealed record FunctionSignature(
    string Name, Function Function, ImmutableArray<ParameterKind> Parameters, ResultKind Result, bool OnlyInTemplates, string Usage)
{
    /// <summary>How many arguments there must be; those after them may be left out.</summary>
    public int Fewest { get; private init; } = Parameters.Length;

    /// <summary>Every function, in the order of the data model.</summary>
    public static ImmutableArray<FunctionSignature> All { get; } =
    [
        Of(Function.Share, "share(a, b)", ResultKind.Quantity, ParameterKind.Quantity, ParameterKind.Quantity),
        Of(Function.Difference, "difference(x)", ResultKind.Quantity, ParameterKind.Quantity),
        Of(Function.Growth, "growth(x)", ResultKind.Quantity, ParameterKind.Quantity),
        Print(Function.Change, "change(x)", ResultKind.Text, ParameterKind.Quantity),
        Print(Function.Trend, "trend(x)", ResultKind.Text, ParameterKind.Quantity),
        Of(Function.Previous, "previous(x)", ResultKind.Quantity, ParameterKind.Quantity),
        Of(Function.At, "at(2018, x)", ResultKind.Quantity, ParameterKind.Year, ParameterKind.Quantity),
        Of(Function.Series, "series(x, 2006, year)", ResultKind.List, ParameterKind.Quantity, ParameterKind.Year, ParameterKind.Year),
        Of(Function.Sum, "sum(list)", ResultKind.Quantity, ParameterKind.List),
        Of(Function.Max, "max(list)", ResultKind.Quantity, ParameterKind.List),
        Of(Function.Min, "min(list)", ResultKind.Quantity, ParameterKind.List),
        Of(Function.Largest, "largest(list)", ResultKind.Quantity, ParameterKind.List),
        Of(Function.Abs, "abs(x)", ResultKind.Quantity, ParameterKind.Quantity),
        Of(Function.Known, "known(x)", ResultKind.Truth, ParameterKind.Quantity),
        Of(Function.Count, "count(x)", ResultKind.Quantity, ParameterKind.Quantity),
        Of(Function.Deliveries, "deliveries(\"received\", \"local\")", ResultKind.Quantity, ParameterKind.State, ParameterKind.AgencyKind) with { Fewest = 1 },
        Of(Function.Institutions, "institutions(\"received\", \"local\")", ResultKind.Quantity, ParameterKind.State, ParameterKind.AgencyKind) with { Fewest = 1 },
        Print(Function.Coverage, "coverage()", ResultKind.Text),
        Print(Function.Label, "label(x)", ResultKind.Text, ParameterKind.Named),
        Print(Function.Unit, "unit(x)", ResultKind.Text, ParameterKind.Quantity),
        Print(Function.Status, "status(x)", ResultKind.Text, ParameterKind.Quantity),
        Print(Function.Section, "section(\"id\")", ResultKind.Reference, ParameterKind.Id),
        Print(Function.Table, "table(\"id\")", ResultKind.Reference, ParameterKind.Id),
        Print(Function.Chart, "chart(\"id\")", ResultKind.Reference, ParameterKind.Id),
        Print(Function.Contributions, "contributions()", ResultKind.Contributions),
        Print(Function.Words, "x | words", ResultKind.Printed, ParameterKind.Printable),
        Print(Function.Capital, "x | capital", ResultKind.Printed, ParameterKind.Wording),
        Print(Function.Thousands, "x | thousands", ResultKind.Printed, ParameterKind.Printable),
        Print(Function.Millions, "x | millions", ResultKind.Printed, ParameterKind.Printable),
        Print(Function.Billions, "x | billions", ResultKind.Printed, ParameterKind.Printable),
        Print(Function.WithUnit, "x | with_unit", ResultKind.Printed, ParameterKind.Printable),
        Print(Function.Decimals, "x | decimals(1)", ResultKind.Printed, ParameterKind.Printable, ParameterKind.Digits),
    ];

    private static readonly FrozenDictionary<string, FunctionSignature> ByName = All.ToFrozenDictionary(f => f.Name, StringComparer.Ordinal);

    private static readonly FrozenDictionary<Function, FunctionSignature> ByFunction = All.ToFrozenDictionary(f => f.Function);

    /// <summary>The function of that name, or null.</summary>
    public static FunctionSignature? Find(string name) => ByName.GetValueOrDefault(name);

    /// <summary>The signature of a function.</summary>
    public static FunctionSignature Of(Function function) => ByFunction[function];

    private static FunctionSignature Of(Function function, string usage, ResultKind result, params ImmutableArray<ParameterKind> parameters) =>
        new(NameOf(function), function, parameters, result, OnlyInTemplates: false, usage);

    private static FunctionSignature Print(Function function, string usage, ResultKind result, params ImmutableArray<ParameterKind> parameters) =>
        new(NameOf(function), function, parameters, result, OnlyInTemplates: true, usage);

    private static string NameOf(Function function) => function == Function.WithUnit ? "with_unit" : function.ToString().ToLowerInvariant();
}
