namespace ReportCompiler.Cli.Completion;

/// <summary>A word that could stand where the cursor is, and what it means.</summary>
internal sealed record Suggestion(string Word, string Description = "");
