using System.Text;

namespace CuiBono.Simulation.Tests;

/// <summary>What is planted of adoption is in the log, as a reader of it would see it, and in the truth.</summary>
public sealed class AdoptionPlantTests
{
    private static readonly DateOnly GoLive = new(2026, 1, 12);

    private static readonly OrderScenario Scenario = new(7)
    {
        OrdersADay = 60,
        GoLive = GoLive,
        Rush = (new(2026, 3, 2), new(2026, 3, 22), 2),
        Adoption = new([new("Desk North", 0.5, 0.2, 0.9), new("Desk South", 0.3, 0.6, 0.6), new("Desk West", 0.2, 0.8, 0.8) { Relapse = (8, 0.1) }])
        {
            IneligibleShare = 0.25,
            FallbackShare = 0.05,
            FallbackInRush = 0.4,
            MixedShare = 0.1,
            CardFileShare = 0.3,
            TouchedAfterShare = 0.07,
        },
    };

    private static readonly List<SimulatedOrder> Orders = [.. OrderSimulator.Orders(Scenario)];
    private static readonly List<SimulatedOrder> Live = [.. Orders.Where(order => order.Day >= GoLive)];
    private static readonly List<SimulatedOrder> Eligible = [.. Live.Where(order => order.Way != SimulatedWay.NotEligible)];

    /// <summary>The share is within four standard errors of the truth: it fails in 1 of 16,000 samples, and these are fixed by their seeds.</summary>
    private static void Near(double truth, IEnumerable<bool> sample)
    {
        var values = sample.ToList();
        Assert.InRange(values.Count(one => one) / (double)values.Count, truth - (4 * Math.Sqrt(truth * (1 - truth) / values.Count)), truth + (4 * Math.Sqrt(truth * (1 - truth) / values.Count)));
    }

    private static bool BeganNew(SimulatedOrder order) => order.Way is SimulatedWay.New or SimulatedWay.Fallback;

    [Fact]
    public void Teams_take_to_the_new_way_as_planted_and_one_relapses()
    {
        // North: 0.9 - 0.7 e^(-w / 6): at the middle of the twentieth week 0.9 - 0.7 e^(-19.5 / 6) = 0.873; South does not move.
        List<SimulatedOrder> Of(string team, int fromWeek, int untilWeek) =>
            [.. Eligible.Where(order => order.Team == team && order.Day >= GoLive.AddDays(7 * fromWeek) && order.Day < GoLive.AddDays(7 * untilWeek))];
        Near(0.873, Of("Desk North", 19, 20).Select(BeganNew));
        Near(0.6, Of("Desk South", 0, 24).Select(BeganNew));
        Near(0.8, Of("Desk West", 0, 8).Select(BeganNew));
        Near(0.1, Of("Desk West", 8, 24).Select(BeganNew));
        Near(0.3, Orders.Select(order => order.Team == "Desk South"));
    }

    [Fact]
    public void Fallback_mixture_ineligible_products_the_card_file_and_late_changes_have_their_shares()
    {
        Near(0.4, Eligible.Where(order => Scenario.IsRush(order.Day) && BeganNew(order)).Select(order => order.Way == SimulatedWay.Fallback));
        Near(0.05, Eligible.Where(order => !Scenario.IsRush(order.Day) && BeganNew(order)).Select(order => order.Way == SimulatedWay.Fallback));
        Near(0.1, Eligible.Where(order => !BeganNew(order)).Select(order => order.Way == SimulatedWay.Mixed));
        Near(0.25, Live.Where(order => order.Product != "Easy").Select(order => order.Product == "Special"));
        Assert.All(Live, order => Assert.Equal(order.Product == "Special", order.Way == SimulatedWay.NotEligible));
        Near(0.3, Live.Select(order => order.InCardFile));
        Assert.All(Orders.Where(order => order.Day < GoLive), order => Assert.True(order.InCardFile));
        Near(0.07, Orders.Select(order => order.TouchedAfter));
    }

    [Fact]
    public void A_complete_order_shows_its_way_in_the_systems_that_its_events_name()
    {
        foreach (var order in Orders.Where(order => !order.Open))
        {
            var systems = order.Events.Select(one => one.System).Where(system => system is "one-click desk" or "desk 98").ToList();
            var (first, last, kinds) = (systems[0], systems[^1], systems.Distinct().Count());
            var seen = (first, last, kinds) switch
            {
                ("one-click desk", _, 1) => "New",
                ("desk 98", _, 1) => "Old",
                ("one-click desk", "desk 98", 2) => "Fallback",
                ("desk 98", "one-click desk", 2) => "Mixed",
                _ => "?",
            };
            Assert.Equal(order.Way is SimulatedWay.OneWay or SimulatedWay.NotEligible ? "Old" : order.Way.ToString(), seen);
            Assert.Equal(order.InCardFile, order.Events.Any(one => one.System == "card file"));
            Assert.Contains(order.Events, one => one.Team == order.Team && one.System.Length > 0);
            var active = order.Events.ToList().FindIndex(one => one.Activity == "Service active");
            if (order.Events.Skip(active).Any(one => one.Activity == "Record updated")) Assert.True(order.TouchedAfter);
        }
    }

    [Fact]
    public void Agents_who_lean_differ_and_those_who_do_not_are_alike()
    {
        // The variance of the shares of agents with n orders each is p (1 - p) / n where all are alike.
        double Excess(double spread)
        {
            var scenario = Scenario with { Adoption = new([new("Desk", 1, 0.5, 0.5) { Agents = 40 }]) { AgentSpread = spread } };
            static string? Agent(SimulatedOrder order) => order.Events.FirstOrDefault(one => one.System.Length > 0 && one.Resource.StartsWith("agent", StringComparison.Ordinal)).Resource;
            var shares = OrderSimulator.Orders(scenario).Where(order => !order.Open && order.Day >= GoLive && Agent(order) is not null).GroupBy(Agent, BeganNew).Where(agent => agent.Count() >= 20).Select(agent => (Share: agent.Count(one => one) / (double)agent.Count(), Chance: 0.25 / agent.Count())).ToList();
            return shares.Sum(agent => Math.Pow(agent.Share - 0.5, 2)) / shares.Sum(agent => agent.Chance);
        }

        Assert.InRange(Excess(0), 0.3, 2);
        Assert.InRange(Excess(1.5), 4, 100);
    }

    [Fact]
    public void The_log_says_in_which_system_an_event_was_recorded_and_never_the_truth()
    {
        using var output = new MemoryStream();
        OrderCsv.Write(Orders.Take(300), output, withSystems: true);
        var lines = Encoding.UTF8.GetString(output.ToArray()).Split('\n');

        Assert.EndsWith(",cost,system", lines[0], StringComparison.Ordinal);
        Assert.Contains(lines, line => line.EndsWith(",desk 98", StringComparison.Ordinal));
        Assert.DoesNotContain(lines, line => line.Contains("Fallback", StringComparison.Ordinal) || line.Contains("NotEligible", StringComparison.Ordinal));
    }
}
