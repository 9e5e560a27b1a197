using CuiBono.Processes;
using CuiBono.Processes.Discovery;
using CuiBono.Processes.Import;
using CuiBono.Processes.Performance;

namespace CuiBono.Cli.Commands.Process;

/// <summary>The figures that the summary of a log shows.</summary>
internal sealed class LogSummary
{
    public LogSummary(ImportedLog imported)
    {
        (Log, Import) = (imported.Log, imported.Report);
        Graph = DirectlyFollowsGraph.Of(Log);
        EdgeTimes = EdgeTimes.Of(Log, Graph);
        Variants = Variants.Of(Log);
        Durations = CaseDurations.Of(Log);
        Rework = Rework.Of(Log);
        (First, Last) = Span(Log.Times);
    }

    public EventLog Log { get; }

    public ImportReport Import { get; }

    public DirectlyFollowsGraph Graph { get; }

    public EdgeTimes EdgeTimes { get; }

    public Variants Variants { get; }

    public CaseDurations Durations { get; }

    public Rework Rework { get; }

    /// <summary>The earliest instant, or null.</summary>
    public long? First { get; }

    /// <summary>The latest instant, or null.</summary>
    public long? Last { get; }

    /// <summary>Codes that occur, the most frequent first, equally frequent ones by name.</summary>
    public IEnumerable<int> Activities(ReadOnlySpan<int> counts)
    {
        var all = counts.ToArray();
        return Enumerable.Range(0, all.Length).Where(code => all[code] > 0).OrderByDescending(code => all[code]).ThenBy(code => Log.ActivityNames[code], StringComparer.Ordinal);
    }

    private static (long? First, long? Last) Span(ReadOnlySpan<long> times)
    {
        (long? First, long? Last) span = (null, null);
        foreach (var time in times)
        {
            if (time == EventLog.NoTime) continue;
            if (!(span.First <= time)) span.First = time;
            if (!(span.Last >= time)) span.Last = time;
        }

        return span;
    }
}
