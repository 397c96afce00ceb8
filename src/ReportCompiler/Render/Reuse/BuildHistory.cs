using System.Collections.Immutable;
using System.Text;
using ReportCompiler.IO;

namespace ReportCompiler.Render.Reuse;

/// <summary>The last builds of a year, the latest first: the key of what each was made of, and the names of the kept files that it used. A line for each.</summary>
internal sealed class BuildHistory
{
    /// <summary>So many builds are remembered: those of a few rounds of correcting and going back, of HTML alone, of one language alone.</summary>
    public const int Most = 8;

    private readonly ImmutableArray<string> _builds;

    private BuildHistory(ImmutableArray<string> builds) => _builds = builds;

    public static BuildHistory Empty { get; } = new([]);

    public bool IsEmpty => _builds.IsEmpty;

    /// <summary>The names of the files that these builds used.</summary>
    public IEnumerable<string> Used => _builds.SelectMany(b => b.Split(' ').Skip(1));

    public static BuildHistory Read(byte[] list) => new([.. Encoding.UTF8.GetString(list).Split('\n', StringSplitOptions.RemoveEmptyEntries).Take(Most)]);

    public byte[] Write() => Encoding.UTF8.GetBytes(string.Concat(_builds.Select(b => b + "\n")));

    public bool Has(CacheKey inputs) => _builds.Any(b => IsOf(b, inputs));

    /// <summary>The history after one more build; null when that changes nothing.</summary>
    public BuildHistory? With(CacheKey inputs, IEnumerable<string> used)
    {
        var build = string.Join(' ', used.Order(StringComparer.Ordinal).Prepend(inputs.Hex));
        return _builds.FirstOrDefault() == build ? null : new([.. _builds.Where(b => !IsOf(b, inputs)).Prepend(build).Take(Most)]);
    }

    private static bool IsOf(string build, CacheKey inputs) => build.StartsWith(inputs.Hex, StringComparison.Ordinal);
}
