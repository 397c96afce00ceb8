using System.Globalization;
using System.Text;
using ReportCompiler.Text;

namespace ReportCompiler.Markup;

/// <summary>Where a link leads. Only the web, mail and places of the page itself are allowed: an allow-list, since a list of what is forbidden is never complete.</summary>
internal sealed record LinkTarget(string Url, bool IsAllowed, bool IsExternal, string Scheme)
{
    /// <summary>Judges a target as written, read as a browser reads it: blanks and controls inside a scheme do not count.</summary>
    public static LinkTarget Of(string written)
    {
        var url = new string([.. MarkedText.Plain(written).Where(c => c > ' ' && !char.IsControl(c) && !HtmlText.TurnsDirection(c))]);
        var colon = url.IndexOf(':', StringComparison.Ordinal);
        var scheme = colon < 0 ? "" : url[..colon].ToLowerInvariant();
        var external = scheme is "http" or "https" && url.AsSpan(colon).StartsWith("://", StringComparison.Ordinal) && url.Length > colon + 3;
        var allowed = external || (scheme == "mailto" && url.Length > colon + 1) || (url.StartsWith('#') && url.Length > 1);
        return new LinkTarget(Encode(url), allowed, external, url.StartsWith('#') || !scheme.All(char.IsAsciiLetter) ? "" : scheme);
    }

    /// <summary>Letters beyond ASCII and characters that may not stand in an address, in percent notation.</summary>
    private static string Encode(string url)
    {
        var encoded = new StringBuilder(url.Length);
        foreach (var b in Encoding.UTF8.GetBytes(url))
        {
            if (char.IsAsciiLetterOrDigit((char)b) || "-._~:/?#[]@!$&'()*+,;=%".Contains((char)b, StringComparison.Ordinal)) encoded.Append((char)b);
            else encoded.Append(CultureInfo.InvariantCulture, $"%{b:X2}");
        }
        return encoded.ToString();
    }
}
