using System.Collections.Immutable;
using ReportCompiler.Vintages;

namespace ReportCompiler.Compare;

/// <summary>Finds where a record printed a number.</summary>
internal static class RecordPlaces
{
    /// <summary>The places, in the order of the record.</summary>
    public static ImmutableArray<PrintedPlace> Of(VintageText text, string key) =>
        [.. text.Sections.SelectMany(section => section.Parts
            .Where(part => part.Lines.SelectMany(RecordedText.Figures).Any(id => FigureIds.Key(id) == key))
            .Select(part => new PrintedPlace { Section = section.Id, Block = part.Kind is VintagePartKind.Text or VintagePartKind.Contribution ? null : part.Id }))
            .Distinct()];
}
