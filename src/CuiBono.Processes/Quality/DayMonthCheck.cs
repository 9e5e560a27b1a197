namespace CuiBono.Processes.Quality;

/// <summary>Dates whose day and month changed places: 03/04 read as 4 March where 3 April was meant. Only days up to 12 can be hit.</summary>
internal static class DayMonthCheck
{
    private const int FewestEvents = 30;

    /// <summary>The share of days of the year that are not above 12: 144 of 365.25.</summary>
    private const double LowDays = 0.394;

    public static IEnumerable<QualityIssue> Of(EventLog log)
    {
        var (low, high) = Months(log);
        var (lowCount, highCount) = (low.Values.Sum(), high.Values.Sum());
        if (highCount == 0 && lowCount >= FewestEvents && low.Count > 1)
        {
            yield return Doctor.Issue(
                "day-month", true,
                $"No event lies on a day above the 12th, and {Say.Count(lowCount, "event")} lie below: day and month were exchanged, or the other rows were lost in reading dates.",
                [], new QualityFigure("events", lowCount));
            yield break;
        }

        if (Strays(log, low, high) is { } strays) yield return strays;
        else if (Jumps(log) is { } jumps) yield return jumps;
    }

    private static (SortedDictionary<int, int> Low, SortedDictionary<int, int> High) Months(EventLog log)
    {
        var (low, high) = (new SortedDictionary<int, int>(), new SortedDictionary<int, int>());
        for (var row = 0; row < log.EventCount; row++)
        {
            if (log.Times[row] == EventLog.NoTime) continue;
            var day = DateOnly.FromDayNumber(LocalTime.Day(log, row));
            var months = day.Day <= 12 ? low : high;
            months[Month(day)] = months.GetValueOrDefault(Month(day)) + 1;
        }

        return (low, high);
    }

    private static int Month(DateOnly day) => (day.Year * 12) + day.Month;

    /// <summary>Months that hold events on days up to 12 only, far more of them than chance gives.</summary>
    private static QualityIssue? Strays(EventLog log, SortedDictionary<int, int> low, SortedDictionary<int, int> high)
    {
        if (high.Count == 0) return null;
        var strayMonths = low.Keys.Where(month => !high.ContainsKey(month)).ToHashSet();
        var expected = low.Keys.Union(high.Keys).Sum(month => (low.GetValueOrDefault(month) + high.GetValueOrDefault(month)) is var events ? events * Math.Pow(LowDays, events) : 0);
        var (events, fitting) = (0, 0);
        var cases = new SortedSet<int>();
        for (var at = 0; at < log.CaseCount && strayMonths.Count > 0; at++)
        {
            for (var row = log.CaseStarts[at]; row < log.CaseStarts[at + 1]; row++)
            {
                if (log.Times[row] == EventLog.NoTime) continue;
                var day = DateOnly.FromDayNumber(LocalTime.Day(log, row));
                if (day.Day > 12 || day.Day == day.Month || !strayMonths.Contains(Month(day))) continue;
                events++;
                cases.Add(at);
                if (high.ContainsKey((day.Year * 12) + day.Day)) fitting++;
            }
        }

        if (events < FewestEvents || events < 0.01 * log.EventCount || events < 5 * expected || 2 * fitting < events) return null;
        return Doctor.Issue(
            "day-month", true,
            $"{Say.Count(events, "event")} lie in {Say.Count(strayMonths.Count, "month")} that hold days up to the 12th only, where chance would give {Say.Number(expected)}; with day and month exchanged "
            + $"{Say.Number(fitting)} of them fall into months that hold all days. Dates such as 03/04 seem to be read the wrong way round; --time-format says which it is.",
            [.. cases], new("events", events), new("expected", expected), new("fitting", fitting));
    }

    /// <summary>Events far from all others of their case that an exchange brings next to one, far more of them than the same move a week further does.</summary>
    private static QualityIssue? Jumps(EventLog log)
    {
        var (events, control) = (0, 0);
        var cases = new SortedSet<int>();
        for (var at = 0; at < log.CaseCount; at++)
        {
            var days = new List<int>();
            for (var row = log.CaseStarts[at]; row < log.CaseStarts[at + 1]; row++)
                if (log.Times[row] != EventLog.NoTime)
                    days.Add(LocalTime.Day(log, row));
            if (days.Count < 2) continue;
            days.Sort();
            for (var place = 0; place < days.Count; place++)
            {
                var day = DateOnly.FromDayNumber(days[place]);
                if (day.Day > 12 || day.Day == day.Month || Distance(days, days[place], place) <= 25) continue;
                var exchanged = new DateOnly(day.Year, day.Day, day.Month).DayNumber;
                if (Distance(days, exchanged + 7, place) <= 1) control++;
                if (Distance(days, exchanged, place) > 1) continue;
                events++;
                cases.Add(at);
            }
        }

        if (events < 10 || events < 5 * (control + 1)) return null;
        return Doctor.Issue(
            "day-month", true,
            $"{Say.Count(events, "event")} of {Say.Count(cases.Count, "case")} lie more than 25 days from every other event of their case, and with day and month exchanged within a day of one "
            + $"(moved a week further it would be {Say.Number(control)}). Dates such as 03/04 seem to be read the wrong way round in part of the log.",
            [.. cases], new("events", events), new("control", control));
    }

    /// <summary>Days from a day to the nearest other one; the days are sorted.</summary>
    private static int Distance(List<int> days, int day, int except)
    {
        var at = days.BinarySearch(day);
        if (at < 0) at = ~at;
        var nearest = int.MaxValue;
        for (var place = Math.Max(0, at - 2); place < Math.Min(days.Count, at + 2); place++)
            if (place != except)
                nearest = Math.Min(nearest, Math.Abs(days[place] - day));
        return nearest;
    }
}
