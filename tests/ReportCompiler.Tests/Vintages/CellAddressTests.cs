using ReportCompiler.Vintages;

namespace ReportCompiler.Tests.Vintages;

public sealed class CellAddressTests
{
    [Theory]
    [InlineData("victims.sex.F.age.Y0T17 @unodc", null, "victims.sex.F.age.Y0T17", "unodc", "victims.sex.F.age.Y0T17")]
    [InlineData("2019 victims @unodc", 2019, "victims", "unodc", "2019 victims")]
    [InlineData("@unodc", null, "", "unodc", "")]
    [InlineData("crimes", null, "crimes", null, "crimes")]
    [InlineData("deliveries(\"received\")", null, "deliveries(\"received\")", null, "deliveries(\"received\")")]
    [InlineData("abcd victims @x", null, "abcd victims", "x", "abcd victims")]
    [InlineData("2019", null, "2019", null, "2019")]
    public void An_address_has_a_year_a_cell_and_an_agency(string address, int? year, string cell, string? agency, string common)
    {
        var read = CellAddress.Read(address);
        Assert.Equal((year, cell, agency, common), (read.Year, read.Cell, read.Agency, read.Common));
    }

    [Fact]
    public void A_cell_has_an_indicator_and_codes()
    {
        var read = CellAddress.Read("2019 victims.sex.F.age.Y0T17 @unodc");
        Assert.Equal("victims", read.Indicator);
        Assert.Equal([("sex", "F"), ("age", "Y0T17")], read.Codes);
    }
}
