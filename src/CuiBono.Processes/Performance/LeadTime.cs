namespace CuiBono.Processes.Performance;

/// <summary>The time that cases take from one milestone to another, by the clock and by a business calendar.</summary>
/// <remarks>The second milestone counts behind the first in the order of the case. A case that did not reach it is open (censored to the right at the last instant of
/// the log) and is listed as such: the median of the finished ones alone is too short wherever slow cases are still open; the estimator of Kaplan and Meier (1958)
/// in CuiBono.Statistics takes both.</remarks>
/// <param name="Cases">The cases that reached the first milestone at a known time, in the order of the log.</param>
/// <param name="NotStarted">Cases that did not reach the first milestone.</param>
/// <param name="Untimed">Cases in which an event of the two milestones that counts has no time.</param>
/// <param name="EndedBefore">Of the open cases, those that did the second activity, but only before the first.</param>
public sealed record LeadTime(IReadOnlyList<CaseLeadTime> Cases, int NotStarted, int Untimed, int EndedBefore)
{
    /// <summary>The cases that reached the second milestone.</summary>
    public IEnumerable<CaseLeadTime> Finished => Cases.Where(item => !item.IsOpen);

    /// <summary>The cases that did not by the end of the log.</summary>
    public IEnumerable<CaseLeadTime> Open => Cases.Where(item => item.IsOpen);

    /// <summary>The lead times of a log.</summary>
    /// <param name="log">The log.</param>
    /// <param name="from">Where the time starts.</param>
    /// <param name="to">Where it ends.</param>
    /// <param name="calendar">When work is done, or null for time by the clock alone.</param>
    /// <exception cref="ArgumentException">The log has no such activity.</exception>
    public static LeadTime Of(EventLog log, Milestone from, Milestone to, BusinessCalendar? calendar = null)
    {
        var (fromCode, toCode) = (Code(log, from), Code(log, to));
        var (first, last) = CaseSpan.Of(log.Times);
        var working = calendar is null || first == EventLog.NoTime ? null : new WorkingTime(calendar, first, last);
        var cases = new List<CaseLeadTime>();
        var (notStarted, untimed, endedBefore) = (0, 0, 0);
        for (var at = 0; at < log.CaseCount; at++)
        {
            var events = log.Activities[log.CaseStarts[at]..log.CaseStarts[at + 1]];
            var times = log.Times[log.CaseStarts[at]..log.CaseStarts[at + 1]];
            var start = Place(events, fromCode, from.Occurrence);
            if (start < 0)
            {
                notStarted++;
                continue;
            }

            var end = Place(events[(start + 1)..], toCode, to.Occurrence) is var behind and >= 0 ? start + 1 + behind : -1;
            if (times[start] == EventLog.NoTime || (end >= 0 && times[end] == EventLog.NoTime))
            {
                untimed++;
                continue;
            }

            if (end < 0 && events[..start].Contains(toCode)) endedBefore++;
            var until = end < 0 ? last : times[end];
            cases.Add(new CaseLeadTime(at, At(times[start]), end < 0 ? null : At(until), new TimeSpan(until - times[start]), working is null ? null : new TimeSpan(working.Between(times[start], until))));
        }

        return new LeadTime(cases, notStarted, untimed, endedBefore);
    }

    private static ushort Code(EventLog log, Milestone milestone) => log.ActivityNames.IndexOf(milestone.Activity) is var code and >= 0
        ? (ushort)code
        : throw new ArgumentException($"The log has no activity '{milestone.Activity}'.");

    private static int Place(ReadOnlySpan<ushort> events, ushort code, Occurrence occurrence) => occurrence == Occurrence.First ? events.IndexOf(code) : events.LastIndexOf(code);

    private static DateTimeOffset At(long utcTicks) => new(utcTicks, TimeSpan.Zero);
}
