namespace CuiBono.Processes.Adoption;

/// <summary>How long those who used the new way stayed on it: the days from their first use to their first return to the old one.</summary>
/// <param name="IsByTeam">Whether teams are followed, because the log names no person.</param>
/// <param name="Users">Those who used the new way, in the order of the log.</param>
/// <param name="Curve">The share who had not returned after so many days, those who never did counted until the log's end (Kaplan and Meier 1958; intervals on the scale of the logarithm of the cumulative hazard).</param>
/// <param name="MedianDays">The days after which half had returned; not a number where fewer did.</param>
public sealed record Reversion(bool IsByTeam, IReadOnlyList<ReversionUser> Users, IReadOnlyList<StayStep> Curve, double MedianDays)
{
    /// <summary>How many returned.</summary>
    public int Returned => Users.Count(user => user.Return != EventLog.NoTime);
}
