namespace ReportCompiler.Render.Charts;

/// <summary>Blocks of text one under another, each as near as can be to the thing it names.</summary>
internal static class Spread
{
    /// <summary>
    /// The tops of the blocks, in the order given, so that none overlaps another and all end above <paramref name="bottom"/> if they fit
    /// between it and <paramref name="top"/>.
    /// </summary>
    public static double[] Tops(IReadOnlyList<(double Centre, double Height)> blocks, double gap, double top, double bottom)
    {
        var order = Enumerable.Range(0, blocks.Count).OrderBy(i => blocks[i].Centre).ToList();
        var tops = new double[blocks.Count];
        var free = top;
        foreach (var i in order)
        {
            tops[i] = Math.Max(free, blocks[i].Centre - blocks[i].Height / 2);
            free = tops[i] + blocks[i].Height + gap;
        }
        var limit = bottom;
        foreach (var i in Enumerable.Reverse(order))
        {
            tops[i] = Math.Min(tops[i], limit - blocks[i].Height);
            limit = tops[i] - gap;
        }
        var shift = order.Count > 0 ? Math.Max(0, top - tops[order[0]]) : 0;
        return [.. tops.Select(t => t + shift)];
    }
}
