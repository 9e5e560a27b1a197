namespace CuiBono.Promises;

/// <summary>What the initiative is meant to save.</summary>
/// <param name="Statement">The goal in one sentence.</param>
/// <param name="Saving">The amount a year, or null where it is not said.</param>
/// <param name="By">The date by which it is promised, or null.</param>
/// <param name="Owner">Who answers for it, or null.</param>
public sealed record CostGoal(string Statement, Evidence.Money? Saving, DateOnly? By, string? Owner)
{
    /// <summary>The id of the outcome that measures the cost, or null.</summary>
    public string? MeasuredBy { get; init; }
}
