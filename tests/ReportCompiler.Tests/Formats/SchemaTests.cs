using System.Text;
using System.Text.Json;
using System.Xml;
using System.Xml.Linq;
using NJsonSchema;
using ReportCompiler.Cli.Formats;
using ReportCompiler.Diagnostics;
using ReportCompiler.Tests.Cli;
using ReportCompiler.Tests.Render.Manifest;
using ReportCompiler.Tests.Support;

namespace ReportCompiler.Tests.Formats;

/// <summary>Every document is valid: SARIF by its published schema, JUnit by the rules of its readers, our own by the schema we publish.</summary>
public sealed class SchemaTests
{
    private const string Folder = "tests/ReportCompiler.Tests/Formats/";

    private static readonly Lazy<Task<JsonSchema>> Sarif = new(() => JsonSchema.FromJsonAsync(File.ReadAllText(Repository.PathOf(Folder + "sarif-2.1.0-rtm.5.json"))));
    private static readonly JsonElement Own = JsonElement.Parse(File.ReadAllText(Repository.PathOf("docs/diagnostics.schema.json")));

    public static TheoryData<string> Runs => ["real", "hostile", "many", "nothing", "nowhere"];

    [Theory]
    [MemberData(nameof(Runs))]
    public async Task Sarif_is_valid(string run) => Assert.Empty(await SarifFaults(Encoding.UTF8.GetString(SarifFormat.Write(await OutcomeOf(run)))));

    [Theory]
    [InlineData("\"ruleIndex\": 0", "\"ruleIndex\": -2")]
    [InlineData("\"level\": \"error\"", "\"level\": \"fatal\"")]
    [InlineData("\"startLine\": 2", "\"startLine\": 0")]
    [InlineData("\"columnKind\"", "\"columnSort\"")]
    [InlineData("\"version\": \"2.1.0\"", "\"version\": \"2.0.0\"")]
    public async Task The_published_schema_finds_what_is_wrong(string right, string wrong)
    {
        var text = Encoding.UTF8.GetString(SarifFormat.Write(Samples.Outcome(Samples.At("data/2020/a/f.csv", 2))));
        Assert.Contains(right, text, StringComparison.Ordinal);
        Assert.NotEmpty(await SarifFaults(text.Replace(right, wrong, StringComparison.Ordinal)));
    }

    [Theory]
    [MemberData(nameof(Runs))]
    public async Task JUnit_is_valid_and_its_numbers_add_up(string run)
    {
        var bytes = JUnitFormat.Write(await OutcomeOf(run));
        Assert.Empty(JUnitFaults(bytes));
        var root = XDocument.Load(new MemoryStream(bytes)).Root!;
        foreach (var of in root.Elements().Append(root))
        {
            Assert.Equal(of.Descendants("testcase").Count(), (int)of.Attribute("tests")!);
            Assert.Equal(of.Descendants("failure").Count(), (int)of.Attribute("failures")!);
            if (of.Attribute("skipped") is { } skipped) Assert.Equal(of.Descendants("skipped").Count(), (int)skipped);
        }
        Assert.All(root.Elements(), s => Assert.Distinct(s.Elements().Select(c => (string)c.Attribute("name")!)));
    }

    [Fact]
    public void The_rules_of_JUnit_find_what_is_wrong()
    {
        var text = Encoding.UTF8.GetString(JUnitFormat.Write(Samples.Outcome(Samples.At("data/2020/a/f.csv", 2))));
        foreach (var (right, wrong) in new[] { ("<failure ", "<fault "), (" tests=\"1\"", ""), (" name=", " title="), ("</testsuites>", "") })
        {
            Assert.NotEmpty(JUnitFaults(Encoding.UTF8.GetBytes(text.Replace(right, wrong, StringComparison.Ordinal).Replace("</failure>", $"</{wrong.Trim('<', ' ')}>", StringComparison.Ordinal))));
        }
    }

    [Theory]
    [MemberData(nameof(Runs))]
    public async Task Json_is_as_its_schema_says(string run) => Assert.Empty(new SchemaCheck(Own).Faults(JsonElement.Parse(JsonFormat.Write(await OutcomeOf(run)))));

    [Theory]
    [InlineData("\"severity\": \"error\"", "\"severity\": \"grave\"")]
    [InlineData("\"line\": 2", "\"line\": 0")]
    [InlineData("\"help\"", "\"hint\"")]
    public void The_published_shape_finds_what_is_wrong(string right, string wrong)
    {
        var text = Encoding.UTF8.GetString(JsonFormat.Write(Samples.Outcome(Samples.At("data/2020/a/f.csv", 2))));
        Assert.Contains(right, text, StringComparison.Ordinal);
        Assert.NotEmpty(new SchemaCheck(Own).Faults(JsonElement.Parse(text.Replace(right, wrong, StringComparison.Ordinal))));
    }

    private static async Task<Outcome> OutcomeOf(string run) => run switch
    {
        "real" => Samples.Of(await Samples.RealAsync()),
        "hostile" => Samples.Outcome(Samples.Hostile(Samples.Evil), Samples.Hostile("::error::"), Samples.Hostile("x") with { Span = null }),
        "many" => Samples.Outcome(Samples.Many(500, 95)),
        "nothing" => Samples.Outcome(),
        _ => Outcome.Of(Sample.Finding(Severity.Error), null),
    };

    private static async Task<IEnumerable<string>> SarifFaults(string text) => (await Sarif.Value).Validate(text).Select(f => f.ToString());

    private static List<string> JUnitFaults(byte[] bytes)
    {
        var faults = new List<string>();
        var settings = new XmlReaderSettings { ValidationType = ValidationType.Schema };
        settings.Schemas.Add("", Repository.PathOf(Folder + "junit.xsd"));
        settings.ValidationEventHandler += (_, e) => faults.Add(e.Message);
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(bytes), settings);
            while (reader.Read()) { }
        }
        catch (XmlException e)
        {
            faults.Add(e.Message);
        }
        return faults;
    }
}
