using System.Globalization;
using System.Text;
using ReportCompiler.Compare;
using ReportCompiler.Render.Ledger;

namespace ReportCompiler.Render.Differences;

/// <summary>The differences for a spreadsheet: a line for each, in the order of their importance.</summary>
public static class DifferenceCsv
{
    private const string Header = "kind,change,key,name,before,after,difference,per_cent,points,language,section,block,agency,places,because\n";

    /// <summary>The text: UTF-8, LF, quoted as RFC 4180 says.</summary>
    public static string Write(EditionDifferences differences)
    {
        ArgumentNullException.ThrowIfNull(differences);
        return differences.All.Aggregate(new StringBuilder(Header), (csv, d) => csv.Append(CsvText.Line(Fields(d)))).ToString();
    }

    private static IEnumerable<string> Fields(Difference difference) =>
    [
        DifferenceKinds.Word(difference.Kind), Word(difference.Change), Text(difference.Key), Text(difference.Name), Text(difference.Before), Text(difference.After),
        Number(difference.Distance?.Absolute), Number(difference.Distance?.Relative), difference.Distance is { Absolute: not null } distance ? distance.IsInPoints ? "true" : "false" : "",
        Text(difference.Language), Text(difference.Section), Text(difference.Block), Text(difference.Agency), Text(string.Join("; ", difference.Places)), Text(difference.Distance?.Because),
    ];

    /// <summary>On one line, so that a line is a difference also for programs that know no better.</summary>
    private static string Text(string? text) => CsvText.Guarded((text ?? "").ReplaceLineEndings(" "));

    internal static string Word(ChangeKind change) => change switch { ChangeKind.Added => "added", ChangeKind.Removed => "removed", _ => "changed" };

    /// <summary>As many digits as there are; of a ratio that does not end, as many as anyone needs.</summary>
    internal static string Number(decimal? number) => number is { } known ? decimal.Round(known, 10).ToString("0.##########", CultureInfo.InvariantCulture) : "";
}
