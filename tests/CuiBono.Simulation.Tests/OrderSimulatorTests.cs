namespace CuiBono.Simulation.Tests;

public sealed class OrderSimulatorTests
{
    private static readonly OrderScenario Scenario = new(7) { GoLive = new(2026, 1, 12), Effect = 0.7 };

    [Fact]
    public void The_same_seed_gives_the_same_log_and_another_another()
    {
        static string Text(ulong seed)
        {
            using var output = new StringWriter();
            OrderCsv.Write(OrderSimulator.Orders(Scenario with { Seed = seed, LastDay = new(2025, 2, 1) }), output);
            return output.ToString();
        }

        Assert.Equal(Text(7), Text(7));
        Assert.NotEqual(Text(7), Text(8));
    }

    [Fact]
    public void What_is_planted_is_in_the_true_lead_times()
    {
        var orders = OrderSimulator.Orders(Scenario with { OrdersADay = 60 }).ToList();
        var before = orders.Where(order => order.Day < Scenario.GoLive).Average(order => order.LeadDays);
        var after = orders.Where(order => order.Day >= Scenario.GoLive).Average(order => order.LeadDays);

        Assert.InRange(before, 19.4, 20.6);
        Assert.InRange(after / before, 0.68, 0.72);
    }

    [Fact]
    public void A_log_looks_like_one_from_life()
    {
        var orders = OrderSimulator.Orders(Scenario).ToList();
        var variants = orders.Where(order => !order.Open).GroupBy(order => string.Join('>', order.Events.Select(one => one.Activity))).ToList();
        var ties = orders.Sum(order => order.Events.Zip(order.Events.Skip(1)).Count(pair => pair.First.Time == pair.Second.Time));

        Assert.Contains(orders, order => order.Open);
        Assert.All(orders, order => Assert.All(order.Events.Zip(order.Events.Skip(1)), pair => Assert.True(pair.First.Time <= pair.Second.Time)));
        Assert.True(variants.Count(variant => variant.Count() == 1) > variants.Count / 2, "most variants are seen once");
        Assert.True(variants.Max(variant => variant.Count()) > orders.Count / 10, "one is seen often");
        Assert.True(ties > 0);
        Assert.Equal([TimeSpan.FromHours(1), TimeSpan.FromHours(2)], orders.SelectMany(order => order.Events).Select(one => one.Time.Offset).Distinct().Order());
    }
}
