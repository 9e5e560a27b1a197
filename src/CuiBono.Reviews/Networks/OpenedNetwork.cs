using CuiBono.Evidence;
using CuiBono.Networks;

namespace CuiBono.Reviews.Networks;

/// <summary>A network.yaml with the files that it names, as one inventory.</summary>
/// <param name="Inventory">The inventory; null where there are errors, for nothing is computed before they are mended.</param>
/// <param name="Errors">What is wrong with the network.yaml, with file and line.</param>
public sealed record OpenedNetwork(Inventory? Inventory, IReadOnlyList<Finding> Errors)
{
    /// <summary>The files that were read, the network.yaml first.</summary>
    public IReadOnlyList<string> Files { get; init; } = [];
}
