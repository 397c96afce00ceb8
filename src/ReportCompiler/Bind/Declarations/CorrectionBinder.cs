using System.Collections.Immutable;
using ReportCompiler.Diagnostics;
using ReportCompiler.Load;
using ReportCompiler.Model;
using ReportCompiler.Text;
using ReportCompiler.Vintages;

namespace ReportCompiler.Bind.Declarations;

/// <summary>Binds <c>corrections.yaml</c> of a year. Whether each entry is a change that was made is for Compare to say.</summary>
internal static class CorrectionBinder
{
    public static ImmutableArray<Correction> Bind(LoadedProject project, Structure structure, DiagnosticBag bag)
    {
        if (DeclarationFile.Record(project, ProjectLayout.Corrections(project.Year), bag) is not { } file) return [];
        if (!file.Has("corrections")) file.Missing("corrections");
        // A list that was begun and has nothing yet is no fault.
        var corrections = (file.Node("corrections") is YamlScalar { IsNull: true } ? [] : file.Items("corrections")).Select(item => Entry(item, project, structure, bag)).OfType<Correction>().ToImmutableArray();
        file.Finish();
        return corrections;
    }

    private static Correction? Entry(YamlNode item, LoadedProject project, Structure structure, DiagnosticBag bag)
    {
        if (MappingReader.Of(item, "a correction", bag) is not { } reader) return null;
        var figure = reader.RequiredText("figure");
        // The year in front goes without saying where it is the edition's.
        var year = project.Year.ToString(System.Globalization.CultureInfo.InvariantCulture) + " ";
        if (figure is { } named && named.Value.StartsWith(year, StringComparison.Ordinal)) figure = named.With(named.Value[year.Length..]);
        var (was, now) = (Value(reader, "was", figure, bag), Value(reader, "is", figure, bag));
        if (!reader.Has("kind")) reader.Missing("kind");
        var kind = reader.Choice("kind", ("correction", CorrectionKind.Correction), ("revision", CorrectionKind.Revision));
        var reason = reader.Label("reason", structure.Report.Languages);
        foreach (var (_, text) in reason.ByLanguage.Where(r => !r.Value.Any(char.IsLetter)))
            bag.Add(DeclarationDiagnostics.WrongValue(new Located<string>(text, reader.PlaceOf("reason")), "'reason' of a correction", "why the figure changed; the report prints it"));
        if (!reader.Has("date")) reader.Missing("date");
        var date = reader.Date("date");
        reader.Finish();
        return figure is { } f && was is { } w && now is { } n && kind is { } k && date is { } d ? new Correction(f, w, n, k, reason, d, item.Span) : null;
    }

    /// <summary>The states of a delivery, where the figure is one: <c>received, late</c>.</summary>
    private static bool IsDelivery(Located<string>? figure, Located<string> text) =>
        figure?.Value.StartsWith('@') == true && text.Value.Split(", ").All(w => DeliveryStates.Find(w) is not null);

    private static Located<string>? Value(MappingReader reader, string key, Located<string>? figure, DiagnosticBag bag)
    {
        if (reader.RequiredText(key) is not { } text) return null;
        if (text.Value is Correction.Absent or Vintage.Nil || RecordedValue.Read(text.Value) is not null || IsDelivery(figure, text)) return text;
        bag.Add(DeclarationDiagnostics.WrongValue(text, $"'{key}' of a correction", "a value as data spell it: 94, more than 350, 94 provisional, missing; or 'nil', or 'absent' where there is no such cell"));
        return null;
    }
}
