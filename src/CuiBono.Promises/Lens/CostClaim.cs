using CuiBono.Evidence;

namespace CuiBono.Promises.Lens;

/// <summary>A sentence that promises lower cost for the organisation.</summary>
/// <param name="Quote">The words, verbatim.</param>
/// <param name="Passage">Index of the passage.</param>
/// <param name="Start">UTF-16 offset of the first unit in the passage's text.</param>
/// <param name="End">UTF-16 offset after the last unit.</param>
/// <param name="Place">Where the passage stands.</param>
public sealed record CostClaim(string Quote, int Passage, int Start, int End, SourcePlace Place)
{
    /// <summary>The amount as the text writes it, "£102m"; null where none is said.</summary>
    public string? AmountText { get; init; }

    /// <summary>The amount; null where none is said or the text leaves its currency open, as a bare "$" does.</summary>
    public Money? Amount { get; init; }
}
