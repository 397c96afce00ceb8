using System.Collections.Immutable;

namespace ReportCompiler.Render.Audit;

/// <summary>A run of text of a page, and what it stands in.</summary>
/// <param name="Text">The text, entities read.</param>
/// <param name="Region">The id of the chapter around it; empty outside.</param>
/// <param name="Figures">The lines of the ledger that the element around it says it prints; empty for none.</param>
/// <param name="Setting">What it stands in.</param>
internal readonly record struct PageText(string Text, string Region, ImmutableArray<int> Figures, PageSetting Setting)
{
    /// <summary>Whether it stands in one of these.</summary>
    public bool Is(PageSetting setting) => (Setting & setting) != 0;
}

/// <summary>What a text of a page stands in.</summary>
[Flags]
internal enum PageSetting
{
    None = 0,

    /// <summary>A picture: a label of it.</summary>
    Drawn = 1,

    /// <summary>The title or the description of a picture, for those who cannot see it.</summary>
    Described = 2,

    /// <summary>An element with the attribute <c>data-fixed</c>, in which the author of a layout says why its numbers need no source.</summary>
    Fixed = 4,

    /// <summary>What opens on demand. On paper nothing can be opened.</summary>
    OnDemand = 8,

    /// <summary>The number of an item of a list, which the browser writes.</summary>
    ItemNumber = 16,

    /// <summary>What holds the place of a page number.</summary>
    PageNumber = 32,
}
