using CuiBono.Processes;
using CuiBono.Processes.Discovery;
using CuiBono.Processes.Import;
using CuiBono.Processes.Performance;

namespace CuiBono.ProcessTimes;

/// <summary>Our side, on one thread.</summary>
internal sealed class Ours
{
    private EventLog? log;

    public IReadOnlyList<Step> Steps(string file) =>
    [
        new("load", () =>
        {
            log = null;
            using var stream = File.OpenRead(file);
            log = CsvLogReader.Read(stream, file, ImportOptions.Default).Log;
            return log.EventCount;
        }),
        new("dfg", () => DirectlyFollowsGraph.Of(log!).Edges.Length),
        new("dfg with median and p90", () => EdgeTimes.Of(log!, DirectlyFollowsGraph.Of(log!)).P90Seconds.Length),
        new("variants", () => Variants.Of(log!).Count),
        new("durations", () => CaseDurations.Of(log!).Count),
        new("rework", () => Rework.Of(log!).ReworkedCases.Length),
        new("eventually follows", () => EventuallyFollows.Of(log!).ActivityNames.Count),
    ];
}
