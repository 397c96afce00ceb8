using System.Reflection;
using ReportCompiler.Diagnostics;

namespace ReportCompiler.Tests.Architecture;

public sealed class CatalogueTests
{
    /// <summary>Every code that any type of the library declares, with the namespace it stands in.</summary>
    private static readonly (string Space, DiagnosticCode Code)[] Declared =
    [
        .. typeof(Compiler).Assembly.GetTypes()
            .SelectMany(t => t.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            .Where(f => f.FieldType == typeof(DiagnosticCode))
            .Select(f => (f.DeclaringType!.Namespace!, (DiagnosticCode)f.GetValue(null)!)),
    ];

    public static TheoryData<string> Ids => [.. Declared.Select(d => d.Code.Id).Distinct()];

    [Fact]
    public void A_code_is_declared_once() => Assert.DoesNotContain(Declared.CountBy(d => d.Code.Id), c => c.Value > 1);

    [Fact]
    public void Every_code_can_be_explained() =>
        Assert.Equal(Declared.Select(d => d.Code.Id).Order(StringComparer.Ordinal), DiagnosticIndex.All.Select(c => c.Id));

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_code_is_in_the_range_of_its_phase(string id)
    {
        var space = Declared.First(d => d.Code.Id == id).Space;
        var range = space.Split('.').ElementAtOrDefault(1) switch
        {
            "Load" => "1", "Bind" or "Expressions" => "2", "Validate" => "3", "Compose" => "4", "Markup" => "24", "Render" => "5", "Compare" => "6", null => "9",
            var other => throw new InvalidOperationException($"'{other}' has no range."),
        };

        Assert.Matches($"^RC[{range}][0-9]{{3}}$", id);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_code_has_a_title_an_explanation_and_an_example(string id)
    {
        var code = Declared.First(d => d.Code.Id == id).Code;

        Assert.Matches(@"^[A-Z'].*[^.\s]$", code.Title);
        Assert.True(code.Title.Length <= 80, code.Title);
        Assert.EndsWith(".", code.Explanation.TrimEnd());
        Assert.True(code.Explanation.Length >= 40, code.Explanation);
        Assert.False(string.IsNullOrWhiteSpace(code.Example));
        Assert.DoesNotContain("TODO", code.Explanation + code.Example);
    }
}
