using ReportCompiler.Model;

namespace ReportCompiler.Render.Html;

/// <summary>The words of the page in one language. Bind has seen to it that none is missing.</summary>
internal sealed class Words(Language language)
{
    public string this[string key] => language.Strings[key];
}
