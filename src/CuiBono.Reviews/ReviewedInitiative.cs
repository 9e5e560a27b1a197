using CuiBono.Evidence;
using CuiBono.Outcomes;
using CuiBono.Promises;
using CuiBono.Promises.Lens;
using CuiBono.Reviews.Observers;
using CuiBono.Verdicts;
using CuiBono.Verdicts.Ledger;
using CuiBono.Verdicts.Wording;

namespace CuiBono.Reviews;

/// <summary>One initiative with its verdict and what the verdict rests on.</summary>
/// <param name="Initiative">The initiative, declared or drafted.</param>
/// <param name="Reading">What its texts say about customers.</param>
/// <param name="Verdict">The verdict.</param>
public sealed record ReviewedInitiative(Initiative Initiative, LensReading Reading, Verdict Verdict)
{
    /// <summary>The files that were read for it, in reading order.</summary>
    public IReadOnlyList<string> Read { get; init; } = [];

    /// <summary>The text that was read for it, in reading order: where a report finds a quote's surroundings.</summary>
    public IReadOnlyList<Passage> Passages { get; init; } = [];

    /// <summary>What became of each outcome, in the order of the initiative's.</summary>
    public IReadOnlyList<TestedOutcome> Tested { get; init; } = [];

    /// <summary>What a log says of culture, process and system since the go-live.</summary>
    public EnablerEvidence Enablers { get; init; } = EnablerEvidence.None;

    /// <summary>What a network inventory says of the declared continuity.</summary>
    public ContinuityEvidence Continuity { get; init; } = ContinuityEvidence.None;

    /// <summary>A map of each pair that is declared diverse, in the order of the evidence; null where the inventory does not say where its ways run.</summary>
    public IReadOnlyList<PairMap?> Maps { get; init; } = [];

    /// <summary>The cases of each outcome, in the same order; null where there are none.</summary>
    public IReadOnlyList<ObservedMetric?> Observed { get; init; } = [];

    /// <summary>Days since it was first recorded on hold without a go between; null where it is not on hold or nothing is recorded.</summary>
    public int? DaysOnHold { get; init; }

    /// <summary>Whether it has been on hold for longer than the policy allows without a decision of a person.</summary>
    public bool IsDecisionDue { get; init; }

    /// <summary>The verdict as it would be without waivers.</summary>
    public VerdictKind BeforeWaivers { get; init; } = Verdict.Kind;

    /// <summary>The promise as it was approved; null where no approval is recorded.</summary>
    public ApprovedPromise? Approved { get; init; }

    /// <summary>The objections to what its rules say, the oldest first.</summary>
    public IReadOnlyList<Challenge> Challenges { get; init; } = [];

    /// <summary>How it stands to the accepted portfolio; null where none was accepted.</summary>
    public InitiativeDebt? Debt { get; init; }

    /// <summary>The customer level: that of the texts, or what the declared outcomes promise where that is higher.</summary>
    public int Level => Math.Max(Reading.Level, DeclaredLevel(_ => true));

    /// <summary>The same for customers outside the organisation.</summary>
    public int LevelExternal => Math.Max(Reading.LevelExternal, DeclaredLevel(customer => customer.IsExternal));

    /// <summary>Who outside the organisation is better off by what is promised, by name; the lens's words where nothing is declared.</summary>
    public IReadOnlyList<string> Customers
    {
        get
        {
            var declared = Initiative.Outcomes
                .Where(outcome => !outcome.Guardrail)
                .Select(Initiative.CustomerOf)
                .Where(customer => customer is { IsExternal: true })
                .Select(customer => customer!.Name)
                .Distinct(StringComparer.Ordinal)
                .ToList();
            return declared.Count > 0 ? declared : Reading.Customer is { } customer && Reading.LevelExternal >= 2 ? [customer] : [];
        }
    }

    /// <summary>The case that was judged, as far as a record of it needs.</summary>
    internal Case Case(DateOnly asOf) => new(Initiative, Reading, Passages, asOf) { Tested = Tested, Enablers = Enablers, Continuity = Continuity, Approved = Approved };

    private int DeclaredLevel(Func<Customer, bool> counts)
    {
        var level = 0;
        foreach (var outcome in Initiative.Outcomes)
        {
            if (outcome.Guardrail || Initiative.CustomerOf(outcome) is not { } customer || !counts(customer)) continue;
            level = Math.Max(level, outcome.Target?.Value is not null || outcome.Target?.By is not null ? 3 : 2);
        }

        return level;
    }
}
