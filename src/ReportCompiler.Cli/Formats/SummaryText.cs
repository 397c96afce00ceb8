using System.Text;
using ReportCompiler.Cli.Formatting;

namespace ReportCompiler.Cli.Formats;

/// <summary>
/// Text of users within Markdown: it is read as it was written, and cannot become a tag, a table, a link, a mention or a reference. What
/// marks something is escaped; behind '@' and '#' stands a character without width, since names and numbers are sought after Markdown has been read.
/// </summary>
internal static class SummaryText
{
    private const string Marks = "\\`*_[]~|!$:.";
    private const char NoWidth = '\u200B';

    public static string Of(string text)
    {
        var escaped = new StringBuilder();
        var before = ' ';
        foreach (var letter in VisibleText.Of(text))
        {
            if (letter is '<') escaped.Append("&lt;");
            else if (letter is '>') escaped.Append("&gt;");
            else if (letter is '&') escaped.Append("&amp;");
            else if (Marks.Contains(letter, StringComparison.Ordinal)) escaped.Append('\\').Append(letter);
            else escaped.Append(letter);
            // No mention begins behind a digit: 2020@v1.
            if (letter is '#' || letter is '@' && !char.IsAsciiDigit(before)) escaped.Append(NoWidth);
            before = letter;
        }
        return escaped.ToString();
    }
}
