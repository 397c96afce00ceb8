using ReportCompiler.Model;

namespace ReportCompiler.Bind.Declarations;

/// <summary>Reads <c>from</c>, <c>until</c>, <c>was</c> and <c>break</c>, which indicators, codes and agencies share.</summary>
internal static class LifetimeReader
{
    public static Lifetime Read(MappingReader reader)
    {
        var lifetime = new Lifetime(reader.Year("from"), reader.Year("until"), reader.Text("was")?.Value, ReadBreak(reader));
        if (lifetime.From > lifetime.Until)
        {
            reader.Diagnostics.Add(DeclarationDiagnostics.Contradiction(reader.PlaceOf("until"),
                $"{char.ToUpperInvariant(reader.What[0])}{reader.What[1..]} ends in {lifetime.Until}, before it begins in {lifetime.From}.", "Correct 'from' or 'until'."));
        }
        return lifetime;
    }

    private static SeriesBreak? ReadBreak(MappingReader owner)
    {
        if (owner.Mapping("break") is not { } reader) return null;
        if (!reader.Has("year")) reader.Missing("year");
        var (year, reason) = (reader.Year("year"), reader.RequiredText("reason"));
        reader.Finish();
        return year is { } y && reason is { } r ? new SeriesBreak(y, r.Value) : null;
    }
}
