using ReportCompiler.Text;

namespace ReportCompiler.Expressions;

/// <summary>The opening line of a fenced code block in Markdown.</summary>
internal sealed record Fence(char Sign, int Length, int Indent, string Info)
{
    private static readonly string[] Kinds = ["chart", "table", "key-figures", .. RegisterDefinition.Words.Select(w => w.Word)];

    /// <summary>The kind of block that the fence opens, such as <c>chart</c>: three backticks at the beginning of the line.</summary>
    public string? Block => Sign == '`' && Length == 3 && Indent == 0 && Kinds.Contains(Info) ? Info : null;

    /// <summary>The kind of block that was probably meant, or null.</summary>
    public string? Meant => Info.Length > 0 && NearestNames.Of(Info.Split(' ', ':', '{')[0], Kinds) is [var near, ..] ? near : null;

    /// <summary>The fence that a line opens, or null.</summary>
    public static Fence? Open(string line)
    {
        var indent = IndentOf(line);
        if (indent > 3 || indent == line.Length || line[indent] is not ('`' or '~')) return null;
        var length = line.AsSpan(indent).IndexOfAnyExcept(line[indent]);
        if (length < 0) length = line.Length - indent;
        var info = line[(indent + length)..].Trim();
        return length < 3 || (line[indent] == '`' && info.Contains('`', StringComparison.Ordinal)) ? null : new(line[indent], length, indent, info);
    }

    /// <summary>The index of the line that closes the fence, or the number of lines.</summary>
    public int Close(string[] lines, int from)
    {
        for (var i = from; i < lines.Length; i++)
        {
            var line = lines[i].AsSpan().Trim();
            if (line.Length >= Length && line.IndexOfAnyExcept(Sign) < 0 && IndentOf(lines[i]) <= 3) return i;
        }
        return lines.Length;
    }

    private static int IndentOf(string line) => line.Length - line.TrimStart(' ').Length;
}
