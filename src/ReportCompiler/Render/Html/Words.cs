using ReportCompiler.Diagnostics;
using ReportCompiler.Model;

namespace ReportCompiler.Render.Html;

/// <summary>The words of the page in one language. A key that the language lacks is an error of the run; the page then shows the key.</summary>
internal sealed class Words(Language language)
{
    public string this[string key] => language.Strings.GetValueOrDefault(key, key);

    /// <summary>Reports the missing ones.</summary>
    public void Check(DiagnosticBag bag)
    {
        foreach (var (key, description) in PageStrings.All)
        {
            if (!language.Strings.ContainsKey(key)) bag.Add(PageDiagnostics.StringMissing(language.Tag, key, description));
        }
    }
}
