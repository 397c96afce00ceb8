using ReportCompiler.Model;

namespace ReportCompiler.Expressions.Printing;

/// <summary>Small letters as the language has them, so that a word is known at the beginning of a sentence too: 'İki' is 'iki'.</summary>
internal sealed class SmallLetters(Language language)
{
    // In pairs, small letter first.
    private readonly string _pairs = language.Strings.GetValueOrDefault("capitals", "");

    public char Of(char letter)
    {
        for (var i = 1; i < _pairs.Length; i += 2)
        {
            if (_pairs[i] == letter) return _pairs[i - 1];
        }
        return char.ToLowerInvariant(letter);
    }

    /// <summary>Words in small letters, with a blank for any white space.</summary>
    public string Of(ReadOnlySpan<char> text)
    {
        var small = new char[text.Length];
        for (var i = 0; i < text.Length; i++) small[i] = char.IsWhiteSpace(text[i]) ? ' ' : Of(text[i]);
        return new string(small);
    }
}
