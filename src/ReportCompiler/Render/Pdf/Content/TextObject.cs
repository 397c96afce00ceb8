namespace ReportCompiler.Render.Pdf.Content;

/// <summary>A text object of a page, from BT to ET.</summary>
/// <param name="IsMarked">Whether a piece of the structure begins within it.</param>
/// <param name="IsShown">Whether it shows letters.</param>
/// <param name="Baseline">The height on the page of its first letters, in points.</param>
internal sealed record TextObject(bool IsMarked, bool IsShown, float Baseline)
{
    /// <summary>The text objects of a content, by the place of their BT.</summary>
    public static Dictionary<int, TextObject> Of(List<Operation> operations)
    {
        var all = new Dictionary<int, TextObject>();
        var state = new GraphicsState();
        var start = -1;
        foreach (var op in operations)
        {
            state.Apply(op);
            if (op.Operator == "BT") all[start = op.Start] = new TextObject(false, false, 0);
            else if (op.Operator == "ET") start = -1;
            else if (start < 0) continue;
            else if (op.Mcid is not null) all[start] = all[start] with { IsMarked = true };
            else if (Operators.ShowsText(op.Operator) && !all[start].IsShown) all[start] = all[start] with { IsShown = true, Baseline = state.TextOnPage(0, 0).Y };
        }
        return all;
    }
}
