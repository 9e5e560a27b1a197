namespace CuiBono.Processes.ObjectCentric;

/// <summary>One activity directly followed by another, in the life of objects of one type.</summary>
/// <param name="From">The first activity, a place in the log's event types.</param>
/// <param name="To">The second activity, a place in the log's event types.</param>
/// <param name="EventPairs">Distinct pairs of events of which the second directly follows the first for at least one object.</param>
/// <param name="UniqueObjects">Distinct objects for which this happens.</param>
/// <param name="TotalObjects">Distinct triples of two events and an object: each object counts as often as it happens to it. The count of the flat log's graph.</param>
/// <param name="Timed">Triples with a time on both events.</param>
/// <param name="MeanSeconds">Mean time over the timed triples, in seconds; not a number where there are none.</param>
public readonly record struct ObjectCentricEdge(int From, int To, int EventPairs, int UniqueObjects, int TotalObjects, int Timed, double MeanSeconds);
