namespace ReportCompiler.Compare;

/// <summary>Tells things of one name apart by a number.</summary>
internal static class Numbered
{
    /// <summary>The name; where it is taken, with the first number that is free.</summary>
    public static string Of(string name, Func<string, bool> isTaken)
    {
        if (!isTaken(name)) return name;
        for (var n = 2; ; n++)
        {
            var numbered = FormattableString.Invariant($"{name} ({n})");
            if (!isTaken(numbered)) return numbered;
        }
    }
}
