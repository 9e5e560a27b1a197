using CsCheck;
using CuiBono.Networks.Geometry;

namespace CuiBono.Networks.Tests.Diversity;

/// <summary>A service with two circuits from node a to node b, each over two cables, over ducts between manholes that say where they end: by name, or by the places of their lines.</summary>
internal static class RandomChains
{
    public static readonly Gen<Inventory> Any =
        from byName in Gen.Bool
        from stops in Gen.Int[0, 3].Array[0, 3].Array[2]
        from lane in Gen.Int[0, 1].Array[8]
        from cut in Gen.Int[0, 3].Array[2]
        select Of(byName, stops, lane, cut);

    public static ElementKey Key(ElementKind kind, string id) => new(kind, id);

    private static Inventory Of(bool byName, int[][] stops, int[] lanes, int[] cuts)
    {
        var elements = new Dictionary<ElementKey, NetworkElement>();
        for (var manhole = 0; manhole < 4; manhole++) Put(new NetworkElement(Key(ElementKind.Structure, $"m{manhole}")) { Route = [Place($"m{manhole}")] });
        for (var way = 0; way < 2; way++)
        {
            List<string> places = ["a", .. stops[way].Distinct().Select(stop => $"m{stop}"), "b"];
            var ducts = new List<ElementKey>();
            for (var at = 1; at < places.Count; at++)
            {
                string[] ends = [.. ((string[])[places[at - 1], places[at]]).Order(StringComparer.Ordinal)];
                var duct = Key(ElementKind.Duct, $"{ends[0]}-{ends[1]}-{lanes[4 * way + at - 1]}");
                ducts.Add(duct);
                Put(new NetworkElement(duct) { Ends = byName ? [.. ends.Select(End)] : [], Route = byName ? [] : [.. ends.Select(Place)] });
            }

            var cut = Math.Min(cuts[way], ducts.Count);
            Cable($"k{way}1", ducts[..cut], places[0], places[cut]);
            Cable($"k{way}2", ducts[cut..], places[cut], places[^1]);
            Put(new NetworkElement(Key(ElementKind.Circuit, $"c{way}")) { RestsOn = [.. ((string[])[$"k{way}1", $"k{way}2"]).Select(cable => Key(ElementKind.Cable, cable)).Where(elements.ContainsKey)] });
        }

        return new Inventory
        {
            Nodes = [new("a") { Position = Place("a") }, new("b") { Position = Place("b") }],
            Links = [new(0, 0, 1) { RestsOn = [Key(ElementKind.Circuit, "c0")] }, new(1, 0, 1) { RestsOn = [Key(ElementKind.Circuit, "c1")] }],
            Elements = [.. elements.Values],
            Services = [new("s") { From = "a", To = "b", SoldAsDiverse = true, Paths = [[Key(ElementKind.Circuit, "c0")], [Key(ElementKind.Circuit, "c1")]] }],
            Claims = [new("c", [Key(ElementKind.Circuit, "c0")], [Key(ElementKind.Circuit, "c1")])],
        };

        void Put(NetworkElement element) => elements[element.Key] = element;

        void Cable(string id, List<ElementKey> ducts, string from, string to)
        {
            if (ducts.Count > 0) Put(new NetworkElement(Key(ElementKind.Cable, id)) { RestsOn = ducts, Ends = lanes[0] == 0 ? [End(from), End(to)] : [] });
        }
    }

    private static ElementKey End(string place) => Key(place.Length == 1 ? ElementKind.Node : ElementKind.Structure, place);

    private static GeoPoint Place(string name) => name switch { "a" => new(7, 47), "b" => new(7.01, 47), _ => new(7.005, 47 + (name[1] - '0') / 1000.0) };
}
