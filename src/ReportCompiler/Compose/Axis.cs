using System.Collections.Immutable;
using System.Globalization;
using ReportCompiler.Expressions;
using ReportCompiler.Expressions.Evaluation;
using ReportCompiler.Model;

namespace ReportCompiler.Compose;

/// <summary>Finds the places of an axis: the codes, agencies or years for which an expression has cells.</summary>
internal sealed class Axis
{
    private readonly Composition _composition;
    private readonly Expression _written;
    private readonly Expression _of;
    private readonly ImmutableArray<int> _years;

    /// <param name="composition">The report.</param>
    /// <param name="written">The expression as the block has it; a series bounds its years.</param>
    /// <param name="of">The expression of one cell.</param>
    /// <param name="years">The years that are shown: a code that any of them has gets its place.</param>
    public Axis(Composition composition, Expression written, Expression of, ImmutableArray<int> years)
    {
        (_composition, _written, _of, _years) = (composition, written, of, years);
        Base = ExpressionRewriter.Nodes(Expanded(of)).OfType<CellReference>().FirstOrDefault();
    }

    /// <summary>The first cell the expression reads: its indicator says which codes there are.</summary>
    public CellReference? Base { get; }

    private Indicator? Indicator => Base is null ? null : _composition.Project.Structure.Indicators.Find(Base.Indicator);

    /// <param name="dimensions">The dimensions of the axis, outermost first.</param>
    /// <param name="withTotal">Whether a total stands beside complete parts.</param>
    /// <param name="overYears">Whether one of the two axes has years: a code of an earlier year then has its place as well.</param>
    public ImmutableArray<AxisEntry> Entries(ImmutableArray<string> dimensions, bool withTotal, bool overYears)
    {
        ImmutableArray<int> years = overYears ? [.. Years()] : _years;
        var entries = dimensions.Aggregate((IEnumerable<AxisEntry>)[AxisEntry.Whole], (outer, d) => outer.SelectMany(e => Inside(e, d, years)));
        if (withTotal && HasTotal(dimensions)) entries = entries.Append(new AxisEntry(_composition.Word("total"), [], null, null, true));
        return [.. entries];
    }

    /// <summary>The expression for some codes: every cell in it whose indicator is broken down by a dimension takes the code of that dimension.</summary>
    public Expression Narrow(Expression expression, ImmutableArray<CodeSelection> codes, string? agency)
    {
        if (codes.IsEmpty && agency is null) return expression;
        return ExpressionRewriter.Rewrite(Expanded(expression), node => node is not CellReference c ? null : c with
        {
            Selections = [.. c.Selections, .. codes.Where(s => IsBrokenDown(c.Indicator, s.Dimension))],
            Agency = agency ?? c.Agency,
        });
    }

    private IEnumerable<AxisEntry> Inside(AxisEntry outer, string dimension, ImmutableArray<int> years) => dimension switch
    {
        Labels.Year => Years().Select(y => outer with { Heading = Joined(outer, y.ToString(CultureInfo.InvariantCulture)), Year = y }),
        Labels.Agency => Cells(outer, dimension, years).Select(c => c.Agency).OfType<string>().Distinct(StringComparer.Ordinal)
            .OrderBy(a => _composition.Project.Structure.Agencies.Ids.ToList().IndexOf(a))
            .Select(a => outer with { Heading = Joined(outer, _composition.Evaluator.Labels.OfAgency(a).In(_composition.Language)), Agency = a }),
        _ => Codes(outer, dimension, years).Select(code => outer with
        {
            Heading = Joined(outer, _composition.Evaluator.Labels.Code(dimension, code).In(_composition.Language)),
            Codes = outer.Codes.Add(new CodeSelection(dimension, code, _of.Span)),
        }),
    };

    private static string Joined(AxisEntry outer, string heading) => outer.Heading.Length == 0 ? heading : outer.Heading + ", " + heading;

    /// <summary>The codes that cells carry, in the order of the code list, generic ones last.</summary>
    private IEnumerable<string> Codes(AxisEntry outer, string dimension, ImmutableArray<int> years)
    {
        var used = Cells(outer, dimension, years).Select(c => c.Key[dimension]).ToHashSet(StringComparer.Ordinal);
        var declared = _composition.Project.Structure.Dimensions.Find(dimension)?.Codes.Codes.Select(c => c.Id) ?? [];
        return declared.Except(CodeList.Generic).Concat(CodeList.Generic).Where(used.Contains);
    }

    private IEnumerable<CellIdentity> Cells(AxisEntry outer, string dimension, ImmutableArray<int> years)
    {
        if (Base is null || Indicator is not { } indicator) return [];
        var codes = Base.Selections.Concat(outer.Codes).Where(s => s.Code is not null);
        var key = CellKey.Of(codes.Select(s => (s.Dimension, s.Code!)));
        return (outer.Year is { } year ? [year] : years).SelectMany(y => _composition.Validated.Cells.List(indicator, key, dimension, y, outer.Agency ?? Base.Agency))
            .Select(q => q.Cell).OfType<CellIdentity>();
    }

    /// <summary>The years of a series as written, else all from the first with data to this one.</summary>
    private IEnumerable<int> Years()
    {
        var year = _composition.Project.Year;
        if (_written is CallExpression { Function: Function.Series, Arguments: [_, var from, var to] })
        {
            var first = _composition.Evaluator.Quantity(from, _composition.Evaluator.Start).Value ?? year;
            var last = _composition.Evaluator.Quantity(to, _composition.Evaluator.Start).Value ?? year;
            return first < 1 || last > 9999 || last < first ? [] : Enumerable.Range((int)first, Math.Min((int)last - (int)first + 1, 500));
        }
        var known = Base is null ? [] : _composition.Project.Data.Years(Base.Indicator).Where(y => y <= year).ToList();
        return known.Count == 0 ? [year] : Enumerable.Range(known[0], year - known[0] + 1);
    }

    /// <summary>A total belongs beside parts that make it up: those of a complete breakdown of a plain cell, or of a sum over agencies.</summary>
    private bool HasTotal(ImmutableArray<string> dimensions)
    {
        if (_of is not CellReference { ListOver: null } || Indicator is not { } indicator || dimensions.Contains(Labels.Year)) return false;
        if (dimensions.Contains(Labels.Agency)) return dimensions.Length == 1 && indicator.Combine == CombineKind.Sum;
        var shape = Shape.Of(dimensions.Concat(Base!.Selections.Select(s => s.Dimension)));
        var narrowed = !Base.Selections.IsEmpty;
        return (narrowed || indicator.Total != TotalKind.None)
            && indicator.Breakdowns.Any(b => b.Kind == BreakdownKind.Complete && b.Shape.Contains(shape));
    }

    private bool IsBrokenDown(string indicator, string dimension) =>
        _composition.Project.Structure.Indicators.Find(indicator)?.Breakdowns.Any(b => b.By.Contains(dimension)) ?? false;

    /// <summary>Figures replaced by what they stand for, so that codes reach the cells in them.</summary>
    private Expression Expanded(Expression expression) => ExpressionRewriter.Rewrite(expression,
        node => node is FigureReference f && _composition.Project.Figures.TryGetValue(f.Id, out var value) ? Expanded(value) : null);
}
