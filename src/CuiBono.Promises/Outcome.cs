namespace CuiBono.Promises;

/// <summary>A promised, measurable change: for whom, which metric, from which baseline, to which target, by when, owned by whom, attributed how.</summary>
/// <param name="Id">The outcome's name within its initiative, in kebab-case.</param>
public sealed record Outcome(string Id)
{
    /// <summary>The id of the customer who is better off, one of the initiative's; null where none is named.</summary>
    public string? Customer { get; init; }

    /// <summary>The promise in one sentence.</summary>
    public string? Statement { get; init; }

    /// <summary>What is measured: "order to activation time".</summary>
    public string? Metric { get; init; }

    /// <summary>The unit of baseline, target, warn and minimum effect: "days", "%".</summary>
    public string? Unit { get; init; }

    /// <summary>Which way the metric is meant to move.</summary>
    public Direction? Direction { get; init; }

    /// <summary>Where the metric stands before.</summary>
    public Baseline? Baseline { get; init; }

    /// <summary>Where the metric is promised to stand; for a guardrail, the limit it must not pass.</summary>
    public Target? Target { get; init; }

    /// <summary>The value at which to look before the target is missed.</summary>
    public decimal? Warn { get; init; }

    /// <summary>True for what must not get worse, rather than what should get better.</summary>
    public bool Guardrail { get; init; }

    /// <summary>The operational owner, not the project manager.</summary>
    public string? Owner { get; init; }

    /// <summary>The evidence on which the promise will be tested.</summary>
    public OutcomeData? Data { get; init; }

    /// <summary>The comparison that will attribute the change: "difference-in-differences", "interrupted-time-series", "before-after".</summary>
    public string? Design { get; init; }

    /// <summary>The smallest effect that the design can detect, in the outcome's unit.</summary>
    public decimal? MinEffect { get; init; }

    /// <summary>The dip after the go-live that was declared before it, or null.</summary>
    public Dip? Dip { get; init; }
}
