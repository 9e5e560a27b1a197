namespace CuiBono.Processes.Maps;

/// <summary>Five classes of width and colour, so that a legend can say exactly what each means.</summary>
/// <param name="Paths">The least count of each class but the first.</param>
/// <param name="Activities">The least number of events of each class but the first.</param>
/// <param name="Times">The least median of each class but the first, in seconds; fewer where the times do not differ so much.</param>
internal sealed record MapScale(IReadOnlyList<long> Paths, IReadOnlyList<long> Activities, IReadOnlyList<double> Times)
{
    public const int Classes = 5;

    private const double Minute = 60;
    private const double Hour = 60 * Minute;
    private const double Day = 24 * Hour;

    /// <summary>Times at which people cut.</summary>
    private static readonly double[] Cuts =
    [
        0.01, 0.1, 1, 5, 10, 30, Minute, 2 * Minute, 5 * Minute, 10 * Minute, 20 * Minute, 30 * Minute, Hour, 2 * Hour, 4 * Hour, 8 * Hour, 12 * Hour, Day, 2 * Day, 3 * Day, 5 * Day,
        7 * Day, 10 * Day, 14 * Day, 21 * Day, 30 * Day, 60 * Day, 90 * Day, 180 * Day, 365.25 * Day, 2 * 365.25 * Day, 5 * 365.25 * Day,
    ];

    public static MapScale Of(IReadOnlyList<MapActivity> activities, IReadOnlyList<MapPath> paths) =>
        new(CountBreaks(paths.Select(path => path.Count).DefaultIfEmpty(1).Max()), CountBreaks(activities.Select(activity => activity.Events).DefaultIfEmpty(1).Max()), TimeBreaks(paths));

    public int PathClass(MapPath path) => Paths.Count(least => path.Count >= least);

    public int ActivityClass(MapActivity activity) => Activities.Count(least => activity.Events >= least);

    /// <summary>The class of a path's median time, or -1 where it has none.</summary>
    public int TimeClass(MapPath path) => double.IsNaN(path.MedianSeconds) ? -1 : Times.Count(least => path.MedianSeconds >= least);

    /// <summary>Cut at a fiftieth, a tenth, a quarter and three fifths of the greatest, or the round number next to it.</summary>
    private static List<long> CountBreaks(long greatest)
    {
        var breaks = new List<long>();
        foreach (var share in (ReadOnlySpan<double>)[0.02, 0.1, 0.25, 0.6])
        {
            var least = Round(Math.Max(1, share * greatest));
            if (least > (breaks.Count == 0 ? 1 : breaks[^1]) && least <= greatest) breaks.Add(least);
        }

        return breaks;
    }

    private static long Round(double value)
    {
        var unit = Math.Pow(10, Math.Floor(Math.Log10(value)));
        var digit = value / unit;
        return (long)Math.Round(unit * (digit < 1.5 ? 1 : digit < 3.5 ? 2 : digit < 7.5 ? 5 : 10));
    }

    /// <summary>Classes of about as many paths each, cut where people cut.</summary>
    private static List<double> TimeBreaks(IReadOnlyList<MapPath> paths)
    {
        var times = paths.Select(path => path.MedianSeconds).Where(time => time > 0).Order().ToArray();
        var breaks = new List<double>();
        for (var step = 1; step < Classes && times.Length > 0; step++)
        {
            var quantile = times[(times.Length - 1) * step / Classes];
            var cut = Cuts.MinBy(cut => Math.Abs(Math.Log(cut / quantile)));
            if (breaks.Count == 0 || cut > breaks[^1]) breaks.Add(cut);
        }

        return breaks;
    }
}
