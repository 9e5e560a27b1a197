namespace CuiBono.Statistics.Differences;

/// <summary>The effect on the units of one wave in one period.</summary>
/// <param name="Wave">The period in which the wave started.</param>
/// <param name="Period">The period; before the wave's start the effect should be none, and says whether the groups changed alike.</param>
/// <param name="Effect">The effect.</param>
public readonly record struct WaveEffect(int Wave, int Period, AverageEffect Effect);
