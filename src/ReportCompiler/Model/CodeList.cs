using System.Collections.Immutable;
using ReportCompiler.Text;

namespace ReportCompiler.Model;

/// <summary>The permitted codes of a dimension, in the order of the file. The generic codes are known to every list.</summary>
public sealed record CodeList(string Id, ImmutableArray<Code> Codes)
{
    /// <summary>Total: the cell is not broken down by this dimension (SDMX).</summary>
    public const string Total = "_T";

    /// <summary>Unknown (SDMX).</summary>
    public const string Unknown = "_U";

    /// <summary>Other (SDMX).</summary>
    public const string Other = "_O";

    /// <summary>Not applicable (SDMX).</summary>
    public const string NotApplicable = "_Z";

    /// <summary>The generic codes that any dimension may use without declaring them.</summary>
    public static ImmutableArray<string> Generic { get; } = [Total, Unknown, Other, NotApplicable];
}

/// <summary>One code with its label.</summary>
public sealed record Code(string Id, LocalText Label, SourceSpan Span)
{
    /// <summary>From when to when it is used, its earlier id, and a break in its meaning.</summary>
    public Lifetime Lifetime { get; init; } = Lifetime.Always;
}
