using System.Collections.Immutable;
using System.Globalization;
using ReportCompiler.Model;
using ReportCompiler.Text;

namespace ReportCompiler.Compose;

/// <summary>Records every printed number and gives its mark.</summary>
internal sealed class FigureLedger
{
    private readonly List<FigureUse> _figures = [];
    private readonly Dictionary<string, int> _uses = new(StringComparer.Ordinal);

    /// <summary>Records a figure and gives its index. <paramref name="key"/>: its address or canonical expression.</summary>
    public int Add(string section, string key, string text, Quantity quantity, SourceSpan place)
    {
        var id = section + "/" + key;
        var use = _uses[id] = _uses.GetValueOrDefault(id) + 1;
        _figures.Add(new FigureUse(string.Create(CultureInfo.InvariantCulture, $"{id}/{use}"), section, text, quantity, place));
        return _figures.Count - 1;
    }

    public ImmutableArray<FigureUse> ToImmutable() => [.. _figures];
}
