using System.Collections.Immutable;
using ReportCompiler.Text;

namespace ReportCompiler.Load;

/// <summary>A node of a YAML file with its place: a scalar, a sequence or a mapping.</summary>
public abstract record YamlNode(SourceSpan Span);

/// <summary>A scalar. <paramref name="Quoted"/> is true for quoted and block scalars; an empty plain scalar has the text "".</summary>
public sealed record YamlScalar(string Text, bool Quoted, SourceSpan Span) : YamlNode(Span)
{
    /// <summary>True where nothing stands, or one of the words by which YAML says so: whoever means them as a text puts them in quotes.</summary>
    public bool IsNull => !Quoted && Text is ("" or "~" or "null" or "Null" or "NULL");

    /// <summary>The text with the place of its first character, inside the quotes if there are any.</summary>
    public Located<string> Content => new(Text, Quoted && Span.Line == Span.EndLine
        ? Span with { Column = Span.Column + 1, EndColumn = Math.Max(Span.Column + 2, Span.EndColumn - 1) } : Span);
}

/// <summary>A sequence.</summary>
public sealed record YamlSequence(ImmutableArray<YamlNode> Items, SourceSpan Span) : YamlNode(Span);

/// <summary>A mapping; its keys are distinct and in the order of the file.</summary>
public sealed record YamlMapping(ImmutableArray<YamlEntry> Entries, SourceSpan Span) : YamlNode(Span)
{
    /// <summary>The value under a key, or null.</summary>
    public YamlNode? this[string key] => Entries.FirstOrDefault(e => e.Key.Text == key)?.Value;
}

/// <summary>One key of a mapping with its value.</summary>
public sealed record YamlEntry(YamlScalar Key, YamlNode Value);
