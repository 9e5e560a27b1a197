using CuiBono.Evidence;

namespace CuiBono.Promises;

/// <summary>Where a field's value comes from.</summary>
/// <param name="Place">The line of the initiative file, or the passage of the document, that gives it.</param>
/// <param name="Quote">The words that give it, verbatim; null where the place is the field itself.</param>
public sealed record FieldSource(SourcePlace Place, string? Quote = null);
