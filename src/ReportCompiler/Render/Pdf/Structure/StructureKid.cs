using ReportCompiler.Render.Pdf.Objects;

namespace ReportCompiler.Render.Pdf.Structure;

/// <summary>What an element of the structure holds: another element, a piece of a page, or an annotation.</summary>
internal abstract class StructureKid;

/// <summary>A marked piece of a page or form.</summary>
internal sealed class MarkedContent(int stream, int page, int mcid) : StructureKid
{
    /// <summary>The number of the object with the content: the page itself, or a form on it.</summary>
    public int Stream { get; } = stream;

    /// <summary>The number of the page's object.</summary>
    public int Page { get; } = page;

    public int Mcid { get; } = mcid;
}

/// <summary>An annotation of a page: a link.</summary>
internal sealed class MarkedAnnotation(PdfReference annotation, int page) : StructureKid
{
    public PdfReference Annotation { get; } = annotation;

    public int Page { get; } = page;
}
