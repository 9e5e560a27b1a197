using CuiBono.Evidence;
using CuiBono.Outcomes;
using CuiBono.Promises;
using CuiBono.Promises.Lens;
using CuiBono.Verdicts.Decisions;
using CuiBono.Verdicts.Waivers;
using CuiBono.Verdicts.Wording;

namespace CuiBono.Verdicts;

/// <summary>Everything that the rules may look at for one initiative.</summary>
/// <param name="Initiative">The initiative, declared or drafted.</param>
/// <param name="Reading">What its title, text and documents say about customers.</param>
/// <param name="Passages">The text that was read, of the initiative file and its documents.</param>
/// <param name="AsOf">The day on which the review is made.</param>
public sealed record Case(Initiative Initiative, LensReading Reading, IReadOnlyList<Passage> Passages, DateOnly AsOf)
{
    /// <summary>The initiatives of the workspace, this one among them, by id, for lines of sight.</summary>
    public IReadOnlyDictionary<string, Initiative> Others { get; init; } = new Dictionary<string, Initiative>();

    /// <summary>What became of each outcome, in the order of the initiative's; empty where nothing was tested.</summary>
    public IReadOnlyList<TestedOutcome> Tested { get; init; } = [];

    /// <summary>What a log says of culture, process and system since the go-live.</summary>
    public EnablerEvidence Enablers { get; init; } = EnablerEvidence.None;

    /// <summary>What a network inventory says of the declared continuity.</summary>
    public ContinuityEvidence Continuity { get; init; } = ContinuityEvidence.None;

    /// <summary>The waivers that name it, in force or not.</summary>
    public IReadOnlyList<Waiver> Waivers { get; init; } = [];

    /// <summary>The promise as it was approved; null where no approval is recorded.</summary>
    public ApprovedPromise? Approved { get; init; }

    /// <summary>The last decision of a person on it; null where nobody decided, or where work was resumed.</summary>
    public PersonDecision? Decision { get; init; }

    /// <summary>The age in days that evidence may have where the initiative declares none, as the policy says.</summary>
    public int EvidenceDays { get; init; } = PolicyLimits.House.EvidenceDays[Initiative.Stage, Initiative.Class];

    /// <summary>Places of the initiative's documents that could not be read; what is unread is not absent.</summary>
    public IReadOnlyList<SourcePlace> Unread { get; init; } = [];
}
