using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using CuiBono.Networks.Connectivity;
using CuiBono.Networks.Diversity;
using CuiBono.Networks.Geometry;
using CuiBono.Networks.Impact;
using CuiBono.Networks.Maps;
using CuiBono.Networks.Tests.Reference;

namespace CuiBono.Networks.Tests.Maps;

public sealed partial class NetworkMapTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Fact]
    public void A_hostile_name_stays_text()
    {
        const string Name = "</title><script>alert(1)</script>\"'&\u202E\0";
        var inventory = new Inventory
        {
            Nodes = [new NetworkNode("<i>") { Name = Name }, new NetworkNode("b")],
            Links = [new NetworkLink(0, 0, 1) { Name = Name }],
        };
        var layers = new MapLayers { Title = Name, Notes = [Name], Paths = [[0], [0]], Shared = [new MapStretch(Name, Name) { Links = [0] }], LinkPairsCut = [1] };

        var picture = Text(inventory, layers, NetworkMapSvg.Write);
        var page = Text(inventory, layers, NetworkMapHtml.Write);

        var root = XDocument.Parse(picture).Root!;
        Assert.Empty(root.Descendants(Svg + "script"));
        Assert.Contains(root.Descendants(Svg + "title"), title => title.Value == "</title><script>alert(1)</script>\"'&\uFFFD\uFFFD");
        Assert.DoesNotContain("<script", page, StringComparison.Ordinal);
        Assert.DoesNotContain("\u202E", page, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(ZooNetwork.Names), MemberType = typeof(ZooNetwork))]
    public void Every_link_and_node_is_drawn_once_and_inside(string name)
    {
        var inventory = ZooNetwork.Named(name).Inventory;

        var root = XDocument.Parse(Text(inventory, new MapLayers(), NetworkMapSvg.Write)).Root!;

        var links = root.Descendants(Svg + "path").Where(path => (string?)path.Attribute("class") == "link").Select(path => path.Element(Svg + "title")!.Value.Split(':')[0]).ToList();
        Assert.Equal(inventory.Links.Select(link => $"link {link.Index}"), links);
        var nodes = root.Descendants(Svg + "circle").ToList();
        Assert.Equal(inventory.Nodes.Count, nodes.Count);
        Assert.All(nodes, node =>
        {
            Assert.InRange(double.Parse((string)node.Attribute("cx")!, CultureInfo.InvariantCulture), 0, 1160);
            Assert.InRange(double.Parse((string)node.Attribute("cy")!, CultureInfo.InvariantCulture), 0, double.Parse((string)root.Attribute("height")!, CultureInfo.InvariantCulture));
        });
    }

    [Fact]
    public void The_same_network_is_drawn_in_the_same_bytes()
    {
        var inventory = ZooNetwork.Named("Geant2012").Inventory;
        var schematic = inventory with { Nodes = [.. inventory.Nodes.Select(node => node with { Position = null })] };
        var blast = BlastRadius.Of(Graph.Of(inventory));
        var layers = new MapLayers { NodePairsCut = blast.Nodes, LinkPairsCut = blast.Links };

        foreach (var network in (Inventory[])[inventory, schematic])
        {
            Assert.Equal(Text(network, layers, NetworkMapSvg.Write), Text(network, layers, NetworkMapSvg.Write));
            Assert.Equal(Text(network, layers, NetworkMapHtml.Write), Text(network, layers, NetworkMapHtml.Write));
        }
    }

    [Fact]
    public void Places_keep_their_directions_and_distances()
    {
        // On one meridian: 0, 1 and 3 degrees north, so the second gap is twice the first, and the north is above.
        var inventory = new Inventory { Nodes = [At("a", 10, 0), At("b", 10, 1), At("c", 10, 3)], Links = [new NetworkLink(0, 0, 1), new NetworkLink(1, 1, 2)] };

        var points = XDocument.Parse(Text(inventory, new MapLayers(), NetworkMapSvg.Write)).Root!.Descendants(Svg + "circle")
            .Select(node => (X: double.Parse((string)node.Attribute("cx")!, CultureInfo.InvariantCulture), Y: double.Parse((string)node.Attribute("cy")!, CultureInfo.InvariantCulture))).ToList();

        Assert.True(points[2].Y < points[1].Y && points[1].Y < points[0].Y);
        Assert.Equal(2, (points[1].Y - points[2].Y) / (points[0].Y - points[1].Y), 2);
        Assert.All(points, point => Assert.Equal(points[0].X, point.X, 0.2));

        static NetworkNode At(string id, double longitude, double latitude) => new(id) { Position = new GeoPoint(longitude, latitude) };
    }

    [Fact]
    public void Without_places_a_ring_is_drawn_round()
    {
        var inventory = new Inventory { Nodes = [.. Enumerable.Range(0, 12).Select(node => new NetworkNode($"n{node}"))], Links = [.. Enumerable.Range(0, 12).Select(node => new NetworkLink(node, node, (node + 1) % 12))] };

        var map = NetworkMap.Of(inventory, new MapLayers());

        Assert.False(map.IsGeographic);
        var points = XDocument.Parse(Text(inventory, new MapLayers(), NetworkMapSvg.Write)).Root!.Descendants(Svg + "circle")
            .Select(node => (X: double.Parse((string)node.Attribute("cx")!, CultureInfo.InvariantCulture), Y: double.Parse((string)node.Attribute("cy")!, CultureInfo.InvariantCulture))).ToList();
        var (x, y) = (points.Average(point => point.X), points.Average(point => point.Y));
        var radii = points.Select(point => Math.Sqrt(((point.X - x) * (point.X - x)) + ((point.Y - y) * (point.Y - y)))).ToList();
        Assert.True(radii.Min() > 0.9 * radii.Max());
    }

    [Fact]
    public void Parts_that_are_not_connected_stand_apart()
    {
        var inventory = new Inventory { Nodes = [.. Enumerable.Range(0, 300).Select(node => new NetworkNode($"n{node}"))], Links = [new NetworkLink(0, 0, 1), new NetworkLink(1, 2, 3)] };

        var points = XDocument.Parse(Text(inventory, new MapLayers(), NetworkMapSvg.Write)).Root!.Descendants(Svg + "circle").Select(node => ((string?)node.Attribute("cx"), (string?)node.Attribute("cy")));

        Assert.Equal(300, points.Distinct().Count());
    }

    [Fact]
    public void Both_paths_and_the_bridge_that_they_share_are_drawn_and_named()
    {
        var inventory = TwoWays.Over(givenWays: false);
        var risks = RiskModel.Of(inventory, RiskBasis.Inventory);

        var layers = PairLayers.Of(inventory, risks, new DiversityAnalysis(inventory, risks).Between(0, 1, remedies: true));
        var root = XDocument.Parse(Text(inventory, layers, NetworkMapSvg.Write)).Root!;

        Assert.Contains(layers.Shared, stretch => stretch.Name == "structure the old bridge");
        Assert.Contains(root.Descendants(Svg + "path"), path => (string?)path.Attribute("class") == "way a");
        Assert.Contains(root.Descendants(Svg + "path"), path => (string?)path.Attribute("class") == "way b");
        Assert.Contains(root.Descendants(Svg + "path"), path => (string?)path.Attribute("class") == "shared");
    }

    [Fact]
    public void A_page_loads_nothing()
    {
        var page = Text(ZooNetwork.Named("Abilene").Inventory, new MapLayers(), NetworkMapHtml.Write);

        Assert.Empty(Loading().Matches(page));
        Assert.Contains("default-src 'none'", page, StringComparison.Ordinal);
    }

    private static string Text(Inventory inventory, MapLayers layers, Action<NetworkMap, TextWriter> write)
    {
        using var output = new StringWriter(CultureInfo.InvariantCulture);
        write(NetworkMap.Of(inventory, layers), output);
        return output.ToString();
    }

    [GeneratedRegex("<(script|link|img|image|iframe|use|object)|url\\(|@import|src=|href=")]
    private static partial Regex Loading();
}
