namespace ReportCompiler.Text;

/// <summary>A text file of the project: its path, and its text with LF line ends and without a byte order mark.</summary>
public sealed class SourceFile(string path, string text)
{
    private string[]? _lines;

    /// <summary>Path relative to the project, '/' separated.</summary>
    public string Path { get; } = path;

    /// <summary>The decoded text.</summary>
    public string Text { get; } = text;

    /// <summary>The text of a line, counted from 1; empty when there is no such line.</summary>
    public string Line(int number)
    {
        _lines ??= Text.Split('\n');
        return number >= 1 && number <= _lines.Length ? _lines[number - 1] : "";
    }
}
