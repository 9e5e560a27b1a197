namespace CuiBono.Processes.Measures;

/// <summary>A measure over the cases of a log.</summary>
/// <param name="Values">The cases of which it says something, in the order of the log; of a volume, the weeks.</param>
/// <param name="LeftOut">All others, by reason; only reasons that have cases.</param>
public sealed record CaseMeasurement(IReadOnlyList<CaseValue> Values, IReadOnlyList<LeftOut> LeftOut)
{
    /// <summary>What a reader of the figure has to know, a sentence each: activities that never occur, events without an actor, dates read as a guess.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}
