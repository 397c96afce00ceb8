namespace ReportCompiler.Render.Pdf.Objects;

/// <summary>One object of a PDF, as ISO 32000-1, 7.3 knows them. Arrays, dictionaries and streams can be changed; the others cannot.</summary>
internal abstract class PdfObject;
