namespace CuiBono.Statistics.Survival;

/// <summary>How long one case took, or has taken so far.</summary>
/// <param name="Time">The time from its start, 0 or more, in any unit.</param>
/// <param name="Ended">True where it ended then; false where it was still open when last seen (right-censored).</param>
public readonly record struct Lifetime(double Time, bool Ended);
