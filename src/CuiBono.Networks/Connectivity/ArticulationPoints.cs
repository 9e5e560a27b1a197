namespace CuiBono.Networks.Connectivity;

/// <summary>The nodes whose loss alone divides the network.</summary>
public static class ArticulationPoints
{
    /// <summary>The articulation points, ascending; parallel links change nothing.</summary>
    public static IReadOnlyList<int> Of(Graph graph) => Biconnectivity.Of(graph).ArticulationPoints;
}
