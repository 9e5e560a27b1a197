using CuiBono.Verdicts.Decisions;
using CuiBono.Verdicts.Ledger;
using CuiBono.Verdicts.Wording;

namespace CuiBono.Reviews;

/// <summary>What the ledger remembers that a review needs.</summary>
/// <param name="DaysOnHold">For each initiative id that is recorded as held, for how many days.</param>
/// <param name="Looks">On how many earlier days an outcome was judged on or after its promised day, by initiative and outcome.</param>
public sealed record RecordedHistory(IReadOnlyDictionary<string, int> DaysOnHold, IReadOnlyDictionary<(string Initiative, string Outcome), int> Looks)
{
    /// <summary>The promises that were approved, by initiative.</summary>
    public IReadOnlyDictionary<string, ApprovedPromise> Approved { get; init; } = new Dictionary<string, ApprovedPromise>();

    /// <summary>The last decision of a person, by initiative; none where work was resumed.</summary>
    public IReadOnlyDictionary<string, PersonDecision> Decisions { get; init; } = new Dictionary<string, PersonDecision>();

    /// <summary>The objections, by initiative.</summary>
    public ILookup<string, Challenge> Challenges { get; init; } = Array.Empty<Challenge>().ToLookup(challenge => challenge.Entry.Initiative);

    /// <summary>What is left of the debt that was accepted; null where no portfolio was.</summary>
    public DebtHistory? Debt { get; init; }

    /// <summary>Nothing is recorded.</summary>
    public static RecordedHistory None { get; } = new(new Dictionary<string, int>(), new Dictionary<(string, string), int>());

    /// <summary>What entries say up to a day.</summary>
    /// <param name="entries">The ledger's entries in their order.</param>
    /// <param name="asOf">The day of the review; a look of the same day is that look.</param>
    public static RecordedHistory Of(IReadOnlyCollection<LedgerEntry> entries, DateOnly asOf) =>
        new(HoldHistory.Of(entries, asOf).DaysOnHold(asOf), LookHistory.Of(entries, asOf))
        {
            Approved = ApprovalHistory.Of(entries, asOf),
            Decisions = DecisionHistory.Of(entries, asOf),
            Challenges = ChallengeHistory.Of(entries, asOf),
            Debt = DebtHistory.Of(entries, asOf),
        };

    /// <summary>The earlier looks at an outcome.</summary>
    public int EarlierLooks(string initiative, string outcome) => Looks.GetValueOrDefault((initiative, outcome));
}
