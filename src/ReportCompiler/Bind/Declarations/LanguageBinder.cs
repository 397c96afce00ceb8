using System.Collections.Immutable;
using System.Globalization;
using ReportCompiler.Diagnostics;
using ReportCompiler.Load;
using ReportCompiler.Model;
using ReportCompiler.Text;

namespace ReportCompiler.Bind.Declarations;

/// <summary>Binds <c>data/languages/*.yaml</c>.</summary>
internal sealed class LanguageBinder(MappingReader reader, DiagnosticBag bag)
{
    /// <summary>The plural form that every language has.</summary>
    public const string LastForm = "other";

    private static readonly ImmutableArray<(string Key, string[] Places)> Joins =
        [("tens", ["tens", "units"]), ("hundred", ["n"]), ("hundred-rest", ["hundred", "rest"]), ("thousand", ["n"]), ("million", ["n"]), ("billion", ["n"])];

    private static readonly ImmutableArray<(string Key, string[] Places)> OptionalJoins =
        [("hundred-1", []), ("thousand-1", []), ("million-1", []), ("billion-1", []), ("rest", ["high", "rest"]), ("rest-below-hundred", ["high", "rest"]), ("minus", ["n"])];

    private static readonly ImmutableArray<string> Changes = ["rose", "fell", "same", "from-zero", "unknown"];
    private static readonly ImmutableArray<string> ComparisonsWithDifference = ["more", "fewer", "points-more", "points-fewer"];
    private static readonly ImmutableArray<string> ComparisonsWithout = ["same", "points-same"];
    private static readonly ImmutableArray<(string Key, string[] Required, string[] Optional)> Trends =
    [
        ("rose", ["now"], ["before", "difference", "growth", "year"]), ("fell", ["now"], ["before", "difference", "growth", "year"]),
        ("points-rose", ["now"], ["before", "difference", "year"]), ("points-fell", ["now"], ["before", "difference", "year"]),
        ("same", ["now"], ["before", "year"]), ("from-zero", ["now"], ["before", "year"]), ("to-zero", ["before"], ["now", "year"]), ("unknown", ["reason"], ["year"]),
    ];

    private static readonly ImmutableArray<(string Key, string[] Required, string[] Optional)> Reasons =
    [
        ("no-value", ["status"], ["year"]), ("lacks-agencies", ["agencies"], ["year"]), ("lacks-category", ["category"], ["year"]), ("other-agencies", ["agencies"], ["year"]),
        ("other-category", ["category"], ["year"]), ("break", [], ["year"]), ("break-reason", ["reason"], ["year"]), ("inexact", [], []),
    ];

    private static readonly ImmutableArray<string> Scales = ["thousand", "million", "billion"];

    public static string PathOf(string tag) => $"{ProjectLayout.Languages}/{tag}.yaml";

    /// <summary>All languages that could be read, by tag.</summary>
    public static ImmutableSortedDictionary<string, Language> Bind(LoadedProject project, DiagnosticBag bag)
    {
        var languages = ImmutableSortedDictionary.CreateBuilder<string, Language>(StringComparer.Ordinal);
        foreach (var path in project.Yaml.Keys.Where(p => p.StartsWith(ProjectLayout.Languages + "/", StringComparison.Ordinal)))
        {
            if (DeclarationFile.Content(project, path, "language", bag) is not { } reader) continue;
            var language = new LanguageBinder(reader, bag).BindLanguage(Path.GetFileNameWithoutExtension(path));
            languages[language.Tag] = language;
        }
        return languages.ToImmutable();
    }

    private Language BindLanguage(string fileName)
    {
        var tag = reader.RequiredText("tag");
        if (tag is { } spelled) Names.Check(spelled, IdKind.Language, "language", bag);
        if (tag is { } written && written.Value != fileName)
            bag.Add(DeclarationDiagnostics.Language(written.Span, $"The tag is '{written.Value}', but the file is called '{fileName}.yaml'.", "Let the two agree."));
        if (!reader.Has("group-from")) reader.Missing("group-from");
        var (units, tens, joins) = BindWords();
        var plural = BindPlural();
        var (compare, points) = BindComparison(plural);
        var language = new Language
        {
            Tag = fileName,
            Decimal = reader.RequiredText("decimal")?.Value ?? ".",
            Group = reader.RequiredText("group")?.Value ?? "",
            GroupFrom = reader.Int("group-from", least: 0) ?? 0,
            Date = Pattern(reader, "date", ["day", "month", "year"], []),
            Months = Words(reader, "months", 12),
            Plural = plural,
            UnitWords = units,
            TenWords = tens,
            WordJoins = joins,
            Ordinals = BindOrdinals(),
            Qualifiers = BindQualifiers(),
            Scale = Patterns("scale", Scales, ["n"], []),
            Percent = Pattern(reader, "percent", ["n"], []),
            Change = Patterns("change", Changes, [], ["difference", "growth", "reason"]),
            Compare = compare,
            Points = points,
            Trend = Optional("trend", Trends),
            Incomparable = Optional("incomparable", Reasons),
            NumberNames = reader.Mapping("typed-numbers") is { } names ? NumberNamesBinder.Bind(names, bag) : NumberNames.None,
            And = Pattern(reader, "and", ["a", "b"], []),
            Strings = BindStrings([.. plural.Select(p => p.Form)]),
        };
        reader.Finish();
        return language;
    }

    private (ImmutableArray<string> Units, ImmutableArray<string> Tens, ImmutableSortedDictionary<string, string> Joins) BindWords()
    {
        var none = ImmutableSortedDictionary<string, string>.Empty;
        if (Required(reader, "words") is not { } words) return ([], [], none);
        var join = Required(words, "join");
        var result = (Words(words, "units", 20), Words(words, "tens", 10), join is null ? none
            : Joins.Concat(OptionalJoins.Where(j => join.Has(j.Key))).ToImmutableSortedDictionary(j => j.Key, j => Pattern(join, j.Key, j.Places, []), StringComparer.Ordinal));
        join?.Finish();
        words.Finish();
        return result;
    }

    private ImmutableArray<(string Form, PluralCondition Condition)> BindPlural()
    {
        if (Required(reader, "plural") is not { } plural) return [];
        var forms = ImmutableArray.CreateBuilder<(string, PluralCondition)>();
        if (!plural.Has(LastForm)) plural.Missing(LastForm);
        foreach (var (form, _) in plural.Entries())
        {
            if (plural.Text(form.Value) is not { } text) continue;
            if (PluralConditionParser.Parse(text.Value) is { } condition) forms.Add((form.Value, condition));
            else bag.Add(DeclarationDiagnostics.Language(text.Span, $"'{text.Value}' is not a condition on n.", "Write 'n == 1', 'n % 10 == 1 and n % 100 != 11', or 'true'."));
        }
        return forms.ToImmutable();
    }

    /// <summary>May be absent: whether a template needs it is found with the templates.</summary>
    private (ImmutableSortedDictionary<string, string> Compare, ImmutableSortedDictionary<string, string> Points) BindComparison(
        ImmutableArray<(string Form, PluralCondition Condition)> plural)
    {
        var none = ImmutableSortedDictionary<string, string>.Empty;
        if (reader.Mapping("compare") is not { } mapping) return (none, none);
        var phrases = ComparisonsWithDifference.Select(k => (Key: k, Text: Pattern(mapping, k, ["difference"], ["year"])))
            .Concat(ComparisonsWithout.Select(k => (Key: k, Text: Pattern(mapping, k, [], ["year"]))))
            .Append((Key: "unknown", Text: Pattern(mapping, "unknown", [], ["year", "reason"])))
            .ToImmutableSortedDictionary(p => p.Key, p => p.Text, StringComparer.Ordinal);
        var points = none;
        if (Required(mapping, "points") is { } forms)
        {
            points = plural.Select(p => p.Form).Where(f => f == LastForm || forms.Has(f)).ToImmutableSortedDictionary(f => f, f => Pattern(forms, f, ["n"], []), StringComparer.Ordinal);
            forms.Finish();
        }
        mapping.Finish();
        return (phrases, points);
    }

    /// <summary>A mapping that may be absent, and has every one of these keys where it is there.</summary>
    private ImmutableSortedDictionary<string, string> Optional(string key, ImmutableArray<(string Key, string[] Required, string[] Optional)> keys)
    {
        if (reader.Mapping(key) is not { } mapping) return ImmutableSortedDictionary<string, string>.Empty;
        var patterns = keys.ToImmutableSortedDictionary(k => k.Key, k => Pattern(mapping, k.Key, k.Required, k.Optional), StringComparer.Ordinal);
        mapping.Finish();
        return patterns;
    }

    private ImmutableSortedDictionary<string, string> BindOrdinals()
    {
        if (Required(reader, "ordinal") is not { } ordinal) return ImmutableSortedDictionary<string, string>.Empty;
        if (!ordinal.Has(LastForm)) ordinal.Missing(LastForm);
        foreach (var (key, _) in ordinal.Entries().Where(e => e.Id.Value != LastForm && !e.Id.Value.All(char.IsAsciiDigit)))
            bag.Add(DeclarationDiagnostics.Language(key.Span, $"'{key.Value}' does not say on which digits an ordinal ends.", "Write the last digits of the number, or 'other'."));
        return ordinal.Entries().ToImmutableSortedDictionary(e => e.Id.Value, e => Pattern(ordinal, e.Id.Value, ["n"], []), StringComparer.Ordinal);
    }

    private ImmutableSortedDictionary<Qualifier, string> BindQualifiers()
    {
        var words = QualifierWords.All.Where(w => w.Value != Qualifier.Exact).ToArray();
        var patterns = Patterns("qualifiers", [.. words.Select(w => w.Word)], ["n"], []);
        return words.ToImmutableSortedDictionary(w => w.Value, w => patterns.GetValueOrDefault(w.Word, "{n}"));
    }

    /// <summary>A mapping in which every one of these keys has a pattern, and no other stands.</summary>
    private ImmutableSortedDictionary<string, string> Patterns(string key, ImmutableArray<string> keys, string[] required, string[] optional)
    {
        if (Required(reader, key) is not { } mapping) return ImmutableSortedDictionary<string, string>.Empty;
        var patterns = keys.ToImmutableSortedDictionary(k => k, k => Pattern(mapping, k, required, optional), StringComparer.Ordinal);
        mapping.Finish();
        return patterns;
    }

    /// <summary>The words that the program prints. Which of them are missing is said for the languages that are built.</summary>
    private ImmutableSortedDictionary<string, string> BindStrings(ImmutableArray<string> forms)
    {
        if (Required(reader, "strings") is not { } mapping) return ImmutableSortedDictionary<string, string>.Empty;
        var keys = LanguageStrings.Required.Concat(LanguageStrings.Submissions).Concat(LanguageStrings.Corrections).Concat(LanguageStrings.Optional).Concat(PageStrings.All).Select(s => s.Key);
        var ofForms = LanguageStrings.Counted.SelectMany(k => forms.Select(f => $"{k}-{f}")).Where(mapping.Has);
        var strings = keys.Concat(ofForms).Distinct(StringComparer.Ordinal)
            .Select(k => (Key: k, Text: mapping.Text(k))).Where(s => s.Text is not null).ToImmutableSortedDictionary(s => s.Key, s => s.Text!.Value.Value, StringComparer.Ordinal);
        mapping.Finish();
        return strings;
    }

    /// <summary>A text with places in braces: all that are required, and none that is unknown.</summary>
    private string Pattern(MappingReader mapping, string key, string[] required, string[] optional)
    {
        if (mapping.RequiredText(key) is not { } text) return "";
        string[] known = [.. required, .. optional];
        foreach (var place in required.Where(p => !text.Value.Contains("{" + p + "}", StringComparison.Ordinal)))
            bag.Add(DeclarationDiagnostics.Language(text.Span, $"The pattern '{text.Value}' has no place '{{{place}}}'.", $"Write '{{{place}}}' where it belongs."));
        foreach (var place in Places(text.Value).Where(p => !known.Contains(p)))
            bag.Add(DeclarationDiagnostics.Language(text.Span, $"The pattern '{text.Value}' has the place '{{{place}}}', which nothing fills.",
                NearestNames.Help(place, known) ?? (known.Length == 0 ? "Remove it." : $"The places are {string.Join(", ", known.Select(k => $"'{{{k}}}'"))}.")));
        return text.Value;
    }

    private static IEnumerable<string> Places(string pattern) =>
        pattern.Split('{').Skip(1).Where(p => p.Contains('}')).Select(p => p[..p.IndexOf('}', StringComparison.Ordinal)]);

    private ImmutableArray<string> Words(MappingReader mapping, string key, int count)
    {
        if (!mapping.Has(key)) mapping.Missing(key);
        var words = mapping.Texts(key);
        if (mapping.Has(key) && words.Length != count)
            bag.Add(DeclarationDiagnostics.Language(mapping.PlaceOf(key), string.Create(CultureInfo.InvariantCulture, $"'{key}' lists {words.Length} words instead of {count}."), "List every one, in order."));
        return [.. words.Select(w => w.Value)];
    }

    private static MappingReader? Required(MappingReader mapping, string key)
    {
        if (!mapping.Has(key)) mapping.Missing(key);
        return mapping.Mapping(key);
    }
}
