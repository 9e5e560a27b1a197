using System.Globalization;
using System.Text.Json.Nodes;
using System.Xml.Linq;

namespace CuiBono.Networks.Tests.Reference;

/// <summary>A network of the Topology Zoo with the answers of a reference computation; read without the product's readers.</summary>
internal sealed class ZooNetwork
{
    public static TheoryData<string> Names { get; } = ["Abilene", "Bellcanada", "Geant2012", "Missouri", "TataNld", "Cogentco"];

    private ZooNetwork(Inventory inventory, JsonNode expected)
    {
        Inventory = inventory;
        Expected = expected;
    }

    public Inventory Inventory { get; }

    public JsonNode Expected { get; }

    public static ZooNetwork Named(string name)
    {
        var expected = JsonNode.Parse(File.ReadAllText(RealData.Path("networks/expected.json")))!["networks"]![name]!;
        var root = XDocument.Load(RealData.Path("networks/" + expected["file"]!.GetValue<string>())).Root!;
        XNamespace ns = "http://graphml.graphdrawing.org/xmlns";
        var keys = root.Elements(ns + "key").Where(key => (string?)key.Attribute("for") == "node").ToDictionary(key => (string)key.Attribute("attr.name")!, key => (string)key.Attribute("id")!);
        List<NetworkNode> nodes = [];
        foreach (var node in root.Element(ns + "graph")!.Elements(ns + "node"))
        {
            nodes.Add(new NetworkNode((string)node.Attribute("id")!)
            {
                Position = Number(node, "Latitude") is { } latitude && Number(node, "Longitude") is { } longitude ? new(longitude, latitude) : null,
            });
        }

        var indexOf = nodes.Index().ToDictionary(node => node.Item.Id, node => node.Index);
        List<NetworkLink> links = [];
        foreach (var edge in root.Element(ns + "graph")!.Elements(ns + "edge"))
        {
            var (from, to) = (indexOf[(string)edge.Attribute("source")!], indexOf[(string)edge.Attribute("target")!]);
            if (from != to) links.Add(new NetworkLink(links.Count, from, to));
        }

        return new ZooNetwork(new Inventory { Nodes = nodes, Links = links }, expected);

        double? Number(XElement node, string key) =>
            node.Elements(ns + "data").FirstOrDefault(data => (string?)data.Attribute("key") == keys.GetValueOrDefault(key)) is { } value ? double.Parse(value.Value, CultureInfo.InvariantCulture) : null;
    }

    public static Dictionary<int, long> Histogram(JsonNode node) =>
        node.AsObject().ToDictionary(bar => int.Parse(bar.Key, CultureInfo.InvariantCulture), bar => bar.Value!.GetValue<long>());

    public static int[] Integers(JsonNode node) => [.. node.AsArray().Select(value => value!.GetValue<int>())];
}
