using CuiBono.Verdicts.Decisions;
using CuiBono.Verdicts.Waivers;

namespace CuiBono.Verdicts;

/// <summary>Go, hold or stop for one initiative, and why.</summary>
/// <param name="Kind">The decision.</param>
/// <param name="Qualifiers">What must be said beside it.</param>
/// <param name="Reasons">What each evaluated rule says, the deciding one first, passes last.</param>
public sealed record Verdict(VerdictKind Kind, IReadOnlyList<Qualifier> Qualifiers, IReadOnlyList<Reason> Reasons)
{
    /// <summary>What the gate says by itself; another kind than <see cref="Kind"/> only where a person decided.</summary>
    public VerdictKind Gate { get; init; } = Kind;

    /// <summary>The last decision of a person on the initiative; null where nobody decided, or where work was resumed.</summary>
    public PersonDecision? Decision { get; init; }

    /// <summary>Why that decision does not count any more, as a sentence; null where it does.</summary>
    public string? DecisionLapsed { get; init; }

    /// <summary>The waivers that set something aside, the one that ends first leading.</summary>
    public IReadOnlyList<Waiver> Waivers => [.. Reasons.Select(reason => reason.Waiver).OfType<Waiver>().OrderBy(waiver => waiver.Expires)];
}
