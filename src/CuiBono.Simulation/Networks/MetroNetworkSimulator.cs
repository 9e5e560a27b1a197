namespace CuiBono.Simulation.Networks;

/// <summary>Makes a town's duct network with services on it of which the truth is known.</summary>
public static class MetroNetworkSimulator
{
    private const int DuctsACable = 12;
    private const int DuctsABuilding = 4;
    private const double DuctsACrossing = 2.25;
    private const int CrossingsASite = 60;

    /// <summary>Makes the town.</summary>
    /// <exception cref="InvalidOperationException">The town is too small for the services in it.</exception>
    public static SimulatedMetro Of(MetroScenario scenario)
    {
        var chance = new Chance(scenario.Seed);
        var plants = Enum.GetValues<MetroPlant>().SelectMany(plant => Enumerable.Repeat((MetroPlant?)plant, plant < MetroPlant.MissingCable ? scenario.EachSharing : scenario.EachMissing)).ToList();
        var orders = Enumerable.Repeat((Plant: (MetroPlant?)null, Two: true), scenario.DiverseServices)
            .Concat(Enumerable.Repeat(((MetroPlant?)null, false), scenario.SingleServices))
            .Concat(plants.Select(plant => (plant, true))).ToArray();
        for (var at = orders.Length - 1; at > 0; at--)
        {
            var other = chance.Below(at + 1);
            (orders[at], orders[other]) = (orders[other], orders[at]);
        }

        // Most buildings have one service; a tenth of as many stand at the other ends.
        var crossings = Math.Max(400, (scenario.DuctSegments - DuctsABuilding * orders.Length) / DuctsACrossing);
        var columns = (int)Math.Round(Math.Sqrt(crossings));
        var streets = new MetroStreets(columns, columns, chance);
        var sites = new MetroSites(streets, Math.Max(12, streets.Places.Count / CrossingsASite), chance);
        var ways = new MetroWays(streets, sites, chance);
        List<int> far = [.. Enumerable.Range(0, 4 + orders.Length / 10).Select(_ => sites.Corner(chance))];
        var records = new Records(streets, chance);
        foreach (var (plant, two) in orders)
        {
            var pair = ways.Between(plant, two, far);
            records.Add(plant, pair.A.Id, pair.B.Id, pair.First, pair.Second, pair.Thing, pair.Shared);
        }

        return new SimulatedMetro
        {
            Places = streets.Places,
            Things = streets.Things,
            Ducts = streets.Ducts,
            Cables = records.Cables,
            Circuits = records.Circuits,
            Services = records.Services,
            Truths = records.Truths,
        };
    }

    /// <summary>What is written down of the circuits, with what is left out of it.</summary>
    private sealed class Records(MetroStreets streets, Chance chance)
    {
        private int cables;
        private int circuits;

        public List<MetroCable> Cables { get; } = [];

        public List<MetroCircuit> Circuits { get; } = [];

        public List<MetroService> Services { get; } = [];

        public List<MetroTruth> Truths { get; } = [];

        public void Add(MetroPlant? plant, string from, string to, List<int> first, List<int>? second, string? thing, List<string> shared)
        {
            var service = MetroStreets.Name("S", Services.Count);
            var names = new List<string> { Circuit(from, to, first, null, ref thing) };
            if (second is not null)
            {
                var name = Circuit(from, to, second, plant, ref thing);
                if (plant == MetroPlant.MissingPath) thing = $"service {service}";
                else names.Add(name);
            }

            var customer = MetroStreets.Name("Customer ", chance.Below(1 + Services.Count / 2));
            Services.Add(new MetroService(service, customer, from, to, names, second is not null, Math.Max(1, (int)chance.LogNormal(400, 1.2))));
            if (plant is { } planted) Truths.Add(new MetroTruth(service, planted, thing!, shared));
        }

        private string Circuit(string from, string to, List<int> way, MetroPlant? missing, ref string? thing)
        {
            var (name, over) = (MetroStreets.Name("C", circuits++), new List<string>());
            var lost = chance.Below((way.Count + DuctsACable - 1) / DuctsACable);
            var at = Start(way);
            for (var begin = 0; begin < way.Count; begin += DuctsACable)
            {
                var part = way.Skip(begin).Take(DuctsACable).ToList();
                var start = at;
                foreach (var duct in part) at = streets.Ducts[duct].From == at ? streets.Ducts[duct].To : streets.Ducts[duct].From;
                var cable = MetroStreets.Name("K", cables++);
                over.Add(cable);
                List<string> ducts = [.. part.Select(duct => streets.Ducts[duct].Id)];
                if (begin / DuctsACable == lost)
                {
                    if (missing is MetroPlant.MissingCable or MetroPlant.MissingDucts or MetroPlant.MissingRow) thing = $"cable {cable}";
                    if (missing == MetroPlant.MissingCable) continue;
                    if (missing == MetroPlant.MissingDucts) ducts = [];
                    if (missing == MetroPlant.MissingRow) ducts.RemoveAt(chance.Below(ducts.Count));
                    if (missing == MetroPlant.MissingDuct)
                    {
                        ducts[chance.Below(ducts.Count)] = "X" + cable;
                        thing = $"duct X{cable}";
                    }
                }

                Cables.Add(new MetroCable(cable, streets.Places[start], streets.Places[at], ducts));
            }

            if (missing == MetroPlant.MissingCircuit) thing = $"circuit {name}";
            else if (missing != MetroPlant.MissingPath) Circuits.Add(new MetroCircuit(name, from, to, over));
            return name;
        }

        /// <summary>The end of a way's first duct at which the second does not begin.</summary>
        private int Start(List<int> way)
        {
            var (one, next) = (streets.Ducts[way[0]], streets.Ducts[way[1]]);
            return one.To == next.From || one.To == next.To ? one.From : one.To;
        }
    }
}
