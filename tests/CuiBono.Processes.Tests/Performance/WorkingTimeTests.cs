using CsCheck;
using CuiBono.Processes.Performance;

namespace CuiBono.Processes.Tests.Performance;

public sealed class WorkingTimeTests
{
    private static readonly string[] Zones = ["Europe/Berlin", "Asia/Beirut", "Australia/Lord_Howe", "America/St_Johns", "UTC"];
    private static readonly TimeZoneInfo Berlin = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin");

    [Fact]
    public void Working_time_is_what_counting_minutes_gives() =>
        Gen.Select(Gen.Int[0, 23 * 60], Gen.Int[1, 24 * 60], Gen.Int[0, 5 * 24 * 60], Gen.Int[0, 5 * 24 * 60], Gen.Int[0, 4].Select(at => Zones[at]), Gen.Bool)
            .Where(item => item.Item1 < item.Item2).Sample((opens, closes, from, length, zoneName, autumn) =>
            {
                // Each of these zones changes its clock within these days, Beirut at midnight and Lord Howe by half an hour.
                var zone = TimeZoneInfo.FindSystemTimeZoneById(zoneName);
                var start = (autumn ? new DateTime(2024, 11, 1).AddDays(zoneName.StartsWith("Aus", StringComparison.Ordinal) ? -22 : 0) : new DateTime(2024, 3, 28)).AddDays(autumn ? -6 : 0).AddMinutes(from);
                var calendar = BusinessCalendar.WeekdaysNineToFive(zone) with
                {
                    Days = new HashSet<DayOfWeek> { DayOfWeek.Saturday, DayOfWeek.Sunday, DayOfWeek.Monday, DayOfWeek.Thursday },
                    Opens = TimeSpan.FromMinutes(opens),
                    Closes = TimeSpan.FromMinutes(closes),
                    Holidays = new HashSet<DateOnly> { new(2024, 4, 1) },
                };

                var minutes = 0;
                for (var at = 0; at < length; at++)
                {
                    var local = TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(start.AddMinutes(at), DateTimeKind.Utc), zone);
                    if (calendar.IsWorkingDay(DateOnly.FromDateTime(local)) && local.TimeOfDay >= calendar.Opens && local.TimeOfDay < calendar.Closes) minutes++;
                }

                var working = new WorkingTime(calendar, start.Ticks, start.AddMinutes(length).Ticks);
                Assert.Equal(TimeSpan.FromMinutes(minutes), new TimeSpan(working.Between(start.Ticks, start.AddMinutes(length).Ticks)));
            }, iter: 200);

    [Theory]
    // 30 March 2025 has 23 hours in Berlin: the hour from two to three is skipped; 26 October has 25, the hour from two to three twice.
    [InlineData("2025-03-29T23:00:00", "2025-03-30T22:00:00", 23)]
    [InlineData("2025-10-25T22:00:00", "2025-10-26T23:00:00", 25)]
    public void A_day_of_a_clock_change_has_its_true_hours(string from, string to, int hours)
    {
        var calendar = BusinessCalendar.WeekdaysNineToFive(Berlin) with { Days = Enum.GetValues<DayOfWeek>().ToHashSet(), Opens = TimeSpan.Zero, Closes = TimeSpan.FromDays(1) };
        var (first, last) = (Ticks(from), Ticks(to));

        Assert.Equal(TimeSpan.FromHours(hours), new TimeSpan(new WorkingTime(calendar, first, last).Between(first, last)));
    }

    [Fact]
    public void From_Friday_afternoon_to_Monday_morning_are_the_hours_worked_and_back_are_minus_them()
    {
        var (friday, monday) = (Ticks("2026-01-09T15:00:00"), Ticks("2026-01-12T09:30:00"));
        var working = new WorkingTime(BusinessCalendar.WeekdaysNineToFive(Berlin), friday, monday);

        Assert.Equal(TimeSpan.FromHours(2.5), new TimeSpan(working.Between(friday, monday)));
        Assert.Equal(TimeSpan.FromHours(-2.5), new TimeSpan(working.Between(monday, friday)));
    }

    [Fact]
    public void Hours_that_are_no_part_of_a_day_are_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new WorkingTime(BusinessCalendar.WeekdaysNineToFive(Berlin) with { Closes = TimeSpan.FromHours(8) }, 0, 1));

    private static long Ticks(string utc) => DateTime.Parse(utc, System.Globalization.CultureInfo.InvariantCulture).Ticks;
}
