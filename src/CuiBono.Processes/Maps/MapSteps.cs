namespace CuiBono.Processes.Maps;

/// <summary>The steps of the two sliders: the shares that were asked for, and others from few to all.</summary>
internal static class MapSteps
{
    /// <summary>Most paths of a map in the page beside the one that was asked for; with more of them nothing can be read, and the page grows large.</summary>
    public const int MaxPaths = 400;

    private static readonly double[] ActivityShares = [0.1, 0.2, 0.35, 0.5, 0.65, 0.8, 0.9, 1];
    private static readonly double[] PathShares = [0, 0.15, 0.3, 0.5, 0.75, 1];

    /// <summary>Numbers of activities, ascending.</summary>
    public static int[] Activities(int total, double asked) =>
        [.. ActivityShares.Append(asked).Select(share => ProcessMap.ActivityCount(total, share)).Distinct().Order()];

    /// <summary>The paths shown at each step, ascending by their number.</summary>
    public static int[][] Paths(MapFigures figures, double? asked) =>
    [
        .. PathShares.Select(share => Math.Min(MaxPaths, ProcessMap.PathCount(figures, share))).Append(ProcessMap.PathCount(figures, asked))
            .Distinct().Select(count => PathChoice.Of(figures.Paths, figures.Activities.Count, count)).DistinctBy(shown => shown.Length).OrderBy(shown => shown.Length),
    ];
}
