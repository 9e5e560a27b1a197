using System.Runtime.InteropServices;

namespace CuiBono.Networks.Geometry;

/// <summary>A place on the sphere in degrees, WGS 84 longitude and latitude.</summary>
/// <param name="Longitude">East positive, -180 to 180.</param>
/// <param name="Latitude">North positive, -90 to 90.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct GeoPoint(double Longitude, double Latitude);
