using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using CuiBono.Evidence;

namespace CuiBono.Networks.Import;

/// <summary>Reads a network from GraphML, as the Internet Topology Zoo writes it.</summary>
/// <remarks>
/// Nodes are taken in document order with their ids as text; attributes called Latitude and Longitude (degrees) place them, "label" names them. Edges are taken in document order, direction is ignored, and
/// self-loops are dropped before counting. Brandes, Eiglsperger, Herman, Himsolt and Marshall 2002 define the format; nested graphs, hyperedges and ports are not read, and that is said.
/// </remarks>
public static class GraphMlReader
{
    /// <summary>Reads a stream.</summary>
    /// <param name="stream">The document.</param>
    /// <param name="file">Its name, for findings.</param>
    /// <returns>What could be read; findings say what could not.</returns>
    public static Inventory Read(Stream stream, string file)
    {
        XElement root;
        try
        {
            root = XmlInventory.Load(stream);
        }
        catch (XmlException wrong)
        {
            return XmlInventory.Unreadable("graphml-unreadable", wrong, file);
        }

        var findings = new FindingList(file);
        if (root.Name.LocalName != "graphml" || Children(root, "graph").FirstOrDefault() is not { } graph)
            return new Inventory { Findings = [new Finding("graphml-unreadable", "The document holds no GraphML graph.", new SourcePlace(file))] };
        if (Children(root, "graph").Count() > 1) Say("graphml-more-graphs", "Only the first graph is read.", root);
        var keys = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var key in Children(root, "key"))
            if ((string?)key.Attribute("id") is { } id) keys[id] = (string?)key.Attribute("attr.name") ?? id;
        var (nodes, indexOf) = Nodes();
        var (links, loops) = Links(indexOf);
        foreach (var other in graph.Elements())
            if (other.Name.LocalName is "hyperedge" or "graph") Say("graphml-not-read", $"A {other.Name.LocalName} is not read.", other);
        return new Inventory { Nodes = nodes, Links = links, SelfLoops = loops, Findings = findings.All };

        (List<NetworkNode> Nodes, Dictionary<string, int> IndexOf) Nodes()
        {
            var (list, known) = (new List<NetworkNode>(), new Dictionary<string, int>(StringComparer.Ordinal));
            foreach (var node in Children(graph, "node"))
            {
                var data = Data(node);
                if ((string?)node.Attribute("id") is not { } id) Say("node-without-id", "A node without an id is left out.", node);
                else if (!known.TryAdd(id, list.Count)) Say("node-repeated", $"Node {id} stands twice; the first counts.", node);
                else list.Add(new NetworkNode(id) { Name = data.GetValueOrDefault("label") is { Length: > 0 } name ? name : id, Position = Position(data, node), Place = Place(node) });
            }

            return (list, known);
        }

        (List<NetworkLink> Links, int Loops) Links(Dictionary<string, int> known)
        {
            var (list, count) = (new List<NetworkLink>(), 0);
            foreach (var edge in Children(graph, "edge"))
            {
                var (source, target) = ((string?)edge.Attribute("source"), (string?)edge.Attribute("target"));
                if (source is null || target is null || !known.TryGetValue(source, out var from) || !known.TryGetValue(target, out var to))
                    Say("edge-without-node", $"An edge from {source ?? "nowhere"} to {target ?? "nowhere"} leads to no node and is left out.", edge);
                else if (from == to) count++;
                else list.Add(new NetworkLink(list.Count, from, to) { Id = (string?)edge.Attribute("id"), Name = Data(edge).GetValueOrDefault("LinkLabel"), Place = Place(edge) });
            }

            return (list, count);
        }

        Geometry.GeoPoint? Position(Dictionary<string, string> data, XElement node)
        {
            if (!data.TryGetValue("Latitude", out var north) || !data.TryGetValue("Longitude", out var east)) return null;
            if (double.TryParse(north, NumberStyles.Float, CultureInfo.InvariantCulture, out var latitude) && Math.Abs(latitude) <= 90
                && double.TryParse(east, NumberStyles.Float, CultureInfo.InvariantCulture, out var longitude) && Math.Abs(longitude) <= 180) return new(longitude, latitude);
            Say("place-unreadable", $"Latitude '{north}' and longitude '{east}' are no degrees; the node has no place.", node);
            return null;
        }

        Dictionary<string, string> Data(XElement element)
        {
            var data = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var each in Children(element, "data"))
                if ((string?)each.Attribute("key") is { } key) data[keys.GetValueOrDefault(key, key)] = each.Value.Trim();
            return data;
        }

        SourcePlace Place(XElement element) => new(file) { Line = ((IXmlLineInfo)element).LineNumber };

        void Say(string code, string message, XElement element) => findings.Warn(code, message, Place(element).Line);
    }

    private static IEnumerable<XElement> Children(XElement element, string name) => element.Elements().Where(child => child.Name.LocalName == name);
}
