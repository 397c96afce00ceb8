using System.Collections.Immutable;
using System.Text;

namespace ReportCompiler.Tests.Specs;

/// <summary>
/// A specification that a statistician can read: a title, changes to the small project under <c>Specs/base</c>, and the findings expected.
/// <code>
/// A changed part is found
/// change data/2020/ministry-of-education/schools.csv
///   schools,PUBLIC,35
///   schools,PUBLIC,36
/// expect
///   error RC3007 data/2020/…/submission.yaml:5:36 'school_shares.type.PUBLIC' is stated as 87.5
/// </code>
/// Commands: <c>write PATH [utf-16|windows-1251|bom|crlf|invalid-utf-8]</c> with the indented text, <c>change PATH</c> with the old line and
/// the new one, <c>append PATH</c>, <c>delete PATH</c>, <c>year N</c>, <c>expect</c> with one line per finding: severity, code, place and the
/// beginning of the message. Findings that are not listed fail the spec, notes excepted; <c>expect nothing</c> allows none. <c>trace WHAT</c> with what
/// <c>report trace</c> prints for it, whole; <c>status</c> with the lines of <c>report status</c>; <c>prints</c> with lines that the report has, each whole and in this order.
/// </summary>
internal sealed record SpecFile(string Title, int Year, ImmutableSortedDictionary<string, byte[]> Files, ImmutableArray<string> Expected, ImmutableArray<(string What, string Answer)> Traces)
{
    /// <summary>The lines of the status; null where the specification says nothing of them.</summary>
    public ImmutableArray<string>? Status { get; private init; }

    /// <summary>Lines that the report has, in order.</summary>
    public ImmutableArray<string> Prints { get; private init; } = [];

    public static SpecFile Read(string text, IReadOnlyDictionary<string, byte[]> project)
    {
        var lines = text.Replace("\r\n", "\n", StringComparison.Ordinal).TrimEnd('\n').Split('\n');
        var files = project.ToDictionary(f => f.Key, f => f.Value, StringComparer.Ordinal);
        var expected = ImmutableArray<string>.Empty;
        var traces = new List<(string, string)>();
        ImmutableArray<string>? status = null;
        var prints = ImmutableArray<string>.Empty;
        var year = 2020;
        for (var i = 1; i < lines.Length;)
        {
            var words = lines[i++].Split(' ');
            var body = new List<string>();
            for (; i < lines.Length && (lines[i].Length == 0 || lines[i].StartsWith("  ", StringComparison.Ordinal)); i++) body.Add(lines[i].Length == 0 ? "" : lines[i][2..]);
            while (body.Count > 0 && body[^1].Length == 0) body.RemoveAt(body.Count - 1);
            switch (words[0])
            {
                case "write": files[words[1]] = Encode(string.Join('\n', body) + (body.Count > 0 ? "\n" : ""), words.ElementAtOrDefault(2)); break;
                case "append": files[words[1]] = [.. files[words[1]], .. Encoding.UTF8.GetBytes(string.Join('\n', body) + "\n")]; break;
                case "change": files[words[1]] = Change(files[words[1]], body); break;
                case "delete": Assert.True(files.Remove(words[1]) || Remove(files, words[1] + "/")); break;
                case "year": year = int.Parse(words[1], System.Globalization.CultureInfo.InvariantCulture); break;
                case "expect": expected = [.. body]; break;
                case "trace": traces.Add((string.Join(' ', words.Skip(1)), string.Join('\n', body) + "\n")); break;
                case "status": status = [.. body]; break;
                case "prints": prints = [.. body]; break;
                case "": break;
                default: throw new FormatException($"'{words[0]}' is not a command of a spec.");
            }
        }
        return new SpecFile(lines[0], year, files.ToImmutableSortedDictionary(StringComparer.Ordinal), expected, [.. traces]) { Status = status, Prints = prints };
    }

    private static bool Remove(Dictionary<string, byte[]> files, string folder)
    {
        var inside = files.Keys.Where(k => k.StartsWith(folder, StringComparison.Ordinal)).ToList();
        inside.ForEach(k => files.Remove(k));
        return inside.Count > 0;
    }

    private static byte[] Change(byte[] bytes, List<string> body)
    {
        Assert.Equal(2, body.Count);
        var text = Encoding.UTF8.GetString(bytes);
        Assert.Contains(body[0], text, StringComparison.Ordinal);
        return Encoding.UTF8.GetBytes(text.Replace(body[0], body[1], StringComparison.Ordinal));
    }

    private static byte[] Encode(string text, string? encoding) => encoding switch
    {
        null => Encoding.UTF8.GetBytes(text),
        "bom" => [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(text)],
        "crlf" => Encoding.UTF8.GetBytes(text.Replace("\n", "\r\n", StringComparison.Ordinal)),
        "utf-16" => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(text)],
        "windows-1251" => [.. text.Select(c => c is >= 'А' and <= 'я' ? (byte)(c - 'А' + 0xC0) : (byte)c)],
        "invalid-utf-8" => [.. text.Select(c => c == '?' ? (byte)0xFF : (byte)c)],
        _ => throw new FormatException($"'{encoding}' is not an encoding of a spec."),
    };
}
