namespace ReportCompiler.Expressions;

/// <summary>The functions and filters of expressions; the data model says what each does.</summary>
public enum Function
{
    /// <summary><c>share(a, b)</c>: a of b in per cent.</summary>
    Share,

    /// <summary><c>difference(x)</c>: x less x of the year before.</summary>
    Difference,

    /// <summary><c>growth(x)</c>: the difference in per cent of the year before.</summary>
    Growth,

    /// <summary><c>change(x)</c>: the phrase "an increase of 14 or 7.5 per cent".</summary>
    Change,

    /// <summary><c>trend(x)</c>: the phrase "rose from 186 in 2019 to 200, by 14 or 7.5 per cent".</summary>
    Trend,

    /// <summary><c>previous(x)</c>: x one year earlier.</summary>
    Previous,

    /// <summary><c>at(year, x)</c>: x in that year.</summary>
    At,

    /// <summary><c>series(x, first, last)</c>: the list of x over years.</summary>
    Series,

    /// <summary><c>sum(list)</c></summary>
    Sum,

    /// <summary><c>max(list)</c></summary>
    Max,

    /// <summary><c>min(list)</c></summary>
    Min,

    /// <summary><c>largest(list)</c>: the cell with the largest value, which <c>label</c> can name.</summary>
    Largest,

    /// <summary><c>abs(x)</c></summary>
    Abs,

    /// <summary><c>known(x)</c>: whether there is a value.</summary>
    Known,

    /// <summary><c>status(x)</c>: in words, why there is no value, or what reservation it has.</summary>
    Status,

    /// <summary><c>label(x)</c>: the label of the cell's last code, of an indicator or figure.</summary>
    Label,

    /// <summary><c>unit(x)</c>: the unit's label in the plural form of x.</summary>
    Unit,

    /// <summary><c>section("id")</c>: a reference to a section.</summary>
    Section,

    /// <summary><c>table("id")</c>: a reference to a table.</summary>
    Table,

    /// <summary><c>chart("id")</c>: a reference to a chart.</summary>
    Chart,

    /// <summary><c>contributions()</c>: the agencies' own texts for the section.</summary>
    Contributions,

    /// <summary><c>deliveries("received", "local")</c>: how many deliveries are in a state, of one kind of agency or of all.</summary>
    Deliveries,

    /// <summary><c>institutions("received", "local")</c>: for how many institutions those deliveries stand.</summary>
    Institutions,

    /// <summary><c>coverage()</c>: the sentences on who submitted.</summary>
    Coverage,

    /// <summary><c>count(x)</c>: the bare number, without unit.</summary>
    Count,

    /// <summary>Filter <c>words</c>: the number in words.</summary>
    Words,

    /// <summary>Filter <c>capital</c>: first letter in upper case.</summary>
    Capital,

    /// <summary>Filter <c>thousands</c>: divided by a thousand, with the word.</summary>
    Thousands,

    /// <summary>Filter <c>millions</c></summary>
    Millions,

    /// <summary>Filter <c>billions</c></summary>
    Billions,

    /// <summary>Filter <c>with_unit</c>: followed by the unit's label.</summary>
    WithUnit,

    /// <summary>Filter <c>decimals(n)</c></summary>
    Decimals,
}
