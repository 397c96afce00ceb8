using CsCheck;
using ReportCompiler.Diagnostics;
using ReportCompiler.Load;
using ReportCompiler.Text;

namespace ReportCompiler.Tests.Load;

public sealed class CsvTableReaderTests
{
    private const string Header = "indicator,sex,age,value\n";

    [Fact]
    public void Every_field_knows_its_place_inside_its_quotes()
    {
        var table = Read("indicator,value,comment\nş😀əxs,89,\"a \"\"b\"\", c\"\n", out var findings)!;

        Assert.Empty(findings);
        Assert.Equal(["indicator", "value", "comment"], table.Header.Select(h => h.Value));
        Assert.Equal(Located("ş😀əxs", 2, 1, 7), table.Rows[0][0]);
        Assert.Equal(Located("89", 2, 8, 10), table.Rows[0][1]);
        Assert.Equal(Located("a \"b\", c", 2, 12, 22), table.Rows[0][2]);
    }

    [Fact]
    public void Blank_lines_are_skipped_and_counted()
    {
        var table = Read("a,b\n\n1,2\n   \n3,4", out _)!;
        Assert.Equal([3, 5], table.Rows.Select(r => r[0].Span.Line));
    }

    [Fact]
    public void An_empty_field_has_a_place_too()
    {
        var table = Read("a,b,c\n1,,3\n,2,\n", out _)!;
        Assert.Equal(Located("", 2, 3, 4), table.Rows[0][1]);
        Assert.Equal(Located("", 3, 1, 2), table.Rows[1][0]);
        Assert.Equal(Located("", 3, 4, 5), table.Rows[1][2]);
    }

    [Theory]
    [InlineData("indicator;sex;value\nx;F;1", "RC1201", 1, 10, "';'")]
    [InlineData("indicator\tvalue\nx\t1", "RC1201", 1, 10, "tab")]
    [InlineData(Header + "victims,F,89", "RC1202", 2, 1, "'value'")]
    [InlineData(Header + "victims,F,Y0T17,89,12,x", "RC1202", 2, 1, "'12', 'x'")]
    [InlineData(Header + "victims,F,\"Y0T17,89\nvictims,M,Y0T17,3", "RC1203", 2, 11, "not closed")]
    [InlineData(Header + "victims,F,Y0\"T17,89", "RC1204", 2, 11, "middle")]
    [InlineData(Header + "victims,F,\"Y0\"T17,89", "RC1204", 2, 11, "middle")]
    [InlineData("indicator,,value\nx,1,2", "RC1205", 1, 11, "Column 2")]
    [InlineData("indicator,value,value\nx,1,2", "RC1206", 1, 17, "'value'")]
    [InlineData(Header + "victims, F,Y0T17,89", "RC1207", 2, 9, "' F'")]
    [InlineData(Header + "victims,F,Y0T17,\"89 \"", "RC1207", 2, 17, "'89 '")]
    public void A_fault_is_reported_at_its_place(string text, string code, int line, int column, string says)
    {
        Read(text, out var findings);
        var finding = Assert.Single(findings);
        Assert.Equal(code, finding.Code.Id);
        Assert.Equal((line, column), (finding.Span!.Value.Line, finding.Span.Value.Column));
        Assert.Contains(says, finding.Message, StringComparison.Ordinal);
        Assert.NotNull(finding.Help);
    }

    [Fact]
    public void A_bad_row_hides_no_other()
    {
        var table = Read(Header + "a,F\nb,F,Y0T17,1\nc,\"F,Y0T17,1\nd,F,Y0T17,1\ne,F,Y0T17,1,2\n", out var findings)!;
        Assert.Equal(["RC1202", "RC1203", "RC1202"], findings.Select(f => f.Code.Id));
        Assert.Equal([2, 4, 6], findings.Select(f => f.Span!.Value.Line));
        Assert.Equal(["b", "d"], table.Rows.Select(r => r[0].Value));
    }

    [Fact]
    public void A_ragged_row_says_both_counts()
    {
        Read(Header + "victims,F", out var findings);
        Assert.Equal("The row has 2 fields, but the header has 4: columns 'age', 'value' have no field.", Assert.Single(findings).Message);
    }

    [Fact]
    public void Random_text_never_throws_and_every_place_holds_the_field() =>
        Gen.String[Gen.Char["a1,,\"\n ;\tə"], 0, 60].Sample(CheckPlaces, iter: 10_000);

    [Fact]
    public void Written_fields_are_read_back_from_their_places() =>
        Gen.String[Gen.Char["aə,\"é9"], 0, 6].Array[1, 4].Array[1, 6].Sample(rows =>
        {
            var columns = rows[0].Length;
            var data = rows.Select(r => r.Concat(Enumerable.Repeat("x", columns)).Take(columns).Append("end").ToArray()).ToArray();
            var text = string.Join(',', Enumerable.Range(0, columns + 1).Select(i => $"c{i}")) + "\n" + string.Join('\n', data.Select(r => string.Join(',', r.Select(Quote))));
            var table = Read(text, out var findings)!;
            Assert.Empty(findings);
            Assert.Equal(data, table.Rows.Select(r => r.Select(f => f.Value).ToArray()));
            CheckPlaces(text);
        }, iter: 2_000);

    private static void CheckPlaces(string text)
    {
        var lines = text.Split('\n');
        foreach (var field in Read(text, out _)?.Rows.SelectMany(r => r) ?? [])
        {
            var line = lines[field.Span.Line - 1];
            var written = field.Value.Replace("\"", "\"\"", StringComparison.Ordinal);
            Assert.Equal(written, line.Substring(field.Span.Column - 1, written.Length));
        }
    }

    private static string Quote(string field) => field.Contains('"') || field.Contains(',') ? $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : field;

    private static Located<string> Located(string value, int line, int column, int end) => new(value, new SourceSpan("a.csv", line, column, line, end));

    private static CsvTable? Read(string text, out IReadOnlyList<Diagnostic> findings)
    {
        var bag = new DiagnosticBag();
        var table = CsvTableReader.Read("a.csv", text, bag);
        findings = bag.ToImmutable();
        return table;
    }
}
