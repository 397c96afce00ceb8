using System.Security.Cryptography;

namespace ReportCompiler.IO;

/// <summary>What proves that a file is the one that was read or written.</summary>
/// <param name="Path">'/' separated, relative to the project or to the output folder.</param>
/// <param name="Bytes">Its length.</param>
/// <param name="Sha256">Its hash, in small hexadecimal digits.</param>
public sealed record FileStamp(string Path, long Bytes, string Sha256)
{
    /// <summary>The stamp of a file with these bytes.</summary>
    public static FileStamp Of(string path, ReadOnlySpan<byte> bytes) => new(path, bytes.Length, Convert.ToHexStringLower(SHA256.HashData(bytes)));
}
