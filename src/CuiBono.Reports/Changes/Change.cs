namespace CuiBono.Reports.Changes;

/// <summary>A value that is another than it was.</summary>
/// <param name="What">What it is the value of: a rule, a field of the promise, an outcome.</param>
/// <param name="Old">What it was; null where there was none.</param>
/// <param name="New">What it is; null where there is none.</param>
/// <param name="Why">The sentence of the newer review, or of the older where only that has one; null where neither has.</param>
public sealed record Change(string What, string? Old, string? New, string? Why = null);
