using System.Collections.Immutable;

namespace ReportCompiler.Model;

/// <summary>The words for the states of a delivery, as expressions spell them.</summary>
public static class DeliveryStates
{
    /// <summary>Every word.</summary>
    public static ImmutableArray<string> Words { get; } = [.. Enum.GetValues<DeliveryState>().Select(Word)];

    /// <summary>The word for a state.</summary>
    public static string Word(DeliveryState state) => state.ToString().ToLowerInvariant();

    /// <summary>The state that a word names, or null.</summary>
    public static DeliveryState? Find(string word) => Words.IndexOf(word) is var index and >= 0 ? (DeliveryState)index : null;
}
