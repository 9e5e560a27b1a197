using System.Text;

namespace CuiBono.Simulation.Tests;

/// <summary>What is planted off the path is in the log, as a reader of it would see it, and in the truth.</summary>
public sealed class DeviationPlantTests
{
    private static readonly OrderScenario Scenario = new(7)
    {
        OrdersADay = 40,
        GoLive = new(2026, 1, 12),
        FalloutShare = 0,
        Adoption = new([new("Desk North", 0.5, 0.2, 0.9), new("Desk South", 0.5, 0.6, 0.6)]),
        Deviations = new()
        {
            Habit = new("Desk South", "Appointment made", 0.25),
            Contract = new("Municipal Housing", 0.05, "Feasibility confirmed", 0.2, 0.8),
            EntryErrors = 0.06,
            Batch = ("Desk North", 0.5),
        },
    };

    private static readonly List<SimulatedOrder> Orders = [.. OrderSimulator.Orders(Scenario)];
    private static readonly List<SimulatedOrder> Whole = [.. Orders.Where(order => !order.Open)];

    /// <summary>The share is within four standard errors of the truth: it fails in 1 of 16,000 samples, and these are fixed by their seeds.</summary>
    private static void Near(double truth, IEnumerable<bool> sample)
    {
        var values = sample.ToList();
        Assert.InRange(values.Count(one => one) / (double)values.Count, truth - (4 * Math.Sqrt(truth * (1 - truth) / values.Count)), truth + (4 * Math.Sqrt(truth * (1 - truth) / values.Count)));
    }

    private static int Place(SimulatedOrder order, string activity) => order.Events.ToList().FindIndex(one => one.Activity == activity);

    private static List<SimulatedOrder> Those(SimulatedDeviation deviation) => [.. Whole.Where(order => order.Deviation == deviation)];

    [Fact]
    public void A_contract_grows_and_its_waiver_stands_before_the_step_that_is_left_out()
    {
        Near(0.05, Orders.Select(order => order.Customer == "Municipal Housing"));
        // Evenly from 0.2 to 0.8: 0.35 on average in the first half, 0.65 in the second.
        var its = Orders.Where(order => order.Customer == "Municipal Housing").ToList();
        Near(0.35, its.Where(order => order.Day < new DateOnly(2025, 10, 1)).Select(order => order.Deviation == SimulatedDeviation.Contract));
        Near(0.65, its.Where(order => order.Day >= new DateOnly(2025, 10, 1)).Select(order => order.Deviation == SimulatedDeviation.Contract));
        Assert.All(Those(SimulatedDeviation.Contract), order =>
        {
            Assert.True(Place(order, "Waiver signed") > 0 && Place(order, "Waiver signed") < Place(order, "Order checked"));
            Assert.Equal(-1, Place(order, "Feasibility confirmed"));
        });
        Assert.All(Whole.Where(order => order.Deviation != SimulatedDeviation.Contract), order => Assert.Equal(-1, Place(order, "Waiver signed")));
    }

    [Fact]
    public void A_team_leaves_a_step_out_by_habit_and_no_other_does()
    {
        Assert.All(Those(SimulatedDeviation.Habit), order =>
        {
            Assert.Equal("Desk South", order.Team);
            Assert.Equal(-1, Place(order, "Appointment made"));
        });
        // Nobody is there at night and at weekends: orders that pass then have no habit.
        var its = Orders.Where(order => order is { Team: "Desk South", Customer: not "Municipal Housing", LeadDays: > 4 });
        Near(0.25, its.Select(order => order.Deviation == SimulatedDeviation.Habit));
    }

    [Fact]
    public void Wrong_entries_are_done_again_and_half_of_them_are_withdrawn_before()
    {
        var wrong = Those(SimulatedDeviation.EntryError);
        Assert.All(wrong, order => Assert.Contains(order.Events.CountBy(one => one.Activity), step => step.Value == 2 && step.Key is "Order checked" or "Feasibility confirmed" or "Appointment made"));
        Near(0.5, wrong.Select(order => Place(order, "Entry withdrawn") > 0));
        Assert.All(Whole.Where(order => order.Deviation != SimulatedDeviation.EntryError), order => Assert.Equal(-1, Place(order, "Entry withdrawn")));
        Near(0.06, Orders.Where(order => order is { Team: "Desk North", Customer: not "Municipal Housing", LeadDays: > 4 } && order.Deviation != SimulatedDeviation.Batch).Select(order => order.Deviation == SimulatedDeviation.EntryError));
    }

    [Fact]
    public void One_agent_enters_three_steps_in_one_second()
    {
        var batched = Those(SimulatedDeviation.Batch);
        Assert.NotEmpty(batched);
        Assert.All(batched, order =>
        {
            var at = Place(order, "Order checked");
            var three = order.Events.Skip(at).Take(3).ToList();
            Assert.Equal(["Order checked", "Feasibility confirmed", "Appointment made"], three.Select(one => one.Activity));
            Assert.Single(three.Select(one => (one.Time, one.Resource)).Distinct());
        });
        // One of six agents of half of the orders, in half of them.
        Assert.Single(batched.Select(order => order.Events[Place(order, "Order checked")].Resource).Distinct());
    }

    [Fact]
    public void Where_nothing_ordinary_is_left_orders_without_a_plant_walk_the_path()
    {
        var quiet = Scenario with { FaultShare = 0, Deviations = Scenario.Deviations! with { Ordinary = 0 } };
        string[] path = ["Order received", "Order checked", "Feasibility confirmed", "Appointment made", "Line built", "Line tested", "Service active"];
        var orders = OrderSimulator.Orders(quiet).Where(order => !order.Open).ToList();

        Assert.All(orders.Where(order => order.Deviation == SimulatedDeviation.None), order => Assert.Equal(path, order.Events.Select(one => one.Activity)));
        Assert.DoesNotContain(orders, order => order.Deviation == SimulatedDeviation.Ordinary);
    }

    [Fact]
    public void The_truth_is_written_beside_the_log()
    {
        using var output = new MemoryStream();
        OrderTruthCsv.Write(Orders, output);
        var lines = Encoding.UTF8.GetString(output.ToArray()).Split('\n');
        var order = Orders[0];

        Assert.Equal("order,team,way,card_file,touched_after,deviation,open", lines[0]);
        Assert.Equal($"{order.Id},{order.Team},{order.Way},no,no,{order.Deviation},no", lines[1]);
        Assert.Equal(Orders.Count + 2, lines.Length);
    }
}
