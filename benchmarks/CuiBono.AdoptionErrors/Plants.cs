using CuiBono.Processes.Adoption;
using CuiBono.Simulation;

namespace CuiBono.AdoptionErrors;

/// <summary>The scenarios, of several sizes and numbers of teams, and what the engine is told of them: what an initiative would declare, not what was planted.</summary>
internal static class Plants
{
    public static readonly DateOnly GoLive = new(2026, 1, 12);
    private static readonly string[] Names = ["Desk North", "Desk South", "Desk East", "Desk West", "Desk Harbour", "Desk Hill"];

    /// <summary>Sizes: orders a day and teams.</summary>
    public static readonly (string Name, double Rate, int Teams)[] Sizes = [("3 a day, 2 teams", 3, 2), ("10 a day, 4 teams", 10, 4), ("40 a day, 6 teams", 40, 6)];

    /// <summary>Nothing of adoption but its shares, the same for all teams and weeks.</summary>
    public static OrderScenario Plain(ulong seed, double rate, int teams, double share = 0.6) => new(seed)
    {
        OrdersADay = rate,
        FirstDay = new(2025, 7, 1),
        GoLive = GoLive,
        Adoption = new([.. Names.Take(teams).Select(name => new SimulatedTeam(name, 1.0 / teams, share, share))]),
    };

    /// <summary>Everything of adoption at once: teams that differ and rise, one that relapses, fallback in a rush, a card file that lives, ineligible products.</summary>
    public static OrderScenario Everything(ulong seed, double rate, int teams)
    {
        var plain = Plain(seed, rate, teams);
        List<SimulatedTeam> differ = [.. Names.Take(teams).Select((name, at) => new SimulatedTeam(name, 1.0 / teams, 0.1 + (0.05 * at), 0.5 + (0.08 * at), 3 + at))];
        differ[^1] = differ[^1] with { First = 0.8, Later = 0.8, Relapse = (10, 0.25) };
        return plain with
        {
            Rush = (new(2026, 4, 6), new(2026, 5, 3), 2),
            Adoption = plain.Adoption! with { Teams = differ, FallbackShare = 0.06, FallbackInRush = 0.4, MixedShare = 0.08, CardFileShare = 0.15, IneligibleShare = 0.2, TouchedAfterShare = 0.06 },
            FaultShare = 0,
        };
    }

    public static Dictionary<string, IReadOnlyList<string>> Marks(string column, params string[] values) => new() { [column] = values };

    public static AdoptionTerms Terms { get; } = new(GoLive)
    {
        Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Berlin"),
        New = Marks("system", "one-click desk"),
        Old = Marks("system", "desk 98"),
        Eligible = Marks("product", "Easy", "Standard"),
        To = "Service active",
        Team = "team",
        Automatic = ["web shop", "sales portal", "order system", "planning tool", "appointment portal", "field partner", "test system", "activation system", "authority", "warehouse system", "customer"],
        Retired = [new RetiredTerms("card file") { Marks = Marks("system", "card file") }],
    };

    /// <summary>The true chance that an order of a team and day truly goes each way.</summary>
    public static double Chance(OrderScenario scenario, SimulatedOrder order, SimulatedWay way)
    {
        var adoption = scenario.Adoption!;
        var begins = adoption.Teams.First(team => team.Name == order.Team).Begins(order.Day.DayNumber - GoLive.DayNumber);
        var falls = scenario.IsRush(order.Day) ? adoption.FallbackInRush ?? adoption.FallbackShare : adoption.FallbackShare;
        return way switch
        {
            SimulatedWay.New => begins * (1 - falls),
            SimulatedWay.Fallback => begins * falls,
            SimulatedWay.Mixed => (1 - begins) * adoption.MixedShare,
            _ => (1 - begins) * (1 - adoption.MixedShare),
        };
    }
}
