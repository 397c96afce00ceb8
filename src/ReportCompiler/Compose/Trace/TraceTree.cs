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
        var tree = Node(source.Quantity.Derivation);
        return source.Stated is { } stated ? tree with { CheckedAgainst = Node(stated) } : tree;
    }

    private TraceNode Node(Derivation node) => new(
        node.Text,
        Value(node),
        DerivationEquation.Of(node),
        node.Observation is { } cell ? Cell(cell) : null,
        [.. node.Inputs.Select(Node)]);

    private static string Value(Derivation node)
    {
        var value = node.Value is { } number ? PlainNumber.Text(number) : "no value";
        if (node.Observation is not { } cell) return value;
        var qualified = node.Value is null ? value : $"{Qualifiers.Word(cell.Qualifier)} {value}".TrimStart();
        return cell.Status == ObservationStatus.Normal ? qualified : $"{qualified} ({PlainNumber.StatusWord(cell.Status)})";
    }

    private TracedCell Cell(Observation cell)
    {
        var structure = composition.Project.Structure;
        var received = composition.Project.Submissions.FirstOrDefault(s => s.Agency == cell.Agency && s.Year == cell.Year)?.Received;
        var source = cell.Source is { } id ? structure.Sources.Find(id)?.Title.In(_language) ?? id : null;
        return new TracedCell(structure.Agencies.Find(cell.Agency)?.Label.In(_language) ?? cell.Agency, cell.Span, received, source);
    }
}
