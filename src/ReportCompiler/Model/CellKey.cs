using System.Collections.Immutable;

namespace ReportCompiler.Model;

/// <summary>The codes of a cell on the dimensions by which it is broken down; dimensions that are not named are totals.</summary>
public sealed class CellKey : IEquatable<CellKey>
{
    private readonly string _key;

    private CellKey(ImmutableArray<(string Dimension, string Code)> codes)
    {
        Codes = codes;
        Shape = Shape.OfOrdered([.. codes.Select(c => c.Dimension)]);
        _key = string.Join('|', codes.Select(c => c.Dimension + "=" + c.Code));
    }

    /// <summary>The key of a total.</summary>
    public static CellKey Total { get; } = new([]);

    /// <summary>Dimension and code, in ordinal order of the dimensions; never the code <c>_T</c>.</summary>
    public ImmutableArray<(string Dimension, string Code)> Codes { get; }

    /// <summary>The dimensions of the key.</summary>
    public Shape Shape { get; }

    /// <summary>The key with these codes; <c>_T</c> is left out. Each dimension may stand once.</summary>
    public static CellKey Of(IEnumerable<(string Dimension, string Code)> codes) =>
        new(codes.Where(c => c.Code != CodeList.Total).ToImmutableArray().Sort((a, b) => string.CompareOrdinal(a.Dimension, b.Dimension)));

    /// <summary>The code on a dimension; <c>_T</c> when the key does not name it.</summary>
    public string this[string dimension]
    {
        get
        {
            foreach (var (d, c) in Codes)
            {
                if (d == dimension) return c;
            }
            return CodeList.Total;
        }
    }

    /// <summary>The key with only the dimensions of a coarser shape.</summary>
    public CellKey Project(Shape shape) => new([.. Codes.Where(c => shape.Dimensions.Contains(c.Dimension))]);

    /// <summary>The key with one more code.</summary>
    public CellKey With(string dimension, string code) => Of(Codes.Where(c => c.Dimension != dimension).Append((dimension, code)));

    /// <inheritdoc/>
    public bool Equals(CellKey? other) => other is not null && _key == other._key;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as CellKey);

    /// <inheritdoc/>
    public override int GetHashCode() => _key.GetHashCode(StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => _key;
}
