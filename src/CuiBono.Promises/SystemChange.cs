namespace CuiBono.Promises;

/// <summary>The third enabler: the system that carries scale and volume.</summary>
/// <param name="Name">The system, or null.</param>
/// <param name="GoLive">The day on which it goes live, or null.</param>
/// <param name="Waves">The waves of the roll-out; empty where all go live at once.</param>
public sealed record SystemChange(string? Name, DateOnly? GoLive, IReadOnlyList<Wave> Waves)
{
    /// <summary>The day on which the system first meets people: the go-live or the first wave, whichever is earlier; null where neither is given.</summary>
    public DateOnly? FirstDay
    {
        get
        {
            var first = GoLive;
            foreach (var wave in Waves)
                if (first is null || wave.Date < first)
                    first = wave.Date;
            return first;
        }
    }
}
