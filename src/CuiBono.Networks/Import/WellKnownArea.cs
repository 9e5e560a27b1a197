using CuiBono.Networks.Geometry;

namespace CuiBono.Networks.Import;

/// <summary>Reads POLYGON and MULTIPOLYGON of well-known text, longitude first, heights passed over.</summary>
internal static class WellKnownArea
{
    private const int MostLetters = 8 << 20;
    private const string Srid = "SRID=4326;";

    public static AreaRead Read(string text, AreaRings rings)
    {
        if (text.Length > MostLetters) return rings.Refuse("too-large", $"The text has more than {MostLetters >> 20} million letters.");
        var rest = text.AsSpan().Trim();
        if (rest.StartsWith(Srid, StringComparison.OrdinalIgnoreCase)) rest = rest[Srid.Length..].TrimStart();
        var isMany = rest.StartsWith("MULTIPOLYGON", StringComparison.OrdinalIgnoreCase);
        if (!isMany && !rest.StartsWith("POLYGON", StringComparison.OrdinalIgnoreCase)) return rings.Refuse("geometry-not-area", "The text is no area; write POLYGON or MULTIPOLYGON in degrees, such as POLYGON ((8 47, 9 47, 9 48, 8 47)).");
        rest = rest[(isMany ? 12 : 7)..].TrimStart();
        foreach (var flag in (string[])["ZM", "Z", "M"])
        {
            if (!rest.StartsWith(flag, StringComparison.OrdinalIgnoreCase)) continue;
            rest = rest[flag.Length..].TrimStart();
            break;
        }

        return (isMany ? Each(ref rest, rings, Polygon) : Polygon(ref rest, rings)) && rest.TrimStart().IsEmpty
            ? rings.Read()
            : rings.Refuse("text-unreadable", $"The text cannot be read {(rest.IsEmpty ? "up to its end" : $"from '{rest[..Math.Min(20, rest.Length)]}' on")}; write POLYGON ((LON LAT, LON LAT, LON LAT, LON LAT)), the last corner as the first.");
    }

    private delegate bool Part(ref ReadOnlySpan<char> rest, AreaRings rings);

    private static bool Each(ref ReadOnlySpan<char> rest, AreaRings rings, Part part)
    {
        if (!Eat(ref rest, '(')) return false;
        do
        {
            if (!part(ref rest, rings)) return false;
        }
        while (Eat(ref rest, ','));

        return Eat(ref rest, ')');
    }

    private static bool Polygon(ref ReadOnlySpan<char> rest, AreaRings rings)
    {
        var read = new List<IReadOnlyList<GeoPoint>>();
        if (!Each(ref rest, rings, Ring)) return false;
        rings.Add(read);
        return true;

        bool Ring(ref ReadOnlySpan<char> rest, AreaRings rings)
        {
            var end = rest.IndexOf(')');
            if (!Eat(ref rest, '(') || end < 0) return false;
            end = rest.IndexOf(')');
            var line = new List<GeoPoint>();
            foreach (var corner in rest[..end].ToString().Split(','))
            {
                var numbers = corner.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
                if (numbers.Length is < 2 or > 4 || AreaReader.Number(numbers[0]) is not { } x || AreaReader.Number(numbers[1]) is not { } y || CoordinateSystem.Degrees.Place(x, y) is not { } place) return false;
                line.Add(place);
            }

            read.Add(line);
            rest = rest[(end + 1)..];
            return true;
        }
    }

    private static bool Eat(ref ReadOnlySpan<char> rest, char letter)
    {
        var next = rest.TrimStart();
        if (next.IsEmpty || next[0] != letter) return false;
        rest = next[1..];
        return true;
    }
}
