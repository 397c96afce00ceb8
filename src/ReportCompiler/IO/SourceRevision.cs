namespace ReportCompiler.IO;

/// <summary>The state of the project in its git repository.</summary>
/// <param name="Commit">The full name of the commit.</param>
/// <param name="Dirty">True when a file of the project that git knows differs from that commit.</param>
public sealed record SourceRevision(string Commit, bool Dirty);
