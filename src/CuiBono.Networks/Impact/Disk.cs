using CuiBono.Networks.Diversity;
using CuiBono.Networks.Geometry;

namespace CuiBono.Networks.Impact;

/// <summary>What a disk on the ground takes.</summary>
/// <param name="Nodes">The nodes within, ascending.</param>
/// <param name="Links">The links at these nodes and those whose whole line comes within, ascending.</param>
public sealed record Disk(IReadOnlyList<int> Nodes, IReadOnlyList<int> Links)
{
    /// <summary>The radius that is taken where nothing else is said.</summary>
    public const double DefaultMetres = 25_000;

    /// <summary>The disk around a place.</summary>
    public static Disk Around(UnitVector centre, double metres, Inventory inventory, LinkLines lines)
    {
        var (nodes, links) = (new List<int>(), new List<int>());
        var taken = new bool[inventory.Nodes.Count];
        for (var node = 0; node < taken.Length; node++)
        {
            if (inventory.Nodes[node].Position is not { } place || UnitVector.Of(place).MetresTo(centre) > metres) continue;
            taken[node] = true;
            nodes.Add(node);
        }

        for (var link = 0; link < inventory.Links.Count; link++)
        {
            var ends = inventory.Links[link];
            if (taken[ends.From] || taken[ends.To] || (lines.Lines[link] is { } line && SeparationProfile.Metres(centre, line) <= metres)) links.Add(link);
        }

        return new Disk(nodes, links);
    }
}
