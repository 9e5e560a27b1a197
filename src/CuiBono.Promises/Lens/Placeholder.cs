using CuiBono.Evidence;

namespace CuiBono.Promises.Lens;

/// <summary>Something that was meant to be filled in and was not.</summary>
/// <param name="Quote">The words, verbatim; for an empty cell the row's first cell.</param>
/// <param name="Why">What it is: "template text left in", "empty target".</param>
/// <param name="Passage">Index of the passage.</param>
/// <param name="Start">UTF-16 offset of the first unit in the passage's text.</param>
/// <param name="End">UTF-16 offset after the last unit.</param>
/// <param name="Place">Where the passage stands.</param>
public sealed record Placeholder(string Quote, string Why, int Passage, int Start, int End, SourcePlace Place);
