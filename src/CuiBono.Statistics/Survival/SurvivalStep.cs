namespace CuiBono.Statistics.Survival;

/// <summary>One time at which cases ended or were last seen.</summary>
/// <param name="Time">The time.</param>
/// <param name="AtRisk">Cases still open just before it.</param>
/// <param name="Ended">Cases that ended at it.</param>
/// <param name="Censored">Cases that were last seen open at it.</param>
/// <param name="Survival">The share still open after it.</param>
/// <param name="Greenwood">Greenwood's sum up to it: the variance of the logarithm of the share.</param>
public readonly record struct SurvivalStep(double Time, int AtRisk, int Ended, int Censored, double Survival, double Greenwood);
