using System.Globalization;

namespace CuiBono.Simulation.Networks;

/// <summary>Writes the places of a simulated town as points and its ducts as lines between them, in GeoJSON.</summary>
public static class MetroGeoJson
{
    /// <summary>Writes the town, in UTF-8, a line a feature.</summary>
    public static void Write(SimulatedMetro metro, Stream output)
    {
        using var text = new StreamWriter(output, leaveOpen: true) { NewLine = "\n" };
        text.WriteLine("{\"type\":\"FeatureCollection\",\"features\":[");
        var separator = "";
        foreach (var place in metro.Places) Feature(place.Id, "Point", At(place));
        foreach (var duct in metro.Ducts) Feature(duct.Id, "LineString", $"[{At(metro.Places[duct.From])},{At(metro.Places[duct.To])}]");
        text.WriteLine();
        text.WriteLine("]}");

        void Feature(string id, string type, string coordinates)
        {
            text.Write($"{separator}{{\"type\":\"Feature\",\"properties\":{{\"id\":\"{id}\"}},\"geometry\":{{\"type\":\"{type}\",\"coordinates\":{coordinates}}}}}");
            separator = ",\n";
        }
    }

    /// <summary>Ten-millionths of a degree as degrees.</summary>
    internal static string Degrees(int value) => string.Create(CultureInfo.InvariantCulture, $"{value / 10_000_000}.{value % 10_000_000:0000000}");

    private static string At(MetroPlace place) => $"[{Degrees(place.Longitude)},{Degrees(place.Latitude)}]";
}
