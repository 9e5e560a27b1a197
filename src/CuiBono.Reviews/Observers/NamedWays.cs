using System.Globalization;
using CuiBono.Networks;
using CuiBono.Reviews.Networks;

namespace CuiBono.Reviews.Observers;

/// <summary>What the names that an initiative uses mean in an inventory: services, circuits, cables, links.</summary>
internal sealed class NamedWays(Inventory inventory)
{
    /// <summary>What runs under a name, by id or by name for people; or why that is not known, in a sentence.</summary>
    public (IReadOnlyList<ElementKey> Way, string? Problem) Of(string name)
    {
        if (NetworkReference.Parse(name) is { } exact && All().Any(one => one.Key == exact)) return Way(exact);
        var found = All().Where(one => one.Id == name).Select(one => one.Key).Distinct().ToList();
        if (found.Count == 0) found = [.. All().Where(one => string.Equals(one.Name, name, StringComparison.OrdinalIgnoreCase)).Select(one => one.Key).Distinct()];
        if (found.Count == 0) return ([], $"the inventory has no service, circuit or link '{name}'");

        // A list of circuits has a link for each circuit, which rests on it.
        found.RemoveAll(key => LinkOf(key) is { } link && link.RestsOn.Any(found.Contains));

        // The parts of one line have one id.
        if (found.Count == 1 || found.TrueForAll(key => key.Kind == ElementKind.Link)) return found.Count == 1 ? Way(found[0]) : (found, null);
        return ([], $"'{name}' is {string.Join(" and ", found.Take(3))} in the inventory; name one of them so");
    }

    /// <summary>The ends that two ways have in common, as indices of nodes; (-1, -1) where no links are under them, and indices of no node where their ends differ, so that every node counts.</summary>
    public (int Source, int Target) CommonEnds(IReadOnlyList<ElementKey> a, IReadOnlyList<ElementKey> b)
    {
        var (first, second) = (Ends(a), Ends(b));
        if (first.Count == 0 && second.Count == 0) return (-1, -1);
        return first.Count == 2 && first.SetEquals(second) ? (first.Min, first.Max) : (int.MaxValue, int.MaxValue);
    }

    private (IReadOnlyList<ElementKey>, string?) Way(ElementKey key)
    {
        if (key.Kind != ElementKind.Service) return ([key], null);
        var service = inventory.Services.First(service => service.Id == key.Id);
        return service.Paths.Count == 0 ? ([], $"service {service.Id} has no path on record") : ([.. service.Paths.SelectMany(path => path).Distinct()], null);
    }

    private IEnumerable<(ElementKey Key, string? Id, string? Name)> All() =>
        inventory.Services.Select(service => (new ElementKey(ElementKind.Service, service.Id), (string?)service.Id, (string?)service.Name))
            .Concat(inventory.Elements.Select(element => (element.Key, (string?)element.Key.Id, (string?)element.Name)))
            .Concat(inventory.Links.Select(link => (link.Key, link.Id, link.Name)));

    /// <summary>The nodes at which an odd number of a way's links ends.</summary>
    private SortedSet<int> Ends(IReadOnlyList<ElementKey> way)
    {
        var ends = new SortedSet<int>();
        var seen = new HashSet<ElementKey>();
        var open = new Stack<ElementKey>(way);
        var below = inventory.Elements.ToLookup(element => element.Key, element => element.RestsOn);
        while (open.TryPop(out var key))
        {
            if (!seen.Add(key)) continue;
            foreach (var next in below[key].SelectMany(keys => keys)) open.Push(next);
            if (LinkOf(key) is not { } link) continue;
            foreach (var node in (int[])[link.From, link.To])
                if (!ends.Remove(node)) ends.Add(node);
        }

        return ends;
    }

    private NetworkLink? LinkOf(ElementKey key) =>
        key.Kind == ElementKind.Link && int.TryParse(key.Id, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < inventory.Links.Count ? inventory.Links[index] : null;
}
