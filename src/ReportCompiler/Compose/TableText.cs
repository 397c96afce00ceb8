using System.Collections.Immutable;
using ReportCompiler.Expressions;
using ReportCompiler.Expressions.Evaluation;
using ReportCompiler.Model;
using ReportCompiler.Text;

namespace ReportCompiler.Compose;

/// <summary>Prints the cells of one table and gathers what must stand under it: notes, sources, and the meaning of symbols.</summary>
internal sealed class TableText(Composition composition, FigurePosition position, SourceSpan place)
{
    private readonly List<string> _notes = [];
    private readonly HashSet<string> _agencies = new(StringComparer.Ordinal);
    private readonly HashSet<string> _sources = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, string> _symbols = new(StringComparer.Ordinal);
    private readonly SortedSet<ObservationStatus> _unavailable = [];
    private readonly List<string> _incomparable = [];

    /// <summary>A number cell: the bare numeral, a figure, with its symbols; or the symbol of the missing kind.</summary>
    /// <param name="expression">What gives the number.</param>
    /// <param name="context">Where it was computed.</param>
    /// <param name="quantity">The number.</param>
    /// <param name="isBreak">Whether the series breaks with it; a cell that says so itself need not be told.</param>
    public ComposedCell Number(Expression expression, EvaluationContext context, Quantity quantity, bool isBreak = false)
    {
        var note = Gather(quantity);
        var revised = composition.Notice?.Revised.Contains(composition.Key(expression, quantity, context)) == true ? " " + Symbol("r", "symbol-revised") : "";
        if (composition.Printer.PrintBare(quantity) is not { } text) return new ComposedCell((quantity.NotComparable is { IsPlainGap: false } reason ? Symbol(reason) : Symbol(quantity.Status)) + revised, note);
        if (quantity.Value != 0 && RoundsToZero(quantity)) text = Symbol("low", "symbol-low");
        var marked = composition.Ledger.Mark(position, expression, context, text, quantity, place);
        if (quantity.Status.IsReserved()) marked += " " + Symbol(quantity.Status);
        if (isBreak || quantity.Derivation.Observation is { Break: true }) marked += " " + Symbol(StatusWords.Break, "symbol-break");
        return new ComposedCell(marked + revised, note);
    }

    /// <summary>The agencies behind a number, in order.</summary>
    public ComposedCell Agencies(Quantity quantity)
    {
        Gather(quantity);
        var ids = quantity.Derivation.Cells().Select(c => c.Agency).ToHashSet(StringComparer.Ordinal);
        return new ComposedCell(composition.Printer.List([.. AgencyLabels(ids)]));
    }

    /// <summary>The notes of the cells, then the block's own.</summary>
    public ImmutableArray<string> Notes(string? own)
    {
        if (own is not null) NoteIndex(own);
        return [.. _notes.Select(id => composition.Project.Notes.Find(id)?.Text.In(composition.Language.Tag) ?? id)];
    }

    /// <summary>Agencies in the order of their file, then cited publications in the order of theirs.</summary>
    public ImmutableArray<string> Sources() =>
        [.. AgencyLabels(_agencies), .. composition.Project.Structure.Sources.Where(s => _sources.Contains(s.Id)).Select(s => s.Title.In(composition.Language.Tag) ?? s.Id)];

    /// <summary>Each symbol with its meaning; where all values that are not available share reasons which the symbol does not tell, these too.</summary>
    public ImmutableArray<(string Symbol, string Meaning)> Legend() => [.. _symbols.Select(s => (StatusWords.Bracketed(s.Key), composition.Word(s.Value) + (s.Key == StatusWords.NotAvailable ? Reasons() : s.Key == StatusWords.NotComparable ? Incomparable() : "")))];

    private string Reasons() => _unavailable.Contains(ObservationStatus.Missing) ? ""
        : $" ({string.Join(composition.Language.Strings.GetValueOrDefault("list-comma", ", "), _unavailable.Select(StatusWords.Key).Select(composition.Word))})";

    private string Incomparable() => _incomparable.Count == 0 ? "" : $" ({string.Join("; ", _incomparable)})";

    private static bool RoundsToZero(Quantity quantity) =>
        Expressions.Printing.NumberPrinter.Rounded(quantity.Value ?? 0, quantity) == 0;

    private string Symbol(ObservationStatus status)
    {
        var symbol = StatusWords.Symbol(status);
        if (symbol != StatusWords.NotAvailable) return Symbol(symbol, StatusWords.Key(status));
        _unavailable.Add(status);
        return Symbol(symbol, StatusWords.Key(ObservationStatus.Missing));
    }

    private string Symbol(Incomparable reason)
    {
        if (IncomparableWords.Of(composition, reason) is { Length: > 0 } why && !_incomparable.Contains(why)) _incomparable.Add(why);
        return Symbol(StatusWords.NotComparable, "symbol-not-comparable");
    }

    private string Symbol(string symbol, string meaning)
    {
        _symbols[symbol] = meaning;
        return StatusWords.Bracketed(symbol);
    }

    /// <summary>Takes the sources and notes of a number; gives the index of its first note.</summary>
    private int? Gather(Quantity quantity)
    {
        int? first = null;
        foreach (var cell in quantity.Derivation.Cells())
        {
            if (composition.Project.Structure.Agencies.Find(cell.Agency) is { Cited: false }) _agencies.Add(cell.Agency);
            if (cell.Source is not null) _sources.Add(cell.Source);
            if (cell.Note is null || composition.Project.Notes.Find(cell.Note) is null) continue;
            var index = NoteIndex(cell.Note);
            first ??= index;
        }
        return first;
    }

    private int NoteIndex(string id)
    {
        if (!_notes.Contains(id)) _notes.Add(id);
        return _notes.IndexOf(id);
    }

    /// <summary>The names of agencies in the order of their file.</summary>
    private IEnumerable<string> AgencyLabels(HashSet<string> ids)
    {
        ImmutableArray<string> labels = [.. composition.Project.Structure.Agencies.Where(a => ids.Contains(a.Id)).Select(a => a.Label.In(composition.Language.Tag) ?? a.Id)];
        var (named, others) = ManyAgencies.Shortened(labels, composition.Language);
        return others is null ? named : named.Append(others);
    }
}
