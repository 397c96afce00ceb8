using System.Text;

namespace ReportCompiler.Render.Pdf.Content;

/// <summary>Letters in one line, and where they stand on their page, in points.</summary>
internal sealed class TextRun(int page, float left, float baseline, float size)
{
    public StringBuilder Text { get; } = new();

    public int Page { get; } = page;

    public float Left { get; } = left;

    public float Right { get; set; } = left;

    public float Baseline { get; } = baseline;

    public float Size { get; } = size;

    /// <summary>False for letters that nothing is seen of.</summary>
    public bool IsVisible { get; init; } = true;

    /// <summary>Whether letters that begin there go on in the same word, with nothing but a kerned gap between.</summary>
    public bool Continues(int page, float left, float baseline, float size) =>
        page == Page && Math.Abs(baseline - Baseline) < size / 2 && left > Left - (size / 10) && Math.Abs(left - Right) < Math.Max(size, Size) / 6;

    /// <summary>Runs as one text, with a blank where they do not touch.</summary>
    public static string Join(IEnumerable<TextRun> runs)
    {
        var text = new StringBuilder();
        TextRun? last = null;
        foreach (var run in runs)
        {
            if (last is not null && !last.Continues(run.Page, run.Left, run.Baseline, run.Size)) text.Append(' ');
            text.Append(run.Text);
            last = run;
        }
        return string.Join(' ', text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }
}
