namespace ReportCompiler.Tests.Formats;

/// <summary>
/// How a runner of GitHub Actions reads a line, written anew from its documented behaviour: a command begins with '::' behind blanks, or, as of old, with '##['
/// anywhere in the line. Escapes are read in the order in which the runner reads them.
/// </summary>
internal sealed record Command(string Name, IReadOnlyDictionary<string, string> Properties, string Message)
{
    private static readonly string[] Known =
        ["error", "warning", "notice", "group", "endgroup", "debug", "add-mask", "stop-commands", "set-env", "add-path", "set-output", "save-state", "echo", "add-matcher", "remove-matcher"];

    /// <summary>The command on a line, or null.</summary>
    public static Command? Read(string line)
    {
        var text = line.TrimStart();
        var end = text.StartsWith("::", StringComparison.Ordinal) ? text.IndexOf("::", 2, StringComparison.Ordinal) : -1;
        if (end > 0 && Of(text[2..end], ',', text[(end + 2)..]) is { } command) return command;
        var old = line.IndexOf("##[", StringComparison.Ordinal);
        var close = old < 0 ? -1 : line.IndexOf(']', old);
        return close < 0 ? null : Of(line[(old + 3)..close], ';', line[(close + 1)..]);
    }

    private static Command? Of(string info, char separator, string message)
    {
        var words = info.Split(' ', 2);
        if (!Known.Contains(words[0])) return null;
        var properties = (words.ElementAtOrDefault(1) ?? "").Split(separator, StringSplitOptions.RemoveEmptyEntries).Select(p => p.Split('=', 2)).ToDictionary(p => p[0], p => Unescape(p[1].Replace("%3A", ":", StringComparison.Ordinal).Replace("%2C", ",", StringComparison.Ordinal)));
        return new(words[0], properties, Unescape(message));
    }

    private static string Unescape(string text) =>
        text.Replace("%0D", "\r", StringComparison.Ordinal).Replace("%0A", "\n", StringComparison.Ordinal).Replace("%25", "%", StringComparison.Ordinal);
}
