using ReportCompiler.Model;
using ReportCompiler.Validate;

namespace ReportCompiler.Render.Ledger;

/// <summary>The words of the ledger, which programs read: they stay as they are.</summary>
internal static class Settings
{
    public static string Word(FigureSetting setting) => setting == FigureSetting.KeyFigure ? "key-figure" : setting.ToString().ToLowerInvariant();

    public static string Word(Check check) => check.Result switch
    {
        CheckResult.Fail => check.Waiver is null ? "fails" : "accepted",
        CheckResult.Undecided => "undecided",
        _ => check.Circular ? "circular" : "holds",
    };
}
