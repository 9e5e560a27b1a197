using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using CuiBono.Evidence;
using CuiBono.Networks.Geometry;

namespace CuiBono.Networks.Import;

/// <summary>Reads a network from KML: points are nodes, lines and tracks are links.</summary>
/// <remarks>
/// OGC 07-147r2 (KML 2.2) with Google's gx:Track: longitude, latitude and an altitude that is not used, WGS 84. An end of a line belongs to the node at exactly its place; nothing is snapped. A node's id is the
/// extended datum "id", else the placemark's id, else its name. Polygons, rings, models and overlays are not read; a network link is named and never fetched.
/// </remarks>
public static class KmlReader
{
    /// <summary>Reads a stream.</summary>
    /// <param name="stream">The document.</param>
    /// <param name="file">Its name, for findings.</param>
    /// <returns>What could be read; findings say what could not.</returns>
    public static Inventory Read(Stream stream, string file)
    {
        XElement root;
        try
        {
            root = XmlInventory.Load(stream);
        }
        catch (XmlException wrong)
        {
            return XmlInventory.Unreadable("kml-unreadable", wrong, file);
        }

        if (root.Name.LocalName != "kml") return new Inventory { Findings = [new Finding("kml-unreadable", "The document is no KML.", new SourcePlace(file))] };
        var findings = new FindingList(file);
        var network = new PlacedNetwork(file, findings);
        var copies = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var link in root.Descendants().Where(element => element.Name.LocalName == "NetworkLink"))
            findings.Refuse("network-link-refused", $"A network link leads to '{Inside(link, "href")?.Value.Trim()}'; nothing is fetched: give that file itself.", LineOf(link));
        foreach (var (at, placemark) in root.Descendants().Where(element => element.Name.LocalName == "Placemark").Index()) Placemark(placemark, at + 1);
        return network.ToInventory();

        void Placemark(XElement placemark, int number)
        {
            var name = Text(Child(placemark, "name")) ?? Extended(placemark, "name");
            var id = Extended(placemark, "id") ?? (string?)placemark.Attribute("id");
            var read = 0;
            foreach (var geometry in Within(placemark))
            {
                switch (geometry.Name.LocalName)
                {
                    case "Point":
                        Point(geometry, id ?? name ?? $"placemark {number}", name);
                        break;
                    case "LineString":
                        Line(Places(Child(geometry, "coordinates")?.Value ?? ""), geometry, id, name);
                        break;
                    case "Track":
                        Line(Places(string.Join(' ', geometry.Elements().Where(each => each.Name.LocalName == "coord").Select(each => string.Join(',', each.Value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))))), geometry, id, name);
                        break;
                    case "Polygon" or "Model":
                        findings.Warn("geometry-not-read", $"A {geometry.Name.LocalName} is neither point nor line and is left out.", LineOf(geometry));
                        break;
                    default:
                        continue;
                }

                read++;
            }

            if (read == 0) findings.Warn("place-missing", $"Placemark {name ?? id ?? number.ToString(CultureInfo.InvariantCulture)} has no geometry and is left out.", LineOf(placemark));
        }

        void Point(XElement geometry, string id, string? name)
        {
            if (Places(Child(geometry, "coordinates")?.Value ?? "") is not [var place])
            {
                findings.Warn("place-unreadable", $"The point of {id} is not one place in degrees and is left out.", LineOf(geometry));
                return;
            }

            var own = id;
            while (network.Has(own)) own = string.Create(CultureInfo.InvariantCulture, $"{id} #{copies[id] = copies.GetValueOrDefault(id, 1) + 1}");
            if (own != id) findings.Warn("node-repeated", $"Node {id} stands more than once; this one is called {own}.", LineOf(geometry));
            network.Add(own, name, place, LineOf(geometry));
        }

        void Line(List<GeoPoint>? line, XElement geometry, string? id, string? name)
        {
            if (line is null) findings.Warn("place-unreadable", $"The line of {name ?? id ?? "a placemark"} has coordinates that are no degrees (longitude, latitude) and is left out.", LineOf(geometry));
            else if (line.Count < 2) findings.Warn("line-too-short", $"The line of {name ?? id ?? "a placemark"} has fewer than two places and is left out.", LineOf(geometry));
            else network.AddLine(id, name, line, LineOf(geometry));
        }
    }

    /// <summary>The places of a text of tuples that white space parts; null where one of them is none.</summary>
    private static List<GeoPoint>? Places(ReadOnlySpan<char> text)
    {
        var places = new List<GeoPoint>();
        foreach (var range in text.SplitAny(" \t\r\n"))
        {
            var tuple = text[range];
            if (tuple.IsEmpty) continue;
            var comma = tuple.IndexOf(',');
            if (comma < 0) return null;
            var north = tuple[(comma + 1)..];
            if (north.IndexOf(',') is >= 0 and var second) north = north[..second];
            if (!double.TryParse(tuple[..comma], NumberStyles.Float, CultureInfo.InvariantCulture, out var x) || !double.TryParse(north, NumberStyles.Float, CultureInfo.InvariantCulture, out var y) || CoordinateSystem.Degrees.Place(x, y) is not { } place) return null;
            places.Add(place);
        }

        return places;
    }

    /// <summary>What a placemark holds, without what another placemark in it holds.</summary>
    private static IEnumerable<XElement> Within(XElement placemark)
    {
        var open = new Stack<XElement>(placemark.Elements().Reverse());
        while (open.TryPop(out var element))
        {
            if (element.Name.LocalName == "Placemark") continue;
            yield return element;
            foreach (var child in element.Elements().Reverse()) open.Push(child);
        }
    }

    /// <summary>A named extended datum, in the plain form or the schema's.</summary>
    private static string? Extended(XElement placemark, string name)
    {
        if (Child(placemark, "ExtendedData") is not { } data) return null;
        var named = data.Descendants().FirstOrDefault(each => each.Name.LocalName is "Data" or "SimpleData" && string.Equals((string?)each.Attribute("name"), name, StringComparison.OrdinalIgnoreCase));
        return named is null ? null : Text(named.Name.LocalName == "Data" ? Child(named, "value") : named);
    }

    private static string? Text(XElement? element) => element?.Value.Trim() is { Length: > 0 } text ? text : null;

    private static XElement? Child(XElement element, string name) => element.Elements().FirstOrDefault(child => child.Name.LocalName == name);

    private static XElement? Inside(XElement element, string name) => element.Descendants().FirstOrDefault(child => child.Name.LocalName == name);

    private static int LineOf(XElement element) => ((IXmlLineInfo)element).LineNumber;
}
