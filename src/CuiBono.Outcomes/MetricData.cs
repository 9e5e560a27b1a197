namespace CuiBono.Outcomes;

/// <summary>The cases on which an outcome is tested.</summary>
/// <param name="Kind">How they make one figure.</param>
/// <param name="Observations">The cases, in any order.</param>
public sealed record MetricData(MetricKind Kind, IReadOnlyList<Observation> Observations)
{
    /// <summary>The names of the waves or groups.</summary>
    public IReadOnlyList<string> Cohorts { get; init; } = [];

    /// <summary>What customers are told apart by: region, product, size.</summary>
    public IReadOnlyList<Segmentation> Segmentations { get; init; } = [];

    /// <summary>The last day of which the source can know. A case after it is not missing, it is not there yet.</summary>
    public DateOnly? Until { get; init; }
}
