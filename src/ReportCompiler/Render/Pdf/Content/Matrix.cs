namespace ReportCompiler.Render.Pdf.Content;

/// <summary>A point of a page, in points from its lower left corner.</summary>
internal readonly record struct Point(float X, float Y)
{
    public float DistanceTo(Point other) => MathF.Sqrt(((X - other.X) * (X - other.X)) + ((Y - other.Y) * (Y - other.Y)));
}

/// <summary>
/// A change of coordinates (ISO 32000-1, 8.3.3). Own numbers and not those of <c>System.Numerics</c>, which no compiler prepares before the program runs: that
/// took longer than all pages of a report.
/// </summary>
internal readonly record struct Matrix(float A, float B, float C, float D, float E, float F)
{
    public static readonly Matrix Identity = new(1, 0, 0, 1, 0, 0);

    public static Matrix Move(float x, float y) => new(1, 0, 0, 1, x, y);

    /// <summary>First this, then the other.</summary>
    public Matrix Then(Matrix next) => new(
        (A * next.A) + (B * next.C), (A * next.B) + (B * next.D),
        (C * next.A) + (D * next.C), (C * next.B) + (D * next.D),
        (E * next.A) + (F * next.C) + next.E, (E * next.B) + (F * next.D) + next.F);

    public Point Apply(float x, float y) => new((x * A) + (y * C) + E, (x * B) + (y * D) + F);
}
