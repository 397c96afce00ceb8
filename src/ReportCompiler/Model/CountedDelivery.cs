using ReportCompiler.Text;

namespace ReportCompiler.Model;

/// <summary>A delivery that was counted: what the number of deliveries rests on.</summary>
/// <param name="Agency">The agency.</param>
/// <param name="Year">The reporting year.</param>
/// <param name="Received">When it came; null where that is not known.</param>
/// <param name="Place">Where it stands; where it is expected, when it is missing; where the agency is declared, when its members are counted.</param>
public sealed record CountedDelivery(string Agency, int Year, DateOnly? Received, SourceSpan Place);
