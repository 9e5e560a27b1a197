using System.Text;
using CuiBono.Networks.Geometry;
using static CuiBono.Networks.Maps.Markup;

namespace CuiBono.Networks.Maps;

/// <summary>Writes a map as an SVG picture that stands by itself: title, map, scale, legend and what it says.</summary>
/// <remarks>Needs no program and no font; light or dark as its reader prefers. Text stays text, and every node and link says its name when pointed at.</remarks>
public static class NetworkMapSvg
{
    private const double Margin = 20;
    private const double Head = 78;
    private const double LabelSize = 11;
    private const double LineHeight = 16;
    private const int MostLabels = 1_500;

    /// <summary>Writes the picture.</summary>
    public static void Write(NetworkMap map, TextWriter output) => Write(map, output, MapAsset.Style.Content);

    internal static void Write(NetworkMap map, TextWriter output, string? style)
    {
        var width = map.Places.Width + (2 * Margin);
        var notes = map.Layers.Notes.SelectMany(note => Wrap(note, width - (2 * Margin), LabelSize)).ToList();
        var legendTop = Head + map.Places.Height + 34;
        var height = legendTop + 30 + (LineHeight * notes.Count) + 12;
        output.Write($"""
            <svg xmlns="http://www.w3.org/2000/svg" width="{N(width)}" height="{N(height)}" viewBox="0 0 {N(width)} {N(height)}" role="img" aria-labelledby="map-title map-desc"{(map.Layers.Paths.Count > 0 || map.Layers.LostLinks.Count > 0 ? " class=\"quiet\"" : "")}>
            <title id="map-title">{Escape(map.Layers.Title)}</title>
            <desc id="map-desc">{Escape($"{Facts(map)} {string.Join(' ', map.Layers.Notes)}")}</desc>

            """.ReplaceLineEndings("\n"));
        if (style is not null) output.Write($"<style>\n{style}</style>\n");
        output.Write($"<rect class=\"page\" width=\"100%\" height=\"100%\"/>\n<text class=\"title\" x=\"{N(Margin)}\" y=\"30\">{Escape(Short(map.Layers.Title, 110))}</text>\n");
        output.Write($"<text class=\"soft\" x=\"{N(Margin)}\" y=\"50\">{Escape(Facts(map))}</text>\n<g transform=\"translate({N(Margin)} {N(Head)})\">\n");
        WriteDrawing(map, output);
        output.Write("</g>\n");
        WriteLegend(map, legendTop, output);
        for (var at = 0; at < notes.Count; at++) output.Write($"<text class=\"soft\" x=\"{N(Margin)}\" y=\"{N(legendTop + 36 + (LineHeight * at))}\">{Escape(notes[at])}</text>\n");
        output.Write("</svg>\n");
    }

    /// <summary>Writes the drawing alone, for a page that styles it (class "netmap") and says in its own words what the notes say.</summary>
    /// <param name="map">The map.</param>
    /// <param name="id">An id that is the page's only one; letters, digits, points and hyphens.</param>
    /// <param name="output">The page.</param>
    public static void WriteFigure(NetworkMap map, string id, TextWriter output)
    {
        var (width, height) = (map.Places.Width + (2 * Margin), map.Places.Height + (2 * Margin) + 24);
        output.Write($"""
            <svg class="netmap quiet" width="{N(width)}" height="{N(height)}" viewBox="0 0 {N(width)} {N(height)}" role="img" aria-labelledby="{Escape(id)}">
            <title id="{Escape(id)}">{Escape(map.Layers.Title)}</title>
            <g transform="translate({N(Margin)} {N(Margin)})">

            """.ReplaceLineEndings("\n"));
        WriteDrawing(map, output);
        output.Write("</g>\n");
        WriteScale(map, Margin, height - 12, output);
        output.Write("</svg>\n");
    }

    private static void WriteDrawing(NetworkMap map, TextWriter output)
    {
        WriteUnder(map, output);
        foreach (var link in map.Inventory.Links.Where(link => !map.Layers.LostLinks.Contains(link.Index))) WriteLink(map, link, output);
        foreach (var link in map.Inventory.Links.Where(link => map.Layers.LostLinks.Contains(link.Index))) WriteLink(map, link, output);
        foreach (var (way, path) in map.Layers.Paths.Take(2).Index())
            foreach (var link in path) output.Write($"<path class=\"way {(way == 0 ? "a" : "b")}\" d=\"{Path(map.Lines[link])}\"><title>{Escape($"{(way == 0 ? "first" : "second")} path, {map.NameOf(map.Inventory.Links[link])}")}</title></path>\n");
        WriteNodes(map, output);
    }

    private static void WriteLink(NetworkMap map, NetworkLink link, TextWriter output)
    {
        var isLost = map.Layers.LostLinks.Contains(link.Index);
        var kind = isLost ? "lost link" : CutBy(map.Layers.LinkPairsCut, link.Index) > 0 ? "hurt link" : "link";
        output.Write($"<path class=\"{kind}\" stroke-width=\"{N(isLost ? 3 : map.Widths[link.Index])}\" d=\"{Path(map.Lines[link.Index])}\"><title>{Escape(map.NameOf(link) + (isLost ? ", lost" : Cut(map.Layers.LinkPairsCut, link.Index)))}</title></path>\n");
    }

    private static string Facts(NetworkMap map)
    {
        var aside = map.IsGeographic ? map.Places.IsPlaced.Count(placed => !placed) : 0;
        var drawing = map.IsGeographic ? "Azimuthal equidistant, links without a surveyed line as great circles" : "Schematic: the file gives too few places, so distance here is the number of links";
        return $"{Count(map.Inventory.Nodes.Count)} nodes, {Count(map.Inventory.Links.Count)} links. {drawing}{(aside > 0 ? $"; {Count(aside)} without a place stand hollow beside their neighbours" : "")}.";
    }

    private static void WriteUnder(NetworkMap map, TextWriter output)
    {
        if (map.Places.PixelsPerMetre is { } scale && map.Layers.Zones.Count + map.Layers.Areas.Count > 0)
        {
            output.Write($"<clipPath id=\"map-frame\"><rect x=\"{N(-Margin)}\" y=\"{N(-16)}\" width=\"{N(map.Places.Width + (2 * Margin))}\" height=\"{N(map.Places.Height + 32)}\"/></clipPath>\n<g clip-path=\"url(#map-frame)\">\n");
            foreach (var area in map.Layers.Areas)
                foreach (var polygon in area.Area.Polygons) output.Write($"<path class=\"area\" d=\"{string.Concat(polygon.Rings.Select(ring => PathOf(map, [.. ring, ring[0]]) + "Z"))}\"><title>{Escape(area.Name)}</title></path>\n");
            foreach (var zone in map.Layers.Zones)
                if (zone.Line.Count > 0) output.Write($"<path class=\"zone\" stroke-width=\"{N(Math.Max(16, 2 * zone.Metres * scale))}\" d=\"{PathOf(map, zone.Line)}\"><title>{Escape(zone.Name)}</title></path>\n");
            output.Write("</g>\n");
        }

        foreach (var stretch in map.Layers.Shared)
            foreach (var line in LinesOf(map, stretch)) output.Write($"<path class=\"shared\" d=\"{Path(line)}\"><title>{Escape(stretch.Name)}</title></path>\n");
    }

    private static void WriteNodes(NetworkMap map, TextWriter output)
    {
        var ends = Ends(map);
        foreach (var (index, node) in map.Inventory.Nodes.Index())
        {
            var at = map.Places.Of(index);
            var kind = (map.IsGeographic && !map.Places.IsPlaced[index] ? "aside " : "") + (map.Layers.LostNodes.Contains(index) ? "lost " : ends.Contains(index) ? "end " : CutBy(map.Layers.NodePairsCut, index) > 0 ? "hurt " : "");
            output.Write($"<circle class=\"{kind}node\" cx=\"{N(at.X)}\" cy=\"{N(at.Y)}\" r=\"{N(map.Layers.LostNodes.Contains(index) ? 5 : ends.Contains(index) ? 6 : map.Radii[index])}\"><title>{Escape((node.Name == node.Id ? node.Id : $"{node.Name} ({node.Id})") + (map.Layers.LostNodes.Contains(index) ? ", lost" : Cut(map.Layers.NodePairsCut, index)))}</title></circle>\n");
        }

        WriteLabels(map, ends, output);
    }

    /// <summary>What the reader asked about first, then what harms most, then what has most links; each where there is room.</summary>
    private static void WriteLabels(NetworkMap map, List<int> ends, TextWriter output)
    {
        var space = new LabelSpace(map.Places.Width, map.Places.Height + 14);
        for (var node = 0; node < map.Inventory.Nodes.Count; node++)
            if (map.Places.Of(node) is var at) space.Take(at.X - map.Radii[node], at.Y - map.Radii[node], 2 * map.Radii[node], 2 * map.Radii[node]);
        foreach (var node in ends) Say(map.Inventory.Nodes[node].Name, map.Places.Of(node), 7, "label end", 13);
        foreach (var (number, stretch) in map.Layers.Shared.Index())
        {
            var line = LinesOf(map, stretch).FirstOrDefault();
            if (line is null) continue;
            Say($"{number + 1}: {stretch.Label}", line[line.Count / 2] is var middle && line.Count == 2 ? new MapPoint((line[0].X + line[1].X) / 2, (line[0].Y + line[1].Y) / 2) : middle, 7, "label told", LabelSize);
        }

        var degree = new int[map.Inventory.Nodes.Count];
        foreach (var link in map.Inventory.Links) (degree[link.From], degree[link.To]) = (degree[link.From] + 1, degree[link.To] + 1);
        var onPath = map.Layers.Paths.SelectMany(path => path).SelectMany(link => (int[])[map.Inventory.Links[link].From, map.Inventory.Links[link].To]).ToHashSet();
        var order = Enumerable.Range(0, degree.Length).Except(ends).OrderByDescending(onPath.Contains).ThenByDescending(map.Layers.LostNodes.Contains).ThenByDescending(node => CutBy(map.Layers.NodePairsCut, node)).ThenByDescending(node => degree[node]);
        foreach (var node in order.Take(MostLabels)) Say(map.Inventory.Nodes[node].Name, map.Places.Of(node), map.Radii[node], "label", LabelSize);

        void Say(string name, MapPoint spot, double radius, string kind, double size)
        {
            var text = Short(name, 32);
            var width = Width(text, size) + 1;
            if (text.Length == 0 || space.Around(spot, radius, width, size + 1) is not { } place) return;

            // A text to the left of its spot ends there, whichever width it has in the reader's font.
            var isLeft = place.X + width <= spot.X;
            output.Write($"<text class=\"{kind}\" x=\"{N(isLeft ? place.X + width : place.X)}\" y=\"{N(place.Y + (size * 0.85))}\"{(isLeft ? " text-anchor=\"end\"" : "")}>{Escape(text)}</text>\n");
        }
    }

    private static void WriteLegend(NetworkMap map, double top, TextWriter output)
    {
        var x = Margin;
        x += WriteScale(map, x, top, output);

        foreach (var (way, _) in map.Layers.Paths.Take(2).Index()) Sample(way == 0 ? "way a" : "way b", null, way == 0 ? "first path" : "second path");
        if (map.Layers.LostLinks.Count + map.Layers.LostNodes.Count > 0) Sample("lost link", "3", "lost");
        if (map.Layers.Shared.Count > 0) Sample("shared", null, map.Layers.Paths.Count > 0 ? "shared" : "lost with it");
        if (map.Layers.Areas.Count > 0 && map.IsGeographic) Sample("area sample", "14", "ground that is taken");
        if (map.Layers.Zones.Count > 0 && map.IsGeographic) Sample("zone", "16", map.Layers.Paths.Count > 0 ? "taken by one event" : "disk that is taken");
        if (map.Layers.NodePairsCut.Any(pairs => pairs > 0) || map.Layers.LinkPairsCut.Any(pairs => pairs > 0)) Sample("hurt link", "4", "its loss cuts others off: the larger, the more pairs");

        void Sample(string kind, string? width, string text)
        {
            output.Write($"<path class=\"{kind}\"{(width is null ? "" : $" stroke-width=\"{width}\"")} d=\"M{N(x + 6)} {N(top)}h26\"/>");
            Say(38, text);
        }

        void Say(double after, string text)
        {
            output.Write($"<text class=\"soft\" x=\"{N(x + after + 6)}\" y=\"{N(top + 4)}\">{Escape(text)}</text>\n");
            x += after + Width(text, LabelSize) + 34;
        }
    }

    /// <summary>The scale, and how much of the line it takes.</summary>
    private static double WriteScale(NetworkMap map, double x, double top, TextWriter output)
    {
        if (map.Places.PixelsPerMetre is not { } scale) return 0;
        var metres = Round(160 / scale);
        var text = Length(metres) + (map.Places.Height > 0 ? " at the centre" : "");
        output.Write($"<path class=\"bar\" d=\"M{N(x)} {N(top - 4)}v8h{N(metres * scale)}v-8\"/><text class=\"soft\" x=\"{N(x + (metres * scale) + 6)}\" y=\"{N(top + 4)}\">{Escape(text)}</text>\n");
        return (metres * scale) + Width(text, LabelSize) + 34;
    }

    private static IEnumerable<IReadOnlyList<MapPoint>> LinesOf(NetworkMap map, MapStretch stretch)
    {
        if (stretch.Line.Count > 0 && map.IsGeographic) return [map.Places.Of(SurveyedLine.Of(stretch.Line))];
        return stretch.Links.Select(link => map.Lines[link]);
    }

    /// <summary>The nodes at both ends of the paths: those that both begin or end with and nothing else.</summary>
    private static List<int> Ends(NetworkMap map)
    {
        if (map.Layers.Paths.Count == 0) return [];
        var times = new Dictionary<int, int>();
        foreach (var link in map.Layers.Paths[0])
            foreach (var node in (int[])[map.Inventory.Links[link].From, map.Inventory.Links[link].To]) times[node] = times.GetValueOrDefault(node) + 1;
        return [.. times.Where(node => node.Value % 2 == 1).Select(node => node.Key).Order()];
    }

    private static string PathOf(NetworkMap map, IReadOnlyList<GeoPoint> line) => Path(map.Places.Of(SurveyedLine.Of(line)));

    private static string Path(IReadOnlyList<MapPoint> line)
    {
        var path = new StringBuilder($"M{N(line[0].X)} {N(line[0].Y)}");
        if (line.Count == 1) return path.Append("h.01").ToString();
        for (var at = 1; at < line.Count; at++) path.Append(at == 1 ? "L" : " ").Append(N(line[at].X)).Append(' ').Append(N(line[at].Y));
        return path.ToString();
    }

    private static long CutBy(IReadOnlyList<long> pairs, int index) => index < pairs.Count ? pairs[index] : 0;

    private static string Cut(IReadOnlyList<long> pairs, int index) => pairs.Count == 0 ? "" : $"; its loss cuts {Count(CutBy(pairs, index))} pairs";

    /// <summary>1, 2 or 5 times a power of ten, at most so much.</summary>
    private static double Round(double most)
    {
        var round = 1.0;
        while (round * 10 <= most) round *= 10;
        return round * (most >= round * 5 ? 5 : most >= round * 2 ? 2 : 1);
    }
}
