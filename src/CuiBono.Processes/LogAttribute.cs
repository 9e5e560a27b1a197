namespace CuiBono.Processes;

/// <summary>An attribute of the log itself or of a global declaration.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Kind">What its value is.</param>
/// <param name="Value">The value as it was written; empty for a list.</param>
/// <param name="Children">The attributes nested in it, or the values of a list.</param>
public sealed record LogAttribute(string Key, AttributeKind Kind, string Value, IReadOnlyList<LogAttribute> Children);
