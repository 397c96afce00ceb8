using System.Collections.Concurrent;
using System.Collections.Immutable;
using ReportCompiler.Model;

namespace ReportCompiler.Expressions;

/// <summary>What names mean where an expression stands, and what it may use.</summary>
internal sealed record NameScope
{
    /// <summary>Names that are neither indicators nor figures nor functions, and cannot be taken by a loop.</summary>
    public static ImmutableArray<string> Words { get; } = ["year", "previous_year", "code", "agency", "claim", "fixed"];

    /// <summary>Indicators, dimensions, codes, agencies, figures.</summary>
    public required Structure Structure { get; init; }

    /// <summary>True in a template, where functions that print are allowed.</summary>
    public bool InTemplate { get; init; }

    /// <summary>The dimension whose codes <c>code</c> stands for; null where <c>code</c> is not bound.</summary>
    public string? CodeDimension { get; init; }

    /// <summary>Loop variables, each with the list it ranges over.</summary>
    public ImmutableSortedDictionary<string, Expression> Variables { get; init; } =
        ImmutableSortedDictionary.Create<string, Expression>(StringComparer.Ordinal);

    /// <summary>The expressions of figures that are bound; a figure that has an error of its own is absent.</summary>
    public ImmutableSortedDictionary<string, Expression> Figures { get; init; } =
        ImmutableSortedDictionary.Create<string, Expression>(StringComparer.Ordinal);

    /// <summary>Units of figures once found: figures use figures, and a unit is asked at every operator.</summary>
    internal ConcurrentDictionary<string, UnitOfFigure> FigureUnits { get; } = new(StringComparer.Ordinal);

    /// <summary>True when a name means something already.</summary>
    public bool IsTaken(string name) =>
        Structure.Indicators.Contains(name) || Structure.Figures.Contains(name) || Structure.Dimensions.Contains(name)
        || Variables.ContainsKey(name) || Words.Contains(name) || FunctionSignature.Find(name) is not null;

    /// <summary>Everything an expression may begin with.</summary>
    public IEnumerable<string> Beginnings() =>
        Variables.Keys.Concat(Structure.Indicators.Ids).Concat(Structure.Figures.Ids).Concat(["year", "previous_year"])
            .Concat(FunctionSignature.All.Where(f => InTemplate || !f.OnlyInTemplates).Select(f => f.Name));

    /// <summary>The scope inside a loop.</summary>
    public NameScope With(string variable, Expression list) => this with { Variables = Variables.SetItem(variable, list) };
}

/// <summary>The unit of a figure; null is a bare number.</summary>
internal readonly record struct UnitOfFigure(Unit? Unit);
