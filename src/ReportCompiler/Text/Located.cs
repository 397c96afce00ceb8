namespace ReportCompiler.Text;

/// <summary>A value and the place it was read from: the same span serves an error message and the provenance of a figure.</summary>
public readonly record struct Located<T>(T Value, SourceSpan Span)
{
    /// <summary>Another value at the same place.</summary>
    public Located<TOther> With<TOther>(TOther value) => new(value, Span);
}
