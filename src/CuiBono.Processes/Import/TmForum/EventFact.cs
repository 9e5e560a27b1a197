using CuiBono.Processes.ObjectCentric;

namespace CuiBono.Processes.Import.TmForum;

/// <summary>Something that happened to an object, as one record or notification tells it.</summary>
/// <param name="What">What happened, without the object: "milestone Survey -> Completed".</param>
/// <param name="Word">Its kind alone: "milestone".</param>
/// <param name="At">When.</param>
/// <param name="How">How the time is known.</param>
/// <param name="Id">What tells it from another one like it at the same time.</param>
internal sealed record EventFact(string What, string Word, Moment At, TimeProvenance How, string Id)
{
    /// <summary>What else the event keeps.</summary>
    public IReadOnlyList<(string Name, string Value)> Details { get; init; } = [];

    /// <summary>Other objects that it happened to.</summary>
    public IReadOnlyList<string> Objects { get; init; } = [];

    /// <summary>When a notification first told of it.</summary>
    public Moment? Notified { get; set; }
}
