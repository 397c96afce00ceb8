using System.Collections.Immutable;

namespace ReportCompiler.Compose;

/// <summary>
/// A table ready to be set. All texts are marked text, not Markdown. <paramref name="Stub"/> heads the column of row headings.
/// <paramref name="Unit"/> is the unit all values share, to stand in the heading, or null.
/// <paramref name="Notes"/> stand under the table in order; a cell's <c>Note</c> is an index into them (printed as a small letter).
/// <paramref name="Sources"/>: names of agencies and publications. <paramref name="Legend"/>: symbols used with their meaning.
/// </summary>
public sealed record ComposedTable(
    string Id, int Number, string Title, string Stub, string? Unit, ImmutableArray<ComposedColumn> Columns, ImmutableArray<ComposedRow> Rows,
    ImmutableArray<string> Notes, ImmutableArray<string> Sources, ImmutableArray<(string Symbol, string Meaning)> Legend);

/// <summary>A column. A numeric one is aligned on the decimal mark. <paramref name="Group"/>: a heading shared with its neighbours, or null.</summary>
public sealed record ComposedColumn(string Heading, bool Numeric, string? Group = null);

/// <summary>A row; a total is set apart.</summary>
public sealed record ComposedRow(string Heading, ImmutableArray<ComposedCell> Cells, bool IsTotal);

/// <summary>A cell: its marked text (a symbol in square brackets where there is no value), and the index of its note or null.</summary>
public sealed record ComposedCell(string Text, int? Note = null);
