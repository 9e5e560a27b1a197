using CuiBono.Verdicts.Policies;

namespace CuiBono.Verdicts;

/// <summary>How much a policy leaves open before it asks a person.</summary>
/// <param name="ActiveWaivers">The most waivers that may be in force at once in a workspace.</param>
/// <param name="HoldDays">Days on hold after which a person must decide.</param>
/// <param name="WaiverDays">The most days from a waiver's grant to its expiry, at most <see cref="Waivers.Waiver.LongestDays"/>.</param>
/// <param name="EvidenceDays">The age in days that evidence may have where its initiative declares none.</param>
public sealed record PolicyLimits(int ActiveWaivers, StageTable<int> HoldDays, StageTable<int> WaiverDays, StageTable<int> EvidenceDays)
{
    /// <summary>The limits of the house: ten waivers in force, a decision after 90 days on hold, waivers of 180 days, evidence of a quarter of a year.</summary>
    public static PolicyLimits House { get; } = new(10, StageTable.Of<int>(90), StageTable.Of<int>(Waivers.Waiver.LongestDays), StageTable.Of<int>(92));
}
