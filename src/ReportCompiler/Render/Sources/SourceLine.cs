using System.Collections.Immutable;

namespace ReportCompiler.Render.Sources;

/// <summary>The numbers whose cells stand in one folder: what one agency delivered for one year, or its history.</summary>
/// <param name="Title">The agency; for what was made of several deliveries, a word that says so.</param>
/// <param name="Folder">The folder of the cells, with '/' at its end; empty where there are several.</param>
/// <param name="Received">When the agency delivered; empty where that is not known.</param>
/// <param name="Lines">The numbers, in the order in which the report first prints them.</param>
internal sealed record SourceGroup(string Title, string Folder, string Received, ImmutableArray<SourceLine> Lines);

/// <summary>A line of the list of sources: where one number of the report comes from, in the words of its language.</summary>
/// <param name="Index">The index of the source in the report, by which figures lead here.</param>
/// <param name="Value">The number as a sentence prints it.</param>
/// <param name="Label">What it is the number of.</param>
/// <param name="Key">Its address, or the expression that gives it.</param>
/// <param name="Origin">How it was computed, and the cells it was read from: each a line.</param>
/// <param name="Before">The same a year earlier; null where there is none.</param>
/// <param name="Checks">The numbers of the checks that its cells took part in, ascending.</param>
/// <param name="Uses">The lines of the ledger that print it.</param>
internal sealed record SourceLine(
    int Index, string Value, string Label, string Key, ImmutableArray<OriginLine> Origin, string? Before, ImmutableArray<int> Checks, ImmutableArray<int> Uses);

/// <summary>A line that says where a number comes from: words, then what is to be set apart as a place or an equation.</summary>
/// <param name="Words">An agency, or the expression that is computed; may be empty.</param>
/// <param name="Detail">Files with line and column, or the equation in numbers.</param>
/// <param name="Remark">What else is to be said, such as the publication of a cited value; may be empty.</param>
/// <param name="IsPlace">True for a place in files; in a group they stand below its folder.</param>
internal sealed record OriginLine(string Words, string Detail, string Remark, bool IsPlace);

/// <summary>A check as the list of sources names it.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Address">What is checked.</param>
/// <param name="Equation">Both sides, in numbers.</param>
/// <param name="Outcome">What became of it, in a word.</param>
internal sealed record CheckLine(int Number, string Address, string Equation, string Outcome);
