using System.Text;
using ReportCompiler.Render.Browser;

namespace ReportCompiler.Tests.Render.Browser;

public sealed class PdfDatesTests
{
    [Theory]
    [InlineData("<</CreationDate (D:20261124072844+00'00')\n/ModDate (D:20261124072844+00'00')>>", "<</CreationDate (D:20210301000000+00'00')\n/ModDate (D:20210301000000+00'00')>>")]
    [InlineData("<</Title (no date)>>", "<</Title (no date)>>")]
    [InlineData("/Title (/ModDate \\(D:20261124072844)", "/Title (/ModDate \\(D:20261124072844)")]
    [InlineData("/ModDate (D:2026)", "/ModDate (D:2026)")]
    [InlineData("/ModDate (D:", "/ModDate (D:")]
    public void Both_dates_become_the_given_one_and_nothing_else_moves(string before, string after) =>
        Assert.Equal(after, Encoding.ASCII.GetString(PdfDates.Set(Encoding.ASCII.GetBytes(before), new DateOnly(2021, 3, 1))));

    [Fact]
    public void The_bytes_that_were_handed_over_stay_as_they_are()
    {
        var pdf = "/ModDate (D:20261124072844)"u8.ToArray();
        PdfDates.Set(pdf, new DateOnly(2021, 3, 1));
        Assert.Equal("/ModDate (D:20261124072844)"u8, pdf);
    }
}
