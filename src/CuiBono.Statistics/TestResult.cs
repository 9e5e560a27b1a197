namespace CuiBono.Statistics;

/// <summary>A test statistic with its p-value.</summary>
/// <param name="Statistic">The statistic, as the method defines it.</param>
/// <param name="P">The probability of a statistic at least as extreme if nothing had changed.</param>
public readonly record struct TestResult(double Statistic, double P);
