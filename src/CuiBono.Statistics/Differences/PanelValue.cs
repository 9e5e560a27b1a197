namespace CuiBono.Statistics.Differences;

/// <summary>The value of one unit in one period.</summary>
/// <param name="Unit">The unit: a site, a region, a segment; from 0.</param>
/// <param name="Period">The period, in order of time.</param>
/// <param name="Value">The value.</param>
public readonly record struct PanelValue(int Unit, int Period, double Value);
