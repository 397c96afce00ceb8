using System.Collections.Immutable;
using ReportCompiler.Diagnostics;
using ReportCompiler.Model;

namespace ReportCompiler.Bind.Declarations;

/// <summary>
/// Binds <c>typed-numbers</c> of a language. It may be absent: then only what is the same in every language tells names from counts. A word that could never be met, or is
/// met everywhere, would change what is found without anybody noticing.
/// </summary>
internal static class NumberNamesBinder
{
    private const string Place = "{n}";

    public static NumberNames Bind(MappingReader mapping, DiagnosticBag bag)
    {
        var names = new NumberNames
        {
            Before = Words("before"), After = Words("after", also: "'\u2019"), Between = Phrases("between"), Counted = Words("counted", also: "-'\u2019"), Pronouns = Phrases("pronouns"), Counts = Counts(),
        };
        mapping.Finish();
        return names;

        ImmutableArray<string> Words(string key, string also = "") => Sound(key, w => IsWord(w, also), "is not one word of letters", "Write the word without blanks and points; '*' at its end stands for any ending.");
        ImmutableArray<string> Phrases(string key) => Sound(key, w => w.Any(char.IsLetter), "has no letter", "Write a word.");
        ImmutableArray<string> Counts() => Sound("counts", w => w.Contains(Place, StringComparison.Ordinal) && w.Replace(Place, "", StringComparison.Ordinal).Any(char.IsLetter),
            $"has not both a word and the place '{Place}'", $"Write '{Place}' where the number word stands: \"all but {Place}\".");

        ImmutableArray<string> Sound(string key, Func<string, bool> isSound, string problem, string help)
        {
            var sound = ImmutableArray.CreateBuilder<string>();
            foreach (var word in mapping.Texts(key))
            {
                if (isSound(word.Value)) sound.Add(word.Value);
                else bag.Add(DeclarationDiagnostics.Language(word.Span, $"'{word.Value}' under '{key}' {problem}.", help));
            }
            return sound.ToImmutable();
        }
    }

    private static bool IsWord(string word, string also)
    {
        var letters = word.EndsWith('*') ? word[..^1] : word;
        return letters.Length > 0 && letters.All(c => char.IsLetter(c) || also.Contains(c, StringComparison.Ordinal));
    }
}
