using System.Globalization;

namespace CuiBono.Networks.Diversity.Checking;

/// <summary>The inventory by plain look-ups: what has which name, where links lead and what rests on what.</summary>
internal sealed class PlainNetwork
{
    private readonly Inventory inventory;
    private readonly ILookup<ElementKey, NetworkElement> elements;
    private readonly Dictionary<string, int> nodes = [];
    private readonly Dictionary<string, NetworkService> services = [];
    private readonly ILookup<ElementKey, NetworkLink> linksOn;
    private readonly ILookup<int, int> linksAt;
    private readonly Dictionary<ElementKey, HashSet<ElementKey>> under = [];

    public PlainNetwork(Inventory inventory)
    {
        this.inventory = inventory;
        elements = inventory.Elements.ToLookup(element => element.Key);
        foreach (var (index, node) in inventory.Nodes.Index()) nodes.TryAdd(node.Id, index);
        foreach (var service in inventory.Services) services.TryAdd(service.Id, service);
        linksOn = inventory.Links.SelectMany(link => link.RestsOn.Distinct(), (link, key) => (link, key)).ToLookup(each => each.key, each => each.link);
        linksAt = inventory.Links.SelectMany(link => ((int[])[link.From, link.To]).Distinct(), (link, node) => (link.Index, node)).ToLookup(each => each.node, each => each.Index);
        (From, To) = ([.. inventory.Links.Select(link => link.From)], [.. inventory.Links.Select(link => link.To)]);
        IsUnlocated = [.. inventory.Links.Select(link => inventory.Nodes[link.From].Position is null || inventory.Nodes[link.To].Position is null)];
        HasSurveyedLengths = inventory.Links.Any(link => link.Route.Count > 0 && link.Metres is null);
        HasDelays = inventory.Links.Any(link => link.Picoseconds is not null);
        Lowest = inventory.Elements.Select(element => (ElementKind?)element.Key.Kind).Where(kind => kind is >= ElementKind.Circuit and <= ElementKind.Duct).Max();
    }

    public Inventory Inventory => inventory;

    public int NodeCount => inventory.Nodes.Count;

    public int LinkCount => inventory.Links.Count;

    /// <summary>The node at one end of each link.</summary>
    public int[] From { get; }

    /// <summary>The node at the other.</summary>
    public int[] To { get; }

    /// <summary>Of each link: whether an end has no place.</summary>
    public bool[] IsUnlocated { get; }

    /// <summary>Whether a length is a sum over the parts of a line.</summary>
    public bool HasSurveyedLengths { get; }

    /// <summary>Whether any link has a delay of its own.</summary>
    public bool HasDelays { get; }

    /// <summary>The lowest layer of lines that the inventory has, or null.</summary>
    public ElementKind? Lowest { get; }

    public int? NodeOf(string? id) => id is not null && nodes.TryGetValue(id, out var node) ? node : null;

    public NetworkLink? Link(ElementKey key) =>
        key.Kind == ElementKind.Link && int.TryParse(key.Id, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < LinkCount ? inventory.Links[index] : null;

    public IEnumerable<NetworkElement> Elements(ElementKey key) => elements[key];

    /// <summary>The links that rest on a thing directly.</summary>
    public IEnumerable<NetworkLink> LinksOn(ElementKey key) => linksOn[key];

    /// <summary>The links of a node.</summary>
    public IEnumerable<int> LinksAt(int node) => linksAt[node];

    public bool Exists(ElementKey key) => key.Kind switch
    {
        ElementKind.Link => Link(key) is not null,
        ElementKind.Node => nodes.ContainsKey(key.Id),
        ElementKind.Service => services.ContainsKey(key.Id),
        _ => elements.Contains(key),
    };

    /// <summary>What a thing rests on directly.</summary>
    public IReadOnlyList<ElementKey> Below(ElementKey key) => key.Kind switch
    {
        ElementKind.Link => Link(key)?.RestsOn ?? [],
        ElementKind.Node => NodeOf(key.Id) is { } node ? inventory.Nodes[node].RestsOn : [],
        ElementKind.Service => services.TryGetValue(key.Id, out var service) ? [.. service.Paths.SelectMany(path => path)] : [],
        _ => [.. elements[key].SelectMany(element => element.RestsOn)],
    };

    /// <summary>A thing and all that it rests on.</summary>
    public IReadOnlySet<ElementKey> Under(ElementKey key)
    {
        if (under.TryGetValue(key, out var known)) return known;
        var keys = new HashSet<ElementKey>();
        var open = new Queue<ElementKey>([key]);
        while (open.TryDequeue(out var next))
        {
            if (!keys.Add(next)) continue;
            foreach (var below in Below(next)) open.Enqueue(below);
        }

        return under[key] = keys;
    }
}
