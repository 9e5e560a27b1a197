using System.Runtime.InteropServices;

namespace CuiBono.Networks.Availability;

/// <summary>The probability that two nodes are not connected, between two bounds that are sure.</summary>
/// <param name="Low">It is at least this.</param>
/// <param name="High">It is at most this.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Unavailability(double Low, double High)
{
    /// <summary>Whether both bounds are one: the value is exact to rounding.</summary>
    public bool IsExact => Low.Equals(High);

    /// <summary>Minutes in a year of 8,760 hours, of the upper bound.</summary>
    public double MinutesPerYear => High * 8760 * 60;
}
