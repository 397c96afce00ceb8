using System.Collections.Immutable;
using ReportCompiler.Diagnostics;
using ReportCompiler.Load;
using ReportCompiler.Model;
using ReportCompiler.Text;

namespace ReportCompiler.Bind.Declarations;

/// <summary>Binds the envelope of every <c>submission.yaml</c> of a year: when it came, who answers for it, what there was nothing to report of.</summary>
internal static class SubmissionBinder
{
    /// <summary>One submission for each agency that has a file in the year, in the order of the agencies.</summary>
    public static ImmutableArray<Submission> Bind(LoadedProject project, Structure structure, int year, DiagnosticBag bag) =>
        [.. structure.Agencies.Select(a => BindAgency(project, structure, year, a.Id, bag)).OfType<Submission>()];

    private static Submission? BindAgency(LoadedProject project, Structure structure, int year, string agency, DiagnosticBag bag)
    {
        var folder = $"{ProjectLayout.Folder(year)}/{agency}/";
        var path = folder + "submission.yaml";
        if (DeclarationFile.Record(project, path, bag) is { } file) return BindFile(file, structure, year, agency, path, bag);
        var first = project.Csv.Keys.Concat(project.Texts.Keys).Concat(project.Unreadable)
            .Where(p => p.StartsWith(folder, StringComparison.Ordinal)).Order(StringComparer.Ordinal).FirstOrDefault();
        return first is null ? null : new Submission(year, agency, null, null, false, [], SourceSpan.StartOf(first));
    }

    private static Submission BindFile(MappingReader file, Structure structure, int year, string agency, string path, DiagnosticBag bag)
    {
        var values = file.Node("values") as YamlMapping;
        var everything = file.Node("nil") is YamlScalar { Text: "true" or "false" } scalar ? scalar.Text == "true" : (bool?)null;
        var nil = everything is null ? file.Texts("nil") : [];
        var submission = new Submission(year, agency, file.Date("received"), file.Text("contact")?.Value, everything ?? false, nil, everything == true ? file.PlaceOf("nil") : SourceSpan.StartOf(path));
        file.Finish();

        foreach (var name in nil.Where(n => !structure.Indicators.Contains(n.Value)))
            bag.Add(DeclarationDiagnostics.UnknownName(name, "indicator", structure.Indicators.Ids, "Write 'nil: true', or a list of indicators."));
        foreach (var entry in values?.Entries.Where(e => submission.IsNil(e.Key.Text)) ?? [])
        {
            bag.Add(DeclarationDiagnostics.Contradiction(entry.Key.Span, $"'{entry.Key.Text}' has a value, but 'nil' says that there is nothing to report of it.",
                "Remove it from 'nil', or remove the value.") with { Related = [new RelatedPlace("nil", file.PlaceOf("nil"))] });
        }
        return submission;
    }
}
