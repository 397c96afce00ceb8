namespace ReportCompiler.Compose.Lint;

/// <summary>Words to look up, in small letters. One that ends in <c>*</c> stands for all that begin so, as languages need that inflect their words.</summary>
internal sealed class WordSet
{
    private readonly HashSet<string> _whole = new(StringComparer.Ordinal);
    private readonly List<string> _beginnings = [];

    public WordSet(IEnumerable<string> words)
    {
        foreach (var word in words)
        {
            if (word is [.. var beginning, '*']) _beginnings.Add(beginning);
            else _whole.Add(word);
        }
    }

    public bool Has(string word) => word.Length > 0 && (_whole.Contains(word) || _beginnings.Exists(b => word.StartsWith(b, StringComparison.Ordinal)));
}
