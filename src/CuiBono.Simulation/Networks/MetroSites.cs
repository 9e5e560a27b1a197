namespace CuiBono.Simulation.Networks;

/// <summary>Buildings with two entrances, and the sites that circuits pass, each fed by power and owned by a landlord.</summary>
internal sealed class MetroSites
{
    private readonly MetroStreets streets;
    private readonly Dictionary<int, Building> buildings = [];
    private readonly Dictionary<int, Side> seconds = [];

    public MetroSites(MetroStreets streets, int sites, Chance chance)
    {
        this.streets = streets;
        var (feeds, landlords) = (Math.Max(3, sites / 4), Math.Max(3, sites / 5));
        for (var feed = 0; feed < feeds; feed++) streets.Things.Add(new MetroThing("power", MetroStreets.Name("P", feed), $"Feed {MetroStreets.Number(feed)}"));
        for (var landlord = 0; landlord < landlords; landlord++) streets.Things.Add(new MetroThing("landlord", MetroStreets.Name("L", landlord), $"Landlord {MetroStreets.Number(landlord)}"));
        var used = new HashSet<int>();
        while (Sites.Count < sites)
        {
            var crossing = Corner(chance);
            if (!used.Add(crossing)) continue;
            var (id, feed, landlord) = (MetroStreets.Name("H", Sites.Count), chance.Below(feeds), chance.Below(landlords));
            var place = streets.Beside(id, crossing, 0.5, -0.3);
            streets.Things.Add(new MetroThing("structure", id, $"Site {MetroStreets.Number(Sites.Count)}") { Place = place, RestsOn = [$"power {MetroStreets.Name("P", feed)}", $"landlord {MetroStreets.Name("L", landlord)}"] });
            var at = streets.Add(place);
            Sites.Add(new Site(id, at, feed, landlord, [new Side(crossing, [Lateral(at, id, crossing)]), new Side(crossing + 1, [Lateral(at, id, crossing + 1)])]));
        }
    }

    public List<Site> Sites { get; } = [];

    /// <summary>The building at a crossing, built where there is none yet: two sides, each with an entrance, a riser and a manhole of its own.</summary>
    public Building At(int crossing)
    {
        if (buildings.TryGetValue(crossing, out var known)) return known;
        var number = buildings.Count;
        var place = streets.Beside(MetroStreets.Name("B", number), crossing, 0.5, 0.4) with { IsBuilding = true };
        var (at, sides, entrances) = (streets.Add(place), new List<Side>(), new List<int>());
        for (var side = 0; side < 2; side++)
        {
            var entrance = streets.Beside($"E{MetroStreets.Number(number)}-{side + 1}", crossing, 0.4 + 0.2 * side, 0.25);
            entrances.Add(streets.Add(entrance));
            streets.Things.Add(new MetroThing("structure", entrance.Id, $"Entrance {side + 1} of building {MetroStreets.Number(number)}") { Place = entrance });
            Riser(number, side);
            sides.Add(new Side(crossing + side, [streets.Duct(at, entrances[side], $"structure riser-{MetroStreets.Number(number)}-{side + 1}", $"structure {entrance.Id}"), Lateral(entrances[side], entrance.Id, crossing + side)]));
        }

        return buildings[crossing] = new Building(place.Id, number, at, entrances, sides);
    }

    /// <summary>A side of a building that goes in by the entrance of its first side, but in a riser, ducts and a manhole of its own.</summary>
    public Side SecondBehindFirstEntrance(Building building)
    {
        if (seconds.TryGetValue(building.Number, out var known)) return known;
        Riser(building.Number, 2);
        var entrance = streets.Places[building.Entrances[0]].Id;
        return seconds[building.Number] = new Side(building.Sides[1].Crossing, [streets.Duct(building.At, building.Entrances[0], $"structure riser-{MetroStreets.Number(building.Number)}-3", $"structure {entrance}"), Lateral(building.Entrances[0], entrance, building.Sides[1].Crossing)]);
    }

    /// <summary>A crossing with another to the east on the same side of the river.</summary>
    public int Corner(Chance chance)
    {
        var x = chance.Below(streets.Columns - 2);
        return chance.Below(streets.Rows) * streets.Columns + (x >= streets.River ? x + 1 : x);
    }

    private void Riser(int building, int side) => streets.Things.Add(new MetroThing("structure", $"riser-{MetroStreets.Number(building)}-{side + 1}", $"Riser {side + 1} of building {MetroStreets.Number(building)}"));

    private int Lateral(int from, string structure, int crossing) => streets.Duct(from, crossing, $"structure {structure}", $"structure {streets.Places[crossing].Id}");

    /// <summary>A way in: the manhole in the street, and the ducts from inside out to it.</summary>
    internal sealed record Side(int Crossing, IReadOnlyList<int> Ducts);

    internal sealed record Site(string Id, int At, int Feed, int Landlord, IReadOnlyList<Side> Sides);

    internal sealed record Building(string Id, int Number, int At, IReadOnlyList<int> Entrances, IReadOnlyList<Side> Sides);
}
