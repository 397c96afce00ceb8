using System.Collections.Immutable;

namespace ReportCompiler.Render.Html;

/// <summary>A finished page.</summary>
/// <param name="Html">As it is read on a screen.</param>
/// <param name="Print">
/// As it is printed: with digits that hold the places of page numbers, without the script, and with the lines of the list of sources as plain sentences, since a browser takes longer to print a word in an
/// element of its own. What it says is the same.
/// </param>
/// <param name="Contents">The places that the entries of the contents lead to, in order.</param>
internal sealed record HtmlPage(string Html, string Print, ImmutableArray<string> Contents);
