using CuiBono.Evidence;

namespace CuiBono.Processes.Measures;

/// <summary>mr-7: repair repeat report rate.</summary>
internal static class RepeatReportsIndicator
{
    public static LogMeasure Definition { get; } = new(
        new Measure("mr-7", 1, MeasureKind.Share, "share", "Repeat reports: the share of trouble reports that another one on the same line follows within 30 days."),
        ["attribute"], ["within"], Of);

    private static CaseMeasurement Of(EventLog log, MeasureTerms terms)
    {
        var ids = new Dictionary<string, int>(StringComparer.Ordinal);
        var lines = new NamedAttribute<int>(log, terms.Attribute!, line => string.IsNullOrWhiteSpace(line) ? -1 : ids.TryGetValue(line, out var id) ? id : ids[line] = ids.Count);
        var cases = new MeasuredCases(log, terms, null);
        var reports = new List<(int Line, MeasuredCase One)>();
        foreach (var one in cases.Each())
        {
            if (lines.First(one.Case, one.Begin, one.End) is { } line and >= 0) reports.Add((line, one));
            else cases.LeaveOut(one.Case, $"name nothing in '{terms.Attribute}'");
        }

        var within = (terms.Within ?? TimeSpan.FromDays(30)).Ticks;
        var next = Next(reports);
        for (var at = 0; at < reports.Count; at++)
        {
            var one = reports[at].One;
            var until = one.Start + Math.Min(within, DateTime.MaxValue.Ticks - one.Start);
            if (next[at] <= until) cases.Add(one, 1, next[at]);
            else cases.Add(one, 0, until <= cases.LastInstant ? until : EventLog.NoTime);
        }

        return cases.Result();
    }

    /// <summary>When each report's line had its next one; never is the latest instant.</summary>
    private static long[] Next(List<(int Line, MeasuredCase One)> reports)
    {
        var next = new long[reports.Count];
        Array.Fill(next, long.MaxValue);
        var order = Enumerable.Range(0, reports.Count).OrderBy(at => reports[at].Line).ThenBy(at => reports[at].One.Start).ToArray();
        for (var at = 0; at + 1 < order.Length; at++)
            if (reports[order[at]].Line == reports[order[at + 1]].Line)
                next[order[at]] = reports[order[at + 1]].One.Start;
        return next;
    }
}
