using CuiBono.Promises;

namespace CuiBono.Verdicts;

/// <summary>What no waiver may set aside.</summary>
/// <param name="Rule">The rule's name.</param>
/// <param name="Stage">The stage at which it holds; null for every stage.</param>
/// <param name="Why">Why, in one sentence.</param>
public sealed record Unwaivable(string Rule, Stage? Stage, string Why);
