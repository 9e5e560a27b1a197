using System.Globalization;
using CuiBono.Networks.Diversity;

namespace CuiBono.Cli.Commands.Network;

/// <summary>Limits on a pair of paths, and what the paths have of them, in words.</summary>
internal static class LimitText
{
    /// <summary>All limits in one line.</summary>
    public static string Of(PairLimits limits)
    {
        var parts = new List<string>();
        if (limits.NodeDisjoint) parts.Add("no common node between the ends");
        if (limits.MostMetres is { } metres) parts.Add($"each path at most {Metres(metres)}");
        if (limits.MostHops is { } hops) parts.Add($"each path at most {hops} {(hops == 1 ? "hop" : "hops")}");
        if (limits.MostDelayDifference is { } difference)
            parts.Add($"latencies at most {Time(difference)} apart, at {FibreDelay.Told(limits.PicosecondsPerMetre)} of fibre ({(limits.PicosecondsPerMetre == FibreDelay.PicosecondsPerMetre ? FibreDelay.Source : "--latency-per-km")}) where the inventory gives no figure");
        return string.Join("; ", parts);
    }

    /// <summary>What one path has.</summary>
    public static string Of(PathFigures figures) =>
        $"{(figures.Metres is { } metres ? Metres(metres) : "length not known")}, {figures.Hops} {(figures.Hops == 1 ? "hop" : "hops")}, {(figures.Picoseconds is { } delay ? Time(delay) + " one way" : "latency not known")}";

    /// <summary>A length.</summary>
    public static string Metres(long metres) => metres < 1000 ? string.Create(CultureInfo.InvariantCulture, $"{metres} m") : string.Create(CultureInfo.InvariantCulture, $"{metres / 1000.0:#,0.###} km");

    /// <summary>A time in milliseconds, or in microseconds where that is short.</summary>
    public static string Time(long picoseconds) => picoseconds >= 100_000_000
        ? string.Create(CultureInfo.InvariantCulture, $"{picoseconds / 1e9:#,0.###} ms")
        : string.Create(CultureInfo.InvariantCulture, $"{picoseconds / 1e6:0.###} µs");
}
