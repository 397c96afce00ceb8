using System.Collections.Immutable;
using System.Text;
using ReportCompiler.Bind;
using ReportCompiler.Compose.Registers;
using ReportCompiler.Expressions;
using ReportCompiler.Expressions.Evaluation;
using ReportCompiler.Model;

namespace ReportCompiler.Compose;

/// <summary>Fills the template of one section: text, numbers, branches, loops, and the blocks that cut it into parts.</summary>
internal sealed class TemplateFiller(Composition composition, BoundSection section)
{
    private readonly List<SectionPart> _parts = [];
    private readonly StringBuilder _text = new();
    private readonly string _id = section.Section.Id;

    public ImmutableArray<SectionPart> Fill()
    {
        var position = new FigurePosition(_id, FigureSetting.Text);
        Fill(section.Body.Nodes, composition.Evaluator.Start, _text, position, new ValuePrinter(composition, position, markdown: true));
        EndText();
        return [.. _parts];
    }

    /// <summary>A title: marked text, not Markdown.</summary>
    public string Title() => Line(section.Title, new FigurePosition(_id, FigureSetting.Heading));

    private string Line(ImmutableArray<TemplateNode> nodes, FigurePosition position)
    {
        var text = new StringBuilder();
        Fill(nodes, composition.Evaluator.Start, text, position, new ValuePrinter(composition, position, markdown: false));
        return text.ToString().Trim();
    }

    private void Fill(ImmutableArray<TemplateNode> nodes, EvaluationContext context, StringBuilder text, FigurePosition position, ValuePrinter printer)
    {
        foreach (var node in nodes)
        {
            switch (node)
            {
                case TextNode t:
                    text.Append(t.Markdown);
                    break;
                case PrintNode { Expression: CallExpression { Function: Function.Contributions } }:
                    AddContributions();
                    break;
                case PrintNode p:
                    text.Append(printer.Print(p.Expression, context, p.Expression.Span));
                    break;
                case FixedNode f:
                    text.Append(printer.Plain(f.Text));
                    break;
                case ClaimNode c:
                    Claim(c, context, position);
                    break;
                case IfNode i:
                    Fill(Chosen(i, context), context, text, position, printer);
                    break;
                case ForNode f:
                    foreach (var item in Items(f, context)) Fill(f.Body, context.With(f.Variable, item), text, position, printer);
                    break;
                case BlockNode b:
                    AddBlock(b.Block);
                    break;
            }
        }
    }

    private void Claim(ClaimNode claim, EvaluationContext context, FigurePosition position)
    {
        var truth = composition.Evaluator.Condition(claim.Condition, context);
        var text = Evaluator.TextOf(claim.Condition, context);
        composition.Claims.Add(new Claim(position, text, truth.Equation, truth.Truth, [.. truth.Cells()], claim.Span));
        if (truth.Truth == Truth.True) return;
        composition.Diagnostics.Add(truth.Truth == Truth.False
            ? ComposeDiagnostics.ClaimFails(claim.Span, text, truth.Equation)
            : ComposeDiagnostics.ClaimIsOpen(claim.Span, text, truth.Equation, truth.Because ?? ""));
    }

    private ImmutableArray<TemplateNode> Chosen(IfNode node, EvaluationContext context)
    {
        foreach (var branch in node.Branches)
        {
            if (branch.Condition is null) return branch.Body;
            var truth = composition.Evaluator.Condition(branch.Condition, context);
            if (truth.Truth == Truth.True) return branch.Body;
            if (truth.Truth == Truth.False) continue;
            composition.Diagnostics.Add(ComposeDiagnostics.ConditionIsOpen(
                branch.Condition.Span, Evaluator.TextOf(branch.Condition, context), truth.Equation, truth.Because ?? ""));
            return [];
        }
        return [];
    }

    private ImmutableArray<ListItem> Items(ForNode loop, EvaluationContext context)
    {
        var value = composition.Evaluator.Evaluate(loop.List, context);
        if (value is ListValue list) return list.Origins;
        var text = Evaluator.TextOf(loop.List, context);
        composition.Diagnostics.Add(value is QuantityValue { Quantity: { IsKnown: false } unknown }
            ? ComposeDiagnostics.HasNoValue(loop.List.Span, text, PlainNumber.WhyUnknown(unknown), text)
            : ComposeDiagnostics.IsNotText(loop.List.Span, text));
        return [];
    }

    private void AddContributions()
    {
        EndText();
        foreach (var contribution in section.Contributions)
        {
            var label = contribution.Agency.Label.In(composition.Language.Tag) ?? contribution.Agency.Id;
            var position = new FigurePosition(_id, FigureSetting.Text, Agency: contribution.Agency.Id);
            var text = new StringBuilder();
            Fill(contribution.Body.Nodes, composition.Evaluator.Start, text, position, new ValuePrinter(composition, position, markdown: true));
            _parts.Add(new ContributionPart(contribution.Agency.Id, label, text.ToString(), contribution.Body.Path) { IsVerbatim = contribution.Body.Nodes.All(n => n is TextNode) });
        }
    }

    private void AddBlock(BlockDefinition block)
    {
        EndText();
        string In(FigureSetting setting, ImmutableArray<TemplateNode> nodes) => Line(nodes, new FigurePosition(_id, setting, block.Id));
        var title = In(FigureSetting.Caption, block.Title);
        switch (block)
        {
            case ChartDefinition chart:
                var number = composition.NextChart();
                composition.References.Define(Function.Chart, chart.Id, number, title);
                _parts.Add(new ChartPart(new ChartComposer(composition, _id).Compose(chart, number, title, In(FigureSetting.Description, chart.Alt))));
                break;
            case KeyFiguresDefinition box:
                var position = new FigurePosition(_id, FigureSetting.KeyFigure, box.Id);
                _parts.Add(new KeyFiguresPart(new KeyFiguresComposer(composition, position, text => Line(text, position)).Compose(box, title)));
                break;
            case RegisterDefinition register:
                _parts.AddRange(new RegisterComposer(composition).Compose(register, title, () => NumberOf(register, title)));
                break;
            case CrossTableDefinition cross:
                _parts.Add(new TablePart(new CrossTableComposer(composition, _id).Compose(cross, NumberOf(cross, title), title)));
                break;
            case MixedTableDefinition mixed:
                _parts.Add(new TablePart(new MixedTableComposer(composition, _id).Compose(mixed, NumberOf(mixed, title), title)));
                break;
        }
    }

    private int NumberOf(BlockDefinition table, string title)
    {
        var number = composition.NextTable();
        composition.References.Define(Function.Table, table.Id, number, title);
        return number;
    }

    private void EndText()
    {
        var text = _text.ToString();
        _text.Clear();
        if (!string.IsNullOrWhiteSpace(text)) _parts.Add(new MarkdownPart(text));
    }
}
