using System.Runtime.InteropServices;

namespace CuiBono.Networks.Maps;

/// <summary>A point of a picture, in pixels from its left and its top.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct MapPoint(double X, double Y);
