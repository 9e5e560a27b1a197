using CuiBono.Processes.Maps.Layout;
using static CuiBono.Processes.Maps.MapShapes;

namespace CuiBono.Processes.Maps;

/// <summary>Writes a map as an SVG picture that stands by itself: title, map, legend and what is hidden.</summary>
/// <remarks>Needs no program and no font; light or dark as its reader prefers. Text stays text, and every box and line says its figures when pointed at.</remarks>
public static class MapSvg
{
    private const double Margin = 20;
    private const double MinWidth = 720;
    private const double HeadHeight = 62;
    private const double LegendStep = 113;

    /// <summary>Writes the picture.</summary>
    public static void Write(ProcessMap map, TextWriter output)
    {
        var scale = MapScale.Of(map.Activities, map.Paths);
        var layout = map.Drawing.Layout;
        var width = Math.Max(MinWidth, layout.Width + (2 * Margin));
        var notes = MapWording.Shown(map).Append(MapWording.Measure(map.Options.By)).SelectMany(note => MapText.Wrap(note, width - (2 * Margin), 11.7, 6)).ToList();
        var legendTop = HeadHeight + layout.Height + 8;
        var height = legendTop + 76 + (16 * notes.Count) + 14;
        var by = map.Options.By == MapMeasure.Frequency ? "by-frequency" : "by-time";
        output.Write($"""
            <svg xmlns="http://www.w3.org/2000/svg" width="{N(width)}" height="{N(height)}" viewBox="0 0 {N(width)} {N(height)}" class="{by}" role="img" aria-labelledby="map-title map-desc">
            <title id="map-title">{MapText.Escape(map.Options.Title)}</title>
            <desc id="map-desc">{MapText.Escape($"Process map of {MapWording.Of(map.Facts)}. {string.Join(' ', MapWording.Shown(map))}")}</desc>
            <style>
            {MapAsset.Style.Content}</style>
            <rect class="page" width="100%" height="100%"/>
            <text class="title" x="{N(Margin)}" y="30">{MapText.Escape(MapText.Wrap(map.Options.Title, width - (2 * Margin), 19.5, 1)[0])}</text>
            <text class="soft" x="{N(Margin)}" y="50">{MapText.Escape(MapWording.Of(map.Facts))}</text>
            <g transform="translate({N((width - layout.Width) / 2)} {N(HeadHeight)})">

            """.ReplaceLineEndings("\n"));
        WriteMap(map, scale, output);
        output.Write("</g>\n");
        WriteLegend(scale, map.Options.By, legendTop, output);
        for (var at = 0; at < notes.Count; at++) output.Write($"<text class=\"soft\" x=\"{N(Margin)}\" y=\"{N(legendTop + 88 + (16 * at))}\">{MapText.Escape(notes[at])}</text>\n");
        output.Write("</svg>\n");
    }

    private static void WriteMap(ProcessMap map, MapScale scale, TextWriter output)
    {
        // The rare first, so that the frequent lie on top.
        for (var at = map.Paths.Count - 1; at >= 0; at--) WritePath(map, scale, at, output);
        for (var at = map.Paths.Count - 1; at >= 0; at--) WriteLabel(map, at, output);
        var (boxes, places) = (map.Drawing.Boxes, map.Drawing.Layout.Nodes);
        WriteTerminal(places[0], "Start", "M-22 -5.5L-13 0L-22 5.5Z", output);
        for (var at = 0; at < map.Activities.Count; at++) WriteActivity(map.Activities[at], scale, places[at + 1], boxes[at + 1], map.Drawing.Lines[at + 1], output);
        WriteTerminal(places[^1], "End", "M-21 -4.5h9v9h-9Z", output);
    }

    private static void WritePath(ProcessMap map, MapScale scale, int at, TextWriter output)
    {
        var (path, width) = (map.Paths[at], scale.PathClass(map.Paths[at]));
        var route = map.Drawing.RouteOfPath[at];
        var (line, tip) = route < 0
            ? Loop(map.Drawing.Layout.Nodes[path.From + 1], map.Drawing.Boxes[path.From + 1], width)
            : Arrow(map.Drawing.Layout.Routes[route].Points, width);
        var time = scale.TimeClass(path) is var known and >= 0 ? $"t{known}" : "tn";
        output.Write($"<g class=\"w{width} {time}\"><title>{MapText.Escape(MapWording.Of(map, path))}</title><path class=\"line\" d=\"{line}\"/><path class=\"tip\" d=\"{tip}\"/></g>\n");
    }

    private static void WriteLabel(ProcessMap map, int at, TextWriter output)
    {
        var (path, route) = (map.Paths[at], map.Drawing.RouteOfPath[at]);
        var layout = map.Drawing.Layout;
        var text = MapWording.Label(path, map.Options.By, route >= 0 && layout.Routes[route].Backward);
        if (text.Length == 0) return;
        var place = route < 0 ? LoopLabel(layout.Nodes[path.From + 1], map.Drawing.Boxes[path.From + 1]) : layout.Routes[route].Label;
        var width = MapText.Width(text, MapDrawing.LabelSize) + 5;
        if (route >= 0) output.Write($"<rect class=\"halo\" x=\"{N(place.X - (width / 2))}\" y=\"{N(place.Y - (MapDrawing.LabelHeight / 2))}\" width=\"{N(width)}\" height=\"{N(MapDrawing.LabelHeight)}\"/>");
        output.Write($"<text class=\"label\" x=\"{N(place.X)}\" y=\"{N(place.Y + 4)}\">{text}</text>\n");
    }

    private static void WriteActivity(MapActivity activity, MapScale scale, LayoutPoint place, LayoutNode box, IReadOnlyList<string> lines, TextWriter output)
    {
        var (left, top, shade) = (place.X - (box.Width / 2), place.Y - (box.Height / 2), scale.ActivityClass(activity));
        output.Write($"<g><title>{MapText.Escape($"{activity.Name}: {HumanFormat.Count(activity.Events, "event", "events")} in {HumanFormat.Count(activity.Cases, "case", "cases")}")}</title>");
        output.Write($"<rect class=\"box g{shade}\" x=\"{N(left)}\" y=\"{N(top)}\" width=\"{N(box.Width)}\" height=\"{N(box.Height)}\" rx=\"6\"/>");
        for (var at = 0; at < lines.Count; at++) output.Write($"<text class=\"name n{shade}\" x=\"{N(place.X)}\" y=\"{N(top + 18 + (MapDrawing.NameLine * at))}\">{MapText.Escape(lines[at])}</text>");
        output.Write($"<text class=\"count n{shade}\" x=\"{N(place.X)}\" y=\"{N(top + 17 + (MapDrawing.NameLine * lines.Count))}\">{HumanFormat.Count(activity.Events)}</text></g>\n");
    }

    private static void WriteTerminal(LayoutPoint place, string name, string sign, TextWriter output)
    {
        var (width, height) = (MapDrawing.TerminalWidth, MapDrawing.TerminalHeight);
        output.Write($"<g transform=\"translate({N(place.X)} {N(place.Y)})\"><rect class=\"ring\" x=\"{N(-width / 2)}\" y=\"{N(-height / 2)}\" width=\"{N(width)}\" height=\"{N(height)}\" rx=\"{N(height / 2)}\"/>");
        output.Write($"<path class=\"sign\" d=\"{sign}\"/><text class=\"name\" x=\"8\" y=\"4.5\">{name}</text></g>\n");
    }

    private static void WriteLegend(MapScale scale, MapMeasure by, double top, TextWriter output)
    {
        WriteClasses("Width: how often", "wide", MapWording.Classes(scale.Paths, HumanFormat.Count), top, output);
        if (by == MapMeasure.Frequency) WriteClasses("Box: events", "box", MapWording.Classes(scale.Activities, HumanFormat.Count), top + 38, output);
        else WriteClasses("Colour: median time", "time", MapWording.Classes(scale.Times, HumanFormat.Duration), top + 38, output);
    }

    private static void WriteClasses(string name, string kind, IReadOnlyList<string> words, double top, TextWriter output)
    {
        output.Write($"<text class=\"soft\" x=\"{N(Margin)}\" y=\"{N(top + 15)}\">{name}</text>\n");
        for (var at = 0; at < words.Count; at++)
        {
            var x = Margin + 118 + (LegendStep * at);
            output.Write(kind switch
            {
                "box" => $"<rect class=\"box g{at}\" x=\"{N(x)}\" y=\"{N(top + 4)}\" width=\"26\" height=\"14\" rx=\"3\"/>",
                "time" => $"<g class=\"w2 t{at}\"><path class=\"line\" d=\"M{N(x)} {N(top + 11)}h26\"/></g>",
                _ => $"<g class=\"w{at}\"><path class=\"line\" d=\"M{N(x)} {N(top + 11)}h26\"/></g>",
            });
            output.Write($"<text class=\"soft\" x=\"{N(x + 31)}\" y=\"{N(top + 15)}\">{MapText.Escape(words[at])}</text>\n");
        }
    }
}
