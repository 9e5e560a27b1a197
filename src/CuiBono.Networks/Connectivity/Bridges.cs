namespace CuiBono.Networks.Connectivity;

/// <summary>The links whose loss alone divides the network.</summary>
public static class Bridges
{
    /// <summary>The indices of the bridges, ascending; a parallel link is never one.</summary>
    public static IReadOnlyList<int> Of(Graph graph) => Biconnectivity.Of(graph).Bridges;
}
