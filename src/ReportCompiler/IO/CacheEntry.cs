using System.Security.Cryptography;
using System.Text;

namespace ReportCompiler.IO;

/// <summary>
/// The form of a file in the cache: a line that names the form, the key, the hash of the content, the content. So a file that was damaged, cut off or put
/// under another name is told from a sound one.
/// </summary>
internal static class CacheEntry
{
    private const int HashLength = SHA256.HashSizeInBytes;

    private static ReadOnlySpan<byte> Form => "report-cache 1\n"u8;

    /// <summary>The file.</summary>
    public static byte[] Pack(CacheKey key, ReadOnlySpan<byte> content) => [.. Form, .. Digest(key), .. SHA256.HashData(content), .. content];

    /// <summary>The content of a file; null when it is not the sound file of this key.</summary>
    public static byte[]? Unpack(CacheKey key, ReadOnlySpan<byte> file)
    {
        var content = Form.Length + (2 * HashLength);
        if (file.Length < content || !file.StartsWith(Form)) return null;
        var hashes = file[Form.Length..content];
        return hashes[..HashLength].SequenceEqual(Digest(key)) && hashes[HashLength..].SequenceEqual(SHA256.HashData(file[content..])) ? file[content..].ToArray() : null;
    }

    /// <summary>Keys are hashed once more, since not every name is a hash.</summary>
    private static byte[] Digest(CacheKey key) => SHA256.HashData(Encoding.UTF8.GetBytes(key.Hex));
}
