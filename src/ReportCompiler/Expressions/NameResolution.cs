using System.Collections.Immutable;
using ReportCompiler.Diagnostics;
using ReportCompiler.Model;
using ReportCompiler.Text;

namespace ReportCompiler.Expressions;

/// <summary>How a segment of a name is written.</summary>
internal enum SegmentKind
{
    /// <summary><c>.name</c></summary>
    Name,

    /// <summary><c>["text"]</c></summary>
    Quoted,

    /// <summary><c>[name]</c></summary>
    Variable,

    /// <summary>Anything else in brackets.</summary>
    Other,
}

/// <summary>One part of a name: <c>.sex</c>, <c>["0-17"]</c>, <c>[code]</c>.</summary>
internal readonly record struct NameSegment(string Text, SegmentKind Kind, SourceSpan Span);

/// <summary>Finds what a name with its parts means. The first part that is wrong is the place of the finding.</summary>
internal sealed class NameResolution(NameScope scope, DiagnosticBag bag)
{
    /// <summary>The expression a name stands for, or null after a finding.</summary>
    public Expression? Resolve(string root, SourceSpan rootSpan, IReadOnlyList<NameSegment> segments, SourceSpan whole)
    {
        if (scope.Structure.Indicators.Find(root) is { } indicator) return Cell(indicator, segments, whole);
        var simple = Simple(root, rootSpan);
        if (simple is null || segments.Count == 0) return simple;
        bag.Add(NameDiagnostics.NoMember(segments[0].Span, root, segments[0].Text, $"'{root}' is one value and has no parts; write it alone."));
        return null;
    }

    private Expression? Simple(string name, SourceSpan span)
    {
        if (scope.Variables.ContainsKey(name)) return new VariableReference(name, span);
        if (name == "year") return new YearReference(0, span);
        if (name == "previous_year") return new YearReference(-1, span);
        if (scope.Structure.Figures.Contains(name)) return new FigureReference(name, span);
        bag.Add(name == "code" ? NameDiagnostics.CodeAlone(span)
            : FunctionSignature.Find(name) is { } function ? NameDiagnostics.FunctionAsName(span, function)
            : NameDiagnostics.UnknownName(span, name, scope.Beginnings()));
        return null;
    }

    private CellReference? Cell(Indicator indicator, IReadOnlyList<NameSegment> segments, SourceSpan whole)
    {
        var named = new HashSet<string>(StringComparer.Ordinal);
        var selections = ImmutableArray.CreateBuilder<CodeSelection>();
        string? agency = null;
        for (var i = 0; i < segments.Count; i += 2)
        {
            if (Dimension(indicator, segments[i]) is not { } dimension) return null;
            if (!named.Add(dimension))
            {
                bag.Add(NameDiagnostics.DimensionTwice(segments[i].Span, dimension));
                return null;
            }
            if (i + 1 == segments.Count) return Checked(indicator, new CellReference(indicator.Id, selections.ToImmutable(), dimension, agency, whole));
            if (dimension == AgencyWord)
            {
                if ((agency = Agency(indicator, segments[i + 1])) is null) return null;
            }
            else
            {
                if (Code(dimension, segments[i + 1]) is not { } selection) return null;
                if (selection.Code != CodeList.Total) selections.Add(selection);
            }
        }
        return Checked(indicator, new CellReference(indicator.Id, selections.ToImmutable(), null, agency, whole));
    }

    private const string AgencyWord = "agency";

    private string? Dimension(Indicator indicator, NameSegment segment)
    {
        var name = segment.Text;
        if (segment.Kind != SegmentKind.Name)
        {
            bag.Add(NameDiagnostics.DimensionExpected(segment.Span, indicator.Id));
            return null;
        }
        if (name == AgencyWord || indicator.Breakdowns.Any(b => b.By.Contains(name))) return name;
        if (name is "total" or "value" or "label" or "name" or "unit" && !scope.Structure.Dimensions.Contains(name))
        {
            bag.Add(NameDiagnostics.NoMember(segment.Span, indicator.Id, name, name is "total" or "value"
                ? $"'{indicator.Id}' alone is the total." : $"Write {(name == "unit" ? "unit" : "label")}({indicator.Id}) in a template."));
            return null;
        }
        var codeOf = indicator.Breakdowns.SelectMany(b => b.By).FirstOrDefault(d => scope.Structure.Dimensions.Find(d) is { } x && x.AllCodes().Contains(name));
        bag.Add(NameDiagnostics.UnknownDimension(segment.Span, indicator, name, scope.Structure.Dimensions.Contains(name), codeOf));
        return null;
    }

    private CodeSelection? Code(string name, NameSegment segment)
    {
        var dimension = scope.Structure.Dimensions.Find(name);
        if (dimension is null) return null; // a breakdown by an undeclared dimension is reported where it is declared
        switch (segment.Kind)
        {
            case SegmentKind.Variable when segment.Text == "code":
                if (scope.CodeDimension is { } bound && (bound == name || scope.Structure.Dimensions.Find(bound)?.Codes.Id == dimension.Codes.Id))
                    return new(name, null, segment.Span);
                bag.Add(NameDiagnostics.CodeNotBound(segment.Span, scope.CodeDimension));
                return null;
            case SegmentKind.Variable or SegmentKind.Other:
                bag.Add(NameDiagnostics.CodeExpected(segment.Span, name));
                return null;
        }
        if (dimension.AllCodes().Contains(segment.Text)) return new(name, segment.Text, segment.Span);
        bag.Add(NameDiagnostics.UnknownCode(segment.Span, dimension, segment.Text));
        return null;
    }

    private string? Agency(Indicator indicator, NameSegment segment)
    {
        if (segment.Kind != SegmentKind.Quoted)
        {
            bag.Add(NameDiagnostics.AgencyInBrackets(segment.Span, indicator.Id));
            return null;
        }
        var mayName = scope.Structure.Agencies.Where(a => indicator.Combine switch
        {
            CombineKind.Owners => indicator.Owners.Contains(a.Id),
            CombineKind.Sum => indicator.Asked is not { } kind || a.Kind == kind,
            _ => true,
        }).Select(a => a.Id).ToList();
        if (mayName.Contains(segment.Text)) return segment.Text;
        bag.Add(NameDiagnostics.UnknownAgency(segment.Span, segment.Text, scope.Structure.Agencies.Contains(segment.Text) ? indicator.Id : null, mayName));
        return null;
    }

    private CellReference? Checked(Indicator indicator, CellReference cell)
    {
        var dimensions = CellShape.DimensionsOf(cell);
        var problem = !CellShape.IsDeclared(indicator, dimensions) ? NameDiagnostics.NotBrokenDown(cell.Span, indicator, dimensions)
            : indicator.Combine == CombineKind.None && cell.Agency is null && cell.ListOver != AgencyWord ? NameDiagnostics.NoCommonNumber(cell.Span, indicator)
            : indicator.Total == TotalKind.None && dimensions.Count == 0 ? NameDiagnostics.NoTotal(cell.Span, indicator)
            : null;
        if (problem is null) return cell;
        bag.Add(problem);
        return null;
    }
}
