namespace CuiBono.Networks.Import;

/// <summary>What one file says, or several that are one network only together, such as the pages of a NetBox.</summary>
/// <param name="Format">What they are.</param>
/// <param name="Files">Their names, in the order in which they were given.</param>
/// <param name="Inventory">What could be read.</param>
public sealed record InventoryPart(InventoryFormat Format, IReadOnlyList<string> Files, Inventory Inventory);
