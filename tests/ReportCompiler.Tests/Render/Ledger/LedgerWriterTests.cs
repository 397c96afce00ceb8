using System.Text;
using ReportCompiler.Expressions;
using ReportCompiler.Model;
using ReportCompiler.Render;
using ReportCompiler.Render.Ledger;
using ReportCompiler.Tests.Compose;
using static ReportCompiler.Tests.Compose.Build;

namespace ReportCompiler.Tests.Render.Ledger;

public sealed class LedgerWriterTests
{
    [Fact]
    public void A_line_leads_from_the_printed_text_to_the_cells()
    {
        var project = new SmallProject().Indicator("crimes", "crime").Row("crimes", 1200, change: o => o with { Qualifier = Qualifier.MoreThan }).Row("crimes", 1000, 2019)
            .Section("first", Print(Cell("crimes")), Print(Call(Function.Difference, Cell("crimes"))));
        Assert.Equal(
            """
            id,section,language,text,value,unit,qualifier,status,derivation,sources,file,line,column,setting,block,agency,label,before,checks
            first/crimes/1,first,en,"more than 1,200",1200,crime,more than,normal,crimes,data/2020/police/crimes.csv:2:9 crimes,templates/en/first.md,3,5,text,,,Crimes,1000,
            first/difference(crimes)/1,first,en,more than 200,200,crime,more than,normal,difference(crimes) (crimes = 1200; 2019 crimes = 1000),data/2020/police/crimes.csv:2:9 crimes; data/2019/police/crimes.csv:3:9 2019 crimes,templates/en/first.md,3,5,text,,,difference(crimes),,

            """, Written(project));
    }

    [Fact]
    public void Text_that_a_spreadsheet_would_compute_is_guarded_and_quotes_are_doubled()
    {
        var language = SmallProject.English with { Qualifiers = SmallProject.English.Qualifiers.SetItem(Qualifier.About, "=\"{n}\"") };
        var project = new SmallProject { Language = language }.Indicator("crimes", "crime").Row("crimes", 5, change: o => o with { Qualifier = Qualifier.About }).Section("first", Print(Cell("crimes")));
        Assert.Contains(",\"'=\"\"5\"\"\",5,", Written(project), StringComparison.Ordinal);
    }

    private static string Written(SmallProject project) => Encoding.UTF8.GetString(LedgerWriter.Write([PrintedReport.Whole(project.Compose().Value!)]));
}
