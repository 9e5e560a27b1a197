using CuiBono.Evidence;
using CuiBono.Promises;

namespace CuiBono.Outcomes;

/// <summary>What was promised of one metric, as the test needs it.</summary>
/// <param name="Direction">Which way is better.</param>
public sealed record OutcomePlan(Direction Direction)
{
    /// <summary>The unit of baseline, target and dip, for sentences; empty where there is none.</summary>
    public string Unit { get; init; } = "";

    /// <summary>Where the case says that the metric stood before, or null.</summary>
    public double? Baseline { get; init; }

    /// <summary>The time that the baseline covers; null for the year before the go-live, or as much of it as there is.</summary>
    public Period? BaselinePeriod { get; init; }

    /// <summary>Where the metric is promised to stand; for a guardrail, the limit.</summary>
    public double? Target { get; init; }

    /// <summary>The day by which it is promised.</summary>
    public DateOnly? By { get; init; }

    /// <summary>The day on which the change goes live; the first wave's where there are waves.</summary>
    public DateOnly? GoLive { get; init; }

    /// <summary>The go-live of each cohort by its name; a cohort that is not named never goes live. Empty where all do at once.</summary>
    public IReadOnlyDictionary<string, DateOnly> Waves { get; init; } = new Dictionary<string, DateOnly>();

    /// <summary>The dip that was declared before the go-live, or null.</summary>
    public DipBand? Dip { get; init; }

    /// <summary>The comparison that was declared, a name of <see cref="ComparisonDesign"/>, or null.</summary>
    public string? Design { get; init; }

    /// <summary>True for what must not get worse, rather than what should get better.</summary>
    public bool IsGuardrail { get; init; }
}
