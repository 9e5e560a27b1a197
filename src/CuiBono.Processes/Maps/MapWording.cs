using System.Globalization;

namespace CuiBono.Processes.Maps;

/// <summary>What the map says in words.</summary>
internal static class MapWording
{
    /// <summary>Of what the map is: cases, events, period.</summary>
    public static string Of(LogFacts facts)
    {
        var size = $"{HumanFormat.Count(facts.Cases, "case", "cases")}, {HumanFormat.Count(facts.Events, "event", "events")}";
        return facts is { First: { } first, Last: { } last } ? $"{size}, {Day(first)} to {Day(last)} (UTC)" : $"{size}, without times";
    }

    /// <summary>What is shown and what is not.</summary>
    public static IEnumerable<string> Shown(ProcessMap map)
    {
        yield return map.Activities.Count == map.ActivityTotal
            ? $"All {HumanFormat.Count(map.ActivityTotal, "activity is", "activities are")} shown."
            : $"{HumanFormat.Count(map.Activities.Count)} of {HumanFormat.Count(map.ActivityTotal, "activity is", "activities are")} shown, the most frequent; paths lead past the events of the {HumanFormat.Count(map.ActivityTotal - map.Activities.Count, "hidden one", "hidden ones")}.";
        yield return map.Paths.Count == map.PathTotal
            ? $"All {HumanFormat.Count(map.PathTotal, "path is", "paths are")} shown."
            : $"{HumanFormat.Count(map.Paths.Count)} of {HumanFormat.Count(map.PathTotal, "path is", "paths are")} shown: the most frequent, and those that keep every activity on a way from start to end.";
        if (map.CasesWithout > 0) yield return $"{HumanFormat.Count(map.CasesWithout, "case has", "cases have")} none of these activities.";
    }

    /// <summary>What the labels and colours mean.</summary>
    public static string Measure(MapMeasure by) => by == MapMeasure.Frequency
        ? "Labels: how often. ↑ leads back up."
        : "Labels: median time from one activity to the next. ↑ leads back up.";

    public static string Name(ProcessMap map, int activity, bool isFrom) => activity == MapPath.Terminal ? isFrom ? "Start" : "End" : map.Activities[activity].Name;

    /// <summary>A path's figures in a sentence.</summary>
    public static string Of(ProcessMap map, MapPath path)
    {
        var text = $"{Name(map, path.From, true)} → {Name(map, path.To, false)}: {HumanFormat.Count(path.Count, "time", "times")} in {HumanFormat.Count(path.Cases, "case", "cases")}";
        return double.IsNaN(path.MedianSeconds)
            ? text
            : $"{text}; median {HumanFormat.Duration(path.MedianSeconds)}, mean {HumanFormat.Duration(path.MeanSeconds)}, 90 % within {HumanFormat.Duration(path.P90Seconds)}";
    }

    /// <summary>The figure on a path; none where there is none to tell.</summary>
    public static string Label(MapPath path, MapMeasure by, bool backward)
    {
        if (by == MapMeasure.Time && double.IsNaN(path.MedianSeconds)) return "";
        return (backward ? "↑ " : "") + (by == MapMeasure.Frequency ? HumanFormat.Count(path.Count) : HumanFormat.Duration(path.MedianSeconds));
    }

    /// <summary>The classes of a scale in words: below 5, from 5, 20 or more.</summary>
    public static IReadOnlyList<string> Classes<T>(IReadOnlyList<T> breaks, Func<T, string> text)
    {
        if (breaks.Count == 0) return ["all"];
        var words = new List<string> { "below " + text(breaks[0]) };
        for (var at = 0; at < breaks.Count - 1; at++) words.Add($"from {text(breaks[at])}");
        words.Add(text(breaks[^1]) + " or more");
        return words;
    }

    private static string Day(DateTime time) => time.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
