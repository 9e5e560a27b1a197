namespace CuiBono.Simulation.Networks;

/// <summary>Finds two ways through a town that share nothing but what is planted.</summary>
internal sealed class MetroWays(MetroStreets streets, MetroSites sites, Chance chance)
{
    private const int MostTries = 20_000;
    private const int NearSites = 8;

    /// <summary>Two buildings with a way each; the second is null where only one is asked for.</summary>
    /// <param name="plant">What the two ways share; null: nothing.</param>
    /// <param name="two">Whether two are asked for.</param>
    /// <param name="far">The crossings of the buildings that many circuits lead to.</param>
    public (MetroSites.Building A, MetroSites.Building B, List<int> First, List<int>? Second, string? Thing, List<string> Shared) Between(MetroPlant? plant, bool two, IReadOnlyList<int> far)
    {
        for (var tries = 0; tries < MostTries; tries++)
        {
            var (at, to) = (sites.Corner(chance), far[chance.Below(far.Count)]);
            if (at == to || (plant == MetroPlant.Bridge && streets.IsWest(at) == streets.IsWest(to))) continue;
            if (Sites(plant, at, to) is not var (one, other)) continue;
            int[] ends = [at, at + 1, to, to + 1, .. one.Sides.Concat(other.Sides).Select(side => side.Crossing)];
            if (ends.Distinct().Count() < ends.Length) continue;
            var (a, b) = (sites.At(at), sites.At(to));
            streets.Free();
            foreach (var end in ends) streets.Take(end);
            if (Try(plant, two, a, b, one, other) is var (first, second, thing, shared)) return (a, b, first, second, thing, shared);
        }

        throw new InvalidOperationException("The town is too small for what is planted in it.");
    }

    private (MetroSites.Site One, MetroSites.Site Other)? Sites(MetroPlant? plant, int at, int to)
    {
        var (x, y) = ((at % streets.Columns + to % streets.Columns) / 2, (at / streets.Columns + to / streets.Columns) / 2);
        var near = sites.Sites.OrderBy(site => Math.Abs(site.Sides[0].Crossing % streets.Columns - x) + Math.Abs(site.Sides[0].Crossing / streets.Columns - y)).Take(plant is MetroPlant.Power or MetroPlant.Landlord ? int.MaxValue : NearSites).ToList();
        var (one, other) = (near[chance.Below(near.Count)], near[chance.Below(near.Count)]);
        return one != other && (one.Feed == other.Feed) == (plant == MetroPlant.Power) && (one.Landlord == other.Landlord) == (plant == MetroPlant.Landlord) ? (one, other) : null;
    }

    private (List<int> First, List<int>? Second, string? Thing, List<string> Shared)? Try(MetroPlant? plant, bool two, MetroSites.Building a, MetroSites.Building b, MetroSites.Site one, MetroSites.Site other)
    {
        var (bridge, crossed) = (plant == MetroPlant.Bridge ? chance.Below(streets.Bridges) : -1, new HashSet<int>());
        var onlyStreet = -1;
        var (inOne, outOne) = (Leg(a.Sides[0], one.Sides[0], MayCross), Leg(one.Sides[1], b.Sides[0], MayCross));
        if (inOne is null || outOne is null) return null;
        var streetsOfFirst = inOne.Concat(outOne).ToList();
        crossed.UnionWith(streetsOfFirst.Select(streets.BridgeOf));
        var first = new List<int>();
        foreach (var street in inOne) first.Add(streets.DuctOf(street, chance));
        var firstOut = outOne.Select(street => streets.DuctOf(street, chance)).ToList();
        var ductsOfFirst = first.Concat(firstOut).ToList();
        first = Whole(a.Sides[0], first, one, firstOut, b.Sides[0]);
        if (!two) return (first, null, null, []);

        var (sideA, shared) = (a.Sides[1], new List<string>());
        string? thing = null;
        switch (plant)
        {
            case MetroPlant.Bridge:
                thing = $"structure {MetroStreets.Name("bridge-", bridge)}";
                var used = streetsOfFirst.First(street => streets.BridgeOf(street) == bridge);
                onlyStreet = used + (streets.Ducts[streets.DuctOf(used, chance)].From / streets.Columns % 6 == 2 ? 2 : -2) * streets.Columns;
                break;
            case MetroPlant.Entrance:
                sideA = sites.SecondBehindFirstEntrance(a);
                thing = $"structure {streets.Places[a.Entrances[0]].Id}";
                break;
            case MetroPlant.Power:
                thing = $"power {MetroStreets.Name("P", one.Feed)}";
                break;
            case MetroPlant.Landlord:
                thing = $"landlord {MetroStreets.Name("L", one.Landlord)}";
                break;
        }

        if (thing is not null) shared.Add(thing);
        List<int>? inOther, outOther;
        if (plant is MetroPlant.Duct or MetroPlant.Trench)
        {
            // Both meet in one street of the first way's second half, neither at its ends nor on a bridge.
            List<int> could = [.. Enumerable.Range(1, Math.Max(0, outOne.Count - 2)).Where(at => streets.BridgeOf(outOne[at]) < 0 && streets.Beside(outOne[at], firstOut[at]) >= 0 == (plant == MetroPlant.Trench))];
            if (could.Count == 0) return null;
            var chosen = could[chance.Below(could.Count)];
            var (street, duct) = (outOne[chosen], firstOut[chosen]);
            var second = plant == MetroPlant.Trench ? streets.Beside(street, duct) : duct;
            var (u, v) = (streets.Ducts[duct].From, streets.Ducts[duct].To);
            if (chance.Happens(0.5)) (u, v) = (v, u);
            inOther = Leg(sideA, other.Sides[0], MayCross);
            var (before, after) = (streets.Way(other.Sides[1].Crossing, u, MayCross, chance), streets.Way(v, b.Sides[1].Crossing, MayCross, chance));
            if (inOther is null || before is null || after is null) return null;
            shared.AddRange(streets.Ducts[duct].RestsOn);
            if (plant == MetroPlant.Duct) shared.Add($"duct {streets.Ducts[duct].Id}");
            thing = plant == MetroPlant.Duct ? $"duct {streets.Ducts[duct].Id}" : streets.Ducts[duct].RestsOn[^1];
            return (first, Whole(sideA, Ducts(inOther), other, [.. Ducts(before), second, .. Ducts(after)], b.Sides[1]), thing, shared);
        }

        (inOther, outOther) = (Leg(sideA, other.Sides[0], MayCross), Leg(other.Sides[1], b.Sides[1], MayCross));
        return inOther is null || outOther is null ? null : (first, Whole(sideA, Ducts(inOther), other, Ducts(outOther), b.Sides[1]), thing, shared);

        // The first way of a bridge plant keeps to that bridge; the second of any other pair to bridges that the first did not cross.
        bool MayCross(int over, int street) => onlyStreet >= 0 ? street == onlyStreet : bridge >= 0 ? over == bridge : !crossed.Contains(over);
    }

    private List<int>? Leg(MetroSites.Side from, MetroSites.Side to, Func<int, int, bool> mayCross) => streets.Way(from.Crossing, to.Crossing, mayCross, chance);

    private List<int> Ducts(List<int> way) => [.. way.Select(street => streets.DuctOf(street, chance))];

    private static List<int> Whole(MetroSites.Side a, List<int> inward, MetroSites.Site site, List<int> outward, MetroSites.Side b) =>
        [.. a.Ducts, .. inward, .. site.Sides[0].Ducts, .. site.Sides[1].Ducts, .. outward, .. b.Ducts.Reverse()];
}
