using System.Collections.Immutable;
using ReportCompiler.Bind;
using ReportCompiler.Compose.Corrections;
using ReportCompiler.Diagnostics;
using ReportCompiler.Expressions;
using ReportCompiler.Expressions.Evaluation;
using ReportCompiler.Expressions.Printing;
using ReportCompiler.Model;
using ReportCompiler.Validate;

namespace ReportCompiler.Compose;

/// <summary>What the parts of one report in one language share while it is composed.</summary>
internal sealed class Composition
{
    private int _tables;
    private int _charts;

    public Composition(ValidatedReport validated, Language language, CorrectionNotice? notice)
    {
        (Validated, Language, Notice) = (validated, language, notice);
        Evaluator = new Evaluator(Project.Structure, Project.Figures, validated.Cells, Project.Year);
        Printer = new NumberPrinter(language);
        References = new References(language, Diagnostics);
        Names = new FigureNames(Project.Structure, Evaluator, language);
        Tracing = new Tracing(validated, Evaluator, Names);
        Ledger = new FigureLedger(this);
    }

    public ValidatedReport Validated { get; }

    /// <summary>What is to be said of corrections; null before anybody knows.</summary>
    public CorrectionNotice? Notice { get; }

    public BoundProject Project => Validated.Project;

    public Language Language { get; }

    public Evaluator Evaluator { get; }

    public NumberPrinter Printer { get; }

    public FigureNames Names { get; }

    public Tracing Tracing { get; }

    public FigureLedger Ledger { get; }

    public List<Claim> Claims { get; } = [];

    public References References { get; }

    public DiagnosticBag Diagnostics { get; } = new();

    /// <summary>A built-in string; Bind has checked that the language has it.</summary>
    public string Word(string key) => Language.Strings.GetValueOrDefault(key, key);

    /// <summary>Words of a table that stay on one line, such as a date.</summary>
    public static string OnOneLine(string text) => text.Replace(' ', '\u00A0');

    /// <summary>What an agency is called.</summary>
    public string LabelOf(Agency agency) => agency.Label.In(Language.Tag) ?? agency.Id;

    /// <summary>The note of a block as it stands beneath it; none where the block has none.</summary>
    public ImmutableArray<string> Notes(string? id) => id is null ? [] : [Project.Notes.Find(id)?.Text.In(Language.Tag) ?? id];

    public int NextTable() => ++_tables;

    public int NextChart() => ++_charts;

    /// <summary>
    /// What stands for an expression in the ledger: the address of a cell, else the canonical spelling; without the filters, which only change the print.
    /// </summary>
    public string Key(Expression expression, Quantity quantity, EvaluationContext context)
    {
        var bare = Labels.Unfiltered(context.Resolve(expression));
        var isCell = bare is CellReference || bare is CallExpression { Function: Function.At, Arguments: [NumberLiteral, CellReference] };
        return isCell && quantity.Cell is { } cell
            ? Validated.Cells.Address(cell.Indicator, cell.Key, cell.Year, cell.Agency)
            : ExpressionText.Canonical(bare);
    }
}
