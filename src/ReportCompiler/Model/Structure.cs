using System.Collections.Immutable;

namespace ReportCompiler.Model;

/// <summary>The declarations of a project that are valid for all years: who submits, what is counted, how it is broken down (SDMX: data structure).</summary>
public sealed record Structure
{
    /// <summary>The report itself.</summary>
    public required ReportDefinition Report { get; init; }

    /// <summary>Agencies in the order of the file.</summary>
    public required OrderedSet<Agency> Agencies { get; init; }

    /// <summary>Dimensions.</summary>
    public required OrderedSet<Dimension> Dimensions { get; init; }

    /// <summary>Units.</summary>
    public required OrderedSet<Unit> Units { get; init; }

    /// <summary>Indicators in the order of the file.</summary>
    public required OrderedSet<Indicator> Indicators { get; init; }

    /// <summary>Derived figures.</summary>
    public required OrderedSet<FigureDefinition> Figures { get; init; }

    /// <summary>Declared rules.</summary>
    public required ImmutableArray<RuleDefinition> Rules { get; init; }

    /// <summary>The built-in rules of plausibility, as the project sets them.</summary>
    public ImmutableArray<PlausibilityRule> Plausibility { get; init; } = PlausibilityRule.All;

    /// <summary>Severities that the project gives to built-in checks.</summary>
    public ImmutableArray<SeveritySetting> Severities { get; init; } = [];

    /// <summary>Cited publications.</summary>
    public required OrderedSet<SourceDefinition> Sources { get; init; }

    /// <summary>Languages by tag.</summary>
    public required ImmutableSortedDictionary<string, Language> Languages { get; init; }

    /// <summary>When a code exists; null for a code that its list does not declare, such as a group or '_T'.</summary>
    public Lifetime? LifetimeOf(string dimension, string code) => Dimensions.Find(dimension)?.Codes.Codes.FirstOrDefault(c => c.Id == code)?.Lifetime;
}
