namespace CuiBono.Simulation;

/// <summary>Draws who handles each order, and how.</summary>
/// <param name="scenario">The scenario.</param>
internal sealed class Habits(OrderScenario scenario)
{
    private const int FirstAgent = 40;
    private readonly Chance chance = new(scenario.Seed ^ 0xA5A5_5A5A_0F0F_F0F0);
    private readonly double[] shares = [.. (scenario.Adoption?.Teams ?? []).Select(team => team.Share)];
    private readonly Staff[] staff = Desks(scenario.Adoption?.Teams ?? []);
    private readonly Dictionary<int, double> leanings = [];

    /// <summary>How an order is handled.</summary>
    /// <param name="day">Its day.</param>
    /// <param name="region">Its region.</param>
    /// <param name="isEasy">Whether it is easy.</param>
    public Handling Of(DateOnly day, SimulatedRegion region, bool isEasy)
    {
        var handling = scenario.Adoption is { } adoption ? Adopted(adoption, day, region, isEasy) : Handling.OneDesk;
        return scenario.Deviations is { } deviations ? Deviating(deviations, handling, day) : handling;
    }

    private Handling Adopted(SimulatedAdoption adoption, DateOnly day, SimulatedRegion region, bool isEasy)
    {
        var place = chance.Choose(shares);
        var agent = chance.Below(staff[place].Count);
        var isEligible = !chance.Happens(isEasy ? 0 : adoption.IneligibleShare);
        var isLive = scenario.GoLiveOf(region) is { } goLive && day >= goLive;
        var handling = new Handling(staff[place])
        {
            Agent = agent,
            IsEligible = isEligible,
            Way = !isLive ? SimulatedWay.OneWay : !isEligible ? SimulatedWay.NotEligible : Way(adoption, adoption.Teams[place].Begins(day.DayNumber - scenario.GoLiveOf(region)!.Value.DayNumber), staff[place].First + agent, day),
            InCardFile = adoption.CardFileShare is { } kept && (!isLive || chance.Happens(kept)),
            TouchedAfter = chance.Happens(adoption.TouchedAfterShare),
        };
        return handling with
        {
            FirstSystem = handling.Way is SimulatedWay.New or SimulatedWay.Fallback ? adoption.NewSystem : adoption.OldSystem,
            LastSystem = handling.Way is SimulatedWay.New or SimulatedWay.Mixed ? adoption.NewSystem : adoption.OldSystem,
        };
    }

    private Handling Deviating(SimulatedDeviations deviations, Handling handling, DateOnly day)
    {
        if (deviations.Contract is { } contract && chance.Happens(contract.OrderShare))
        {
            handling = handling with { Customer = contract.Customer };
            var passed = (day.DayNumber - scenario.FirstDay.DayNumber) / (double)Math.Max(1, scenario.LastDay.DayNumber - scenario.FirstDay.DayNumber);
            if (chance.Happens(contract.First + ((contract.Last - contract.First) * passed))) return handling with { Planted = SimulatedDeviation.Contract, Step = contract.Step };
        }

        if (deviations.Habit is { } habit && habit.Team == handling.Team.Team && chance.Happens(habit.Share)) return handling with { Planted = SimulatedDeviation.Habit, Step = habit.Step };
        if (deviations.Batch is { } batch && batch.Team == handling.Team.Team && handling.Agent == 0 && chance.Happens(batch.Share)) return handling with { Planted = SimulatedDeviation.Batch };
        if (chance.Happens(deviations.EntryErrors)) return handling with { Planted = SimulatedDeviation.EntryError, Step = OrderCourse.FirstSteps[chance.Below(OrderCourse.FirstSteps.Length)] };
        return handling;
    }

    private SimulatedWay Way(SimulatedAdoption adoption, double begins, int agent, DateOnly day)
    {
        if (chance.Happens(Own(adoption, begins, agent)))
            return chance.Happens(scenario.IsRush(day) ? adoption.FallbackInRush ?? adoption.FallbackShare : adoption.FallbackShare) ? SimulatedWay.Fallback : SimulatedWay.New;
        return chance.Happens(adoption.MixedShare) ? SimulatedWay.Mixed : SimulatedWay.Old;
    }

    /// <summary>The share of an agent, where the one in the middle has another.</summary>
    private double Own(SimulatedAdoption adoption, double share, int agent)
    {
        if (adoption.AgentSpread == 0 || share is <= 0 or >= 1) return share;
        if (!leanings.TryGetValue(agent, out var leaning)) leanings[agent] = leaning = adoption.AgentSpread * chance.Normal();
        return 1 / (1 + ((1 - share) / share * Math.Exp(-leaning)));
    }

    private static Staff[] Desks(IReadOnlyList<SimulatedTeam> teams)
    {
        var (desks, next) = (new Staff[teams.Count], FirstAgent);
        for (var at = 0; at < desks.Length; at++)
        {
            desks[at] = new Staff(teams[at].Name, next, teams[at].Agents);
            next += teams[at].Agents;
        }

        return desks;
    }
}
