using System.Collections.Immutable;
using ReportCompiler.Model;
using ReportCompiler.Validate;

namespace ReportCompiler.Compose;

/// <summary>Where a printed number comes from: what it is, how it came about, what speaks for it. However often it is printed, it has one source.</summary>
/// <param name="Key">The address of a cell, else the canonical spelling of the expression.</param>
/// <param name="Label">What it is the number of, in the language of the report.</param>
/// <param name="Quantity">The value with its derivation.</param>
/// <param name="Before">The same one year earlier; without a value where there is none. Null where the expression names its years itself.</param>
/// <param name="Stated">Where an agency states what other cells say: what its value was checked against. Else null.</param>
/// <param name="Checks">The checks that one of its cells took part in, in their order.</param>
/// <param name="Uses">The lines of the ledger that print it, in order.</param>
public sealed record FigureSource(
    string Key, string Label, Quantity Quantity, Quantity? Before, Derivation? Stated, ImmutableArray<Check> Checks, ImmutableArray<int> Uses);

/// <summary>A claim of the report: a condition beside a sentence, which must hold.</summary>
/// <param name="Position">Where in the report it stands.</param>
/// <param name="Text">The condition in its canonical spelling.</param>
/// <param name="Equation">Both sides with their numbers.</param>
/// <param name="Truth">Whether it holds.</param>
/// <param name="Cells">What it was decided by.</param>
/// <param name="Place">Where the template makes it.</param>
public sealed record Claim(FigurePosition Position, string Text, string Equation, Truth Truth, ImmutableArray<Observation> Cells, Text.SourceSpan Place);
