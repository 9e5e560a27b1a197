using CuiBono.Processes.Performance;

namespace CuiBono.Processes.Measures;

/// <summary>The own time of each case from one milestone to another, or to the end of the log where it has not reached the second.</summary>
internal static class MilestoneTimes
{
    /// <summary>Hands each case that reached the first milestone to a measure; the others are left out.</summary>
    public static CaseMeasurement Of(EventLog log, MeasureTerms terms, Action<MeasuredCases, CaseLeadTime, OwnClock> measure)
    {
        var times = LeadTime.Of(log, new Milestone(terms.From!), new Milestone(terms.To!));
        var clock = new OwnClock(log, terms);
        var cases = new MeasuredCases(log, terms, terms.To);
        var from = (ushort)log.ActivityNames.IndexOf(terms.From!);
        var next = 0;
        for (var at = 0; at < log.CaseCount; at++)
        {
            if (next < times.Cases.Count && times.Cases[next].Case == at) measure(cases, times.Cases[next++], clock);
            else cases.LeaveOut(at, log.Activities[log.CaseStarts[at]..log.CaseStarts[at + 1]].Contains(from) ? "have no time at a milestone" : $"never reached '{terms.From}'");
        }

        return cases.Result();
    }

    /// <summary>The share measure of the cases that reach the second milestone in time.</summary>
    /// <remarks>Judged is every case whose limit has passed by the end of the log, whatever became of it: were a fast case judged before, the fast ones alone would be.</remarks>
    public static CaseMeasurement Timely(EventLog log, MeasureTerms terms) => Of(log, terms, (cases, one, clock) =>
    {
        var (from, limit) = (one.From.UtcTicks, clock.Limit(terms.Within!.Value));
        if (clock.Between(one.Case, from, cases.LastInstant) <= limit)
        {
            cases.LeaveOut(one.Case, "have time left at the end of the log");
            return;
        }

        var until = one.To?.UtcTicks ?? cases.LastInstant;
        var isTimely = one.To is not null && clock.Between(one.Case, from, until) <= limit;
        cases.Add(one.Case, from, isTimely ? 1 : 0, isTimely ? until : clock.Reaches(one.Case, from, until, limit));
    });

    /// <summary>The mean measure of the cases that reached the second milestone, in a unit of so many ticks.</summary>
    public static CaseMeasurement Completed(EventLog log, MeasureTerms terms, Func<OwnClock, long> unit) => Of(log, terms, (cases, one, clock) =>
    {
        if (one.To is { } to) cases.Add(one.Case, one.From.UtcTicks, clock.Between(one.Case, one.From.UtcTicks, to.UtcTicks) / (double)unit(clock), to.UtcTicks);
        else cases.LeaveOut(one.Case, $"have not reached '{terms.To}'");
    });
}
