using CuiBono.Networks.Geometry;

namespace CuiBono.Networks.Diversity;

/// <summary>Links whose routes come near each other away from their ends.</summary>
public static class Corridors
{
    /// <summary>The pairs of links whose lines, with so much cut from both ends, are at most the separation apart. A link without a line is in none: it is unknown.</summary>
    /// <remarks>Cutting the ends keeps two links that leave the same town from counting. Two links within 2 r of each other is exactly what some disk of radius r takes together.</remarks>
    public static IReadOnlyList<Nearness> Of(LinkLines lines, double trimMetres, double separationMetres)
    {
        var trimmed = new SurveyedLine?[lines.Lines.Count];
        for (var link = 0; link < trimmed.Length; link++) trimmed[link] = lines.Lines[link]?.Trimmed(trimMetres);
        return ProximityJoin.Within(trimmed, separationMetres);
    }
}
