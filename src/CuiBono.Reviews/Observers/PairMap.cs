using CuiBono.Networks;
using CuiBono.Networks.Geometry;
using CuiBono.Networks.Maps;
using CuiBono.Outcomes;

namespace CuiBono.Reviews.Observers;

/// <summary>A small map of the two ways of a pair and of what they share.</summary>
public sealed class PairMap
{
    private const double Width = 620;
    private const int MostLinks = 400;

    private readonly NetworkMap map;

    private PairMap(NetworkMap map) => this.map = map;

    /// <summary>Writes the drawing as SVG for a page that styles it; every text in it is escaped.</summary>
    /// <param name="id">An id that is the page's only one.</param>
    /// <param name="output">The page.</param>
    public void Write(string id, TextWriter output) => NetworkMapSvg.WriteFigure(map, id, output);

    /// <summary>Draws a pair; null where no link of the inventory is under one of its ways.</summary>
    /// <param name="inventory">The network; of a large one only what the ways touch is drawn.</param>
    /// <param name="pieces">What rests on what.</param>
    /// <param name="a">The first way.</param>
    /// <param name="b">The second.</param>
    /// <param name="pair">What is known of them.</param>
    internal static PairMap? Of(Inventory inventory, PiecesBelow pieces, IReadOnlyList<ElementKey> a, IReadOnlyList<ElementKey> b, DiversityEvidence pair)
    {
        var (first, second) = (Links(a), Links(b));
        if (first.Count == 0 || second.Count == 0) return null;
        var ways = first.Concat(second).Select(link => link.Index).ToHashSet();
        var drawn = inventory.Links.Where(link => ways.Contains(link.Index) || (inventory.Links.Count <= MostLinks && !pieces.IsLogical(link))).ToList();
        var nodes = drawn.SelectMany(link => (int[])[link.From, link.To]).Distinct().Order().ToList();
        var nodeAt = nodes.Index().ToDictionary(each => each.Item, each => each.Index);
        var linkAt = drawn.Index().ToDictionary(each => each.Item.Index, each => each.Index);
        var part = new Inventory
        {
            Nodes = [.. nodes.Select(node => inventory.Nodes[node])],
            Links = [.. drawn.Select((link, at) => link with { Index = at, From = nodeAt[link.From], To = nodeAt[link.To] })],
        };
        return new PairMap(NetworkMap.Of(part, new MapLayers
        {
            Title = pair.Shared.Count > 0 ? $"{pair.A} and {pair.B} share {pair.Shared[0].Name}" : $"{pair.A} and {pair.B}",
            Paths = [[.. first.Select(link => linkAt[link.Index])], [.. second.Select(link => linkAt[link.Index])]],
            Shared = [.. pair.Shared.Select(Stretch)],
        }, Width));

        List<NetworkLink> Links(IReadOnlyList<ElementKey> way) => [.. pieces.Of(way).Select(pieces.Link).OfType<NetworkLink>().Where(link => !pieces.IsLogical(link))];

        MapStretch Stretch(SharedRisk thing)
        {
            var route = RouteOf(thing, pieces);
            return new MapStretch(thing.Name, thing.Name) { Line = route, Links = route.Count > 0 ? [] : [.. first.Intersect(second).Select(link => linkAt[link.Index])] };
        }
    }

    private static IReadOnlyList<GeoPoint> RouteOf(SharedRisk thing, PiecesBelow pieces)
    {
        foreach (var each in thing.Beneath.Prepend(thing))
            if (Promises.KebabCase.Parse<ElementKind>(each.Kind) is { } kind && (pieces.Element(new ElementKey(kind, each.Id))?.Route ?? pieces.Link(new ElementKey(kind, each.Id))?.Route) is { Count: > 0 } route) return route;
        return [];
    }
}
