using CsCheck;
using CuiBono.Processes.Performance;

namespace CuiBono.Processes.Tests.Performance;

public sealed class LeadTimeTests
{
    private const long Hour = TimeSpan.TicksPerHour;

    // Monday, 5 January 2026, 00:00 UTC.
    private static readonly long Monday = new DateTime(2026, 1, 5).Ticks;

    private static readonly EventLog Log = RandomLog.Build(
    [
        [At("order", 10), At("build", 30), At("order", 33), At("live", 34), At("live", 58)],
        [At("live", 9), At("order", 16)],
        [At("build", 11)],
        [At("order", 10), new("live", null)],
        [At("order", 12), At("build", 82)],
    ]);

    [Fact]
    public void Cases_without_the_end_are_open_until_the_end_of_the_log_and_none_is_dropped()
    {
        var lead = LeadTime.Of(Log, new Milestone("order"), new Milestone("live"), BusinessCalendar.WeekdaysNineToFive(TimeZoneInfo.Utc));

        Assert.Equal(
            [(0, false, 24.0, 8.0), (1, true, 66.0, 18.0), (4, true, 70.0, 22.0)],
            lead.Cases.Select(item => (item.Case, item.IsOpen, item.Elapsed.TotalHours, item.Working!.Value.TotalHours)));
        Assert.Equal((1, 1, 1), (lead.NotStarted, lead.Untimed, lead.EndedBefore));
        Assert.Equal([0], lead.Finished.Select(item => item.Case));
        Assert.Equal([1, 4], lead.Open.Select(item => item.Case));
    }

    [Fact]
    public void First_and_last_occurrences_are_chosen()
    {
        double Hours(Occurrence from, Occurrence to) => LeadTime.Of(Log, new Milestone("order", from), new Milestone("live", to)).Cases[0].Elapsed.TotalHours;

        Assert.Equal([24, 48, 1, 25], [Hours(Occurrence.First, Occurrence.First), Hours(Occurrence.First, Occurrence.Last), Hours(Occurrence.Last, Occurrence.First), Hours(Occurrence.Last, Occurrence.Last)]);
    }

    [Fact]
    public void An_activity_that_the_log_does_not_have_is_refused() =>
        Assert.Contains("'lvie'", Assert.Throws<ArgumentException>(() => LeadTime.Of(Log, new Milestone("order"), new Milestone("lvie"))).Message);

    [Fact]
    public void Every_case_is_somewhere() => RandomLog.Cases.Where(cases => cases.Any(events => events.Length > 0)).Sample(cases =>
    {
        var log = RandomLog.Build(cases);
        var lead = LeadTime.Of(log, new Milestone(log.ActivityNames[0]), new Milestone(log.ActivityNames[log.ActivityNames.Count - 1]));

        Assert.Equal(cases.Length, lead.Cases.Count + lead.NotStarted + lead.Untimed);
    });

    private static TestEvent At(string activity, int hours) => new(activity, Monday + (hours * Hour));
}
