namespace CuiBono.Simulation;

/// <summary>Makes orders one after the other, so that a log of any size streams.</summary>
/// <remarks>docs/methods/simulation.md. Orders come by chance, fewer at weekends; lead times are lognormal; what happens in between is
/// <see cref="OrderCourse"/>'s. Nothing here is used by what analyses logs.</remarks>
public static class OrderSimulator
{
    private const int FrequentCustomers = 40;
    private const int OtherCustomers = 4_000;

    /// <summary>The orders of a scenario, by day.</summary>
    public static IEnumerable<SimulatedOrder> Orders(OrderScenario scenario)
    {
        var chance = new Chance(scenario.Seed);
        var (course, habits) = (new OrderCourse(scenario, chance), new Habits(scenario));
        double[] regions = [.. scenario.Regions.Select(region => region.Share)];
        double[] segments = [.. scenario.Segments.Select(segment => segment.Share)];
        var (number, pile) = (0, scenario.WeekSpread * chance.Normal());
        for (var day = scenario.FirstDay; day <= scenario.LastDay; day = day.AddDays(1))
        {
            if (day.DayOfWeek == DayOfWeek.Monday) pile = (0.6 * pile) + (0.8 * scenario.WeekSpread * chance.Normal());
            var factor = Math.Exp(pile - (scenario.WeekSpread * scenario.WeekSpread / 2));
            var rate = scenario.OrdersOn(day) * (DeskClock.IsOpen(day) ? 1 : 0.2);
            for (var at = chance.Exponential(1); at < rate; at += chance.Exponential(1))
                yield return Order(scenario, chance, course, habits, ++number, day, factor, scenario.Regions[chance.Choose(regions)], scenario.Segments[chance.Choose(segments)]);
        }
    }

    private static SimulatedOrder Order(OrderScenario scenario, Chance chance, OrderCourse course, Habits habits, int number, DateOnly day, double weekFactor, SimulatedRegion region, SimulatedSegment segment)
    {
        var isEasy = chance.Happens(scenario.EasyShare(day));
        var expected = scenario.ExpectedDays(day, region, segment, isEasy);
        // One customer in a hundred orders half of everything.
        var customer = chance.Happens(0.5) ? chance.Below(FrequentCustomers) : FrequentCustomers + chance.Below(OtherCustomers);
        var lead = Math.Max(0.2, chance.LogNormal(expected, scenario.LeadSpread) * weekFactor * CustomerFactor(scenario, customer));
        var begin = DeskClock.Instant(day.ToDateTime(new TimeOnly(7, 0)).AddSeconds(chance.Below(14 * 3_600)));
        var promised = day.AddDays((int)Math.Ceiling(expected * 1.2));
        var handling = habits.Of(day, region, isEasy);
        var product = isEasy ? "Easy" : handling.IsEligible ? "Standard" : SimulatedAdoption.IneligibleProduct;
        return course.Of(new($"O{number:D7}", handling.Customer ?? $"C{customer:D4}", region.Name, segment.Name, product, day, promised, lead, []) { WeekFactor = weekFactor }, begin, day >= scenario.GoLiveOf(region), handling);
    }

    /// <summary>What makes a customer's orders alike: the same number whenever the customer orders, 1 on average.</summary>
    private static double CustomerFactor(OrderScenario scenario, int customer) =>
        scenario.CustomerSpread == 0 ? 1 : new Chance(new Chance(scenario.Seed ^ ((ulong)customer << 40)).Next()).LogNormal(1, scenario.CustomerSpread);
}
