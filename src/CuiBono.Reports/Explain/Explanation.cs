using CuiBono.Documents;
using CuiBono.Evidence;
using CuiBono.Reviews;
using CuiBono.Verdicts;

namespace CuiBono.Reports.Explain;

/// <summary>How one rule read one initiative, taken from its own evaluation.</summary>
/// <param name="Reviewed">The initiative with its verdict.</param>
/// <param name="Rule">The rule in the policy.</param>
/// <param name="Policy">The policy.</param>
/// <param name="AsOf">The day of the review.</param>
public sealed record Explanation(ReviewedInitiative Reviewed, PolicyRule Rule, Policy Policy, DateOnly AsOf)
{
    /// <summary>What the rule said; null where it was not asked or had nothing to look at.</summary>
    public Reason? Reason { get; } = Reviewed.Verdict.Reasons.FirstOrDefault(reason => reason.Rule == Rule.Name);

    /// <summary>What could not be read of the initiative's files.</summary>
    public IReadOnlyList<UnreadPart> Unread { get; init; } = [];

    /// <summary>What the policy makes of the rule at the initiative's stage and class; null where it does not ask it.</summary>
    public Severity? Asked => Rule.For(Reviewed.Initiative);

    /// <summary>The passages that were read, counted by file in reading order.</summary>
    public IReadOnlyList<(string File, int Passages)> Read =>
    [
        .. Reviewed.Read.Select(file => (file, Reviewed.Passages.Count(passage => passage.Place.File == file))),
    ];

    /// <summary>Where the field stands from which a fact comes; null where the file does not have it.</summary>
    /// <param name="fact">A fact's name; that of a derived one leads to the group that it counts.</param>
    public SourcePlace? PlaceOf(string fact)
    {
        for (var name = fact; name.Length > 0; name = name[..Math.Max(0, name.LastIndexOf('.'))])
            if (Reviewed.Initiative.Sources.TryGetValue(name, out var source))
                return source.Place;
        return null;
    }

    /// <summary>The explanation of a rule for an initiative of a review; null where the review has no such initiative or its policy no such rule.</summary>
    public static Explanation? Of(Review review, string initiative, string rule)
    {
        if (review.Policy.Find(rule) is not { } asked || review.Initiatives.FirstOrDefault(one => one.Initiative.Id == initiative) is not { } reviewed) return null;
        return new Explanation(reviewed, asked, review.Policy, review.AsOf) { Unread = review.Only(one => one == reviewed).Unread };
    }
}
