using CuiBono.Networks;
using CuiBono.Networks.Geometry;

namespace CuiBono.NetworkTimes;

/// <summary>Networks from a seed.</summary>
internal static class Generated
{
    /// <summary>A backbone over a continent: each node is linked to the nearest before it, and some again to one near them.</summary>
    public static Inventory Backbone(int nodes, int links, int seed = 5)
    {
        var random = new Random(seed);
        var places = Enumerable.Range(0, nodes).Select(_ => new GeoPoint((random.NextDouble() * 50) - 120, (random.NextDouble() * 20) + 30)).ToList();
        var joined = new HashSet<(int, int)>();
        for (var node = 1; node < nodes; node++) joined.Add((Nearest(node, node, 0), node));
        while (joined.Count < links)
        {
            var node = random.Next(nodes);
            var other = Nearest(node, nodes, random.Next(1, 6));
            joined.Add((Math.Min(node, other), Math.Max(node, other)));
        }

        return new Inventory
        {
            Nodes = [.. places.Select((place, node) => new NetworkNode($"n{node}") { Position = place })],
            Links = [.. joined.Select((ends, index) => new NetworkLink(index, ends.Item1, ends.Item2))],
        };

        int Nearest(int node, int before, int rank) => Enumerable.Range(0, before).Where(other => other != node).OrderBy(other => GreatCircle.Metres(places[node], places[other])).ElementAt(rank);
    }

    /// <summary>Cables of 5 to 60 segments each, across the oceans.</summary>
    public static SurveyedLine[] Cables(int segments)
    {
        var random = new Random(11);
        var lines = new List<SurveyedLine>();
        for (var left = segments; left > 0;)
        {
            var count = Math.Min(left, random.Next(5, 60));
            var places = new List<GeoPoint> { new((random.NextDouble() * 360) - 180, (random.NextDouble() * 120) - 60) };
            for (var step = 0; step < count; step++)
                places.Add(new(Math.Clamp(places[^1].Longitude + (random.NextDouble() * 2) - 0.7, -180, 180), Math.Clamp(places[^1].Latitude + (random.NextDouble() * 1.4) - 0.7, -85, 85)));
            lines.Add(SurveyedLine.Of(places));
            left -= count;
        }

        return [.. lines];
    }
}
