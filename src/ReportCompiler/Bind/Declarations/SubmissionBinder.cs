using System.Collections.Immutable;
using ReportCompiler.Diagnostics;
using ReportCompiler.Load;
using ReportCompiler.Model;
using ReportCompiler.Text;

namespace ReportCompiler.Bind.Declarations;

/// <summary>Binds the envelope of every <c>submission.yaml</c> of a year: when it came, who answers for it, what there was nothing to report of.</summary>
internal sealed class SubmissionBinder
{
    private readonly LoadedProject _project;
    private readonly Structure _structure;
    private readonly int _year;
    private readonly DateOnly? _latest;
    private readonly DiagnosticBag _bag;

    private SubmissionBinder(LoadedProject project, Structure structure, int year, DateOnly? latest, DiagnosticBag bag) =>
        (_project, _structure, _year, _latest, _bag) = (project, structure, year, latest, bag);

    /// <summary>
    /// One submission for each agency that delivered something for the year, in the order of the agencies. A file that holds no more than a contact
    /// was laid out beforehand and is none. <paramref name="latest"/> is the date of the report where one is given.
    /// </summary>
    public static ImmutableArray<Submission> Bind(LoadedProject project, Structure structure, int year, DiagnosticBag bag, DateOnly? latest = null)
    {
        var binder = new SubmissionBinder(project, structure, year, latest, bag);
        return [.. structure.Agencies.Select(a => binder.BindAgency(a.Id)).OfType<Submission>()];
    }

    private Submission? BindAgency(string agency)
    {
        var folder = $"{ProjectLayout.Folder(_year)}/{agency}/";
        var path = folder + "submission.yaml";
        var other = _project.Csv.Keys.Concat(_project.Texts.Keys).Concat(_project.Unreadable).Where(p => p.StartsWith(folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal).FirstOrDefault();
        if (DeclarationFile.Record(_project, path, _bag) is not { } file) return other is null ? null : new Submission(_year, agency, null, null, false, [], SourceSpan.StartOf(other));
        var submission = BindFile(file, agency, path);
        var hasValues = file.Node("values") is not (null or YamlMapping { Entries.IsEmpty: true });
        return other is not null || hasValues || file.Has("received") || file.Has("resubmitted") || submission.NilAll || !submission.Nil.IsEmpty ? submission : null;
    }

    private Submission BindFile(MappingReader file, string agency, string path)
    {
        file.Node("values"); // read with the observations
        var everything = file.Node("nil") is YamlScalar { Text: "true" or "false" } scalar ? scalar.Text == "true" : (bool?)null;
        var nil = everything is null ? file.Texts("nil") : [];
        foreach (var name in nil.Where(n => !_structure.Indicators.Contains(n.Value)))
            _bag.Add(DeclarationDiagnostics.UnknownName(name, "indicator", _structure.Indicators.Ids, "Write 'nil: true', or a list of indicators."));
        var received = file.Date("received");
        var resubmitted = file.Dates("resubmitted");
        Check(received is { } first ? [new Located<DateOnly>(first, file.PlaceOf("received")), .. resubmitted] : resubmitted);
        var submission = new Submission(_year, agency, received, file.Text("contact")?.Value, everything ?? false, nil, everything == true ? file.PlaceOf("nil") : SourceSpan.StartOf(path))
            { Resubmitted = [.. resubmitted.Select(d => d.Value)] };
        file.Finish();
        return submission;
    }

    private void Check(ImmutableArray<Located<DateOnly>> dates)
    {
        for (var i = 0; i < dates.Length; i++)
        {
            if (dates[i].Value.Year < _year) _bag.Add(SubmissionDiagnostics.TooEarly(dates[i], _year));
            else if (i > 0 && dates[i].Value < dates[i - 1].Value) _bag.Add(SubmissionDiagnostics.OutOfOrder(dates[i], dates[i - 1]));
            else if (dates[i].Value > _latest) _bag.Add(SubmissionDiagnostics.TooLate(dates[i], _latest.Value));
        }
    }
}
