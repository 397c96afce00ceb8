namespace ReportCompiler.Diagnostics;

/// <summary>
/// A kind of finding. The id is for ever and never used again for another kind: RC1xxx load, RC2xxx bind, RC3xxx validate,
/// RC4xxx compose, RC5xxx render, RC9000 internal.
/// </summary>
/// <param name="Id">Like <c>RC3001</c>.</param>
/// <param name="Title">A short title, without a full stop.</param>
/// <param name="Severity">The severity unless a rule or the command line says otherwise.</param>
/// <param name="Explanation">What <c>report explain</c> prints: what it means, why it matters, what to do. Plain text.</param>
/// <param name="Example">A small input that gives this finding, as the author would write it.</param>
public sealed record DiagnosticCode(string Id, string Title, Severity Severity, string Explanation, string Example);
