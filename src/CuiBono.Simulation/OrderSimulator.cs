namespace CuiBono.Simulation;

/// <summary>Makes orders one after the other, so that a log of any size streams.</summary>
/// <remarks>The orders come by chance, fewer at weekends; lead times are lognormal; steps repeat, are skipped and wait in a long tail of ways; steps of one
/// batch share their second; clocks change with summer time. Nothing here is used by what analyses logs.</remarks>
public static class OrderSimulator
{
    private static readonly (string Activity, double Share)[] Path =
    [
        ("Order received", 0), ("Order checked", 0.05), ("Feasibility confirmed", 0.2), ("Appointment made", 0.35), ("Line built", 0.75), ("Line tested", 0.9),
        ("Service active", 1),
    ];

    private static readonly string[] Detours =
    [
        "Address clarified", "Document requested", "Document received", "Order corrected", "Appointment moved", "Permit asked for", "Permit granted", "Duct blocked",
        "Duct cleared", "Part ordered", "Part arrived", "Customer called", "Customer not there", "Order held", "Order released",
    ];

    /// <summary>The orders of a scenario, by day.</summary>
    public static IEnumerable<SimulatedOrder> Orders(OrderScenario scenario)
    {
        var chance = new Chance(scenario.Seed);
        double[] regions = [.. scenario.Regions.Select(region => region.Share)];
        double[] segments = [.. scenario.Segments.Select(segment => segment.Share)];
        var number = 0;
        for (var day = scenario.FirstDay; day <= scenario.LastDay; day = day.AddDays(1))
        {
            var rate = scenario.OrdersADay * (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? 0.2 : 1);
            for (var at = chance.Exponential(1); at < rate; at += chance.Exponential(1))
                yield return Order(scenario, chance, ++number, day, scenario.Regions[chance.Choose(regions)], scenario.Segments[chance.Choose(segments)]);
        }
    }

    private static SimulatedOrder Order(OrderScenario scenario, Chance chance, int number, DateOnly day, SimulatedRegion region, SimulatedSegment segment)
    {
        var isEasy = chance.Happens(scenario.MixShift is { } mix && day >= mix.From ? mix.EasyShare : 0.2);
        var expected = scenario.LeadDays * (isEasy ? 0.4 : 1.15);
        expected *= 1 + (scenario.Season * Math.Cos(2 * Math.PI * (day.DayOfYear - 15) / 365.25));
        if (scenario.OtherChange is { } other && day >= other.From) expected *= other.Factor;
        if (!region.Never && (region.GoLive ?? scenario.GoLive) is { } goLive && day >= goLive)
            expected *= segment.Effect * (scenario.Dip is { } dip && day <= dip.Until ? dip.Factor : scenario.Effect);
        var lead = Math.Max(0.2, chance.LogNormal(expected, scenario.LeadSpread));
        // One customer in ten orders half of everything.
        var customer = chance.Happens(0.5) ? chance.Below(40) : 40 + chance.Below(4_000);
        var begin = day.ToDateTime(new TimeOnly(7, 0)).AddSeconds(chance.Below(11 * 3_600));
        var events = Events(chance, begin, lead, scenario.LastDay, out var open);
        return new SimulatedOrder($"O{number:D7}", $"C{customer:D4}", region.Name, segment.Name, isEasy ? "Easy" : "Standard", day, day.AddDays((int)Math.Ceiling(expected * 1.2)), lead, events) { Open = open };
    }

    private static List<SimulatedEvent> Events(Chance chance, DateTime begin, double lead, DateOnly lastDay, out bool open)
    {
        var events = new List<SimulatedEvent>();
        var end = lastDay.AddDays(1).ToDateTime(TimeOnly.MinValue);
        var desk = $"agent {chance.Below(24):D2}";
        open = false;
        var previous = 0.0;
        foreach (var (activity, share) in Path)
        {
            for (var detours = 0; detours < 4 && share > 0 && chance.Happens(0.18); detours++)
            {
                previous += (share - previous) * chance.Unit() * 0.9;
                Add(Detours[chance.Below(Detours.Length)], previous, $"agent {chance.Below(24):D2}");
            }

            if (share is > 0 and < 1 && chance.Happens(0.04)) continue;
            previous = share;
            Add(activity, share, share is 0 or 1 ? "order system" : desk);
            // A step that is closed together with the one before it carries the same second.
            if (share is > 0 and < 1 && chance.Happens(0.06) && events.Count > 0) Add("Record updated", share, desk);
        }

        open = begin.AddDays(lead) >= end;
        return events;

        void Add(string activity, double share, string resource)
        {
            var time = begin.AddDays(lead * share);
            time = time.AddTicks(-(time.Ticks % TimeSpan.TicksPerSecond));
            if (time < end) events.Add(new(activity, new DateTimeOffset(time, SummerTime(time) ? TimeSpan.FromHours(2) : TimeSpan.FromHours(1)), resource));
        }
    }

    /// <summary>Central European summer time: from the last Sunday of March to that of October.</summary>
    private static bool SummerTime(DateTime time)
    {
        static DateTime LastSunday(int year, int month)
        {
            var last = new DateTime(year, month, DateTime.DaysInMonth(year, month), 2, 0, 0);
            return last.AddDays(-(int)last.DayOfWeek);
        }

        return time >= LastSunday(time.Year, 3) && time < LastSunday(time.Year, 10);
    }
}
