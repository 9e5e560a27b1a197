using CuiBono.Processes;
using CuiBono.Processes.Conformance;

namespace CuiBono.Cli.Commands.Process;

/// <summary>A log, a model, how they agree, and what is estimated beside it.</summary>
internal sealed class LogConformance
{
    public LogConformance(EventLog log, ModelFile model, AlignmentResult alignments)
    {
        (Log, Model, Alignments) = (log, model, alignments);
        (Precision, Replay) = (Processes.Conformance.Precision.Of(alignments, model.Net), TokenReplay.Of(log, model.Net));
        var labels = model.Net.Transitions.Select(transition => transition.Label).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var names = Shown(log);
        OnlyInModel = [.. labels.Where(label => !names.Contains(label)).Order(StringComparer.Ordinal)];
        OnlyInLog = [.. names.Where(name => !labels.Contains(name)).Order(StringComparer.Ordinal)];
    }

    public EventLog Log { get; }

    public ModelFile Model { get; }

    public AlignmentResult Alignments { get; }

    public PrecisionResult Precision { get; }

    public TokenReplayResult Replay { get; }

    /// <summary>Activities of the model that no case shows: often another spelling.</summary>
    public IReadOnlyList<string> OnlyInModel { get; }

    /// <summary>Activities of the log that the model does not know.</summary>
    public IReadOnlyList<string> OnlyInLog { get; }

    private static HashSet<string> Shown(EventLog log)
    {
        var names = new HashSet<string>(StringComparer.Ordinal);
        var counts = Processes.Discovery.DirectlyFollowsGraph.Of(log).ActivityCounts;
        for (var code = 0; code < counts.Length; code++)
            if (counts[code] > 0)
                names.Add(log.ActivityNames[code]);
        return names;
    }
}
