using ReportCompiler.Bind.Declarations;
using ReportCompiler.Diagnostics;
using ReportCompiler.Load;
using ReportCompiler.Model;
using ReportCompiler.Tests.Load;

namespace ReportCompiler.Tests.Bind;

public sealed class EditionBinderTests
{
    private const string Edition = "data/2020/edition.yaml";
    private const string Waivers = "data/2020/waivers.yaml";
    private const string Submission = "data/2020/office/submission.yaml";
    private const string GoodWaiver = "schema: 1\nwaivers:\n  - { finding: RC3001, where: pupils, seen: 93 == 94, reason: Known, by: Office, until: 2022-03-31 }\n";

    [Fact]
    public void An_edition_is_bound()
    {
        var edition = Bind(new TestProject().Replace(Edition, "status: draft", "status: final\nissued: 2021-03-31\ndue: 2021-02-15"), EditionBinder.Bind, out var findings)!;
        Assert.Empty(findings);
        Assert.Equal((2020, true, new DateOnly(2021, 3, 31), new DateOnly(2021, 2, 15)), (edition.Year, edition.IsFinal, edition.Issued, edition.Due));
        Assert.Equal([("preamble", true), ("conclusion", false)], edition.Sections.Select(s => (s.Id, s.Numbered)));
        Assert.Equal(["office", "councils"], edition.Expected.Select(e => e.Value));
    }

    [Theory]
    [InlineData("status: draft", "status: done", "RC2005")]
    [InlineData("status: draft", "due: 31 March 2021", "RC2005")]
    [InlineData("status: draft", "due: 2021-02-30", "RC2005")]
    [InlineData("status: draft", "due: 2019-02-15", "RC2032")]
    [InlineData("status: draft", "isued: 2021-03-31", "RC2002")]
    [InlineData("preamble,", "preamble, preamble,", "RC2012")]
    [InlineData("preamble,", "Preamble_1,", "RC2006")]
    [InlineData("numbered: false", "numbered: no", "RC2005")]
    [InlineData("[office, councils]", "[office, council]", "RC2008")]
    [InlineData("[office, councils]", "[office, office]", "RC2012")]
    [InlineData("[office, councils]", "[office, world]", "RC2011")]
    public void A_fault_of_the_edition_is_reported(string old, string with, string code)
    {
        Bind(new TestProject().Replace(Edition, old, with), EditionBinder.Bind, out var findings);
        AssertFinding(findings, Edition, code);
    }

    [Fact]
    public void Notes_are_bound_and_must_be_in_every_language()
    {
        var project = new TestProject().With("data/2020/notes.yaml", "schema: 1\nnotes:\n  early: { en: Before March. }\n  late: {}\n");
        var notes = Bind(project, EditionBinder.BindNotes, out var findings);
        Assert.Equal("Before March.", notes.Find("early")!.Text.In("en"));
        AssertFinding(findings, "data/2020/notes.yaml", "RC2010");
    }

    [Fact]
    public void Waivers_are_bound()
    {
        var waivers = Bind<IEnumerable<Waiver>>(new TestProject().With(Waivers, GoodWaiver), (p, s, b) => WaiverBinder.Bind(p, s, b), out var findings);
        Assert.Empty(findings);
        var waiver = Assert.Single(waivers);
        Assert.Equal(("RC3001", "93 == 94", new DateOnly(2022, 3, 31)), (waiver.Finding.Value, waiver.Seen.Value, waiver.Until));
    }

    [Theory]
    [InlineData("finding: RC3001", "finding: RC2001", "RC2014")]
    [InlineData("finding: RC3001", "finding: no-such-rule", "RC2014")]
    [InlineData("by: Office, ", "", "RC2003")]
    [InlineData("until: 2022-03-31", "until: next year", "RC2005")]
    [InlineData("until: 2022-03-31", "until: 2022-03-31, note: x", "RC2002")]
    public void A_fault_of_a_waiver_is_reported(string old, string with, string code)
    {
        Bind<IEnumerable<Waiver>>(new TestProject().With(Waivers, GoodWaiver).Replace(Waivers, old, with), (p, s, b) => WaiverBinder.Bind(p, s, b), out var findings);
        AssertFinding(findings, Waivers, code);
    }

    [Fact]
    public void A_submission_is_bound_for_each_agency_that_has_a_file()
    {
        var project = new TestProject()
            .With(Submission, "schema: 1\nreceived: 2021-02-01\ncontact: statistics@office.example\nnil: [pupils]\n")
            .With("data/2020/councils/pupils.csv", "indicator,value\npupils,1\n");
        var submissions = Submissions(project, out var findings);
        Assert.Empty(findings);
        Assert.Equal(["office", "councils"], submissions.Select(s => s.Agency));
        Assert.Equal((new DateOnly(2021, 2, 1), "statistics@office.example", true, false),
            (submissions[0].Received, submissions[0].Contact, submissions[0].IsNil("pupils"), submissions[0].NilAll));
        Assert.False(submissions[1].IsNil("pupils"));
    }

    [Theory]
    [InlineData("received: 01.02.2021", "RC2005")]
    [InlineData("recieved: 2021-02-01", "RC2002")]
    [InlineData("nil: [pupil]", "RC2008")]
    [InlineData("received: 2021-02-01\nresubmitted: 2021-01-31", "RC2031")]
    [InlineData("resubmitted: [2021-02-02, 2021-02-01]", "RC2031")]
    [InlineData("received: 2019-12-31", "RC2032")]
    [InlineData("resubmitted: 2012-02-01", "RC2032")]
    [InlineData("received: 2021-04-01", "RC2033")]
    [InlineData("resubmitted: [2021-03-31, 2021-04-01]", "RC2033")]
    [InlineData("resubmitted: [2021-03-31, soon]", "RC2005")]
    [InlineData("resubmitted: { first: 2021-03-31 }", "RC2004")]
    public void A_fault_of_a_submission_is_reported(string text, string code)
    {
        Submissions(new TestProject().With(Submission, $"schema: 1\n{text}\n"), out var findings);
        AssertFinding(findings, Submission, code);
    }

    [Theory]
    [InlineData("resubmitted: 2021-02-01", 1)]
    [InlineData("received: 2021-02-01\nresubmitted: [2021-02-01, 2021-02-01, 2021-03-31]", 3)]
    public void A_delivery_may_come_again_also_on_the_same_day(string text, int times)
    {
        var submission = Assert.Single(Submissions(new TestProject().With(Submission, $"schema: 1\n{text}\n"), out var findings));
        Assert.Empty(findings);
        Assert.Equal(times, submission.Resubmitted.Length);
    }

    [Theory]
    [InlineData("contact: office@example.org", false)]
    [InlineData("values: {}", false)]
    [InlineData("nil: []", false)]
    [InlineData("received: 2021-02-01", true)]
    [InlineData("nil: true", true)]
    [InlineData("values: { pupils: 94 }", true)]
    public void A_file_that_was_laid_out_beforehand_is_no_delivery(string text, bool isDelivery)
    {
        var submissions = Submissions(new TestProject().With(Submission, $"schema: 1\n{text}\n"), out var findings);
        Assert.Empty(findings);
        Assert.Equal(isDelivery, submissions.Length == 1);
    }

    private static Submission[] Submissions(TestProject project, out IReadOnlyList<Diagnostic> findings) =>
        Bind<Submission[]>(project, (p, s, b) => [.. SubmissionBinder.Bind(p, s, TestProject.Year, b, new DateOnly(2021, 3, 31))], out findings);

    private static void AssertFinding(IReadOnlyList<Diagnostic> findings, string file, string code)
    {
        var finding = Assert.Single(findings);
        Assert.Equal((code, file), (finding.Code.Id, finding.Span!.Value.File));
        Assert.NotNull(finding.Help);
    }

    private static T Bind<T>(TestProject project, Func<LoadedProject, Structure, DiagnosticBag, T> bind, out IReadOnlyList<Diagnostic> findings)
    {
        var loaded = project.Load().Value!;
        var structure = StructureBinder.Bind(loaded, new DiagnosticBag())!;
        var bag = new DiagnosticBag();
        var result = bind(loaded, structure, bag);
        findings = bag.ToImmutable();
        return result;
    }
}
