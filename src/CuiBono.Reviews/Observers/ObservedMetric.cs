using CuiBono.Evidence;
using CuiBono.Outcomes;

namespace CuiBono.Reviews.Observers;

/// <summary>The cases of one outcome as its source gives them.</summary>
/// <param name="Data">The cases.</param>
/// <param name="Measure">By which definition.</param>
/// <param name="Provenance">Where from.</param>
/// <param name="CaseOf">The id of the case of an observation, by its place in the data.</param>
public sealed record ObservedMetric(MetricData Data, Measure Measure, Provenance Provenance, Func<int, string> CaseOf);
