using ReportCompiler.Diagnostics;
using ReportCompiler.Model;

namespace ReportCompiler.Cli.Formats;

/// <summary>A finding with what every format says of it besides.</summary>
/// <param name="Diagnostic">The finding.</param>
/// <param name="Origin">Whose file it is in.</param>
/// <param name="Fails">True when it fails the run.</param>
/// <param name="Waiver">The waiver that accepts it, or null.</param>
/// <param name="Fingerprint">The same in the next run, wherever its line will be.</param>
internal sealed record Told(Diagnostic Diagnostic, Origin Origin, bool Fails, Waiver? Waiver, string Fingerprint);
