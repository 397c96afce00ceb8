using System.Collections;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;

namespace ReportCompiler.Model;

/// <summary>Declared things in the order of their file, found by id.</summary>
[SuppressMessage("Naming", "CA1710:Identifiers should have correct suffix", Justification = "It is a set with an order, not a general collection.")]
public sealed class OrderedSet<T> : IReadOnlyCollection<T> where T : class
{
    private readonly ImmutableArray<T> _items;
    private readonly Dictionary<string, T> _byId;

    /// <summary>The items; of two with one id the first counts (Bind reports the second).</summary>
    public OrderedSet(IEnumerable<T> items, Func<T, string> id)
    {
        ArgumentNullException.ThrowIfNull(items);
        ArgumentNullException.ThrowIfNull(id);
        _byId = new Dictionary<string, T>(StringComparer.Ordinal);
        _items = [.. items.Where(i => _byId.TryAdd(id(i), i))];
    }

    /// <inheritdoc/>
    public int Count => _items.Length;

    /// <summary>The ids in order.</summary>
    public IEnumerable<string> Ids => _byId.Keys;

    /// <summary>The item of that id, or null.</summary>
    public T? Find(string id) => _byId.GetValueOrDefault(id);

    /// <summary>True when there is an item of that id.</summary>
    public bool Contains(string id) => _byId.ContainsKey(id);

    /// <summary>The position of the item in the order, or -1.</summary>
    public int IndexOf(T item) => _items.IndexOf(item);

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)_items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
