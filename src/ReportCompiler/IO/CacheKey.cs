using System.Security.Cryptography;

namespace ReportCompiler.IO;

/// <summary>The name of something kept: a hash of all that it was made of.</summary>
/// <param name="Hex">The hash in small hexadecimal digits.</param>
internal sealed record CacheKey(string Hex)
{
    /// <summary>The key of these bytes.</summary>
    public static CacheKey Of(ReadOnlySpan<byte> everything) => new(Convert.ToHexStringLower(SHA256.HashData(everything)));
}
