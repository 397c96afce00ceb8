using System.Text;
using System.Text.Unicode;
using ReportCompiler.Diagnostics;
using ReportCompiler.Text;

namespace ReportCompiler.Load;

/// <summary>Turns the bytes of a file into text: strict UTF-8, LF line ends, no byte order mark, no character that a reader of the report cannot see.</summary>
internal static class TextDecoder
{
    /// <summary>The text, or null when the file is not text as we take it (said in <paramref name="bag"/>).</summary>
    public static string? Decode(string path, ReadOnlySpan<byte> bytes, DiagnosticBag bag)
    {
        if (LooksLikeUtf16(bytes))
        {
            bag.Add(LoadDiagnostics.Utf16(path));
            return null;
        }
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) bytes = bytes[3..];
        if (!Utf8.IsValid(bytes))
        {
            bag.Add(NotUtf8(path, bytes));
            return null;
        }
        var text = Encoding.UTF8.GetString(bytes);
        if (text.Contains('\r')) text = text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        return HasOnlyVisibleCharacters(path, text, bag) ? text : null;
    }

    /// <summary>A byte order mark of UTF-16, or NUL in every second byte.</summary>
    private static bool LooksLikeUtf16(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF])) return true;
        var start = bytes[..Math.Min(bytes.Length, 1000)];
        return start.Length >= 4 && start.Count((byte)0) >= start.Length / 3;
    }

    private static Diagnostic NotUtf8(string path, ReadOnlySpan<byte> bytes)
    {
        var at = 0;
        while (Rune.DecodeFromUtf8(bytes[at..], out _, out var length) == System.Buffers.OperationStatus.Done) at += length;
        var before = Encoding.UTF8.GetString(bytes[..at]).Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n');
        return LoadDiagnostics.NotUtf8(PlaceOf(path, before, before.Length), bytes[at], ProbableEncoding(bytes));
    }

    /// <summary>Runs of high bytes are Cyrillic words; Turkish letters have bytes that Western text hardly uses.</summary>
    private static string ProbableEncoding(ReadOnlySpan<byte> bytes)
    {
        var (high, inRuns, turkish) = (0, 0, false);
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] < 0x80) continue;
            high++;
            if ((i > 0 && bytes[i - 1] >= 0x80) || (i + 1 < bytes.Length && bytes[i + 1] >= 0x80)) inRuns++;
            turkish |= bytes[i] is 0xD0 or 0xDD or 0xDE or 0xF0 or 0xFD or 0xFE;
        }
        return inRuns * 2 > high ? "Windows-1251 (Cyrillic)" : turkish ? "Windows-1254 (Turkish)" : "Windows-1252 (Western European)";
    }

    private static bool HasOnlyVisibleCharacters(string path, string text, DiagnosticBag bag)
    {
        var (first, count) = (-1, 0);
        for (var i = 0; i < text.Length; i++)
        {
            if (!IsForbidden(text[i])) continue;
            if (count++ == 0) first = i;
        }
        if (count > 0) bag.Add(LoadDiagnostics.ForbiddenCharacter(PlaceOf(path, text, first), text[first], count));
        return count == 0;
    }

    /// <summary>
    /// Control characters; line ends that are not LF (they would shift every line number that follows); a byte order mark in the middle; and the
    /// private characters by which the compiler marks figures.
    /// </summary>
    internal static bool IsForbidden(char c) =>
        c is (< ' ' and not '\n' and not '\t') or (>= '\u007F' and <= '\u009F') or '\u2028' or '\u2029' or '\uFEFF' or (>= '\uE000' and <= '\uE004');

    private static SourceSpan PlaceOf(string path, string text, int index)
    {
        var before = text.AsSpan(0, index);
        return SourceSpan.OnLine(path, before.Count('\n') + 1, index - before.LastIndexOf('\n'), 1);
    }
}
