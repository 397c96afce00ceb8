using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Globalization;
using ReportCompiler.IO;

namespace ReportCompiler.Render.Manifest;

/// <summary>A font of the program: its file, and the version that it gives itself, or null when it gives none.</summary>
internal sealed record EmbeddedFont(FileStamp File, string? Version)
{
    private const int InWoff2 = 24;
    private const int InHead = 4;

    /// <summary>All fonts, by name.</summary>
    public static ImmutableArray<EmbeddedFont> All() =>
        [.. typeof(EmbeddedFont).Assembly.GetManifestResourceNames()
            .Where(name => name.EndsWith(".ttf", StringComparison.Ordinal) || name.EndsWith(".woff2", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal).Select(Read)];

    private static EmbeddedFont Read(string name)
    {
        using var stream = typeof(EmbeddedFont).Assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return new(FileStamp.Of(name, bytes), VersionOf(bytes));
    }

    /// <summary>The revision in the head of the file (WOFF2), or in the table 'head' (TrueType).</summary>
    private static string? VersionOf(ReadOnlySpan<byte> font)
    {
        if (font.StartsWith("wOF2"u8)) return Fixed(font[InWoff2..]);
        for (var i = 0; i < BinaryPrimitives.ReadUInt16BigEndian(font[4..]); i++)
        {
            var table = font[(12 + (16 * i))..];
            if (table.StartsWith("head"u8)) return Fixed(font[((int)BinaryPrimitives.ReadUInt32BigEndian(table[8..]) + InHead)..]);
        }
        return null;
    }

    /// <summary>A number with 16 bits before its point and 16 behind.</summary>
    private static string Fixed(ReadOnlySpan<byte> bytes) =>
        (BinaryPrimitives.ReadInt32BigEndian(bytes) / 65536m).ToString("0.000", CultureInfo.InvariantCulture);
}
