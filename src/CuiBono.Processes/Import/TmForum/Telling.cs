using CuiBono.Processes.ObjectCentric;

namespace CuiBono.Processes.Import.TmForum;

/// <summary>How a description of a resource reached us.</summary>
/// <param name="Looks">The times at which what it says held; none where they are not known.</param>
/// <param name="Source">Where they come from.</param>
internal sealed record Telling(Moment[] Looks, TimeProvenance Source)
{
    /// <summary>What a notification tells: "state", "milestone"; null for a snapshot.</summary>
    public string? Notification { get; init; }

    /// <summary>The last of the times.</summary>
    public Moment? Last => Looks.Length == 0 ? null : Looks.Max();

    /// <summary>What the state in it says.</summary>
    public SightingKind StateKind => Notification == "state" ? SightingKind.Change : SightingKind.Look;

    /// <summary>What the promised date in it says.</summary>
    public SightingKind PromiseKind => Notification switch
    {
        "promise" => SightingKind.Change,
        "attribute" => SightingKind.Notice,
        _ => SightingKind.Look,
    };

    /// <summary>The same for a part: that the whole changed says nothing of when the part did.</summary>
    public Telling OfPart() => Notification is "state" or "promise" ? this with { Notification = "part" } : this;
}
