using ReportCompiler.Expressions.Evaluation;
using ReportCompiler.Model;

namespace ReportCompiler.Compose.Trace;

/// <summary>Puts derivations into words, down to the cells.</summary>
internal sealed class TraceTree(Composition composition)
{
    private readonly string _language = composition.Language.Tag;

    /// <summary>The tree of a number, with what a stated one was checked against.</summary>
    public TraceNode Of(FigureSource source)
    {
        var root = Node(source.Quantity.Derivation) with { Value = Value(source.Quantity.Value, source.Quantity.Qualifier, source.Quantity.Status) };
        return source.Stated is { } stated ? root with { CheckedAgainst = Node(stated) } : root;
    }

    private TraceNode Node(Derivation node) => new(
        node.Text,
        Value(node.Value, node.Observation?.Qualifier ?? Qualifier.Exact, node.Observation?.Status ?? ObservationStatus.Normal),
        DerivationEquation.Of(node),
        Place(node),
        [.. node.Inputs.Select(Node)]);

    private TracedCell? Place(Derivation node) => node switch
    {
        { Observation: { } cell } => Cell(cell),
        { Nil: { } nil } => new TracedCell(Label(nil.Agency), nil.Place, nil.Received, null, null),
        { Delivery: { } counted } => new TracedCell(Label(counted.Agency), counted.Place, counted.Received, null, null),
        _ => null,
    };

    private static string Value(decimal? value, Qualifier qualifier, ObservationStatus status)
    {
        var text = value is { } number ? $"{Qualifiers.Word(qualifier)} {PlainNumber.Text(number)}".TrimStart() : "no value";
        return status == ObservationStatus.Normal ? text : $"{text} ({ObservationStatuses.Word(status)})";
    }

    private TracedCell Cell(Observation cell)
    {
        var project = composition.Project;
        var received = project.Submissions.FirstOrDefault(s => s.Agency == cell.Agency && s.Year == cell.Year)?.Received;
        var source = cell.Source is { } id ? project.Structure.Sources.Find(id)?.Title.In(_language) ?? id : null;
        var note = cell.Note is { } noted ? project.Notes.Find(noted)?.Text.In(_language) ?? noted : null;
        return new TracedCell(Label(cell.Agency), cell.Span, received, source, note);
    }

    private string Label(string agency) => composition.Project.Structure.Agencies.Find(agency)?.Label.In(_language) ?? agency;
}
