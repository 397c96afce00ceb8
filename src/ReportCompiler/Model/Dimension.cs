using System.Collections.Immutable;
using ReportCompiler.Text;

namespace ReportCompiler.Model;

/// <summary>A dimension, its code list and the groups declared over its codes.</summary>
public sealed record Dimension(string Id, CodeList Codes, ImmutableArray<CodeGroup> Groups, SourceSpan Span)
{
    /// <summary>What heads a column of its codes ("Type of crime"); without one the id is used.</summary>
    public LocalText Label { get; init; } = LocalText.None;

    /// <summary>Every code a cell of this dimension may carry: the list's own, the groups, and the generic ones.</summary>
    public IEnumerable<string> AllCodes() => Codes.Codes.Select(c => c.Id).Concat(Groups.Select(g => g.Id)).Concat(CodeList.Generic);

    /// <summary>The group of that id, or null.</summary>
    public CodeGroup? Group(string code) => Groups.FirstOrDefault(g => g.Id == code);
}

/// <summary>A name for several codes: the ones listed in <paramref name="Of"/>, or all but those in <paramref name="Except"/>.</summary>
public sealed record CodeGroup(string Id, LocalText Label, ImmutableArray<string> Of, ImmutableArray<string> Except, SourceSpan Span)
{
    /// <summary>True when a code (never the total) belongs to the group.</summary>
    public bool Contains(string code) => code != CodeList.Total && (Of.IsEmpty ? !Except.Contains(code) : Of.Contains(code));
}
