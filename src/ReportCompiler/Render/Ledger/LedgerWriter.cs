using System.Globalization;
using System.Text;
using ReportCompiler.Compose;
using ReportCompiler.Expressions.Evaluation;
using ReportCompiler.Model;

namespace ReportCompiler.Render.Ledger;

/// <summary>Writes <c>figures.csv</c>: every printed figure with its value, derivation and source cells.</summary>
internal static class LedgerWriter
{
    private const string Header = "id,section,language,text,value,unit,qualifier,status,derivation,sources,file,line,column,setting,block,agency,label,before,checks";

    /// <summary>The file for all languages: UTF-8, LF, quoted as RFC 4180 says.</summary>
    public static byte[] Write(IEnumerable<PrintedReport> reports)
    {
        using var bytes = new MemoryStream();
        using (var csv = new StreamWriter(bytes, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)))
        {
            csv.Write(Header + "\n");
            foreach (var report in reports)
            {
                foreach (var (_, figure) in report.Figures) csv.Write(CsvText.Line(Fields(report.Report, figure)));
            }
        }
        return bytes.ToArray();
    }

    private static IEnumerable<string> Fields(ComposedReport report, FigureUse figure)
    {
        var quantity = figure.Quantity;
        yield return figure.Id;
        yield return figure.Section;
        yield return report.Language.Tag;
        yield return CsvText.Guarded(figure.Text);
        yield return quantity.Value?.ToString(CultureInfo.InvariantCulture) ?? "";
        yield return quantity.Unit?.Id ?? "";
        yield return Qualifiers.Word(quantity.Qualifier);
        yield return ObservationStatuses.Word(quantity.Status);
        yield return CsvText.Guarded(Derived(quantity.Derivation));
        yield return CsvText.Guarded(string.Join("; ", quantity.Derivation.Cells().Select(c => Source(report, c)).Concat(quantity.Derivation.Deliveries().Select(d => $"{d.Place} @{d.Agency}"))));
        yield return figure.Place.File;
        yield return figure.Place.Line.ToString(CultureInfo.InvariantCulture);
        yield return figure.Place.Column.ToString(CultureInfo.InvariantCulture);
        var source = report.Sources[figure.Source];
        yield return Settings.Word(figure.Position.Setting);
        yield return figure.Position.Block ?? "";
        yield return figure.Position.Agency ?? "";
        yield return CsvText.Guarded(source.Label);
        yield return source.Before?.Value?.ToString(CultureInfo.InvariantCulture) ?? "";
        yield return CsvText.Guarded(string.Join("; ", source.Checks.Select(c => $"{c.Id} {c.Address} {Settings.Word(c)}")));
    }

    /// <summary>"difference(crimes) (crimes = 200; 2019 crimes = 186)": the spelling, and one step down where there is one.</summary>
    private static string Derived(Derivation derivation)
    {
        if (derivation.Inputs.IsEmpty) return derivation.Text;
        var inputs = derivation.Inputs.Select(i => $"{i.Text} = {(i.Value is { } value ? PlainNumber.Text(value) : "no value")}");
        return $"{derivation.Text} ({string.Join("; ", inputs)})";
    }

    private static string Source(ComposedReport report, Observation cell)
    {
        var project = report.Validated.Project;
        var address = project.Structure.Indicators.Find(cell.Indicator) is { } indicator
            ? report.Validated.Cells.Address(indicator, cell.Key, cell.Year) : cell.Indicator;
        return $"{cell.Span} {address}";
    }
}
