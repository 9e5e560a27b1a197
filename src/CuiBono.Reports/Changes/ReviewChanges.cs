namespace CuiBono.Reports.Changes;

/// <summary>What changed from one review to another, and why.</summary>
/// <param name="Old">The older review.</param>
/// <param name="New">The newer one.</param>
/// <param name="Initiatives">The initiatives about which something is other: those with another verdict first, then in the newer review's order, then those that are gone.</param>
public sealed record ReviewChanges(WrittenReview Old, WrittenReview New, IReadOnlyList<InitiativeChange> Initiatives)
{
    /// <summary>True where another policy was applied.</summary>
    public bool OtherPolicy => Old.PolicySha256 != New.PolicySha256;

    /// <summary>Compares two reviews. Initiatives are the same by id; of two with one id in one review the first counts.</summary>
    public static ReviewChanges Of(WrittenReview old, WrittenReview @new)
    {
        var before = ById(old);
        var after = ById(@new);
        var changes = new List<InitiativeChange>();
        foreach (var (id, now) in after)
            if (Of(before.GetValueOrDefault(id), now, old, @new) is { } change)
                changes.Add(change);
        foreach (var (id, gone) in before)
            if (!after.ContainsKey(id))
                changes.Add(new InitiativeChange(id, gone.Title, new Change("verdict", gone.Verdict, null)) { Causes = ["It is not in the newer review."] });
        return new ReviewChanges(old, @new, [.. changes.OrderBy(change => change.Verdict.Old == change.Verdict.New)]);
    }

    private static InitiativeChange? Of(WrittenInitiative? then, WrittenInitiative now, WrittenReview old, WrittenReview @new)
    {
        if (then is null) return new InitiativeChange(now.Id, now.Title, new Change("verdict", null, now.Verdict)) { Causes = ["It is not in the older review."] };
        var rules = Differences(then.Rules, now.Rules, rule => rule.Outcome, (was, becomes) => was == becomes, rule => rule.Message.Length > 0 ? rule.Message : null);
        var promise = Differences(then.Promise, now.Promise, value => value, (was, becomes) => was == becomes, _ => null);
        var outcomes = Differences(then.Outcomes, now.Outcomes, outcome => outcome.Status, (was, becomes) => (was.Status, was.Period) == (becomes.Status, becomes.Period), outcome => outcome.Why);
        if (then.Verdict == now.Verdict && rules.Count + promise.Count + outcomes.Count == 0) return null;
        return new InitiativeChange(now.Id, now.Title, new Change("verdict", then.Verdict, now.Verdict))
        {
            Rules = rules,
            Promise = promise,
            Outcomes = outcomes,
            Causes = [.. Causes(then, now, promise, old, @new)],
        };
    }

    private static IEnumerable<string> Causes(WrittenInitiative then, WrittenInitiative now, List<Change> promise, WrittenReview old, WrittenReview @new)
    {
        if (promise.Count > 0) yield return $"What is promised is other: {string.Join(", ", promise.Select(change => change.What))}.";
        foreach (var (id, outcome) in now.Outcomes)
            if (outcome.Period is { } period && then.Outcomes.TryGetValue(id, out var was) && was.Period != period)
                yield return was.Period is null ? $"There is evidence of \"{id}\" now, of {period}." : $"The evidence of \"{id}\" is of {period}, and was of {was.Period}.";
        if (old.PolicySha256 != @new.PolicySha256) yield return old.Policy == @new.Policy ? $"The policy {@new.Policy} is another than it was." : $"The policy is {@new.Policy}, and was {old.Policy}.";
        if (old.AsOf != @new.AsOf) yield return $"The day is {@new.AsOf}, and was {old.AsOf}.";
    }

    private static List<Change> Differences<T>(IReadOnlyDictionary<string, T> then, IReadOnlyDictionary<string, T> now, Func<T, string> said, Func<T, T, bool> same, Func<T, string?> why)
    {
        var changes = new List<Change>();
        foreach (var (name, value) in now)
        {
            if (!then.TryGetValue(name, out var was)) changes.Add(new Change(name, null, said(value), why(value)));
            else if (!same(was, value)) changes.Add(new Change(name, said(was), said(value), why(value) ?? why(was)));
        }

        foreach (var (name, was) in then)
            if (!now.ContainsKey(name))
                changes.Add(new Change(name, said(was), null, why(was)));
        return changes;
    }

    private static Dictionary<string, WrittenInitiative> ById(WrittenReview review)
    {
        var initiatives = new Dictionary<string, WrittenInitiative>(StringComparer.Ordinal);
        foreach (var initiative in review.Initiatives) initiatives.TryAdd(initiative.Id, initiative);
        return initiatives;
    }
}
