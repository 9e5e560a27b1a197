using CuiBono.Evidence;

namespace CuiBono.Statistics.Proportions;

/// <summary>Fisher's exact test of two shares.</summary>
/// <param name="P">The two-sided p-value: the probability of all tables that are no more probable than the one seen.</param>
/// <param name="OddsRatio">The odds of the first share over those of the second, by conditional maximum likelihood; 0 or infinity at the ends.</param>
/// <param name="OddsRatioInterval">The exact interval of the odds ratio.</param>
public readonly record struct FisherResult(double P, double OddsRatio, Interval OddsRatioInterval);
