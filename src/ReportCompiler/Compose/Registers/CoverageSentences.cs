using ReportCompiler.Expressions;
using ReportCompiler.Model;
using ReportCompiler.Text;

namespace ReportCompiler.Compose.Registers;

/// <summary>Says who submitted: how many of those expected, by kind, and by name who is missing, late or had nothing to report. Every count is a figure.</summary>
internal sealed class CoverageSentences(Composition composition, ValuePrinter printer, SourceSpan place)
{
    private static readonly DeliveryState[] Told =
        [DeliveryState.Missing, DeliveryState.Nil, DeliveryState.Late, DeliveryState.Undated, DeliveryState.Resubmitted, DeliveryState.Unexpected];

    private readonly SubmissionLedger _ledger = composition.Validated.Submissions;

    /// <summary>The sentences; empty, with a finding, when the edition expects nobody.</summary>
    public string Of()
    {
        if (!Any(DeliveryState.Expected))
        {
            composition.Diagnostics.Add(RegisterDiagnostics.NobodyExpected(place, "coverage()"));
            return "";
        }
        var first = Any(DeliveryState.Received) ? Any(DeliveryState.Missing) ? "some" : "all" : "none";
        var sentence = Filled("coverage-" + first, Number(DeliveryState.Expected), name => name switch
        {
            "expected" => Figure(Function.Deliveries, DeliveryState.Expected),
            "received" => Figure(Function.Deliveries, DeliveryState.Received),
            "kinds" => composition.Printer.List([.. Enum.GetValues<AgencyKind>().Where(k => _ledger.In(DeliveryState.Received, k).Any()).Select(Part)]),
            _ => null,
        });
        // Where nobody delivered, all are missing, and it would be no help to name them.
        var told = Told.Where(s => Any(s) && (s != DeliveryState.Missing || first == "some")).Select(s => Filled("coverage-" + DeliveryStates.Word(s), Number(s), name => name switch
        {
            "n" => Figure(Function.Deliveries, s),
            "agencies" => composition.Printer.List([.. _ledger.In(s).Select(a => printer.Plain(composition.LabelOf(a.Agency)))]),
            _ => null,
        }));
        return string.Join(' ', told.Prepend(sentence));
    }

    /// <summary>"11 from central authorities"; where one delivery stands for many, for how many. They are the ones that are spoken of, in the singular or the plural.</summary>
    private string Part(AgencyKind kind)
    {
        var received = _ledger.In(DeliveryState.Received, kind).ToList();
        var members = received.Sum(a => a.Agency.Members);
        string Counted() => Filled("coverage-" + AgencyKinds.Word(kind), members, name => name == "n" ? Figure(Function.Deliveries, DeliveryState.Received, kind) : null);
        if (members == received.Count) return Counted();
        return Filled("coverage-members", members, name => name switch
        {
            "part" => Counted(),
            "n" => Figure(Function.Institutions, DeliveryState.Received, kind),
            _ => null,
        });
    }

    private bool Any(DeliveryState state) => _ledger.In(state).Any();

    private int Number(DeliveryState state) => _ledger.In(state).Count();

    /// <summary>The pattern for a number: that of its plural form where there is one.</summary>
    private string Filled(string key, int number, Func<string, string?> fill) =>
        Phrase.Fill(composition.Language.Strings.GetValueOrDefault($"{key}-{composition.Printer.Form(number)}") ?? composition.Word(key), printer.Plain, fill);

    private string Figure(Function function, DeliveryState state, AgencyKind? kind = null)
    {
        Expression[] words = [new TextLiteral(DeliveryStates.Word(state), place), .. kind is { } k ? [new TextLiteral(AgencyKinds.Word(k), place)] : Array.Empty<Expression>()];
        return printer.Print(new CallExpression(function, [.. words], place), composition.Evaluator.Start, place);
    }
}
