namespace ReportCompiler.Render.Pdf.Objects;

/// <summary>Objects by name, in the order in which they were set, so that a file is written as it was read.</summary>
internal sealed class PdfDictionary : PdfObject
{
    private readonly OrderedDictionary<string, PdfObject> _entries = new(StringComparer.Ordinal);

    public PdfDictionary(params ReadOnlySpan<(string Name, PdfObject? Value)> entries)
    {
        foreach (var (name, value) in entries) this[name] = value;
    }

    public IEnumerable<KeyValuePair<string, PdfObject>> Entries => _entries;

    /// <summary>The object of a name, not looked up if it is a reference. Setting null removes it.</summary>
    public PdfObject? this[string name]
    {
        get => _entries.GetValueOrDefault(name);
        set
        {
            if (value is null) _entries.Remove(name);
            else _entries[name] = value;
        }
    }

    /// <summary>The name that an entry holds; null when it holds none.</summary>
    public string? Name(string name) => (this[name] as PdfName)?.Value;
}
