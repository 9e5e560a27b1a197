using CuiBono.Networks.Diversity;

namespace CuiBono.Networks.Impact;

/// <summary>What has no place on record, so that nobody can say whether some ground takes it.</summary>
/// <param name="Nodes">Nodes without coordinates.</param>
/// <param name="Links">Links without a line that rest on nothing.</param>
/// <param name="Elements">Cables, ducts and structures without a place that rest on nothing.</param>
public sealed record Unplaced(int Nodes, int Links, int Elements)
{
    /// <summary>Whether all is placed.</summary>
    public bool IsNone => this is { Nodes: 0, Links: 0, Elements: 0 };

    /// <summary>Counts an inventory.</summary>
    public static Unplaced Of(Inventory inventory, LinkLines lines) => new(
        inventory.Nodes.Count(node => node.Position is null),
        inventory.Links.Count(link => lines.Lines[link.Index] is null && link.RestsOn.Count == 0),
        inventory.Elements.Count(element => element.Key.Kind is >= ElementKind.Cable and <= ElementKind.Structure && element.Route.Count == 0 && element.RestsOn.Count == 0));
}
