using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using ReportCompiler.Diagnostics;
using ReportCompiler.Load;

namespace ReportCompiler.Compose.Lint;

/// <summary>Writes <c>typed-numbers.yaml</c>: the numbers typed by hand that an edition accepts from now on. No line numbers stand in it, so that text may move.</summary>
public static class TypedNumberList
{
    /// <summary>The path of the list in its project.</summary>
    public static string PathOf(int year) => ProjectLayout.TypedNumbers(year);

    /// <summary>Whether a finding is one that the list takes away: a typed number, or an entry of the list as it was.</summary>
    public static bool TakesAway(Diagnostic finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return LintDiagnostics.All.Contains(finding.Code);
    }

    /// <summary>The file, sorted by file and words.</summary>
    public static string Write(ImmutableArray<TypedNumber> numbers)
    {
        var yaml = new StringBuilder("schema: 1\n# Numbers that were typed by hand before they were looked for, and are accepted as they are. 'report check <year> --baseline' writes this list anew.\n");
        yaml.Append(numbers.IsEmpty ? "typed-numbers: []\n" : "typed-numbers:\n");
        var entries = numbers.GroupBy(n => (n.Place.File, n.Context, n.Text)).OrderBy(g => g.Key.File, StringComparer.Ordinal).ThenBy(g => g.Key.Context, StringComparer.Ordinal).ThenBy(g => g.Key.Text, StringComparer.Ordinal);
        foreach (var entry in entries)
            yaml.Append(CultureInfo.InvariantCulture, $"  - {{ file: {Quoted(entry.Key.File)}, number: {Quoted(entry.Key.Text)}, context: {Quoted(entry.Key.Context)}, count: {entry.Count()} }}\n");
        return yaml.ToString();
    }

    /// <summary>A text in double quotes, which YAML reads back as it is.</summary>
    private static string Quoted(string text)
    {
        var quoted = new StringBuilder(text.Length + 2).Append('"');
        foreach (var c in text)
        {
            if (c is '"' or '\\') quoted.Append('\\').Append(c);
            else if (char.IsControl(c) || c is '\u2028' or '\u2029' or '\uFEFF' or '\u00A0') quoted.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:X4}");
            else quoted.Append(c);
        }
        return quoted.Append('"').ToString();
    }
}
