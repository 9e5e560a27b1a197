using CuiBono.Evidence;
using CuiBono.Outcomes;
using CuiBono.Promises;

namespace CuiBono.Reviews.Observers;

/// <summary>What an initiative's file promises of one outcome, as the test needs it.</summary>
internal static class OutcomePlans
{
    /// <summary>The plan; null where the outcome does not say which way is better.</summary>
    public static OutcomePlan? Of(Initiative initiative, Outcome outcome) => outcome.Direction is not { } direction ? null : new OutcomePlan(direction)
    {
        Unit = outcome.Unit ?? "",
        Baseline = (double?)outcome.Baseline?.Value,
        BaselinePeriod = Period.Parse(outcome.Baseline?.Period),
        Target = (double?)outcome.Target?.Value,
        By = outcome.Target?.By,
        GoLive = initiative.System?.FirstDay,
        Waves = Waves(initiative.System?.Waves ?? []),
        Dip = outcome.Dip is { } dip ? new DipBand((double)dip.Depth, dip.Until) : null,
        Design = outcome.Design is { } design && ComparisonDesign.All.Contains(design) ? design : null,
        IsGuardrail = outcome.Guardrail,
    };

    /// <summary>The first day of each wave.</summary>
    private static Dictionary<string, DateOnly> Waves(IEnumerable<Wave> waves) =>
        waves.GroupBy(wave => wave.Name, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.Min(wave => wave.Date), StringComparer.Ordinal);
}
