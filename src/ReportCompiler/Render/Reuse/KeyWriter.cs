using System.Buffers;
using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using ReportCompiler.IO;

namespace ReportCompiler.Render.Reuse;

/// <summary>
/// Writes down all that something is made of, so that two things have the same key only when all of it is the same: each text with its length before it, each
/// list with its count, what is missing apart from what is empty.
/// </summary>
internal sealed class KeyWriter
{
    private readonly ArrayBufferWriter<byte> _bytes = new(1 << 16);

    /// <summary>The key of all that was written.</summary>
    public CacheKey Key => CacheKey.Of(_bytes.WrittenSpan);

    public KeyWriter Add(int number)
    {
        BinaryPrimitives.WriteInt32LittleEndian(_bytes.GetSpan(sizeof(int)), number);
        _bytes.Advance(sizeof(int));
        return this;
    }

    public KeyWriter Add(int? number) => number is { } value ? Add(1).Add(value) : Add(0);

    public KeyWriter Add(bool flag) => Add(flag ? 1 : 0);

    /// <summary>A number with its digits: 1.0 is another than 1.</summary>
    public KeyWriter Add(decimal? number)
    {
        if (number is null) return Add(0);
        Span<int> bits = stackalloc int[4];
        decimal.GetBits(number.Value, bits);
        Add(1);
        foreach (var part in bits) Add(part);
        return this;
    }

    public KeyWriter Add(string? text)
    {
        if (text is null) return Add(-1);
        Add(text.Length);
        _bytes.Write(MemoryMarshal.AsBytes(text.AsSpan()));
        return this;
    }

    public KeyWriter Add(ReadOnlySpan<byte> bytes)
    {
        Add(bytes.Length)._bytes.Write(bytes);
        return this;
    }

    public KeyWriter Add(CacheKey key) => Add(key.Hex);

    public KeyWriter AddAll<T>(ImmutableArray<T> items, Func<KeyWriter, T, KeyWriter> add)
    {
        Add(items.Length);
        foreach (var item in items) add(this, item);
        return this;
    }
}
