namespace ReportCompiler.Render.Pdf.Content;

/// <summary>What one marked piece of a page shows.</summary>
internal sealed class ShownContent
{
    public List<TextRun> Runs { get; } = [];

    /// <summary>Whether a picture or a form is painted.</summary>
    public bool HasPicture { get; set; }

    /// <summary>Around all that is painted.</summary>
    public Bounds Bounds { get; set; } = Bounds.None;

    public bool HasText => Runs.Count > 0;
}
