using CuiBono.Processes;
using CuiBono.Processes.Adoption;
using CuiBono.Simulation;

namespace CuiBono.AdoptionErrors;

/// <summary>Whether what is planted of adoption is found, with its share inside the interval, and nothing where nothing is planted.</summary>
internal static class AdoptionCoverage
{
    public static void Run(int seeds, int threads, ulong first)
    {
        var (coverage, found, quiet) = (new Tally(first), new Tally(first), new Tally(first));
        foreach (var (size, rate, teams) in Plants.Sizes)
        {
            coverage.Run(seeds, threads, seed => Planted(seed, rate, teams).Where(one => one.IsCoverage).Select(one => (one.Row, size, one.Holds)));
            found.Run(seeds, threads, seed => Planted(seed, rate, teams).Where(one => !one.IsCoverage).Select(one => (one.Row, size, one.Holds)));
            quiet.Run(seeds, threads, seed => Quiet(seed, rate, teams).Select(one => (one.Row, size, one.Holds)));
        }

        coverage.Print("planted share in the 95 % interval");
        found.Print("planted, and found");
        quiet.Print("not planted, and found all the same");
    }

    private static IEnumerable<(string Row, bool Holds, bool IsCoverage)> Planted(ulong seed, double rate, int teams)
    {
        var scenario = Plants.Everything(seed, rate, teams);
        var log = SimulatedLog.Of(scenario);
        var figures = AdoptionFigures.Of(log.Log, Plants.Terms);
        var decided = figures.CaseList.Where(one => one.IsDecided).Select(one => (Case: one, Truth: log.Truth(one.Case))).ToList();
        yield return ("every complete case has its true way", decided.TrueForAll(one => one.Case.Path.ToString() == one.Truth.Way.ToString()), false);
        yield return ("ineligible: exactly the orders whose product could not", figures.CaseList.Where(one => one.IsAfter).All(one => one.IsEligible == (log.Truth(one.Case).Way != SimulatedWay.NotEligible)), false);
        foreach (var (path, way) in ((AdoptionPath, SimulatedWay)[])[(AdoptionPath.New, SimulatedWay.New), (AdoptionPath.Old, SimulatedWay.Old), (AdoptionPath.Mixed, SimulatedWay.Mixed), (AdoptionPath.Fallback, SimulatedWay.Fallback)])
            yield return ($"{path.ToString().ToLowerInvariant()}", Holds(figures.PathShare(path), decided.Average(one => Plants.Chance(scenario, one.Truth, way))), true);
        foreach (var team in figures.Teams.Where(team => team.Team is not null && scenario.Adoption!.Teams.Any(one => one.Name == team.Team)))
        {
            var its = decided.Where(one => one.Truth.Team == team.Team).Select(one => Plants.Chance(scenario, one.Truth, SimulatedWay.New)).ToList();
            if (its.Count > 0) yield return ("a team's new share", Holds(team.New, its.Average()), true);
        }

        yield return ("dual running: the card file", Holds(figures.DualRunning!.Value, 0.15), true);
        yield return ("touched after automatic completion", Holds(figures.Automation.TouchedAfter!.Value, 0.06), true);
        yield return ("automation possible", Holds(figures.Automation.Possible, 1 - (0.8 * 0.2)), true);
        yield return ("the card file is not called dead", figures.Retired[0].State is RetiredState.Alive or RetiredState.Dying, false);
        if (figures.FallbackByLoad is { } load)
        {
            yield return ("fallback under load, p <= 0.05", load.P <= 0.05, false);
            yield return ("fallback under load, the busy share is the larger", load.Busy.Value > load.Otherwise.Value, false);
        }
        else
        {
            yield return ("fallback under load, p <= 0.05", false, false);
        }

        var relapsed = figures.Teams.FirstOrDefault(team => team.Team == scenario.Adoption!.Teams[^1].Name);
        yield return ("the relapse of a team", relapsed.Relapse is not null, false);
        if (relapsed.Relapse is { } relapse) yield return ("... in the true week, or one beside it", Math.Abs(relapse.Week - 11) <= 1, false);
        yield return ("no team that rose is said to have relapsed", figures.Teams.All(team => team.Relapse is null || team.Team == relapsed.Team), false);
        yield return ("teams differ: the best and the worst shrunk share are the right way round", Order(figures, scenario), false);
        if (figures.Reversion is { } reversion) yield return ("every first return is a true one", reversion.Users.Where(user => user.Return != EventLog.NoTime).All(user => Returned(log, user, figures)), false);
    }

    private static bool Order(AdoptionFigures figures, OrderScenario scenario)
    {
        var rising = figures.Teams.Where(team => scenario.Adoption!.Teams.Take(scenario.Adoption.Teams.Count - 1).Any(one => one.Name == team.Team)).ToList();
        return rising.Count < 2 || rising.MaxBy(team => team.Shrunk).Team == scenario.Adoption!.Teams[^2].Name;
    }

    /// <summary>Whether the case of a return is one in which the agent truly acted in the old system after truly acting in the new one in an order before it.</summary>
    private static bool Returned(SimulatedLog log, ReversionUser user, AdoptionFigures figures)
    {
        _ = figures;
        var acts = log.Orders.Values.Where(order => order.Day >= Plants.GoLive && order.Way != SimulatedWay.NotEligible).SelectMany(order => order.Events).Where(one => one.Resource == user.Name && one.System is "one-click desk" or "desk 98" && one.Resource == user.Name).ToList();
        var first = acts.Where(one => one.System == "one-click desk").Min(one => one.Time);
        return first.UtcTicks == user.First && acts.Where(one => one.System == "desk 98" && one.Time > first).Min(one => one.Time).UtcTicks == user.Return;
    }

    private static IEnumerable<(string Row, bool Holds)> Quiet(ulong seed, double rate, int teams)
    {
        var scenario = Plants.Plain(seed, rate, teams) with { FaultShare = 0 };
        var log = SimulatedLog.Of(scenario);
        var figures = AdoptionFigures.Of(log.Log, Plants.Terms);
        yield return ("mixed or fallback", figures.PathShare(AdoptionPath.Mixed).Count + figures.PathShare(AdoptionPath.Fallback).Count > 0);
        yield return ("ineligible", figures.Eligible < figures.Cases);
        yield return ("dual running", figures.DualRunning!.Value.Count > 0);
        yield return ("touched after completion", figures.Automation.TouchedAfter!.Value.Count > 0);
        yield return ("a team's relapse", figures.Teams.Any(team => team.Relapse is not null));
        yield return ("a team named as behind", figures.Culture.Contains("has not moved", StringComparison.Ordinal));
        yield return ("fallback under load, fallback in ordinary times alone, p <= 0.05", Load(seed, rate, teams));
    }

    private static bool Load(ulong seed, double rate, int teams)
    {
        var plain = Plants.Plain(seed, rate, teams);
        return AdoptionFigures.Of(SimulatedLog.Of(plain with { Rush = (new(2026, 4, 6), new(2026, 5, 3), 2), Adoption = plain.Adoption! with { FallbackShare = 0.15 } }).Log, Plants.Terms).FallbackByLoad is { P: <= 0.05 };
    }

    private static bool Holds(CaseShare share, double truth) => share.Interval.Low <= truth && truth <= share.Interval.High;
}
