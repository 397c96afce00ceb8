using System.Collections.Immutable;
using ReportCompiler.Diagnostics;
using ReportCompiler.Load;
using ReportCompiler.Model;

namespace ReportCompiler.Bind.Declarations;

/// <summary>Binds <c>typed-numbers.yaml</c> of a year. Whether a number still stands where an entry says is for the check of texts to find.</summary>
internal static class AcceptedNumberBinder
{
    private const int MostTimes = 100_000;

    public static ImmutableArray<AcceptedNumber> Bind(LoadedProject project, DiagnosticBag bag)
    {
        if (DeclarationFile.Record(project, ProjectLayout.TypedNumbers(project.Year), bag) is not { } file) return [];
        if (!file.Has("typed-numbers")) file.Missing("typed-numbers");
        var numbers = file.Items("typed-numbers").Select(item => Number(item, bag)).OfType<AcceptedNumber>().ToImmutableArray();
        file.Finish();
        return numbers;
    }

    private static AcceptedNumber? Number(YamlNode item, DiagnosticBag bag)
    {
        if (MappingReader.Of(item, "an accepted number", bag) is not { } reader) return null;
        var (file, number, context) = (reader.RequiredText("file"), reader.RequiredText("number"), reader.RequiredText("context"));
        var count = reader.Int("count", 1, MostTimes) ?? 1;
        reader.Finish();
        return file is { } f && number is { } n && context is { } c ? new AcceptedNumber(f.Value, n.Value, c.Value, count, item.Span) : null;
    }
}
