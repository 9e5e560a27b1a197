using CuiBono.Processes.Adoption;
using CuiBono.Simulation;

namespace CuiBono.AdoptionErrors;

/// <summary>How often the interval of the share who stayed on the new way holds the true share, which is that of many more agents who behave the same.</summary>
internal static class ReversionCoverage
{
    private const int Agents = 6;
    private static readonly int[] Days = [7, 28, 60];

    public static void Run(int seeds, int threads, ulong first)
    {
        var tally = new Tally(first);
        foreach (var (share, spread) in ((double, double)[])[(0.8, 0), (0.95, 0), (0.95, 1.5)])
        {
            // Three orders in eight days an agent, whatever their number.
            OrderScenario Scenario(ulong seed, int agents) => new(seed)
            {
                OrdersADay = 0.4 * agents,
                FirstDay = Plants.GoLive,
                GoLive = Plants.GoLive,
                Adoption = new([new SimulatedTeam("Desk", 1, share, share) { Agents = agents }]) { AgentSpread = spread },
            };
            var truth = Stayed(Scenario(99_991, 3_000));
            tally.Run(seeds, threads, seed =>
            {
                var curve = AdoptionFigures.Of(SimulatedLog.Of(Scenario(seed, 4 * Agents)).Log, Plants.Terms with { Team = null }).Reversion!.Curve;
                return Days.Select((days, at) =>
                {
                    var step = curve.LastOrDefault(one => one.Days <= days, new StayStep(0, 1, 0, 1, 1, 1));
                    var isLeft = double.IsNaN(step.Low);
                    return (FormattableString.Invariant($"{days} days"), FormattableString.Invariant($"new {100 * share} %, agents differ by {spread}"), isLeft || (step.Low <= truth[at] && truth[at] <= step.High));
                });
            });
            Console.WriteLine(FormattableString.Invariant($"true share who stayed for 7, 28, 60 days: {truth[0]:0.000}, {truth[1]:0.000}, {truth[2]:0.000}"));
        }

        tally.Print("true share who stayed in the 95 % interval");
    }

    /// <summary>The share of agents who had not returned so many days after their first use, of those whom the log follows so long.</summary>
    private static double[] Stayed(OrderScenario scenario)
    {
        var (first, old) = (new Dictionary<string, DateTimeOffset>(), new Dictionary<string, List<DateTimeOffset>>());
        foreach (var one in OrderSimulator.Orders(scenario).SelectMany(order => order.Events).Where(one => one.Resource.StartsWith("agent", StringComparison.Ordinal)))
        {
            if (one.System == "one-click desk" && (!first.TryGetValue(one.Resource, out var known) || one.Time < known)) first[one.Resource] = one.Time;
            if (one.System != "desk 98") continue;
            if (!old.TryGetValue(one.Resource, out var list)) old[one.Resource] = list = [];
            list.Add(one.Time);
        }

        var end = first.Values.Concat(old.Values.SelectMany(list => list)).Max();
        return [.. Days.Select(days => first.Where(agent => agent.Value.AddDays(days) < end).Average(agent => old.TryGetValue(agent.Key, out var list) && list.Exists(time => time > agent.Value && time <= agent.Value.AddDays(days)) ? 0.0 : 1))];
    }
}
