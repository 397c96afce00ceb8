namespace ReportCompiler.Render.Charts;

/// <summary>From values to units of the picture, linear; a range of no width is one place.</summary>
internal sealed record ValueScale(double From, double To, double Start, double End)
{
    public double At(double value) => To > From ? Start + (value - From) / (To - From) * (End - Start) : Start;

    public double Zero => At(0);

    /// <summary>The scale of bars, which always holds zero.</summary>
    public static ValueScale FromZero(IEnumerable<double> values, double start, double end)
    {
        var all = values.Append(0).ToList();
        return new(all.Min(), all.Max(), start, end);
    }
}
