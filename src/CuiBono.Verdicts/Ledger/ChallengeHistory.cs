namespace CuiBono.Verdicts.Ledger;

/// <summary>Which objections were made, and which of them a person has answered.</summary>
public static class ChallengeHistory
{
    /// <summary>The objections to each initiative up to a day, the oldest first.</summary>
    /// <param name="entries">The ledger's entries in their order.</param>
    /// <param name="asOf">The day; later ones do not count.</param>
    public static ILookup<string, Challenge> Of(IEnumerable<LedgerEntry> entries, DateOnly asOf)
    {
        var challenges = new List<Challenge>();
        foreach (var entry in entries)
            if (entry is ChallengeEntry challenge && challenge.AsOf <= asOf) challenges.Add(new Challenge(challenge, null));
            else if (entry is DecisionEntry decision && decision.Decision.On <= asOf)
                for (var at = 0; at < challenges.Count; at++)
                    if (challenges[at] is { Answer: null } open && open.Entry.Initiative == decision.Initiative)
                        challenges[at] = open with { Answer = decision.Decision };
        return challenges.ToLookup(challenge => challenge.Entry.Initiative, StringComparer.Ordinal);
    }
}
