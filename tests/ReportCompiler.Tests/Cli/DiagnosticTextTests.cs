using System.Collections.Immutable;
using ReportCompiler.Cli;
using ReportCompiler.Cli.Formats;
using ReportCompiler.Cli.Formatting;
using ReportCompiler.Diagnostics;
using ReportCompiler.Text;

namespace ReportCompiler.Tests.Cli;

public sealed class DiagnosticTextTests
{
    private const string File = "data/2020/ministry-of-internal-affairs/victims.csv";

    private static readonly Diagnostic Finding = Sample.Finding(span: SourceSpan.OnLine(File, 3, 27, 2),
        message: "'victims' by sex and age adds up to 93, but its total is 94 (difference 1).") with
    {
        Label = "part",
        Related = [new RelatedPlace("total", SourceSpan.OnLine(File, 2, 24, 2), "94")],
        Notes = ["by citizenship and by destination and exploitation add up to 94, so a part is the likelier fault."],
        Help = "Correct the part, or report the remainder under the code '_U'.",
    };

    private static readonly ImmutableSortedDictionary<string, SourceFile> Sources = ImmutableSortedDictionary<string, SourceFile>.Empty.Add(
        File, new(File, "indicator,sex,age,citizenship,destination,exploitation,value\nvictims,_T,_T,_T,_T,_T,94\nvictims,F,Y_GE18,_T,_T,_T,88\n"));

    [Fact]
    public void For_people_a_finding_shows_its_line_the_other_places_and_what_to_do()
    {
        var text = DiagnosticText.Human(Finding, Sources, 120, Ink.None);

        Assert.Equal(
            """
            error RC3001: 'victims' by sex and age adds up to 93, but its total is 94 (difference 1).
              --> data/2020/ministry-of-internal-affairs/victims.csv:3:27
               |
             3 | victims,F,Y_GE18,_T,_T,_T,88
               |                           ^^ part
              total: data/2020/ministry-of-internal-affairs/victims.csv:2:24 (94)
              also: by citizenship and by destination and exploitation add up to 94, so a part is the likelier fault.
              help: Correct the part, or report the remainder under the code '_U'.
            """.ReplaceLineEndings("\n"), text);
    }

    [Fact]
    public void In_short_a_finding_is_one_line_that_editors_understand()
    {
        Assert.Equal(
            $"{File}(3,27): error RC3001: 'victims' by sex and age adds up to 93, but its total is 94 (difference 1).",
            DiagnosticText.Short(Finding));
        // As MSBuild reads it, and VS Code's '$msCompile'.
        Assert.Matches(@"^(\S.*?)\((\d+),(\d+)\)\s*:\s+(error|warning)\s+(\w+\d+)\s*:\s*(.*)$", DiagnosticText.Short(Finding));
        Assert.Equal("report: warning RC3001: Something is wrong.",
            DiagnosticText.Short(Sample.Finding(Severity.Warning)));
    }

    [Fact]
    public void Colours_change_nothing_but_the_colour()
    {
        var coloured = DiagnosticText.Human(Finding, Sources, 120, new Ink(true));

        Assert.NotEqual(coloured, DiagnosticText.Human(Finding, Sources, 120, Ink.None));
        Assert.Equal(DiagnosticText.Human(Finding, Sources, 120, Ink.None),
            System.Text.RegularExpressions.Regex.Replace(coloured, "\e\\[[0-9;]+m", ""));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void No_text_of_a_project_can_steer_the_terminal_or_forge_a_finding(bool inShort)
    {
        const string Evil = "a\e[2K\r\nerror RC9999: forged\u009b31m\u202ereversed\u2028\u200b";
        var span = SourceSpan.OnLine(Evil, 1, 1, 1);
        var finding = Sample.Finding(span: span, message: Evil) with
        { Label = Evil, Related = [new RelatedPlace(Evil, span, Evil)], Notes = [Evil], Help = Evil };
        var sources = ImmutableSortedDictionary<string, SourceFile>.Empty.Add(Evil, new(Evil, Evil));

        var text = inShort ? DiagnosticText.Short(finding) : DiagnosticText.Human(finding, sources, 500, Ink.None);

        Assert.DoesNotContain(text, c => char.IsControl(c) && c != '\n' || c is '\u202e' or '\u2028' or '\u200b');
        Assert.DoesNotContain(text.Split('\n'), line => line.StartsWith("error RC9999", StringComparison.Ordinal));
        Assert.Contains("a<U+001B>[2K<U+000D><U+000A>error RC9999: forged<U+009B>31m<U+202E>reversed", text);
    }

    [Fact]
    public void A_place_in_a_file_that_could_not_be_read_is_named_without_an_excerpt() =>
        Assert.Equal("error RC3001: Something is wrong.\n  --> f:1:1",
            DiagnosticText.Human(Sample.Finding(span: SourceSpan.StartOf("f")), Sources, 120, Ink.None));

    [Fact]
    public void The_summary_counts_each_severity()
    {
        static string? Summary(bool notesShown, params Severity[] found) =>
            Findings.Summary(new Outcome { Diagnostics = [.. found.Select(f => Sample.Finding(f))], Level = FailLevel.Error, ExitCode = 0 }, notesShown);

        Assert.Equal("2 errors, 1 warning.", Summary(false, Severity.Error, Severity.Warning, Severity.Error));
        Assert.Equal("1 note (shown with '--verbose').", Summary(false, Severity.Note));
        Assert.Equal("1 error, 2 notes.", Summary(true, Severity.Note, Severity.Error, Severity.Note));
        Assert.Null(Summary(true));
    }
}
