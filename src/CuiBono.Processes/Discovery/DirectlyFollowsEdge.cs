namespace CuiBono.Processes.Discovery;

/// <summary>One activity directly followed by another.</summary>
/// <param name="From">The first activity, its code.</param>
/// <param name="To">The second activity, its code.</param>
/// <param name="Count">How often.</param>
/// <param name="Timed">How often with a time on both events; the others count for nothing in the times.</param>
/// <param name="MeanSeconds">Mean time from the first event to the second, in seconds; not a number where <paramref name="Timed"/> is 0.
/// Negative where a log's file order contradicts its times.</param>
public readonly record struct DirectlyFollowsEdge(int From, int To, int Count, int Timed, double MeanSeconds);
