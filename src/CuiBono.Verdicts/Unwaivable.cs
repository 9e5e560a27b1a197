using CuiBono.Promises;

namespace CuiBono.Verdicts;

/// <summary>What no waiver may set aside.</summary>
/// <param name="Rule">The rule's name.</param>
/// <param name="Stage">The stage at which it holds; null for every stage.</param>
/// <param name="Why">Why, in one sentence.</param>
public sealed record Unwaivable(string Rule, Stage? Stage, string Why)
{
    /// <summary>Whether a person may decide on it all the same, by name.</summary>
    public bool IsDecidable { get; init; }
}
