using CuiBono.Evidence;

namespace CuiBono.Documents;

/// <summary>A part of a document that could not be read. What is unread is never taken as absent.</summary>
/// <param name="Place">The part: a page, a slide, a sheet, or the whole file.</param>
/// <param name="Why">The reason in one sentence: "page 4 has no text layer".</param>
public sealed record UnreadPart(SourcePlace Place, string Why);
