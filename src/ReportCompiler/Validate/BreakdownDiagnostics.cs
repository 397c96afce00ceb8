using System.Collections.Immutable;
using ReportCompiler.Diagnostics;
using ReportCompiler.Model;

namespace ReportCompiler.Validate;

/// <summary>RC3001 to RC3004: parts and totals that do not fit. The message says which of them is the likelier fault, as far as other breakdowns tell.</summary>
internal static class BreakdownDiagnostics
{
    private static readonly DiagnosticCode DoesNotAddUpCode = new("RC3001", "Parts do not add up to their total", Severity.Error,
        "The parts of a complete breakdown add up to another number than the total (or than the row of a coarser breakdown, or of a group). The message names the total, the sum, the difference and every cell; it also says which other breakdowns of the same total do reach it. When another one does, a part of this one is the likelier fault; when others miss it by the same amount, the total is.",
        "indicator,sex,value\nvictims,_T,94\nvictims,F,88\nvictims,M,3\nvictims,_U,2");

    private static readonly DiagnosticCode BreakdownsDisagreeCode = new("RC3002", "Two breakdowns give one cell differently", Severity.Error,
        "A cell that was not delivered itself can be summed from two complete breakdowns of the same agency, and they give two numbers. The first declared one would be printed; one of the two tables is wrong.",
        "victims by sex and age: F 88; victims by sex and exploitation: F 89");

    private static readonly DiagnosticCode AgenciesDisagreeCode = new("RC3003", "Two agencies give one cell differently", Severity.Error,
        "An indicator has several owners, and two of them delivered the same cell with different values. The first owner's one would be printed; the agencies have to agree first.",
        "police: victims 94, unodc: victims 95");

    private static readonly DiagnosticCode PassesWholeCode = new("RC3004", "A part is larger than its total", Severity.Error,
        "A part of a partial or multiple breakdown ('of which') is larger than the total, or the parts of a partial one are together.",
        "contracts: { value: 100, by: { sector: { PRIVATE: 120 } } }");

    /// <summary>All codes of this catalogue.</summary>
    public static ImmutableArray<DiagnosticCode> All { get; } = [DoesNotAddUpCode, BreakdownsDisagreeCode, AgenciesDisagreeCode, PassesWholeCode];

    public static Diagnostic DoesNotAddUp(
        CheckContext context, CellTable table, Observation whole, ImmutableArray<Observation> parts, decimal sum, ImmutableArray<CellTable> all)
    {
        var (note, isTotalSuspect) = OtherBreakdowns(context, table, whole, sum, all);
        var isTotal = whole.Key.Equals(CellKey.Total);
        var wholeName = isTotal ? "its total" : $"'{context.Address(table.Indicator, whole.Key, table.Year, table.Agency)}'";
        var part = new RelatedPlace("part", parts.Length == 0 ? whole.Span : parts[0].Span);
        var places = parts.Select(p => new RelatedPlace("part", p.Span, Named(context, table, p)));
        var total = new RelatedPlace(isTotal ? "total" : "row", whole.Span, Equation.Number(whole.Value));
        return Diagnostic.Of(
            DoesNotAddUpCode,
            isTotalSuspect || parts.IsEmpty ? whole.Span : part.Span,
            $"'{table.Indicator.Id}' by {table.Breakdown.Name} adds up to {Equation.Number(sum)}, but {wholeName} is {Equation.Number(whole.Value)} (difference {Equation.Number(Math.Abs(sum - whole.Value!.Value))}).",
            isTotalSuspect
                ? "Correct the total, or the part that is wrong in every breakdown."
                : "Correct the part that is wrong, or report the remainder under the code '_U'.") with
        {
            Label = isTotalSuspect || parts.IsEmpty ? total.Label : "part",
            Related = isTotalSuspect ? [.. places] : [total, .. places.Skip(1)],
            Notes = note is null ? [] : [note],
        };
    }

    public static Diagnostic PassesWhole(
        CheckContext context, CellTable table, Observation whole, ImmutableArray<Observation> over, bool isSum, decimal excess) =>
        Diagnostic.Of(
            PassesWholeCode,
            over[0].Span,
            isSum
                ? $"'{table.Indicator.Id}' by {table.Breakdown.Name} adds up to {Equation.Number(over.Sum(o => o.Value))}, more than its total of {Equation.Cell(whole)} (by {Equation.Number(excess)})."
                : $"'{context.Address(table.Indicator, over[0].Key, table.Year, table.Agency)}' is {Equation.Cell(over[0])}, more than its total of {Equation.Cell(whole)} (by {Equation.Number(excess)}).",
            "Correct the part or the total.") with
        {
            Label = "part",
            Related = [new RelatedPlace("total", whole.Span, Equation.Cell(whole)), .. over.Skip(1).Select(p => new RelatedPlace("part", p.Span, Named(context, table, p)))],
        };

    public static Diagnostic BreakdownsDisagree(string address, CellTable first, Quantity one, CellTable second, Quantity other) =>
        Diagnostic.Of(
            BreakdownsDisagreeCode,
            other.Derivation.Cells().First().Span,
            $"'{address}' is {Equation.Number(one.Value)} by {first.Breakdown.Name}, but {Equation.Number(other.Value)} by {second.Breakdown.Name} (difference {Equation.Number(Math.Abs(one.Value!.Value - other.Value!.Value))}).",
            "Correct the table that is wrong.") with
        {
            Label = $"by {second.Breakdown.Name}",
            Related = [.. one.Derivation.Cells().Select(c => new RelatedPlace($"by {first.Breakdown.Name}", c.Span, Equation.Cell(c))),
                .. other.Derivation.Cells().Skip(1).Select(c => new RelatedPlace($"by {second.Breakdown.Name}", c.Span, Equation.Cell(c)))],
        };

    public static Diagnostic AgenciesDisagree(string address, Observation other, string firstAgency, Quantity first) =>
        Diagnostic.Of(
            AgenciesDisagreeCode,
            other.Span,
            $"'{other.Agency}' gives {Equation.Cell(other)} for '{address}', but '{firstAgency}' gives {Equation.Qualified(Equation.Number(first.Value), first.Qualifier)} (difference {Equation.Number(Math.Abs(other.Value!.Value - first.Value!.Value))}).",
            $"The value of '{firstAgency}' is printed, as its first owner; the two agencies have to agree on one.") with
        {
            Label = other.Agency,
            Related = [.. first.Derivation.Cells().Select(c => new RelatedPlace(firstAgency, c.Span, Equation.Cell(c)))],
        };

    /// <summary>What the other complete breakdowns of the same whole say, and whether they make the whole the likelier fault.</summary>
    private static (string? Note, bool IsTotalSuspect) OtherBreakdowns(
        CheckContext context, CellTable table, Observation whole, decimal sum, ImmutableArray<CellTable> all)
    {
        var others = all
            .Where(t => t != table && t.Breakdown.Kind == BreakdownKind.Complete && t.Breakdown.Shape.Contains(whole.Key.Shape))
            .Select(t => (t.Breakdown.Name, context.Cells.SumIn(t, whole.Key)?.Value))
            .Where(t => t.Value is not null).ToList();
        var reach = others.Where(o => o.Value == whole.Value).Select(o => "by " + o.Name).ToList();
        var same = others.Where(o => o.Value == sum).Select(o => "by " + o.Name).ToList();
        if (reach.Count > 0) return ($"{Joined(reach)} add{(reach.Count == 1 ? "s" : "")} up to {Equation.Number(whole.Value)}, so a part is the likelier fault.", false);
        if (same.Count > 0) return ($"{Joined(same)} add{(same.Count == 1 ? "s" : "")} up to {Equation.Number(sum)} too, so the total is the likelier fault.", true);
        return (others.Count == 0 ? null : $"No other breakdown reaches {Equation.Number(whole.Value)} either: {string.Join(", ", others.Select(o => $"by {o.Name} {Equation.Number(o.Value)}"))}.", false);
    }

    private static string Joined(List<string> names) => names.Count == 1 ? names[0] : string.Join(", ", names[..^1]) + " and " + names[^1];

    private static string Named(CheckContext context, CellTable table, Observation part) =>
        $"{context.Cells.Address(table.Indicator, part.Key, context.Project.Year)} {Equation.Cell(part)}";
}
