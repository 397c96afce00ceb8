using System.Collections.Immutable;
using System.Globalization;
using ReportCompiler.Model;

namespace ReportCompiler.Compose;

/// <summary>Says in the words of the language why two years cannot be compared: a clause that stands behind "because".</summary>
internal static class IncomparableWords
{
    /// <summary>The clause, plain; empty where the language has none.</summary>
    public static string Of(Composition composition, Incomparable reason)
    {
        // A reason is written as a sentence, and read within one.
        var written = reason.Reason.Trim().TrimEnd('.');
        return Phrase.Fill(composition.Language.Incomparable.GetValueOrDefault(Key(reason.Kind, written.Length > 0), ""), plain => plain, place => place switch
        {
            "year" => reason.Year.ToString(CultureInfo.InvariantCulture),
            "status" => composition.Word(StatusWords.Key(reason.Status)),
            "agencies" => Agencies(composition, reason),
            "category" => reason.Category is var (dimension, code) ? composition.Evaluator.Labels.Code(dimension, code).In(composition.Language) : "",
            "reason" => written,
            _ => null,
        });
    }

    /// <summary>The names of the clauses, each with the places that it must have.</summary>
    public static string Key(IncomparableKind kind, bool hasReason) => kind switch
    {
        IncomparableKind.NoValue => "no-value",
        IncomparableKind.LacksAgencies => "lacks-agencies",
        IncomparableKind.LacksCategory => "lacks-category",
        IncomparableKind.OtherAgencies => "other-agencies",
        IncomparableKind.OtherCategory => "other-category",
        IncomparableKind.Break => hasReason ? "break-reason" : "break",
        _ => "inexact",
    };

    private static string Agencies(Composition composition, Incomparable reason)
    {
        ImmutableArray<string> names = [.. composition.Project.Structure.Agencies.Where(a => reason.Agencies.Contains(a.Id)).Select(composition.LabelOf)];
        var (named, others) = ManyAgencies.Shortened(names, composition.Language);
        return composition.Printer.List([.. others is null ? named : named.Append(others)]);
    }
}
