using System.Collections.Immutable;

namespace ReportCompiler.Tests.Corpus;

/// <summary>The 2020 edition with one fault in it.</summary>
/// <param name="Kind">The kind of fault.</param>
/// <param name="Name">What was done, the same in every run.</param>
/// <param name="Files">The files of the project.</param>
/// <param name="Place">The file and line in which the fault stands; a line of 0 where it has none.</param>
internal sealed record Mutation(string Kind, string Name, ImmutableDictionary<string, byte[]> Files, (string File, int Line) Place)
{
    public override string ToString() => $"{Kind}: {Name}";
}
