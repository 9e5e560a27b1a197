namespace CuiBono.Outcomes;

/// <summary>What was seen of the metric in one case: an order's lead time, a customer's answer, a day's figure.</summary>
/// <param name="Day">The day on which the case began; a case belongs to the time of its beginning, so that slow cases cannot fall out of view.</param>
/// <param name="Value">The value: 0 or 1 for a share. For an open case, the value so far, which for a duration is a lower bound.</param>
public readonly record struct Observation(DateOnly Day, double Value)
{
    /// <summary>Whether the case is still open, so that its value is not final.</summary>
    public bool Open { get; init; }

    /// <summary>The days from its beginning until its value was final, or until now where it is open; 0 for what is final at once.</summary>
    public double FinalAfter { get; init; }

    /// <summary>Whom or what the case belongs to, a number from 0 by customer, site or account; cases of one unit are not independent. -1 where each stands alone.</summary>
    public int Unit { get; init; } = -1;

    /// <summary>The wave or group of the roll-out, a place in <see cref="MetricData.Cohorts"/>; -1 where none is known.</summary>
    public int Cohort { get; init; } = -1;
}
