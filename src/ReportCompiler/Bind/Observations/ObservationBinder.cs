using System.Collections.Immutable;
using System.Globalization;
using ReportCompiler.Diagnostics;
using ReportCompiler.Load;
using ReportCompiler.Model;
using ReportCompiler.Text;

namespace ReportCompiler.Bind.Observations;

/// <summary>
/// Gives every delivered value its meaning: indicator, codes, number, status. A cell that cannot be read becomes a missing one,
/// so that what is built on it is undecided and no second finding follows from the first.
/// </summary>
internal sealed class ObservationBinder
{
    private readonly LoadedProject _project;
    private readonly Structure _structure;
    private readonly DiagnosticBag _bag;
    private readonly Dictionary<(int Year, string Agency, string Indicator, CellKey Key), Observation> _bound = [];
    private readonly Dictionary<int, ImmutableArray<string>> _notes = [];
    private readonly HashSet<string> _faultyFiles = new(StringComparer.Ordinal);
    private readonly HashSet<string> _incomplete = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _ownedIn = new(StringComparer.Ordinal);
    private readonly List<(RawObservation Raw, Indicator Indicator)> _foreign = [];

    private ObservationBinder(LoadedProject project, Structure structure, DiagnosticBag bag)
    {
        _project = project;
        _structure = structure;
        _bag = bag;
    }

    /// <summary>All observations of all years: the editions' own, then history, each in the order of files and lines.</summary>
    public static Dataset Bind(LoadedProject project, Structure structure, DiagnosticBag bag)
    {
        var binder = new ObservationBinder(project, structure, bag);
        foreach (var raw in binder.ReadAll()) binder.Add(raw);
        binder.ReportForeign();
        return new Dataset(binder._bound.Values.OrderBy(o => o.Span)) { Incomplete = [.. binder._incomplete, .. binder.OfUnreadableFiles()] };
    }

    private IEnumerable<RawObservation> ReadAll()
    {
        foreach (var (path, yaml) in _project.Yaml)
        {
            if (DataPath.Parse(path) is { Year: { } year, Agency: { } agency, File: "submission.yaml" } && _structure.Agencies.Contains(agency))
            {
                foreach (var raw in YamlObservations.Read(yaml, YearOf(path, year), agency, _bag)) yield return raw;
            }
        }
        foreach (var (path, csv) in _project.Csv)
        {
            if (DataPath.Parse(path) is { Agency: { } agency } place && _structure.Agencies.Contains(agency))
            {
                var before = _bag.Count;
                var rows = CsvObservations.Read(csv, place.Year, agency, _structure.Dimensions, _bag).ToList();
                if (csv.IsIncomplete || _bag.Count > before) _faultyFiles.Add(path);
                foreach (var raw in rows) yield return raw;
            }
        }
    }

    private static Located<string> YearOf(string path, int year) =>
        new(year.ToString(CultureInfo.InvariantCulture), SourceSpan.StartOf(path));

    private void Add(RawObservation raw)
    {
        if (_structure.Indicators.Find(raw.Indicator.Value) is not { } indicator)
        {
            _bag.Add(ObservationDiagnostics.UnknownIndicator(raw.Indicator, _structure.Indicators.Ids));
            _faultyFiles.Add(raw.Indicator.Span.File);
            return;
        }
        if (ReadYear(raw.Year) is { } year && ReadKey(raw, indicator) is { } key && MaySubmit(raw, indicator) && HasShape(raw, indicator, key))
            Keep(ReadCell(raw, indicator, year, key), raw.IsHistory);
        else
            _incomplete.Add(indicator.Id);
    }

    /// <summary>Every indicator that could stand in a file which could not be read, or in a row whose indicator is unknown.</summary>
    private IEnumerable<string> OfUnreadableFiles()
    {
        var agencies = _project.Unreadable.Concat(_faultyFiles).Select(p => DataPath.Parse(p)?.Agency).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return _structure.Indicators.Where(i => i.Combine == CombineKind.Owners ? i.Owners.Any(agencies.Contains) : agencies.Count > 0).Select(i => i.Id);
    }

    private int? ReadYear(Located<string> text)
    {
        if (int.TryParse(text.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1900 and <= 2200) return year;
        _bag.Add(ObservationDiagnostics.NotAYear(text));
        return null;
    }

    private CellKey? ReadKey(RawObservation raw, Indicator indicator)
    {
        var codes = new List<(string, string)>();
        var ok = true;
        foreach (var (name, code) in raw.Codes)
        {
            if (_structure.Dimensions.Find(name.Value) is not { } dimension)
            {
                _bag.Add(ObservationDiagnostics.UnknownDimension(name, indicator.Id, _structure.Dimensions.Ids));
                ok = false;
            }
            else if (code.Value.Length == 0)
            {
                _bag.Add(ObservationDiagnostics.EmptyCode(code.Span, name.Value));
                ok = false;
            }
            else if (!dimension.AllCodes().Contains(code.Value))
            {
                _bag.Add(ObservationDiagnostics.UnknownCode(code, name.Value, dimension.AllCodes()));
                ok = false;
            }
            else
            {
                codes.Add((name.Value, code.Value));
            }
        }
        return ok ? CellKey.Of(codes) : null;
    }

    private bool MaySubmit(RawObservation raw, Indicator indicator)
    {
        // That an indicator has no owner is said where it is declared.
        if (indicator.Combine != CombineKind.Owners || indicator.Owners.IsEmpty) return true;
        var file = raw.Indicator.Span.File;
        _ownedIn[file] = _ownedIn.GetValueOrDefault(file) + 1;
        if (indicator.Owners.Contains(raw.Agency)) return true;
        _foreign.Add((raw, indicator));
        return false;
    }

    /// <summary>Values of others: one finding for a file in which every value that has an owner is another's, since it stands in the wrong folder as a whole.</summary>
    private void ReportForeign()
    {
        foreach (var file in _foreign.GroupBy(f => f.Raw.Indicator.Span.File, StringComparer.Ordinal))
        {
            var values = file.ToList();
            var (agency, owners) = (values[0].Raw.Agency, values.Select(v => v.Indicator.Owners.AsEnumerable()).Aggregate((a, b) => a.Intersect(b)).ToList());
            if (values.Count > 1 && values.Count == _ownedIn[file.Key] && owners.Count > 0) _bag.Add(ObservationDiagnostics.FileOfAnother(values[0].Raw.Indicator, values.Count, agency, owners));
            else foreach (var (raw, indicator) in values) _bag.Add(ObservationDiagnostics.NotAnOwner(raw.Indicator, agency, indicator));
        }
    }

    private bool HasShape(RawObservation raw, Indicator indicator, CellKey key)
    {
        if (key.Equals(CellKey.Total))
        {
            if (indicator.Total != TotalKind.None) return true;
            _bag.Add(ObservationDiagnostics.TotalWhereThereIsNone(raw.Indicator));
            return false;
        }
        if (indicator.BreakdownOf(key.Shape) is not null) return true;
        _bag.Add(ObservationDiagnostics.NotBrokenDownBy(raw.Indicator, indicator, key.Shape));
        return false;
    }

    private Observation ReadCell(RawObservation raw, Indicator indicator, int year, CellKey key)
    {
        var (status, isBreak) = ReadStatus(raw.Status);
        var number = raw.Value.Value.Length == 0 ? null : ReadNumber(raw.Value);
        if (raw.Value.Value.Length == 0 && !status.HasNoValue()) _bag.Add(ObservationDiagnostics.EmptyValue(raw.Value.Span, raw.Indicator.Value));
        if (number is not null && status.HasNoValue())
        {
            _bag.Add(ObservationDiagnostics.ValueWithMissingStatus(raw.Value, raw.Status!.Value));
            number = null;
        }
        return new Observation
        {
            Year = year,
            Agency = raw.Agency,
            Indicator = indicator.Id,
            Key = key,
            Value = number?.Value,
            Decimals = number?.Decimals ?? 0,
            Status = number is null && !status.HasNoValue() ? ObservationStatus.Missing : status,
            Break = isBreak,
            Qualifier = ReadQualifier(raw.Qualifier),
            Note = ReadReference(raw.Note, "note", NotesOf(year)),
            Source = ReadSource(raw),
            DerivedFrom = ReadReference(raw.DerivedFrom, "indicator", _structure.Indicators.Ids),
            Comment = raw.Comment?.Value,
            Span = raw.Value.Span,
        };
    }

    private (decimal Value, int Decimals)? ReadNumber(Located<string> text)
    {
        var number = NumberText.Read(text.Value, out var help);
        if (number is null) _bag.Add(ObservationDiagnostics.NotANumber(text, help!));
        return number;
    }

    private (ObservationStatus Status, bool Break) ReadStatus(Located<string>? text)
    {
        if (text is not { } written) return (ObservationStatus.Normal, false);
        var words = written.Value;
        var isBreak = words == "break" || words.EndsWith(" break", StringComparison.Ordinal);
        var name = isBreak ? words[..^"break".Length].TrimEnd() : words;
        if (name.Length == 0 && isBreak) return (ObservationStatus.Normal, isBreak);
        if (AttributeWords.Statuses.TryGetValue(name, out var status)) return (status, isBreak);
        _bag.Add(ObservationDiagnostics.UnknownWord(written, "status", AttributeWords.Statuses.Keys.Append("break")));
        return (ObservationStatus.Normal, isBreak);
    }

    private Qualifier ReadQualifier(Located<string>? text)
    {
        if (text is not { } written) return Qualifier.Exact;
        if (AttributeWords.Qualifiers.TryGetValue(written.Value, out var qualifier)) return qualifier;
        _bag.Add(ObservationDiagnostics.UnknownWord(written, "qualifier", AttributeWords.Qualifiers.Keys));
        return Qualifier.Exact;
    }

    private string? ReadSource(RawObservation raw)
    {
        if (raw.Source is null && _structure.Agencies.Find(raw.Agency) is { Cited: true }) _bag.Add(ObservationDiagnostics.CitedWithoutSource(raw.Value.Span, raw.Indicator.Value, raw.Agency));
        return ReadReference(raw.Source, "source", _structure.Sources.Ids);
    }

    private string? ReadReference(Located<string>? text, string kind, IEnumerable<string> known)
    {
        if (text is not { } written) return null;
        if (known.Contains(written.Value, StringComparer.Ordinal)) return written.Value;
        _bag.Add(ObservationDiagnostics.UnknownReference(written, kind, known));
        return null;
    }

    private ImmutableArray<string> NotesOf(int year)
    {
        if (_notes.TryGetValue(year, out var found)) return found;
        var path = string.Create(CultureInfo.InvariantCulture, $"data/{year}/notes.yaml");
        return _notes[year] = _project.Yaml.TryGetValue(path, out var file) && file["notes"] is YamlMapping notes ? [.. notes.Entries.Select(e => e.Key.Text)] : [];
    }

    /// <summary>
    /// Keeps a cell unless its key is taken: twice in one edition is an error; a cell of history that an edition has too must be equal,
    /// and the edition's own one stays.
    /// </summary>
    private void Keep(Observation cell, bool isHistory)
    {
        var key = (cell.Year, cell.Agency, cell.Indicator, cell.Key);
        if (_bound.TryAdd(key, cell)) return;
        var first = _bound[key];
        if (isHistory && !DataPath.IsHistory(first.Span.File))
        {
            if (first.Value != cell.Value) _bag.Add(ObservationDiagnostics.HistoryDiffers(cell, first));
        }
        else
        {
            _bag.Add(ObservationDiagnostics.DuplicateCell(cell, first));
        }
    }
}
