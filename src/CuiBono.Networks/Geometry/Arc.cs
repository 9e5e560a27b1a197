using System.Runtime.InteropServices;

namespace CuiBono.Networks.Geometry;

/// <summary>The shorter great-circle segment between two places that are not opposite each other; a place where both are one.</summary>
/// <param name="Start">One end.</param>
/// <param name="End">The other end.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct Arc(UnitVector Start, UnitVector End)
{
    /// <summary>Its length.</summary>
    public double Metres => Start.MetresTo(End);

    /// <summary>Metres from a place to the nearest place of the segment.</summary>
    public double MetresTo(UnitVector place)
    {
        var normal = Start.Cross(End);
        var length = normal.Norm;
        if (length < 1e-13) return Start.MetresTo(place);
        if (normal.Cross(Start).Dot(place) >= 0 && End.Cross(normal).Dot(place) >= 0)
            return GreatCircle.Radius * Math.Abs(Math.Asin(Math.Clamp(normal.Dot(place) / length, -1, 1)));
        return Math.Min(Start.MetresTo(place), End.MetresTo(place));
    }

    /// <summary>Metres between the nearest places of two segments, 0 where they cross.</summary>
    /// <remarks>Two segments either cross or are nearest at an end of one of them: four end-to-segment distances decide.</remarks>
    public double MetresTo(Arc other)
    {
        if (Crosses(other)) return 0;
        return Math.Min(
            Math.Min(MetresTo(other.Start), MetresTo(other.End)),
            Math.Min(other.MetresTo(Start), other.MetresTo(End)));
    }

    private bool Crosses(Arc other)
    {
        var mine = Start.Cross(End);
        var theirs = other.Start.Cross(other.End);
        var a = -mine.Dot(other.Start);
        var b = mine.Dot(other.End);
        var c = theirs.Dot(Start);
        var d = -theirs.Dot(End);
        return (a > 0 && b > 0 && c > 0 && d > 0) || (a < 0 && b < 0 && c < 0 && d < 0);
    }
}
