using ReportCompiler.Compose.Lint;
using ReportCompiler.Expressions.Printing;
using ReportCompiler.Markup;
using ReportCompiler.Model;
using ReportCompiler.Tests.Editions;

namespace ReportCompiler.Tests.Compose.Lint;

/// <summary>Which numbers of a text count something. In doubt a number is a name.</summary>
public sealed class NamingNumbersTests
{
    [Theory]
    // years, dates, times
    [InlineData("In 2020, between 2006 and 2019, in 2019/20, 2019-20 and in the 1990s", "")]
    [InlineData("on 14 March 2020, on March 14, from 14 to 16 March, 3-5 May, on 14.03.2020, 2020-03-14 or 14/03/2020 at 10:30, 24/7", "")]
    [InlineData("at 10.30 a.m. or from 5 pm, 9 o'clock, 10:30-12:00", "")]
    [InlineData("The Strategy for 2020-2030", "")]
    [InlineData("by 2,020 and 2020 per cent", "2,020; 2020 per cent")]
    [InlineData("in 2020, 94 victims; in March 14 victims", "94; 14")]
    // articles of laws, sections, tables
    [InlineData("Article 144-1 of the Criminal Code, Articles 12, 13 and 15, Law No. 958, § 7, §§ 12, 13, section 3.2, Table 5, page 12 (note 4)", "")]
    [InlineData("Articles 137.1, 144-1 and 144-2.3, article 3(2)(a), sections 4 to 6, paragraphs 5–9, Article\n12", "")]
    [InlineData("Resolution 1325, Resolution 64/293, Convention No. 29, No. 958-IIQ, SDG 16.2.2, target 8.7", "")]
    [InlineData("Under Article 144-1, 94 victims were heard; Article 7 names 12 duties", "94; 12")]
    [InlineData("Law No. 958 reached 40 per cent, Table 5 shows 12 thousand", "40 per cent; 12 thousand")]
    // other names
    [InlineData("COVID-19, G20, A4, the 14th session, a 10-year plan, ISO 3166-1, #4, №9, № 9, B2B, AZN172500", "")]
    [InlineData("12 Nizami Street, Nizami St. 12, AZ1000 or AZ 1000 Baku, www.a4.az, example.org/94, office@mia12.az, report2020.pdf, report-94.pdf, version 1.2.3, v2.0", "")]
    // telephone numbers
    [InlineData("Call 152, hotline: 152, the 152 hotline, (+994 12) 590 95 66, 012 590 95 66, (012) 590-95-66 or +994-12-590", "")]
    [InlineData("a rise of +14, from 94 (89 + 3 + 2), in 2019 (91) and 2020 (1 234 567)", "14; 94; 89; 3; 2; 91; 1 234 567")]
    // items
    [InlineData("1) first; (2) second", "")]
    [InlineData("namely: (1) shelter; (2) food; and (3) work", "")]
    [InlineData("3.1 The police found 94", "94")]
    [InlineData("victims (94), women (89)", "94; 89")]
    // numbers
    [InlineData("The police identified 94 victims (89 women), 3 more than before.", "94; 89; 3")]
    [InlineData("Of 5,705 calls 12 per cent, that is 2.5 thousand, came at night.", "5,705; 12 per cent; 2.5 thousand")]
    [InlineData("between 12 and 15 people; 12-15 people; 10.5–12.3 people", "12; 15; 12; 15; 10.5; 12.3")]
    [InlineData("the women—94 in all—and 89—of these", "94; 89")]
    [InlineData("172 500 manats, AZN 172500, €700", "172 500; 172500; 700")]
    [InlineData("94", "94")]
    [InlineData("(94)", "94")]
    [InlineData("7.5", "7.5")]
    [InlineData("a rate of 1.5; a ratio of 2.25.", "1.5; 2.25")]
    [InlineData("7,5 per cent", "7")] // in English the comma is no decimal mark
    // words
    [InlineData("Two ministries gave three reasons; one of them stands out; two or three of these, and one person may have several.", "")]
    [InlineData("I met two. Victims were many.", "")]
    [InlineData("Three criminal groups and two persons, four women", "Three; two; four")]
    [InlineData("All but one of them; only one victim; twelve of whom", "one; one; twelve")]
    [InlineData("one of the most widespread forms, one another, on the one hand, no one", "")]
    [InlineData("Twenty-five authorities, sixty-eight more", "Twenty-five; sixty-eight")]
    [InlineData("zero tolerance, zero victims", "zero")]
    [InlineData("ten per cent", "ten per cent")]
    public void These_numbers_count(string text, string expected) => Assert.Equal(expected, Counting(text));

    [Theory]
    [InlineData("3.1 Registered crimes", "")]
    [InlineData("3 Registered crimes", "")]
    [InlineData("94 victims", "94")]
    [InlineData("What 94 victims said", "94")]
    public void A_heading_may_begin_with_its_number(string text, string expected) => Assert.Equal(expected, Counting(text, isHeading: true));

    [Theory]
    [InlineData("94 nəfər, 89 qadın, 1 053 nəfər, 7,5 faiz", "94; 89; 1 053; 7,5 faiz")]
    [InlineData("12 min nəfər, 2,5 milyon manat", "12 min; 2,5 milyon")]
    [InlineData("Doxsan dörd nəfər, min iki yüz nəfər; İyirmi qadın", "Doxsan dörd; min iki yüz; İyirmi")]
    [InlineData("Üç nəfər və iki kişi, beş tədbir", "Üç; iki")]
    [InlineData("yalnız bir nəfər, bir nəfər", "bir")]
    [InlineData("2020-ci ildə, 14 mart 2020, 14 martda, 14-16 mart, 14.03.2020", "")]
    [InlineData("Cinayət Məcəlləsinin 144-1-ci maddəsi, maddə 12, Maddələr 12, 13 və 15, maddənin 3(2)", "")]
    [InlineData("cədvəl 5, bölmə 3.2, səh. 12, Nizami küçəsi 12-də, 12 Nizami küçəsi", "")]
    [InlineData("COVID-19, (+994 12) 590 95 66, § 7", "")]
    public void The_words_are_those_of_the_language(string text, string expected) => Assert.Equal(expected, Counting(text, Azerbaijani.Language, [Azerbaijani.Person]));

    [Fact]
    public void A_language_that_gives_no_words_knows_what_is_the_same_everywhere() => Assert.Equal("7; 94",
        Counting("In 2020, on 14.03.2020, § 7, COVID-19, +994 12 590 95 66, 24/7: Article 7 and 94", Edition2020.English.Value with { NumberNames = NumberNames.None }, []));

    [Fact]
    public void Nothing_is_looked_for_far_away()
    {
        // Each would take hours if a number were held against the whole text.
        foreach (var piece in (string[])["1.1.", "1 ", "1-", "1,", "(1) ", "+1 ", "1/", "x1.x", "Articles 1, ", "two of ", "1 January ", "94 Baku "]) Counting(string.Concat(Enumerable.Repeat(piece, 50_000)));
    }

    private static string Counting(string text, bool isHeading = false) => Counting(text, Edition2020.English.Value, Edition2020.Units.Value, isHeading);

    private static string Counting(string text, Language language, IEnumerable<Unit> units, bool isHeading = false) =>
        string.Join("; ", new NamingNumbers(language, units).Counting(Prose.Line(text, isHeading), new NumberReader(language).Read(text)).Select(n => n.In(text)));
}
