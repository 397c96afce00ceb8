namespace ReportCompiler.IO;

/// <summary>A file to be written: its path under the output folder, '/' separated, and its bytes.</summary>
public sealed record OutputFile(string Path, ReadOnlyMemory<byte> Bytes);
