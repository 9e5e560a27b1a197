using System.Runtime.InteropServices;

namespace CuiBono.Networks.Geometry;

/// <summary>A stretch along a line where another is near.</summary>
/// <param name="Start">Metres from the start of the line.</param>
/// <param name="End">Metres from the start of the line.</param>
/// <param name="NearestAt">Where both are nearest, in metres from the start of the line.</param>
/// <param name="Nearest">How near that is.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct NearStretch(double Start, double End, double NearestAt, double Nearest)
{
    /// <summary>Its length.</summary>
    public double Metres => End - Start;
}
