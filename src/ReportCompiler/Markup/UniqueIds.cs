using System.Globalization;
using System.Text;

namespace ReportCompiler.Markup;

/// <summary>The ids of one page: no two are the same, whoever asks.</summary>
internal sealed class UniqueIds
{
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    /// <summary>The wanted id, or with a number behind it when it is taken.</summary>
    public string Claim(string wanted)
    {
        var id = wanted;
        for (var n = 2; !_taken.Add(id); n++) id = string.Create(CultureInfo.InvariantCulture, $"{wanted}-{n}");
        return id;
    }

    /// <summary>Text as a part of an id: letters and digits in small letters, all else a hyphen.</summary>
    public static string Slug(string text)
    {
        var slug = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c)) slug.Append(char.ToLowerInvariant(c));
            else if (slug.Length > 0 && slug[^1] != '-') slug.Append('-');
        }
        return slug.ToString().TrimEnd('-');
    }
}
