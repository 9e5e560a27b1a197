using CuiBono.Evidence;
using CuiBono.Verdicts;

namespace CuiBono.Reviews.Persons;

/// <summary>What came of an act of a person on a workspace.</summary>
/// <param name="Refusal">Why nothing was done; null where it was.</param>
/// <param name="Done">What was done, in a sentence; empty where nothing was.</param>
public sealed record ActResult(string? Refusal, string Done)
{
    /// <summary>What is wrong in the workspace's files, or was noticed while recording.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    /// <summary>The conditions that keep work from being resumed.</summary>
    public IReadOnlyList<ResumeCondition> Unmet { get; init; } = [];

    /// <summary>The hash of the ledger's last entry; null where nothing was recorded.</summary>
    public string? Head { get; init; }

    internal static ActResult Refused(string why) => new(why, "");
}
