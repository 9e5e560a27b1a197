using System.Globalization;
using CuiBono.Networks.Connectivity;
using CuiBono.Networks.Diversity;
using CuiBono.Networks.Geometry;

namespace CuiBono.Networks.Impact;

/// <summary>What is lost with each piece of an inventory, and with any set of pieces.</summary>
/// <remarks>A service with ways that it is built on is lost with the last of them or with an end; one without is lost when its ends are no longer connected.</remarks>
public sealed class ImpactAnalysis
{
    private readonly Inventory inventory;
    private readonly Dependents dependents;
    private readonly Loss loss;
    private readonly BlastRadius blast;
    private readonly Graph graph;
    private readonly List<(int Service, int From, int To)> free = [];
    private readonly Dictionary<int, List<int>> endingAt = [];
    private readonly Dictionary<string, (double PerHour, SortedSet<string> Customers)> carried = new(StringComparer.Ordinal);

    /// <summary>Takes an inventory.</summary>
    public ImpactAnalysis(Inventory inventory)
    {
        this.inventory = inventory;
        graph = Graph.Of(inventory);
        dependents = new Dependents(inventory, graph);
        loss = new Loss(graph);
        blast = BlastRadius.Of(graph);
        foreach (var (index, service) in inventory.Services.Index())
        {
            var (from, to) = (dependents.NodeOf(service.From), dependents.NodeOf(service.To));
            if (service.Paths.Count == 0 && from is { } a && to is { } b && loss.Connects(a, b)) free.Add((index, a, b));
            foreach (var end in (int?[])[from, to])
            {
                if (service.Paths.Count == 0 || end is null) continue;
                if (!endingAt.TryGetValue(end.Value, out var list)) endingAt.Add(end.Value, list = []);
                list.Add(index);
            }

            carried.TryAdd(service.Id, (0, service.Customer is null ? [] : new SortedSet<string>(StringComparer.Ordinal) { service.Customer }));
        }

        foreach (var flow in inventory.Flows)
        {
            if (!carried.TryGetValue(flow.Service, out var so)) continue;
            if (flow.Customer is not null) so.Customers.Add(flow.Customer);
            carried[flow.Service] = so with { PerHour = so.PerHour + flow.PerHour };
        }
    }

    /// <summary>Every node, link, element and risk, each pair of links that share a corridor where that is the basis, and a disk around each node; most transactions first, then most pairs, then by kind in this order and by document order.</summary>
    public IReadOnlyList<ElementImpact> Everything(RiskBasis basis, double diskMetres = Ground.DefaultMetres)
    {
        var all = new List<ElementImpact>();
        var lines = LinkLines.Of(inventory);
        foreach (var (index, node) in inventory.Nodes.Index()) all.Add(Of("node", node.Id, node.Name, dependents.Of([node.Key]), blast.Nodes[index]));
        foreach (var link in inventory.Links) all.Add(Of("link", link.Key.Id, NameOf(link), dependents.Of([link.Key]), blast.Links[link.Index]));
        foreach (var element in inventory.Elements) all.Add(Of(element.Key.Kind.ToString().ToLowerInvariant(), element.Key.Id, element.Name, dependents.Of([element.Key])));
        foreach (var risk in inventory.Risks) all.Add(Of("risk", risk.Id, risk.Name, dependents.Of(risk.Takes)));
        if (!basis.IsInventory)
        {
            foreach (var near in Corridors.Of(lines, basis.TrimMetres!.Value, basis.SeparationMetres!.Value))
            {
                var (a, b) = (inventory.Links[near.A], inventory.Links[near.B]);
                all.Add(Of("corridor", string.Create(CultureInfo.InvariantCulture, $"{near.A}/{near.B}"), $"{NameOf(a)} beside {NameOf(b)}", dependents.Of([a.Key, b.Key])));
            }

            foreach (var node in inventory.Nodes)
            {
                if (node.Position is not { } place) continue;
                var disk = Ground.Around(UnitVector.Of(place), diskMetres, inventory, lines);
                all.Add(Of("disk", node.Id, string.Create(CultureInfo.InvariantCulture, $"{diskMetres / 1000} km around {node.Name}"), dependents.Of(disk.Keys(inventory))));
            }
        }

        return [.. all.OrderByDescending(each => each.TransactionsPerHourCut).ThenByDescending(each => each.PairsCut)];
    }

    /// <summary>What if all of these were gone at once?</summary>
    public ElementImpact WhatIf(string name, IEnumerable<ElementKey> taken) => Of("what-if", "", name, dependents.Of(taken));

    /// <summary>What if everything on some ground were gone?</summary>
    public ElementImpact WhatIf(string name, Ground ground) => Of("what-if", "", name, dependents.Of(ground.Keys(inventory)));

    internal Dependents Dependents => dependents;

    internal Graph Graph => graph;

    /// <summary>The pairs of nodes and the services that are lost with a footprint.</summary>
    internal (long PairsCut, SortedSet<int> Services) Lose(Footprint footprint, long? pairs = null)
    {
        var mustWalk = pairs is null || (pairs > 0 && free.Count > 0) || footprint.Nodes.Count > 0;
        var cut = mustWalk ? loss.Take(footprint.Nodes, footprint.Links) : pairs!.Value;
        var lost = new SortedSet<int>();
        if (mustWalk)
            foreach (var (service, from, to) in free)
                if (!loss.Connects(from, to)) lost.Add(service);
        foreach (var service in footprint.Paths.GroupBy(path => path.Service))
            if (service.Count() == inventory.Services[service.Key].Paths.Count) lost.Add(service.Key);
        foreach (var node in footprint.Nodes)
            if (endingAt.TryGetValue(node, out var ending)) lost.UnionWith(ending);
        return (cut, lost);
    }

    private ElementImpact Of(string kind, string id, string name, Footprint footprint, long? pairs = null)
    {
        var (cut, lost) = Lose(footprint, pairs);
        var perHour = 0.0;
        var customers = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var service in lost)
        {
            var (transactions, whose) = carried[inventory.Services[service].Id];
            perHour += transactions;
            customers.UnionWith(whose);
        }

        return new ElementImpact(kind, id, name, cut, perHour, [.. customers]) { Services = [.. lost.Select(service => inventory.Services[service].Id)] };
    }

    private string NameOf(NetworkLink link) => link.Name ?? $"{inventory.Nodes[link.From].Name} - {inventory.Nodes[link.To].Name}";
}
