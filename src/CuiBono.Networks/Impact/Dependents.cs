using System.Globalization;
using CuiBono.Networks.Connectivity;
using CuiBono.Networks.Diversity;

namespace CuiBono.Networks.Impact;

/// <summary>What rests on what, upwards: from a bridge to its ducts, cables and links, and to the services over them.</summary>
internal sealed class Dependents
{
    private readonly Graph graph;
    private readonly Dictionary<ElementKey, List<ElementKey>> above = [];
    private readonly Dictionary<ElementKey, List<(int Service, int Path)>> waysOver = [];
    private readonly Dictionary<string, int> nodes = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> services = new(StringComparer.Ordinal);
    private readonly Inventory inventory;

    public Dependents(Inventory inventory, Graph graph)
    {
        (this.inventory, this.graph) = (inventory, graph);
        foreach (var element in inventory.Elements) Put(element.Key, element.RestsOn);
        foreach (var (index, node) in inventory.Nodes.Index())
        {
            nodes.TryAdd(node.Id, index);
            Put(node.Key, node.RestsOn);
        }

        foreach (var link in inventory.Links) Put(link.Key, link.RestsOn);
        foreach (var (index, service) in inventory.Services.Index())
        {
            services.TryAdd(service.Id, index);
            foreach (var (path, way) in service.Paths.Index())
            {
                foreach (var key in way)
                {
                    if (!waysOver.TryGetValue(key, out var list)) waysOver.Add(key, list = []);
                    list.Add((index, path));
                }
            }
        }

        void Put(ElementKey key, IReadOnlyList<ElementKey> restsOn)
        {
            foreach (var below in restsOn)
            {
                if (!above.TryGetValue(below, out var list)) above.Add(below, list = []);
                list.Add(key);
            }
        }
    }

    public int? NodeOf(string? id) => id is not null && nodes.TryGetValue(id, out var node) ? node : null;

    public int ServiceOf(NetworkService service) => services.GetValueOrDefault(service.Id, -1);

    /// <summary>All that is lost with these.</summary>
    /// <param name="taken">What is taken.</param>
    /// <param name="spared">What is not lost with them, whatever it rests on.</param>
    public Footprint Of(IEnumerable<ElementKey> taken, IReadOnlyCollection<ElementKey>? spared = null)
    {
        var seen = new HashSet<ElementKey>(spared ?? []);
        var (lostNodes, lostLinks, paths) = (new SortedSet<int>(), new SortedSet<int>(), new SortedSet<(int, int)>());
        var open = new Stack<ElementKey>(taken);
        while (open.TryPop(out var key))
        {
            if (!seen.Add(key)) continue;
            if (waysOver.TryGetValue(key, out var ways)) paths.UnionWith(ways);
            if (above.TryGetValue(key, out var resting))
                foreach (var next in resting) open.Push(next);
            if (key.Kind == ElementKind.Link && LinkOf(key) is { } link) lostLinks.Add(link);
            if (key.Kind == ElementKind.Service && services.TryGetValue(key.Id, out var service))
                for (var path = 0; path < inventory.Services[service].Paths.Count; path++) paths.Add((service, path));
            if (key.Kind != ElementKind.Node || NodeOf(key.Id) is not { } node) continue;
            lostNodes.Add(node);
            foreach (var at in graph.LinksOf(node)) open.Push(inventory.Links[at].Key);
        }

        if (spared is not null) seen.ExceptWith(spared);
        return new Footprint([.. lostNodes], [.. lostLinks], [.. paths]) { Elements = [.. seen.Where(key => key.Kind is >= ElementKind.Circuit and <= ElementKind.Region).Order(RestingThings.Order)] };
    }

    private int? LinkOf(ElementKey key) =>
        int.TryParse(key.Id, NumberStyles.None, CultureInfo.InvariantCulture, out var link) && link < graph.LinkCount ? link : null;
}
