namespace CuiBono.Simulation.Tests;

public sealed class OrderSimulatorTests
{
    private static readonly DateOnly GoLive = new(2026, 1, 12);
    private static readonly OrderScenario Scenario = new(7) { GoLive = GoLive, Effect = 0.7 };
    private static readonly List<SimulatedOrder> Many = [.. OrderSimulator.Orders(new(11) { OrdersADay = 60, GoLive = GoLive, Effect = 0.7, CostEffect = 0.5, FaultEffect = 0.25 })];

    /// <summary>The mean of 0 or 1 or more is within four standard errors of the truth: it fails in 1 of 16,000 samples, and these are fixed by their seeds.</summary>
    private static void Near(double truth, IEnumerable<double> sample)
    {
        var values = sample.ToList();
        var mean = values.Average();
        var error = Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / (values.Count - 1) / values.Count);
        Assert.InRange(mean, truth - (4 * error), truth + (4 * error));
    }

    [Fact]
    public void The_effect_is_in_the_true_lead_times()
    {
        Near(20, Many.Where(order => order.Day < GoLive).Select(order => order.LeadDays));
        Near(14, Many.Where(order => order.Day >= GoLive).Select(order => order.LeadDays));
    }

    [Fact]
    public void Lead_times_of_like_orders_are_lognormal()
    {
        // The logarithm has the mean ln(23) - 0.45^2 / 2 for standard orders of 1.15 times 20 days, and the standard deviation 0.45.
        var logs = Many.Where(order => order.Product == "Standard" && order.Day < GoLive).Select(order => Math.Log(order.LeadDays)).ToList();
        var centre = Math.Log(23) - (0.45 * 0.45 / 2);

        Near(centre, logs);
        Near(0.45 * 0.45, logs.Select(value => (value - centre) * (value - centre)));
        // 68.27 % of a normal variable lie within one standard deviation.
        Near(0.6827, logs.Select(value => Math.Abs(value - centre) < 0.45 ? 1.0 : 0));
    }

    [Fact]
    public void Shares_are_as_planted()
    {
        static double One(bool holds) => holds ? 1 : 0;
        Near(0.2, Many.Select(order => One(order.Product == "Easy")));
        Near(0.15, Many.Select(order => One(order.Segment == "Enterprise")));
        Near(0.06, Many.Where(order => order.Day < GoLive).Select(order => One(order.FaultAfterDays is not null)));
        Near(0.015, Many.Where(order => order.Day >= GoLive).Select(order => One(order.FaultAfterDays is not null)));
        Near(15, Many.Where(order => order.FaultAfterDays is not null).Select(order => order.FaultAfterDays!.Value));
    }

    [Fact]
    public void Orders_come_by_chance_and_fewer_when_the_desk_is_closed()
    {
        var byDay = Many.CountBy(order => order.Day).ToDictionary();
        var days = Enumerable.Range(0, 546).Select(new DateOnly(2025, 1, 1).AddDays).ToList();
        DateOnly[] holidays = [new(2025, 4, 18), new(2025, 4, 21), new(2025, 5, 29), new(2025, 6, 9), new(2026, 4, 3), new(2026, 4, 6), new(2025, 1, 1), new(2025, 10, 3), new(2025, 12, 25)];
        bool Closed(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || holidays.Contains(day) || (day.Month, day.Day) is (1, 1) or (5, 1) or (10, 3) or (12, 25) or (12, 26) || day == new DateOnly(2026, 5, 14) || day == new DateOnly(2026, 5, 25);

        Near(60, days.Where(day => !Closed(day)).Select(day => (double)byDay.GetValueOrDefault(day)));
        Near(12, days.Where(Closed).Select(day => (double)byDay.GetValueOrDefault(day)));
        // Poisson: the variance is the mean.
        Near(60, days.Where(day => !Closed(day)).Select(day => Math.Pow(byDay.GetValueOrDefault(day) - 60, 2)));
    }

    [Fact]
    public void Handling_costs_what_the_scenario_says()
    {
        var (before, after) = (Many.Where(order => order.Day < GoLive).Select(order => (double)order.Cost).ToList(), Many.Where(order => order.Day >= GoLive).Select(order => (double)order.Cost).ToList());

        Near(before.Average() / 2, after);
    }

    [Fact]
    public void Orders_held_back_come_after_the_go_live()
    {
        // Of 80 orders on a working day, 40 % are held back for 14 days: 48 come on each working day before the go-live, 112 on each after it, and no more or less in all.
        var byDay = OrderSimulator.Orders(new(5) { OrdersADay = 80, GoLive = new(2025, 9, 1), LastDay = new(2025, 12, 31), HeldBack = (14, 0.4) }).CountBy(order => order.Day).ToDictionary();
        IEnumerable<double> WorkingDays(DateOnly from, int days) =>
            Enumerable.Range(0, days).Select(from.AddDays).Where(day => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday)).Select(day => (double)byDay[day]);

        Near(48, WorkingDays(new(2025, 8, 18), 14));
        Near(112, WorkingDays(new(2025, 9, 1), 14));
        Near(80, WorkingDays(new(2025, 6, 30), 49));
        Near(80, WorkingDays(new(2025, 10, 6), 77));
    }

    [Fact]
    public void A_renamed_activity_has_its_old_name_before_and_its_new_one_after()
    {
        foreach (var one in OrderSimulator.Orders(Scenario with { Renamed = (GoLive, "Service active", "Line in use") }).SelectMany(order => order.Events))
        {
            if (one.Activity == "Service active") Assert.True(one.Time.Date < new DateTime(2026, 1, 12));
            if (one.Activity == "Line in use") Assert.True(one.Time.Date >= new DateTime(2026, 1, 12));
        }
    }

    [Fact]
    public void Orders_of_one_customer_are_alike_where_customers_differ()
    {
        // The variance of the logarithm is that of the order and that of the customer together; the 40 frequent customers are few, so the tolerance is wide:
        // the variance of a variance of 40 normal values is 2 / 39 of its square.
        static double Between(double spread) => OrderSimulator.Orders(new(3) { OrdersADay = 100, CustomerSpread = spread })
            .Where(order => order.Product == "Standard" && string.CompareOrdinal(order.Customer, "C0040") < 0)
            .GroupBy(order => order.Customer, order => Math.Log(order.LeadDays)).Select(group => group.Average()).ToList() is var means ? means.Sum(mean => Math.Pow(mean - means.Average(), 2)) / 39 : 0;

        Assert.InRange(Between(0), 0, 0.002);
        Assert.InRange(Between(0.4), 0.16 * (1 - (4 * Math.Sqrt(2 / 39.0))), 0.16 * (1 + (4 * Math.Sqrt(2 / 39.0))));
    }

    [Fact]
    public void Weeks_are_like_the_ones_before_them_where_work_piles_up()
    {
        // 260 weeks: the logarithm of a week's mean has the variance 0.04, and its correlation with the week before is 0.6. As 260 such values tell as much as
        // about 120 independent ones of the variance, four standard errors are 0.02; those of the correlation are 4 (1 - 0.36)^0.5 / 260^0.5 = 0.2.
        var weeks = OrderSimulator.Orders(new(9) { OrdersADay = 200, WeekSpread = 0.2, LastDay = new(2029, 12, 31) }).Where(order => order.Product == "Standard")
            .GroupBy(order => (order.Day.DayNumber - 1) / 7, order => Math.Log(order.LeadDays)).Select(week => week.Average()).ToList();
        var mean = weeks.Average();
        var variance = weeks.Sum(week => (week - mean) * (week - mean)) / weeks.Count;

        Assert.InRange(variance, 0.02, 0.06);
        Assert.InRange(weeks.Zip(weeks.Skip(1), (one, next) => (one - mean) * (next - mean)).Average() / variance, 0.4, 0.8);
    }

    [Fact]
    public void Regions_go_live_in_waves_and_some_never()
    {
        var scenario = Scenario with { OrdersADay = 100, Regions = [new("North", 0.4), new("South", 0.3, new(2026, 3, 2)), new("East", 0.3, Never: true)] };
        var late = OrderSimulator.Orders(scenario).Where(order => order.Day >= GoLive && order.Day < new DateOnly(2026, 3, 2)).ToLookup(order => order.Region, order => order.LeadDays);

        Near(14, late["North"]);
        Near(20, late["South"]);
        Near(20, late["East"]);
    }
}
