using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Security.Cryptography;
using ReportCompiler.Diagnostics;
using ReportCompiler.Text;

namespace ReportCompiler.Cli.Formats;

/// <summary>
/// Knows a finding again in the next run, when lines have been added above it: by its code, rule, file, message and the text of its line. Those that are
/// alike in all of these are numbered in the order of the file, so that two findings never share one. A finding whose numbers changed is another one, as it
/// is for a waiver.
/// </summary>
internal sealed class Fingerprints(ImmutableSortedDictionary<string, SourceFile> sources)
{
    private readonly Dictionary<string, int> _seen = new(StringComparer.Ordinal);

    /// <summary>The fingerprint of the next finding, in the order of the files.</summary>
    public string Next(Diagnostic finding)
    {
        var line = finding.Span is { } span ? sources.GetValueOrDefault(span.File)?.Line(span.Line).Trim() : null;
        // Each part with its length, so that no text can pass for the end of another.
        var key = string.Concat(((string?[])[finding.Code.Id, finding.RuleId, finding.Span?.File, finding.Message, line]).Select(p => $"{(p?.Length ?? 0).ToString(CultureInfo.InvariantCulture)}:{p}"));
        var number = _seen[key] = _seen.GetValueOrDefault(key) + 1;
        return Convert.ToHexStringLower(SHA256.HashData(MemoryMarshal.AsBytes<char>($"{key}{number.ToString(CultureInfo.InvariantCulture)}")))[..32];
    }
}
