using CuiBono.Evidence;

namespace CuiBono.Outcomes;

/// <summary>The cases on which an outcome is tested.</summary>
/// <param name="Kind">How they make one figure.</param>
/// <param name="Observations">The cases, in any order.</param>
public sealed record MetricData(MeasureKind Kind, IReadOnlyList<Observation> Observations)
{
    /// <summary>How much of the outcome's unit a value of 1 is: 100 for shares in percent, 24 for days in hours.</summary>
    public double Scale { get; init; } = 1;

    /// <summary>The names of the waves or groups.</summary>
    public IReadOnlyList<string> Cohorts { get; init; } = [];

    /// <summary>What customers are told apart by: region, product, size.</summary>
    public IReadOnlyList<Segmentation> Segmentations { get; init; } = [];

    /// <summary>The days on which cases began of which the measure says nothing: no milestone, no promised date, no answer.</summary>
    public IReadOnlyList<DateOnly> LeftOut { get; init; } = [];

    /// <summary>The last day of which the source can know. A case after it is not missing, it is not there yet.</summary>
    public DateOnly? Until { get; init; }
}
