using System.Collections.Immutable;
using ReportCompiler.Model;

namespace ReportCompiler.Tests.Compose.Lint;

/// <summary>A language that is unlike English where numbers are: marks, a thousand without "one", endings behind a hyphen, inflected words, special capitals.</summary>
internal static class Azerbaijani
{
    public static Language Language { get; } = SmallProject.English with
    {
        Tag = "az",
        Decimal = ",",
        Group = "\u00A0",
        Months = [.. "yanvar fevral mart aprel may iyun iyul avqust sentyabr oktyabr noyabr dekabr".Split(' ')],
        UnitWords = [.. "sıfır,bir,iki,üç,dörd,beş,altı,yeddi,səkkiz,doqquz,on,on bir,on iki,on üç,on dörd,on beş,on altı,on yeddi,on səkkiz,on doqquz".Split(',')],
        TenWords = ["", "", .. "iyirmi otuz qırx əlli altmış yetmiş səksən doxsan".Split(' ')],
        WordJoins = Map(("tens", "{tens} {units}"), ("hundred", "{n} yüz"), ("hundred-1", "yüz"), ("hundred-rest", "{hundred} {rest}"), ("thousand", "{n} min"),
            ("thousand-1", "min"), ("million", "{n} milyon"), ("billion", "{n} milyard")),
        Scale = Map(("thousand", "{n} min"), ("million", "{n} milyon"), ("billion", "{n} milyard")),
        Percent = "{n} faiz",
        And = "{a} və {b}",
        Strings = SmallProject.English.Strings.SetItem("capitals", "iİıI"),
        NumberNames = new NumberNames
        {
            Before = ["maddə*", "cədvəl*", "bölmə*", "səh", "tel"], After = ["küçəsi", "küçə*", "mart*", "iyul*"], Between = ["və ya"], Counted = ["qadın*", "kişi*"], Pronouns = ["bir"], Counts = ["yalnız {n}"],
        },
    };

    public static Unit Person { get; } = new("person", ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, string>>.Empty.Add("az", Map(("other", "nəfər"))), null, SmallProject.Place);

    private static ImmutableSortedDictionary<string, string> Map(params (string Key, string Value)[] pairs) =>
        pairs.ToImmutableSortedDictionary(p => p.Key, p => p.Value, StringComparer.Ordinal);
}
