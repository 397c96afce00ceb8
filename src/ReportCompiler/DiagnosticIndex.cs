using System.Collections.Immutable;
using ReportCompiler.Bind.Declarations;
using ReportCompiler.Bind.Observations;
using ReportCompiler.Bind.Templates;
using ReportCompiler.Compare;
using ReportCompiler.Compose;
using ReportCompiler.Compose.Registers;
using ReportCompiler.Compose.Lint;
using ReportCompiler.Diagnostics;
using ReportCompiler.Expressions;
using ReportCompiler.Load;
using ReportCompiler.Markup;
using ReportCompiler.Render;
using ReportCompiler.Render.Audit;
using ReportCompiler.Render.Browser;
using ReportCompiler.Render.Charts;
using ReportCompiler.Render.Html;
using ReportCompiler.Render.Pdf;
using ReportCompiler.Validate;

namespace ReportCompiler;

/// <summary>Every kind of finding the compiler knows, from the catalogues of the phases: for <c>report explain</c>.</summary>
public static class DiagnosticIndex
{
    /// <summary>All codes, in order of their ids.</summary>
    public static ImmutableArray<DiagnosticCode> All { get; } =
    [
        .. new[]
        {
            LoadDiagnostics.All,
            DeclarationDiagnostics.All,
            SubmissionDiagnostics.All,
            PublicationDiagnostics.All,
            ObservationDiagnostics.All,
            ExpressionDiagnostics.All,
            NameDiagnostics.All,
            TypeDiagnostics.All,
            TemplateDiagnostics.All,
            BlockDiagnostics.All,
            ValidateDiagnostics.All,
            ComposeDiagnostics.All,
            RegisterDiagnostics.All,
            CorrectionDiagnostics.All,
            PublishDiagnostics.All,
            LintDiagnostics.All,
            MarkupDiagnostics.All,
            PageDiagnostics.All,
            AuditDiagnostics.All,
            ChartDiagnostics.All,
            BrowserDiagnostics.All,
            PdfDiagnostics.All,
            ReportFolder.Codes,
            FindingsFile.Codes,
            InternalDiagnostics.All,
        }.SelectMany(codes => codes).OrderBy(code => code.Id, StringComparer.Ordinal),
    ];

    /// <summary>The code of an id, in upper or lower case; null when there is none.</summary>
    public static DiagnosticCode? Find(string id) => All.FirstOrDefault(code => string.Equals(code.Id, id, StringComparison.OrdinalIgnoreCase));
}
