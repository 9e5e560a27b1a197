namespace CuiBono.Processes.Maps;

/// <summary>A path of a map: one activity followed by another with no shown activity between them.</summary>
/// <param name="From">The first activity, its place in <see cref="ProcessMap.Activities"/>, or <see cref="Terminal"/> for the start.</param>
/// <param name="To">The second activity, likewise, or <see cref="Terminal"/> for the end.</param>
/// <param name="Count">How often.</param>
/// <param name="Cases">In how many cases.</param>
/// <param name="MeanSeconds">Mean time from the first event to the second, in seconds; not a number where no pair has both times.</param>
/// <param name="MedianSeconds">The median, likewise.</param>
/// <param name="P90Seconds">The 90th percentile, likewise.</param>
public sealed record MapPath(int From, int To, int Count, int Cases, double MeanSeconds, double MedianSeconds, double P90Seconds)
{
    /// <summary>The start of the process as <see cref="From"/>, its end as <see cref="To"/>.</summary>
    public const int Terminal = -1;
}
