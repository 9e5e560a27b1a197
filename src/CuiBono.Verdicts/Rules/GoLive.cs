using CuiBono.Promises;

namespace CuiBono.Verdicts.Rules;

/// <summary>The day on which the system first meets people.</summary>
internal static class GoLive
{
    /// <summary>The declared go-live or the first wave, whichever is earlier; null where neither is given.</summary>
    public static DateOnly? Of(Initiative initiative)
    {
        if (initiative.System is not { } system) return null;
        var first = system.GoLive;
        foreach (var wave in system.Waves)
            if (first is null || wave.Date < first)
                first = wave.Date;
        return first;
    }
}
