namespace ReportCompiler.Render.Audit;

/// <summary>Finds what two rows have in common, in order, so that as little as possible is left over (Myers, "An O(ND) Difference Algorithm", 1986).</summary>
internal static class Alignment
{
    /// <summary>With more differences the two are not the same text, and to say where they part would take long.</summary>
    private const int MostDifferences = 3000;

    /// <summary>For each item of the first row its place in the second, or -1; null when too little is the same.</summary>
    public static int[]? Of(ReadOnlySpan<ulong> first, ReadOnlySpan<ulong> second)
    {
        // How far into the first row each diagonal reaches (a diagonal: place in the first less place in the second), and what that was before each further difference.
        var reach = new int[(2 * MostDifferences) + 3];
        const int middle = MostDifferences + 1;
        var steps = new List<int[]>();
        for (var differences = 0; differences <= MostDifferences; differences++)
        {
            for (var diagonal = -differences; diagonal <= differences; diagonal += 2)
            {
                var at = TakesFromSecond(reach, middle, diagonal, differences) ? reach[middle + diagonal + 1] : reach[middle + diagonal - 1] + 1;
                while (at < first.Length && at - diagonal < second.Length && first[at] == second[at - diagonal]) at++;
                reach[middle + diagonal] = at;
                if (at == first.Length && at - diagonal == second.Length) return WayBack(steps, first.Length, second.Length);
            }
            steps.Add(reach.AsSpan(middle - differences - 1, (2 * differences) + 3).ToArray());
        }
        return null;
    }

    /// <summary>Whether the best way onto a diagonal passes over an item of the second row, and not over one of the first.</summary>
    private static bool TakesFromSecond(ReadOnlySpan<int> reach, int middle, int diagonal, int differences) =>
        diagonal == -differences || (diagonal != differences && reach[middle + diagonal - 1] < reach[middle + diagonal + 1]);

    private static int[] WayBack(List<int[]> steps, int first, int second)
    {
        var places = new int[first];
        Array.Fill(places, -1);
        var (x, y) = (first, second);
        for (var differences = steps.Count; differences > 0; differences--)
        {
            var reach = steps[differences - 1];
            var fromSecond = TakesFromSecond(reach, differences, x - y, differences);
            var before = x - y + (fromSecond ? 1 : -1);
            var from = reach[differences + before];
            while (x > (fromSecond ? from : from + 1)) places[--x] = --y;
            (x, y) = (from, from - before);
        }
        while (x > 0) places[--x] = --y;
        return places;
    }
}
