using System.Text.Json;
using static CuiBono.Processes.Maps.MapShapes;

namespace CuiBono.Processes.Maps;

/// <summary>What the page's script draws: each step of the sliders, and the figures and cases of each number of activities.</summary>
/// <remarks>JSON in ASCII without a less-than sign, so that no name can end the element that holds it.</remarks>
internal sealed class MapPageData
{
    private readonly ProcessMap map;
    private readonly MapFigures whole;
    private readonly MapScale scale;
    private readonly Dictionary<int, int> caseNumbers = [];
    private readonly List<string> caseIds = [];

    private MapPageData(ProcessMap map)
    {
        this.map = map;
        var ranked = MapFigures.Ranked(map.Log);
        whole = MapFigures.Of(map.Log, ranked[..ProcessMap.ActivityCount(ranked.Length, 1)]);
        scale = MapScale.Of(whole.Activities, whole.Paths);
    }

    public static byte[] Of(ProcessMap map)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer)) new MapPageData(map).Write(json);
        return buffer.ToArray();
    }

    private void Write(Utf8JsonWriter json)
    {
        json.WriteStartObject();
        json.WriteNumber("total", map.ActivityTotal);
        json.WriteString("by", map.Options.By == MapMeasure.Frequency ? "frequency" : "time");
        WriteTexts(json, "pathClasses", MapWording.Classes(scale.Paths, HumanFormat.Count));
        WriteTexts(json, "activityClasses", MapWording.Classes(scale.Activities, HumanFormat.Count));
        WriteTexts(json, "timeClasses", MapWording.Classes(scale.Times, HumanFormat.Duration));
        WriteTexts(json, "names", whole.Activities.Select(activity => MapText.Clean(activity.Name)));
        WriteBoxes(json);
        json.WriteStartArray("steps");
        var counts = MapSteps.Activities(map.ActivityTotal, map.Options.Activities);
        foreach (var count in counts) WriteStep(json, count);
        json.WriteEndArray();
        json.WriteNumber("activityStep", Array.IndexOf(counts, map.Activities.Count));
        WriteTexts(json, "cases", caseIds);
        json.WriteEndObject();
    }

    /// <summary>The size of each activity's box and its lines of text; the same in every step.</summary>
    private void WriteBoxes(Utf8JsonWriter json)
    {
        json.WriteStartArray("boxes");
        foreach (var activity in whole.Activities)
        {
            var (box, lines) = MapDrawing.Box(activity.Name);
            json.WriteStartArray();
            json.WriteNumberValue(box.Width);
            json.WriteNumberValue(box.Height);
            foreach (var line in lines) json.WriteStringValue(line);
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private void WriteStep(Utf8JsonWriter json, int count)
    {
        var figures = count == map.Activities.Count ? map.Figures : MapFigures.Of(map.Log, [.. whole.Codes.Take(count)]);
        var cases = CaseLists.Of(figures, map.Options.CasesListed);
        json.WriteStartObject();
        json.WriteNumber("without", figures.CasesWithout);
        json.WriteStartArray("activities");
        for (var at = 0; at < figures.Activities.Count; at++)
        {
            var activity = figures.Activities[at];
            json.WriteStartArray();
            json.WriteNumberValue(activity.Events);
            json.WriteNumberValue(activity.Cases);
            json.WriteNumberValue(scale.ActivityClass(activity));
            json.WriteStartArray();
            foreach (var (caseIndex, events) in cases.Activities[at]) WritePair(json, caseIndex, events);
            json.WriteEndArray();
            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteStartArray("paths");
        for (var at = 0; at < figures.Paths.Count; at++) WritePath(json, figures.Paths[at], cases.Paths[at]);
        json.WriteEndArray();
        var steps = MapSteps.Paths(figures, map.Options.Paths);
        json.WriteNumber("pathStep", Math.Max(0, Array.FindIndex(steps, shown => shown.Length >= PathChoice.Of(figures.Paths, count, ProcessMap.PathCount(figures, map.Options.Paths)).Length)));
        json.WriteStartArray("maps");
        foreach (var shown in steps) WriteMap(json, figures, shown);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private void WritePath(Utf8JsonWriter json, MapPath path, IReadOnlyList<(int Case, double Seconds)> cases)
    {
        json.WriteStartArray();
        foreach (var number in (ReadOnlySpan<int>)[path.From, path.To, path.Count, path.Cases, scale.PathClass(path), scale.TimeClass(path)]) json.WriteNumberValue(number);
        WriteSeconds(json, path.MeanSeconds);
        WriteSeconds(json, path.MedianSeconds);
        WriteSeconds(json, path.P90Seconds);
        json.WriteStartArray();
        foreach (var (caseIndex, seconds) in cases) WritePair(json, caseIndex, seconds);
        json.WriteEndArray();
        json.WriteEndArray();
    }

    private void WritePair(Utf8JsonWriter json, int caseIndex, double value)
    {
        if (!caseNumbers.TryGetValue(caseIndex, out var number))
        {
            caseNumbers[caseIndex] = number = caseIds.Count;
            caseIds.Add(MapText.Clean(map.Log.CaseId(caseIndex)));
        }

        json.WriteNumberValue(number);
        WriteSeconds(json, value);
    }

    private void WriteMap(Utf8JsonWriter json, MapFigures figures, int[] shown)
    {
        var paths = Array.ConvertAll(shown, at => figures.Paths[at]);
        var drawing = MapDrawing.Of(figures, paths);
        json.WriteStartObject();
        json.WriteNumber("width", Math.Ceiling(drawing.Layout.Width));
        json.WriteNumber("height", Math.Ceiling(drawing.Layout.Height));
        json.WriteStartArray("boxes");
        for (var at = 0; at < drawing.Boxes.Count; at++)
        {
            json.WriteNumberValue(Math.Round(drawing.Layout.Nodes[at].X, 1));
            json.WriteNumberValue(Math.Round(drawing.Layout.Nodes[at].Y, 1));
        }

        json.WriteEndArray();
        json.WriteStartArray("lines");
        for (var at = 0; at < paths.Length; at++)
        {
            var (width, route) = (scale.PathClass(paths[at]), drawing.RouteOfPath[at]);
            var (node, box) = (drawing.Layout.Nodes[paths[at].From + 1], drawing.Boxes[paths[at].From + 1]);
            var (line, tip) = route < 0 ? Loop(node, box, width) : Arrow(drawing.Layout.Routes[route].Points, width);
            var label = route < 0 ? LoopLabel(node, box) : drawing.Layout.Routes[route].Label;
            json.WriteStartArray();
            json.WriteNumberValue(shown[at]);
            json.WriteStringValue(line);
            json.WriteStringValue(tip);
            json.WriteNumberValue(Math.Round(label.X, 1));
            json.WriteNumberValue(Math.Round(label.Y, 1));
            json.WriteNumberValue(route >= 0 && drawing.Layout.Routes[route].Backward ? 1 : 0);
            json.WriteEndArray();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteSeconds(Utf8JsonWriter json, double seconds)
    {
        if (double.IsNaN(seconds)) json.WriteNullValue();
        else json.WriteNumberValue(Math.Round(seconds, Math.Abs(seconds) < 100 ? 3 : 0));
    }

    private static void WriteTexts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts) json.WriteStringValue(text);
        json.WriteEndArray();
    }
}
