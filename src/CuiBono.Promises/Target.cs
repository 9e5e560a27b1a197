namespace CuiBono.Promises;

/// <summary>Where a metric is promised to stand, and when.</summary>
/// <param name="Value">The value in the outcome's unit, or null where none is promised.</param>
/// <param name="By">The date by which it is promised, or null.</param>
public sealed record Target(decimal? Value, DateOnly? By);
