using System.Globalization;
using CuiBono.Networks;

namespace CuiBono.Reviews.Observers;

/// <summary>What the pieces of an inventory rest on, downwards.</summary>
internal sealed class PiecesBelow
{
    private readonly Inventory inventory;
    private readonly Dictionary<ElementKey, NetworkElement> elements = [];
    private readonly ILookup<ElementKey, Risk> risksOf;
    private readonly ILookup<ElementKey, NetworkLink> linesOf;

    public PiecesBelow(Inventory inventory)
    {
        this.inventory = inventory;
        foreach (var element in inventory.Elements) elements.TryAdd(element.Key, element);
        risksOf = inventory.Risks.SelectMany(risk => risk.Takes.Select(key => (key, risk))).ToLookup(each => each.key, each => each.risk);
        linesOf = inventory.Links.SelectMany(link => PieceOf(link) is { } piece ? [(piece.Key, link)] : Array.Empty<(ElementKey Key, NetworkLink Link)>()).ToLookup(each => each.Key, each => each.Item2);
    }

    /// <summary>A piece and all that it rests on, each once, from above.</summary>
    public IReadOnlyList<ElementKey> Of(IEnumerable<ElementKey> pieces)
    {
        var (below, seen) = (new List<ElementKey>(), new HashSet<ElementKey>());
        var open = new Queue<ElementKey>(pieces);
        while (open.TryDequeue(out var key))
        {
            if (!seen.Add(key)) continue;
            below.Add(key);
            foreach (var next in Element(key)?.RestsOn ?? Link(key)?.RestsOn ?? []) open.Enqueue(next);
        }

        return below;
    }

    /// <summary>The ids of the risks that take any of these.</summary>
    public IEnumerable<string> RisksOf(IEnumerable<ElementKey> keys) => keys.SelectMany(key => risksOf[key]).Select(risk => risk.Id).Distinct();

    public NetworkElement? Element(ElementKey key) => elements.GetValueOrDefault(key);

    public NetworkLink? Link(ElementKey key) =>
        key.Kind == ElementKind.Link && int.TryParse(key.Id, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < inventory.Links.Count ? inventory.Links[index] : null;

    /// <summary>The cable or duct that a link is, where it runs as the link does; null where there is none, or several.</summary>
    public NetworkElement? PieceOf(NetworkLink link)
    {
        var same = link.RestsOn.Select(Element).OfType<NetworkElement>().Where(element => element.Route.Count > 1 && element.Route.SequenceEqual(link.Route)).Take(2).ToList();
        return same.Count == 1 ? same[0] : null;
    }

    /// <summary>The links that are a cable or duct.</summary>
    public IEnumerable<NetworkLink> LinesOf(ElementKey piece) => linesOf[piece];

    /// <summary>Whether a link only stands for what it rests on: a circuit of a list, a cable, and so is drawn where that runs.</summary>
    public bool IsLogical(NetworkLink link) => link.Route.Count == 0 && link.RestsOn.Any(key => key.Kind is >= ElementKind.Circuit and <= ElementKind.Duct && Of([key]).Any(below => Link(below) is not null));
}
