using System.Runtime.InteropServices;

namespace CuiBono.Networks.Geometry;

/// <summary>Two lines that come near each other.</summary>
/// <param name="A">The smaller number.</param>
/// <param name="B">The larger number.</param>
/// <param name="Metres">Between their nearest places, 0 where they cross.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Nearness(int A, int B, double Metres);
