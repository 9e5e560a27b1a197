namespace CuiBono.Processes.Maps;

/// <summary>A log as a picture of activities and the paths between them, ready to be written as SVG, HTML or DOT.</summary>
/// <remarks>Where activities are hidden, paths are those of the log without their events: with b hidden, the case a b c takes the path from a to c. Merely leaving
/// out boxes and lines would show counts that no longer add up (van der Aalst, A practitioner's guide to process mining, 2019). docs/methods/process-map.md.</remarks>
public sealed class ProcessMap
{
    /// <summary>Most activities that are drawn; more would be no picture.</summary>
    public const int MaxActivities = 200;

    /// <summary>Most paths that are drawn, unless more are needed to keep every activity on a way from start to end.</summary>
    public const int MaxPaths = 1000;

    private const int ReadablePaths = 40;

    private ProcessMap(EventLog log, MapOptions options, MapFigures figures, int[] shown, int activityTotal)
    {
        (Log, Options, Figures, Shown, ActivityTotal) = (log, options, figures, shown, activityTotal);
        Paths = Array.ConvertAll(shown, at => figures.Paths[at]);
        Drawing = MapDrawing.Of(figures, Paths);
        Facts = LogFacts.Of(log);
    }

    /// <summary>What was asked for.</summary>
    public MapOptions Options { get; }

    /// <summary>The activities shown, most frequent first.</summary>
    public IReadOnlyList<MapActivity> Activities => Figures.Activities;

    /// <summary>The paths shown, most frequent first.</summary>
    public IReadOnlyList<MapPath> Paths { get; }

    /// <summary>The activities of the log, shown or not.</summary>
    public int ActivityTotal { get; }

    /// <summary>The paths between the activities shown, those from the start and to the end included, shown or not.</summary>
    public int PathTotal => Figures.Paths.Count;

    /// <summary>Cases that have none of the activities shown, and so are in no figure.</summary>
    public int CasesWithout => Figures.CasesWithout;

    internal EventLog Log { get; }

    internal MapFigures Figures { get; }

    internal int[] Shown { get; }

    internal MapDrawing Drawing { get; }

    internal LogFacts Facts { get; }

    /// <summary>The map of a log.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A share is not between 0 and 1.</exception>
    public static ProcessMap Of(EventLog log, MapOptions options)
    {
        ThrowIfNoShare(options.Activities, nameof(options.Activities));
        ThrowIfNoShare(options.Paths ?? 1, nameof(options.Paths));
        var ranked = MapFigures.Ranked(log);
        var figures = MapFigures.Of(log, ranked[..ActivityCount(ranked.Length, options.Activities)]);
        var shown = PathChoice.Of(figures.Paths, figures.Activities.Count, PathCount(figures, options.Paths));
        return new ProcessMap(log, options, figures, shown, ranked.Length);
    }

    internal static int ActivityCount(int total, double share) => Math.Min(total, Math.Clamp((int)Math.Ceiling(share * total), 1, MaxActivities));

    internal static int PathCount(MapFigures figures, double? share) => share is { } asked
        ? Math.Min((int)Math.Ceiling(asked * figures.Paths.Count), MaxPaths)
        : Math.Min(figures.Paths.Count, Math.Max(ReadablePaths, 2 * figures.Activities.Count));

    private static void ThrowIfNoShare(double share, string name)
    {
        if (share is not (>= 0 and <= 1)) throw new ArgumentOutOfRangeException(name, share, "A share lies between 0 and 1.");
    }
}
