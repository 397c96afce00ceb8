namespace ReportCompiler.Text;

/// <summary>
/// A range of text in a file of the project. Lines and columns count from 1, columns in UTF-16 units; the end is exclusive.
/// <paramref name="File"/> is relative to the project, with '/' between folders.
/// </summary>
public readonly record struct SourceSpan(string File, int Line, int Column, int EndLine, int EndColumn) : IComparable<SourceSpan>
{
    /// <summary>A span within one line.</summary>
    public static SourceSpan OnLine(string file, int line, int column, int length) =>
        new(file, line, column, line, column + Math.Max(length, 1));

    /// <summary>The first character of a file: the place of a finding about the file as a whole.</summary>
    public static SourceSpan StartOf(string file) => OnLine(file, 1, 1, 1);

    /// <summary>Order of reading: by file (ordinal), line, column.</summary>
    public int CompareTo(SourceSpan other)
    {
        var byFile = string.CompareOrdinal(File, other.File);
        if (byFile != 0) return byFile;
        var byLine = Line.CompareTo(other.Line);
        return byLine != 0 ? byLine : Column.CompareTo(other.Column);
    }

    /// <inheritdoc cref="CompareTo"/>
    public static bool operator <(SourceSpan left, SourceSpan right) => left.CompareTo(right) < 0;

    /// <inheritdoc cref="CompareTo"/>
    public static bool operator >(SourceSpan left, SourceSpan right) => left.CompareTo(right) > 0;

    /// <inheritdoc cref="CompareTo"/>
    public static bool operator <=(SourceSpan left, SourceSpan right) => left.CompareTo(right) <= 0;

    /// <inheritdoc cref="CompareTo"/>
    public static bool operator >=(SourceSpan left, SourceSpan right) => left.CompareTo(right) >= 0;

    /// <summary><c>file:line:column</c>, as messages and traces print a place.</summary>
    public override string ToString() => FormattableString.Invariant($"{File}:{Line}:{Column}");
}
