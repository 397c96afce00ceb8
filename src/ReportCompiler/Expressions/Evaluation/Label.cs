using ReportCompiler.Model;

namespace ReportCompiler.Expressions.Evaluation;

/// <summary>A label: a declared text, a built-in string of the language, or the same in every language (a year).</summary>
internal sealed record Label
{
    private readonly LocalText? _text;
    private readonly string? _key;
    private readonly string? _literal;

    private Label(LocalText? text, string? key, string? literal) => (_text, _key, _literal) = (text, key, literal);

    public static Label Declared(LocalText text, string id) => new(text, null, id);

    public static Label BuiltIn(string key) => new(null, key, key);

    public static Label Year(int year) => new(null, null, year.ToString(System.Globalization.CultureInfo.InvariantCulture));

    /// <summary>The label in a language; the id where it has none there (Bind reports that).</summary>
    public string In(Language language) =>
        _text?.In(language.Tag) ?? (_key is null ? null : language.Strings.GetValueOrDefault(_key)) ?? _literal ?? "";
}
