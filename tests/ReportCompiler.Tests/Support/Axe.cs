using System.Collections.Immutable;
using Deque.AxeCore.Commons;
using ReportCompiler.Render.Browser;

namespace ReportCompiler.Tests.Support;

/// <summary>The rules of axe, run in the page itself. They are evaluated by the browser and not put on the page, so its policy stays as it is.</summary>
internal static class Axe
{
    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    // Only what a reader of a failed test needs comes back: the rule, the element and the reason.
    private const string Run =
        """
        axe.run(document, {
          runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
          rules: { 'target-size': { enabled: true } },
          resultTypes: ['violations', 'incomplete'],
        }).then(result => {
          const flat = all => all.flatMap(rule => rule.nodes.map(node =>
            [rule.id, node.target.join(' '), [...node.any, ...node.all, ...node.none].map(check => check.message).join(' '), node.html.slice(0, 200)]));
          return { violations: flat(result.violations), incomplete: flat(result.incomplete) };
        })
        """;

    public static async Task<AxeResult> AxeAsync(this BrowserPage page)
    {
        await page.EvaluateAsync($"(()=>{{{Script}\n}})()");
        var result = await page.EvaluateAsync(Run);
        return new AxeResult(Findings("violations"), Findings("incomplete"));

        ImmutableArray<AxeFinding> Findings(string kind) =>
            [.. result.GetProperty(kind).EnumerateArray().Select(f => new AxeFinding(f[0].GetString()!, f[1].GetString()!, f[2].GetString()!, f[3].GetString()!))];
    }
}

/// <summary>What is wrong, and what axe leaves to a person.</summary>
internal sealed record AxeResult(ImmutableArray<AxeFinding> Violations, ImmutableArray<AxeFinding> Incomplete);

/// <summary>One element that breaks a rule, or may break it.</summary>
internal sealed record AxeFinding(string Rule, string Element, string Why, string Html)
{
    public override string ToString() => $"{Rule} at {Element}: {Why} {Html}";
}
