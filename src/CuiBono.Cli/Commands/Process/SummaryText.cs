using CuiBono.Reports.Terminal;

namespace CuiBono.Cli.Commands.Process;

/// <summary>The figures of a log for people.</summary>
internal static class SummaryText
{
    private const int MostRows = 20;

    public static void Write(Page page, LogSummary summary)
    {
        var (log, durations, graph) = (summary.Log, summary.Durations, summary.Graph);
        page.Line($"Cases       {Figure.Count(log.CaseCount)} with {Figure.Count(log.EventCount, "event")}");
        if (summary is { First: { } first, Last: { } last }) page.Line($"Time        {Figure.Instant(first)} to {Figure.Instant(last)} UTC");
        if (durations.Count > 0)
        {
            page.Wrapped(
                $"Duration    median {Figure.Duration(durations.MedianSeconds)}, mean {Figure.Duration(durations.MeanSeconds)}, 90 % within {Figure.Duration(durations.P90Seconds)}, "
                + $"shortest {Figure.Duration(durations.MinSeconds)}, longest {Figure.Duration(durations.MaxSeconds)}",
                12);
        }

        if (durations.Count < log.CaseCount) page.Line($"            {Figure.Count(log.CaseCount - durations.Count, "case")} without any time: not in the durations");
        var variants = summary.Variants;
        if (variants.Count > 0)
        {
            var most = variants.Frequencies[variants.ByFrequency()[0]];
            page.Wrapped($"Variants    {Figure.Count(variants.Count)}; the most frequent holds {Figure.Count(most, "case")} ({Figure.Share(most, log.CaseCount)})", 12);
        }

        page.Line($"Rework      {Figure.Count(summary.Rework.CasesWithRework, "case")} ({Figure.Share(summary.Rework.CasesWithRework, log.CaseCount)}) do an activity again");
        page.Line();
        Activities(page, summary);
        page.Line();
        Edges(page, summary);
        page.Line();
        page.Line($"Fingerprints of the sequences {variants.Sha256()[..12]} and of what follows what {graph.Sha256()[..12]}");
    }

    private static void Activities(Page page, LogSummary summary)
    {
        var (graph, names) = (summary.Graph, summary.Log.ActivityNames);
        var codes = summary.Activities(graph.ActivityCounts).ToList();
        var width = NameWidth(codes.Take(MostRows).Select(code => names[code]), Math.Max(20, page.Width - 50));
        page.Line($"{"Activity".PadRight(width)}{"events",10}{"cases",10}{"repeated",10}{"start",10}{"end",10}");
        foreach (var code in codes.Take(MostRows))
        {
            page.Line($"{Fit(names[code], width)}{Figure.Count(graph.ActivityCounts[code]),10}{Figure.Count(summary.Rework.Cases[code]),10}{Figure.Count(summary.Rework.ReworkedCases[code]),10}"
                + $"{Figure.Count(graph.StartCounts[code]),10}{Figure.Count(graph.EndCounts[code]),10}");
        }

        if (codes.Count > MostRows) page.Line($"and {Figure.Count(codes.Count - MostRows)} more; --format json has all");
    }

    private static void Edges(Page page, LogSummary summary)
    {
        var names = summary.Log.ActivityNames;
        var edges = summary.Graph.Edges.ToArray();
        var order = Enumerable.Range(0, edges.Length).OrderByDescending(at => edges[at].Count).ToList();
        var shown = order.Take(MostRows).ToList();
        var width = NameWidth(shown.Select(at => names[edges[at].From]), Math.Max(16, (page.Width - 43) / 2));
        var toWidth = NameWidth(shown.Select(at => names[edges[at].To]), Math.Max(16, (page.Width - 43) / 2));
        page.Line($"{"From".PadRight(width)}   {"directly to".PadRight(toWidth)}{"count",10}{"median",10}{"mean",10}{"p90",10}");
        foreach (var at in shown)
        {
            page.Line($"{Fit(names[edges[at].From], width)} > {Fit(names[edges[at].To], toWidth)}{Figure.Count(edges[at].Count),10}{Figure.Duration(summary.EdgeTimes.MedianSeconds[at]),10}"
                + $"{Figure.Duration(edges[at].MeanSeconds),10}{Figure.Duration(summary.EdgeTimes.P90Seconds[at]),10}");
        }

        if (order.Count > MostRows) page.Line($"and {Figure.Count(order.Count - MostRows)} more; --format json has all");
    }

    private static int NameWidth(IEnumerable<string> names, int most) => Math.Min(most, names.Select(name => name.Length).Append(11).Max());

    private static string Fit(string name, int width) => Page.Cut(Page.Plain(name), width).PadRight(width);
}
