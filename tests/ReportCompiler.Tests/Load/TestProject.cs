using System.Text;
using ReportCompiler.Diagnostics;
using ReportCompiler.IO;
using ReportCompiler.Load;

namespace ReportCompiler.Tests.Load;

/// <summary>A small project in memory that loads and binds without a finding; each test changes the one thing it is about.</summary>
internal sealed class TestProject
{
    public const int Year = 2020;

    private readonly Dictionary<string, byte[]> _files = new(StringComparer.Ordinal);

    public TestProject()
    {
        this["data/report.yaml"] = "schema: 1\ntitle: { en: Annual report }\nlanguages: [en]\npublisher: office\n";
        this["data/agencies.yaml"] = """
            schema: 1
            agencies:
              office: { kind: central, label: { en: The office } }
              councils: { kind: local, members: 68, label: { en: Local councils } }
              world: { kind: international, cited: true, label: { en: World office } }

            """;
        this["data/dimensions.yaml"] = "schema: 1\ndimensions:\n  sex: sex\n  age: age\n";
        this["data/codelists/sex.yaml"] = "schema: 1\ncodes:\n  F: { label: { en: Female } }\n  M: { label: { en: Male } }\n";
        this["data/codelists/age.yaml"] = "schema: 1\ncodes:\n  Y0T17: { label: { en: under 18 } }\n  Y_GE18: { label: { en: 18 and over } }\n";
        this["data/codelists/unit.yaml"] = "schema: 1\ncodes:\n  person: { label: { en: { one: person, other: persons } }, counts: person }\n";
        this["data/indicators.yaml"] = "schema: 1\nindicators:\n  pupils: { label: { en: Pupils }, unit: person, owner: office, breakdowns: [[sex, age]] }\n";
        this["data/languages/en.yaml"] = """
            schema: 1
            language:
              tag: en
              decimal: "."
              group: ","
              group-from: 1000
              date: "{day} {month} {year}"
              months: [January, February, March, April, May, June, July, August, September, October, November, December]
              plural: { one: "n == 1", other: "true" }
              words:
                units: [zero, one, two, three, four, five, six, seven, eight, nine, ten, eleven, twelve, thirteen, fourteen, fifteen, sixteen, seventeen, eighteen, nineteen]
                tens: ["", "", twenty, thirty, forty, fifty, sixty, seventy, eighty, ninety]
                join: { tens: "{tens}-{units}", hundred: "{n} hundred", hundred-rest: "{hundred} and {rest}", thousand: "{n} thousand", million: "{n} million", billion: "{n} billion" }
              ordinal: { "1": "{n}st", other: "{n}th" }
              qualifiers: { about: "about {n}", more than: "more than {n}", less than: "less than {n}", at least: "at least {n}", at most: "at most {n}" }
              scale: { thousand: "{n} thousand", million: "{n} million", billion: "{n} billion" }
              percent: "{n} per cent"
              change: { rose: "an increase of {difference} or {growth}", fell: "a decrease of {difference}", same: "no change", from-zero: "up from none", unknown: "not comparable" }
              and: "{a} and {b}"
              strings: { contents: Contents, page: "Page {page} of {pages}" }

            """;
        this["data/2020/edition.yaml"] = "schema: 1\nstatus: draft\nsections: [preamble, { id: conclusion, numbered: false }]\nexpected: [office, councils]\n";
        this["data/2020/office/submission.yaml"] = "schema: 1\nreceived: 2021-02-01\nvalues: { pupils: 94 }\n";
    }

    /// <summary>The text of a file; setting it adds or replaces the file.</summary>
    public string this[string path]
    {
        get => Encoding.UTF8.GetString(_files[path]);
        set => _files[path] = Encoding.UTF8.GetBytes(value);
    }

    public TestProject With(string path, string text)
    {
        this[path] = text;
        return this;
    }

    public TestProject With(string path, byte[] bytes)
    {
        _files[path] = bytes;
        return this;
    }

    public TestProject Without(string path)
    {
        foreach (var found in _files.Keys.Where(p => p == path || p.StartsWith(path + "/", StringComparison.Ordinal)).ToArray()) _files.Remove(found);
        return this;
    }

    /// <summary>Replaces a text that stands once in the file.</summary>
    public TestProject Replace(string path, string old, string with)
    {
        Assert.Equal(2, this[path].Split(old).Length);
        return With(path, this[path].Replace(old, with, StringComparison.Ordinal));
    }

    public PhaseResult<LoadedProject> Load(int year = Year) => LoadPhase.Run(ProjectFiles.FromMemory(_files), year);
}
