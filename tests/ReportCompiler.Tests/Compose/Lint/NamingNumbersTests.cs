using ReportCompiler.Compose.Lint;
using ReportCompiler.Expressions.Printing;
using ReportCompiler.Markup;
using ReportCompiler.Tests.Editions;

namespace ReportCompiler.Tests.Compose.Lint;

/// <summary>Which numbers of a text count something. In doubt a number is a name.</summary>
public sealed class NamingNumbersTests
{
    [Theory]
    // years, dates, times
    [InlineData("In 2020, between 2006 and 2019, in 2019/20 and in the 1990s", "")]
    [InlineData("on 14 March 2020, on March 14, from 14 to 16 March, 3-5 May, on 14.03.2020, 2020-03-14 or 14/03/2020 at 10:30, 24/7", "")]
    [InlineData("The Strategy for 2020-2030", "")]
    [InlineData("by 2,020 and 2020 per cent", "2,020; 2020 per cent")]
    // names
    [InlineData("Article 144-1 of the Criminal Code, Articles 12, 13 and 15, Law No. 958, § 7, section 3.2, Table 5, page 12 (note 4)", "")]
    [InlineData("COVID-19, G20, A4, the 14th session, a 10-year plan, ISO 3166-1, #4, №9, B2B", "")]
    [InlineData("Resolution 1325 and Convention No. 29", "")]
    [InlineData("12 Nizami Street, AZ1000 Baku, www.a4.az, office@mia12.az, report2020.pdf, version 1.2.3", "")]
    [InlineData("Call 152, (+994 12) 590 95 66, 012 590 95 66 or +994-12-590", "")]
    [InlineData("1) first; (2) second", "")]
    [InlineData("namely: (1) shelter; (2) food", "")]
    // numbers
    [InlineData("The police identified 94 victims (89 women), 3 more than before.", "94; 89; 3")]
    [InlineData("Of 5,705 calls 12 per cent, that is 2.5 thousand, came at night.", "5,705; 12 per cent; 2.5 thousand")]
    [InlineData("between 12 and 15 people; 12-15 people", "12; 15; 12; 15")]
    [InlineData("Article 7 names 12 duties", "12")]
    [InlineData("Law No. 958 reached 40 per cent", "40 per cent")]
    [InlineData("94", "94")]
    [InlineData("94.", "")] // the number of a list
    [InlineData("in 2020, 94 victims", "94")]
    [InlineData("a rate of 1.5; a ratio of 2.25.", "1.5; 2.25")]
    // words
    [InlineData("Two ministries gave three reasons; one of them stands out, and one person may have several.", "")]
    [InlineData("Three criminal groups and two persons", "Three; two")]
    [InlineData("All but one of them; only one victim", "one; one")]
    [InlineData("Twenty-five authorities, sixty-eight more", "Twenty-five; sixty-eight")]
    [InlineData("zero tolerance, zero victims", "zero")]
    [InlineData("ten per cent", "ten per cent")]
    public void These_numbers_count(string text, string expected) => Assert.Equal(expected, Counting(text));

    [Theory]
    [InlineData("3.1 Registered crimes", "")]
    [InlineData("94 victims", "")]
    [InlineData("What 94 victims said", "94")]
    public void A_heading_may_begin_with_its_number(string text, string expected) => Assert.Equal(expected, Counting(text, isHeading: true));

    private static string Counting(string text, bool isHeading = false)
    {
        var language = Edition2020.English.Value;
        var prose = new Prose(text, [.. Enumerable.Range(0, text.Length)], isHeading);
        var names = new NamingNumbers(language, Edition2020.Units.Value);
        return string.Join("; ", names.Counting(prose, new NumberReader(language).Read(text)).Select(n => n.In(text)));
    }
}
