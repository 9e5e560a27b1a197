using System.Runtime.InteropServices;

namespace CuiBono.Simulation.Networks;

/// <summary>A place of the town where ducts end: a manhole, an entrance, a building, a site.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Longitude">In ten-millionths of a degree.</param>
/// <param name="Latitude">In ten-millionths of a degree.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct MetroPlace(string Id, int Longitude, int Latitude)
{
    /// <summary>Whether it is a customer's building, where circuits end.</summary>
    public bool IsBuilding { get; init; }
}
