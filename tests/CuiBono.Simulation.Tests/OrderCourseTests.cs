namespace CuiBono.Simulation.Tests;

public sealed class OrderCourseTests
{
    private static readonly List<SimulatedOrder> Orders = [.. OrderSimulator.Orders(new(7))];
    private static readonly List<SimulatedEvent> Events = [.. Orders.SelectMany(order => order.Events)];

    [Fact]
    public void A_log_has_the_long_tail_of_real_ones()
    {
        // Real logs: 13 to 96 % of the cases are in the ten most frequent variants, and 0.01 to 0.8 variants come on a case (sepsis, BPI 2013 and 2020, receipt);
        // 673 variants and 18 of 1 % or more in a fulfilment log (Mahendrawathi and others 2015).
        var whole = Orders.Where(order => !order.Open).ToList();
        var variants = whole.CountBy(order => string.Join('>', order.Events.Select(one => one.Activity))).Select(variant => variant.Value).OrderDescending().ToList();

        Assert.InRange((double)variants.Take(10).Sum() / whole.Count, 0.2, 0.8);
        Assert.InRange(variants.Count, 400, whole.Count / 3);
        Assert.InRange(variants.Count(count => count == 1), variants.Count / 2, variants.Count);
        Assert.InRange(variants.Count(count => count >= 0.01 * whole.Count), 4, 25);
    }

    [Fact]
    public void Events_are_in_order_some_share_their_second_and_the_clock_changes_with_summer_time()
    {
        var pairs = Orders.SelectMany(order => order.Events.Zip(order.Events.Skip(1))).ToList();

        Assert.All(pairs, pair => Assert.True(pair.First.Time <= pair.Second.Time));
        Assert.InRange(pairs.Count(pair => pair.First.Time == pair.Second.Time), pairs.Count / 100, pairs.Count / 5);
        Assert.All(Events, one => Assert.Equal(TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin").GetUtcOffset(one.Time), one.Time.Offset));
        Assert.Equal(2, Events.Select(one => one.Time.Offset).Distinct().Count());
    }

    [Fact]
    public void Agents_work_in_the_hours_of_the_desk_and_systems_at_any()
    {
        // A step that is closed after hours is one that was still open at the activation or came together with one that was: few.
        var (agents, systems) = (Events.Where(one => one.Team.Length > 0).ToList(), Events.Where(one => one.Team.Length == 0).ToList());
        static bool Works(SimulatedEvent one) => one.Time.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && one.Time.TimeOfDay >= TimeSpan.FromHours(8) && one.Time.TimeOfDay <= TimeSpan.FromHours(18);

        Assert.InRange(agents.Count(one => !Works(one)), 0, agents.Count / 1_000);
        Assert.InRange(systems.Count(one => !Works(one)), systems.Count / 10, systems.Count);
    }

    [Fact]
    public void The_activation_comes_when_the_true_lead_time_is_over_and_open_orders_have_none()
    {
        foreach (var order in Orders)
        {
            var active = order.Events.Where(one => one.Activity == "Service active").ToList();
            Assert.Equal(order.Open ? 0 : 1, active.Count);
            if (active.Count == 1) Assert.Equal(order.LeadDays, (active[0].Time - order.Events[0].Time).TotalDays, 2.0 / 86_400);
        }

        Assert.InRange(Orders.Count(order => order.Open), 50, 500);
    }

    [Fact]
    public void Waiting_for_the_customer_is_between_a_question_and_its_answer()
    {
        foreach (var order in Orders.Where(order => !order.Open))
        {
            var (waited, since) = (0.0, new Stack<DateTimeOffset>());
            foreach (var one in order.Events)
            {
                if (one.Activity is "Document requested" or "Quote revised") since.Push(one.Time);
                if (one.Activity is "Document received" or "Quote accepted") waited += (one.Time - since.Pop()).TotalDays;
            }

            Assert.Equal(order.CustomerDays, waited, 1e-3);
        }

        Assert.Contains(Orders, order => order.CustomerDays > 2);
    }

    [Fact]
    public void An_automatic_step_that_fails_is_corrected_by_an_agent()
    {
        var fell = Orders.Where(order => order.FellOut && !order.Open).ToList();

        Assert.NotEmpty(fell);
        Assert.All(fell, order =>
        {
            var failed = order.Events.ToList().FindIndex(one => one.Activity == "Automatic step failed");
            Assert.Equal("Order corrected", order.Events[failed + 1].Activity);
            Assert.Equal("Order desk", order.Events[failed + 1].Team);
        });
        // 8 % of the orders, within four standard errors.
        Assert.InRange(Orders.Count(order => order.FellOut) / (double)Orders.Count, 0.08 - (4 * Math.Sqrt(0.08 * 0.92 / Orders.Count)), 0.08 + (4 * Math.Sqrt(0.08 * 0.92 / Orders.Count)));
    }

    [Fact]
    public void Promises_slip_only_where_the_first_one_is_not_kept()
    {
        Assert.All(Orders, order => Assert.Equal(order.Promised, order.Events[0].Promised));
        Assert.All(Orders.Where(order => order.KeptPromise), order => Assert.All(order.Events, one => Assert.Equal(order.Promised, one.Promised)));
        Assert.Contains(Orders, order => order.Events.Select(one => one.Promised).Distinct().Count() > 1);
        Assert.All(Orders.Where(order => !order.Open), order =>
            Assert.Equal(order.KeptPromise, DateOnly.FromDateTime(order.Events.First(one => one.Activity == "Service active").Time.DateTime) <= order.Promised));
    }

    [Fact]
    public void What_an_order_cost_is_the_sum_of_its_events()
    {
        Assert.All(Orders.Where(order => !order.Open), order =>
            Assert.Equal(order.Cost, order.Events.TakeWhile(one => one.Activity is not "Fault reported").Sum(one => one.Cost)));
    }
}
