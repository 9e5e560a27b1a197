namespace CuiBono.Processes;

/// <summary>An attribute of the log itself or of a global declaration.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Kind">What its value is.</param>
/// <param name="Value">The value as it was written; of a list the text of its markup.</param>
/// <param name="Children">The attributes nested in it; of a list none, they are in its markup.</param>
public sealed record LogAttribute(string Key, AttributeKind Kind, string Value, IReadOnlyList<LogAttribute> Children);
