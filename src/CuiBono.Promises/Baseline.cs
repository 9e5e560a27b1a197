namespace CuiBono.Promises;

/// <summary>Where a metric stands before the change.</summary>
/// <param name="Value">The value in the outcome's unit, or null where only a plan to measure it exists.</param>
/// <param name="Period">The time the value covers, as written: "2026-01/2026-06".</param>
/// <param name="Source">Where the value comes from.</param>
/// <param name="PlannedBy">The date by which the value will have been measured, where it is not known yet.</param>
public sealed record Baseline(decimal? Value, string? Period, string? Source, DateOnly? PlannedBy);
