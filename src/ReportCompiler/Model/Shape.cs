using System.Collections.Immutable;

namespace ReportCompiler.Model;

/// <summary>The set of dimensions by which a row is broken down. Rows of one agency, indicator and shape are one table; a sum never crosses shapes.</summary>
public sealed class Shape : IEquatable<Shape>
{
    private readonly string _key;

    private Shape(ImmutableArray<string> dimensions)
    {
        Dimensions = dimensions;
        _key = string.Join('|', dimensions);
    }

    /// <summary>The shape of a total.</summary>
    public static Shape Total { get; } = new([]);

    /// <summary>The dimensions in ordinal order.</summary>
    public ImmutableArray<string> Dimensions { get; }

    /// <summary>The shape of these dimensions.</summary>
    public static Shape Of(IEnumerable<string> dimensions) => new([.. dimensions.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]);

    /// <summary>The shape of dimensions that are in ordinal order already, each once.</summary>
    internal static Shape OfOrdered(ImmutableArray<string> dimensions) => new(dimensions);

    /// <summary>True when every dimension of <paramref name="other"/> is one of this shape's.</summary>
    public bool Contains(Shape other)
    {
        foreach (var dimension in other.Dimensions)
        {
            if (!Dimensions.Contains(dimension)) return false;
        }
        return true;
    }

    /// <inheritdoc/>
    public bool Equals(Shape? other) => other is not null && _key == other._key;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Shape);

    /// <inheritdoc/>
    public override int GetHashCode() => _key.GetHashCode(StringComparison.Ordinal);

    /// <summary>"sex × age", or "total".</summary>
    public override string ToString() => Dimensions.IsEmpty ? "total" : string.Join(" × ", Dimensions);
}
