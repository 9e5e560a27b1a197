using System.Globalization;
using System.Text.Json.Nodes;

namespace CuiBono.Networks.Import;

/// <summary>Points and lines in well-known text (OGC 06-103r4, clause 7), as the GeoJSON that they mean.</summary>
internal static class WellKnownText
{
    /// <summary>The geometry; null where the text is neither POINT nor LINESTRING, empty, or has other than numbers.</summary>
    public static JsonObject? Geometry(ReadOnlySpan<char> text)
    {
        var open = text.IndexOf('(');
        if (open < 0 || !text.TrimEnd().EndsWith(")")) return null;
        var word = text[..open].Trim();
        if (word.IndexOf(' ') is >= 0 and var blank) word = word[..blank];
        var type = word.Equals("POINT", StringComparison.OrdinalIgnoreCase) ? "Point" : word.Equals("LINESTRING", StringComparison.OrdinalIgnoreCase) ? "LineString" : null;
        if (type is null) return null;
        var positions = new JsonArray();
        var inside = text[(open + 1)..text.LastIndexOf(')')];
        foreach (var range in inside.Split(','))
        {
            if (Position(inside[range]) is not { } position) return null;
            positions.Add(position);
        }

        if (type == "Point" && positions.Count != 1) return null;
        return new JsonObject { ["type"] = type, ["coordinates"] = type == "Point" ? positions[0]!.DeepClone() : positions };
    }

    /// <summary>Two numbers, with a height and a measure that are not used.</summary>
    private static JsonArray? Position(ReadOnlySpan<char> text)
    {
        var numbers = new JsonArray();
        foreach (var range in text.SplitAny(" \t\r\n"))
        {
            if (text[range].IsEmpty) continue;
            if (numbers.Count == 4 || !double.TryParse(text[range], NumberStyles.Float, CultureInfo.InvariantCulture, out var number) || !double.IsFinite(number)) return null;
            numbers.Add(number);
        }

        return numbers.Count >= 2 ? numbers : null;
    }
}
