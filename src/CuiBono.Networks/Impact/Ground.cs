using CuiBono.Networks.Diversity;
using CuiBono.Networks.Geometry;

namespace CuiBono.Networks.Impact;

/// <summary>What some ground takes: a disk or an area.</summary>
/// <param name="Nodes">The nodes within, ascending.</param>
/// <param name="Links">The links at these nodes and those whose line comes within, ascending.</param>
/// <param name="Elements">The bridges, ducts, cables and other elements whose place or line comes within, in document order.</param>
public sealed record Ground(IReadOnlyList<int> Nodes, IReadOnlyList<int> Links, IReadOnlyList<ElementKey> Elements)
{
    /// <summary>The radius that is taken where nothing else is said.</summary>
    public const double DefaultMetres = 25_000;

    /// <summary>The disk around a place.</summary>
    public static Ground Around(UnitVector centre, double metres, Inventory inventory, LinkLines lines) =>
        Of(inventory, lines, place => place.MetresTo(centre) <= metres, line => SeparationProfile.Metres(centre, line) <= metres);

    /// <summary>An area.</summary>
    public static Ground Within(GeoArea area, Inventory inventory, LinkLines lines) => Of(inventory, lines, area.Contains, area.Meets);

    /// <summary>All of it as keys of the inventory.</summary>
    public IReadOnlyList<ElementKey> Keys(Inventory inventory) => [.. Nodes.Select(node => inventory.Nodes[node].Key), .. Links.Select(link => inventory.Links[link].Key), .. Elements];

    private static Ground Of(Inventory inventory, LinkLines lines, Func<UnitVector, bool> contains, Func<SurveyedLine, bool> meets)
    {
        var (nodes, links) = (new List<int>(), new List<int>());
        var taken = new bool[inventory.Nodes.Count];
        for (var node = 0; node < taken.Length; node++)
        {
            if (inventory.Nodes[node].Position is not { } place || !contains(UnitVector.Of(place))) continue;
            taken[node] = true;
            nodes.Add(node);
        }

        for (var link = 0; link < inventory.Links.Count; link++)
        {
            var ends = inventory.Links[link];
            if (taken[ends.From] || taken[ends.To] || (lines.Lines[link] is { } line && meets(line))) links.Add(link);
        }

        return new Ground(nodes, links, [.. inventory.Elements.Where(element => element.Route.Count > 0 && meets(SurveyedLine.Of(element.Route))).Select(element => element.Key)]);
    }
}
