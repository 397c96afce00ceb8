using ReportCompiler.Validate;

namespace ReportCompiler.Render.Checks;

/// <summary>What became of a check, for its reader: in a word and a symbol, never by colour alone.</summary>
internal sealed record CheckOutcome(string Class, string Symbol, string Word)
{
    public static readonly CheckOutcome Holds = new("holds", "=", "Holds");
    public static readonly CheckOutcome Fails = new("fails", "≠", "Fails");
    public static readonly CheckOutcome Accepted = new("accepted", "≈", "Fails, accepted");
    public static readonly CheckOutcome Unusual = new("undecided", "!", "Unusual");
    public static readonly CheckOutcome Undecided = new("undecided", "?", "Undecided");
    public static readonly CheckOutcome Circular = new("circular", "○", "Holds, proves nothing");

    public static CheckOutcome Of(Check check) => check.Result switch
    {
        CheckResult.Fail => check.Waiver is not null ? Accepted : check.Kind == CheckKind.Plausibility ? Unusual : Fails,
        CheckResult.Undecided => Undecided,
        _ => check.Circular ? Circular : Holds,
    };
}
