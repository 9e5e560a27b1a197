using CuiBono.Evidence;

namespace CuiBono.Promises.Lens;

/// <summary>The words that decided a customer level.</summary>
/// <param name="Quote">The words, verbatim.</param>
/// <param name="Start">UTF-16 offset of the first unit in the text, or in the title.</param>
/// <param name="End">UTF-16 offset after the last unit.</param>
/// <param name="InTitle">True where the words stand in the title.</param>
/// <param name="Place">Where the words stand; null where the lens was given bare text.</param>
public sealed record LensEvidence(string Quote, int Start, int End, bool InTitle, SourcePlace? Place = null);
