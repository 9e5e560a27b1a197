namespace CuiBono.Processes.Maps;

/// <summary>The cases behind each activity and path: of an activity those that repeat it most, of a path those that took longest on it.</summary>
/// <param name="Activities">For each activity its cases and how often each has it.</param>
/// <param name="Paths">For each path its cases and the longest time of each on it, in seconds; not a number where there is none.</param>
internal sealed record CaseLists(IReadOnlyList<IReadOnlyList<(int Case, int Events)>> Activities, IReadOnlyList<IReadOnlyList<(int Case, double Seconds)>> Paths)
{
    public static CaseLists Of(MapFigures figures, int listed)
    {
        var count = figures.Codes.Count;
        var places = new int[figures.Log.ActivityNames.Count];
        for (var at = 0; at < count; at++) places[figures.Codes[at]] = at;

        // Row and column `count` stand for the start and the end.
        var numbers = new int[(count + 1) * (count + 1)];
        for (var at = 0; at < figures.Paths.Count; at++) numbers[Cell(figures.Paths[at].From, figures.Paths[at].To)] = at;
        var (ofActivity, ofPath) = (new List<(int Case, int Events)>[count], new List<(int Case, double Seconds)>[figures.Paths.Count]);
        for (var at = 0; at < ofActivity.Length; at++) ofActivity[at] = [];
        for (var at = 0; at < ofPath.Length; at++) ofPath[at] = [];

        var starts = figures.Log.CaseStarts;
        var (activities, times) = (figures.Log.Activities.ToArray(), figures.Log.Times.ToArray());
        for (var at = 0; at < figures.Log.CaseCount; at++)
        {
            var previous = MapPath.Terminal;
            for (var row = starts[at]; row < starts[at + 1]; row++)
            {
                var activity = places[activities[row]];
                Count(ofActivity[activity], at);
                var timed = previous != MapPath.Terminal && times[row] != EventLog.NoTime && times[row - 1] != EventLog.NoTime;
                Time(ofPath[numbers[Cell(previous, activity)]], at, timed ? (double)(times[row] - times[row - 1]) / TimeSpan.TicksPerSecond : double.NaN);
                previous = activity;
            }

            if (previous != MapPath.Terminal) Time(ofPath[numbers[Cell(previous, MapPath.Terminal)]], at, double.NaN);
        }

        return new CaseLists(
            [.. ofActivity.Select(list => list.OrderByDescending(item => item.Events).ThenBy(item => item.Case).Take(listed).ToArray())],
            [.. ofPath.Select(list => list.OrderByDescending(item => item.Seconds).ThenBy(item => item.Case).Take(listed).ToArray())]);

        int Cell(int from, int to) => ((from == MapPath.Terminal ? count : from) * (count + 1)) + (to == MapPath.Terminal ? count : to);
    }

    private static void Count(List<(int Case, int Events)> list, int at)
    {
        if (list.Count > 0 && list[^1].Case == at) list[^1] = (at, list[^1].Events + 1);
        else list.Add((at, 1));
    }

    private static void Time(List<(int Case, double Seconds)> list, int at, double seconds)
    {
        if (list.Count == 0 || list[^1].Case != at) list.Add((at, seconds));
        else if (!(list[^1].Seconds >= seconds)) list[^1] = (at, seconds);
    }
}
