using CuiBono.Evidence;

namespace CuiBono.Processes.Measures;

/// <summary>po-2: electronic flow-through.</summary>
internal static class FlowThroughIndicator
{
    public static LogMeasure Definition { get; } = new(
        new Measure("po-2", 1, MeasureKind.Share, "share", "Electronic flow-through: the share of electronic requests that reach the order processor with no hand on them."),
        ["to"], ["actor", "automatic", "activities"], (log, terms) => StraightThroughMeasure.Of(log, terms, terms.Activities.Count == 0 ? [] : ActivityMarks.Of(log, terms.Activities)));
}
