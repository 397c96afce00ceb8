using System.CommandLine;
using ReportCompiler.Cli.Formatting;

namespace ReportCompiler.Cli.Commands;

/// <summary><c>report explain</c>: what a finding means, with an example; without a code, all codes.</summary>
internal static class ExplainCommand
{
    private const int TextWidth = 80;

    public static Command Create(Workplace workplace)
    {
        var code = new Argument<string?>("code") { Arity = ArgumentArity.ZeroOrOne, Description = "A code such as RC3001; without one, all codes are listed." };
        var command = new Command("explain", "Explains a finding, with an example.") { code };
        command.SetAction((ParseResult parse) =>
        {
            workplace.SettingsWithoutFindings(parse);
            var output = workplace.Terminal.Out;
            if (parse.GetValue(code) is { } id) Explain(output, id);
            else foreach (var line in Columns.Align(DiagnosticIndex.All.Select(c => new[] { c.Id, DiagnosticText.Word(c.Severity), c.Title }))) output.WriteLine(line);
            return ExitCode.Ok;
        });
        return command;
    }

    private static void Explain(TextWriter output, string id)
    {
        if (DiagnosticIndex.Find(id) is not { } code)
        {
            throw new UsageException($"'{id}' is not the code of a finding.{Words.Near(id, SamePhase(id))} 'report explain' lists them.");
        }
        output.WriteLine($"{DiagnosticText.Word(code.Severity)} {code.Id}: {code.Title}\n");
        foreach (var line in Paragraph.Wrap(code.Explanation.ReplaceLineEndings(" "), TextWidth)) output.WriteLine(line);
        output.WriteLine("\nExample:\n");
        foreach (var line in code.Example.TrimEnd().Split('\n')) output.WriteLine(line.Length == 0 ? "" : "    " + line);
    }

    /// <summary>The codes with the same thousands, among which a mistyped one is looked for first; else all.</summary>
    private static string[] SamePhase(string id)
    {
        var all = DiagnosticIndex.All.Select(c => c.Id).ToArray();
        var same = all.Where(c => id.Length > 2 && c.StartsWith(id[..3], StringComparison.OrdinalIgnoreCase)).ToArray();
        return same.Length > 0 ? same : all;
    }
}
