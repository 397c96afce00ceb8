using System.Text;

namespace ReportCompiler.Cli.Completion;

/// <summary>
/// A command line as bash reads it, up to the cursor. Bash itself would hand over words that are cut at every '=', ':' and '@', which cannot be put together again.
/// Nothing is expanded: a variable or a command in it stays the text that it is.
/// </summary>
internal static class BashLine
{
    /// <summary>The words without their quotes; the last one is begun, and "" behind a blank.</summary>
    public static List<string> Words(string line)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        var (quote, inWord) = ('\0', false);
        for (var i = 0; i < line.Length; i++)
        {
            var c = line[i];
            if (c == '\\' && quote != '\'' && i + 1 < line.Length) (inWord, word) = (true, word.Append(line[++i]));
            else if (quote != '\0' ? c == quote : c is '\'' or '"') (inWord, quote) = (true, quote == '\0' ? c : '\0');
            else if (quote != '\0' || !char.IsWhiteSpace(c)) (inWord, word) = (true, word.Append(c));
            else if (inWord)
            {
                words.Add(word.ToString());
                (inWord, word) = (false, word.Clear());
            }
        }
        words.Add(word.ToString());
        return words;
    }
}
