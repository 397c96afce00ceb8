namespace ReportCompiler.Render.Pdf.Content;

/// <summary>The smallest upright rectangle around points of a page.</summary>
internal readonly record struct Bounds(float Left, float Bottom, float Right, float Top)
{
    public static readonly Bounds None = new(float.MaxValue, float.MaxValue, float.MinValue, float.MinValue);

    public bool IsEmpty => Left > Right;

    public Bounds With(Point point) => new(Math.Min(Left, point.X), Math.Min(Bottom, point.Y), Math.Max(Right, point.X), Math.Max(Top, point.Y));

    public Bounds With(Bounds other) => new(Math.Min(Left, other.Left), Math.Min(Bottom, other.Bottom), Math.Max(Right, other.Right), Math.Max(Top, other.Top));
}
