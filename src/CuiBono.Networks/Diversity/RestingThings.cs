namespace CuiBono.Networks.Diversity;

/// <summary>What the pieces of an inventory rest on, down to the lowest layer, and which records of it are missing.</summary>
internal sealed class RestingThings
{
    private readonly Dictionary<ElementKey, NetworkElement> elements = [];
    private readonly Dictionary<ElementKey, IReadOnlyList<ElementKey>> restsOn = [];
    private readonly Dictionary<ElementKey, List<Risk>> risksOf = [];
    private readonly Dictionary<ElementKey, (SortedSet<ElementKey> Things, SortedSet<string> Missing)> closed = [];
    private readonly Dictionary<string, Risk> risks = [];

    public RestingThings(Inventory inventory)
    {
        foreach (var element in inventory.Elements)
        {
            elements.TryAdd(element.Key, element);
            restsOn[element.Key] = [.. restsOn.GetValueOrDefault(element.Key, []), .. element.RestsOn];
            if (element.Key.Kind is >= ElementKind.Circuit and <= ElementKind.Duct && element.Key.Kind > (Layer ?? ElementKind.Flow)) Layer = element.Key.Kind;
        }

        foreach (var link in inventory.Links) restsOn[link.Key] = link.RestsOn;
        foreach (var node in inventory.Nodes) restsOn.TryAdd(node.Key, node.RestsOn);
        foreach (var service in inventory.Services) restsOn.TryAdd(new ElementKey(ElementKind.Service, service.Id), [.. service.Paths.SelectMany(path => path)]);
        LinksRestOnSomething = Layer is not null || inventory.Links.Any(link => link.RestsOn.Any(key => key.Kind is >= ElementKind.Circuit and <= ElementKind.Structure));
        foreach (var risk in inventory.Risks)
        {
            risks.TryAdd(risk.Id, risk);
            foreach (var key in risk.Takes)
            {
                if (!risksOf.TryGetValue(key, out var list)) risksOf.Add(key, list = []);
                list.Add(risk);
            }
        }
    }

    /// <summary>The order in which keys are told: by layer, then by id.</summary>
    public static IComparer<ElementKey> Order { get; } = Comparer<ElementKey>.Create((x, y) => x.Kind != y.Kind ? x.Kind.CompareTo(y.Kind) : string.CompareOrdinal(x.Id, y.Id));

    /// <summary>The lowest layer from circuit to duct that the inventory records; every piece above it must reach it, or a record is missing.</summary>
    public ElementKind? Layer { get; }

    private bool LinksRestOnSomething { get; }

    public NetworkElement? Element(ElementKey key) => elements.GetValueOrDefault(key);

    public Risk? RiskOf(ElementKey key) => key.Kind == ElementKind.Region && key.Id.StartsWith(RiskPrefix, StringComparison.Ordinal) ? risks.GetValueOrDefault(key.Id[RiskPrefix.Length..]) : null;

    // A risk stands among the things as a region whose id no file can have.
    private const string RiskPrefix = "\u0000risk:";

    /// <summary>All that takes a piece with it, itself and the risks on the way among them, and what is not recorded.</summary>
    public (SortedSet<ElementKey> Things, SortedSet<string> Missing) Of(ElementKey piece)
    {
        if (closed.TryGetValue(piece, out var known)) return known;
        var things = new SortedSet<ElementKey>(Order);
        var missing = new SortedSet<string>(StringComparer.Ordinal);
        var open = new Stack<ElementKey>();
        open.Push(piece);
        while (open.TryPop(out var key))
        {
            if (!things.Add(key)) continue;
            foreach (var risk in risksOf.GetValueOrDefault(key, [])) things.Add(new ElementKey(ElementKind.Region, RiskPrefix + risk.Id));
            if (!restsOn.TryGetValue(key, out var below))
            {
                missing.Add($"{key} is not in the inventory");
                continue;
            }

            if (Needs(key, below)) missing.Add($"{key} has no record of what it rests on");
            foreach (var next in below) open.Push(next);
        }

        return closed[piece] = (things, missing);
    }

    private bool Needs(ElementKey key, IReadOnlyList<ElementKey> below)
    {
        if (key.Kind == ElementKind.Link) return LinksRestOnSomething && !below.Any(next => next.Kind is >= ElementKind.Circuit and <= ElementKind.Structure);
        return Layer is { } layer && key.Kind >= ElementKind.Service && key.Kind < layer && !below.Any(next => next.Kind == ElementKind.Link || (next.Kind > key.Kind && next.Kind <= ElementKind.Structure));
    }
}
