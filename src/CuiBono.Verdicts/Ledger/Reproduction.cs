namespace CuiBono.Verdicts.Ledger;

/// <summary>A recorded verdict, judged again from the files of today.</summary>
/// <param name="Verdict">The verdict that the same policy gives today as of the recorded day.</param>
/// <param name="Changes">Why it may differ: promise, policy or files are not what they were.</param>
/// <param name="Differences">What came out differently: the verdict, a qualifier, a rule.</param>
public sealed record Reproduction(Verdict Verdict, IReadOnlyList<string> Changes, IReadOnlyList<string> Differences)
{
    /// <summary>True where the verdict came out as recorded, in every rule.</summary>
    public bool IsSame => Differences.Count == 0;

    /// <summary>Judges a recorded case again.</summary>
    /// <param name="recorded">The entry.</param>
    /// <param name="case">The case as the files give it today.</param>
    /// <param name="policy">The policy.</param>
    /// <param name="evidence">SHA-256 of each file that was read, by name.</param>
    public static Reproduction Of(VerdictEntry recorded, Case @case, Policy policy, IReadOnlyDictionary<string, string> evidence)
    {
        var then = @case with { AsOf = recorded.AsOf };
        var verdict = Gate.Judge(then, policy);
        var again = VerdictEntry.Of(recorded.Time, recorded.Who, then, policy, verdict, evidence);
        var changes = new List<string>();
        if (again.Fingerprint != recorded.Fingerprint) changes.Add("The promise has another wording.");
        if (again.PolicySha256 != recorded.PolicySha256) changes.Add($"The policy {recorded.Policy} is not what it was.");
        foreach (var file in recorded.Evidence.Keys.Union(evidence.Keys).Order(StringComparer.Ordinal))
            if (Change(file, recorded.Evidence, evidence) is { } change)
                changes.Add(change);
        return new Reproduction(verdict, changes, [.. Differ(recorded, again)]);
    }

    private static string? Change(string file, IReadOnlyDictionary<string, string> then, IReadOnlyDictionary<string, string> now) =>
        (then.TryGetValue(file, out var before), now.TryGetValue(file, out var after)) switch
        {
            (true, false) => $"{file} is not there any more.",
            (false, true) => $"{file} was not there.",
            _ => before == after ? null : $"{file} has changed.",
        };

    private static IEnumerable<string> Differ(VerdictEntry then, VerdictEntry now)
    {
        if (then.Verdict != now.Verdict) yield return $"The verdict was {Name(then.Verdict)} and is {Name(now.Verdict)}.";
        if (!then.Qualifiers.Order().SequenceEqual(now.Qualifiers.Order())) yield return $"The qualifiers were [{Names(then.Qualifiers)}] and are [{Names(now.Qualifiers)}].";
        foreach (var name in then.Rules.Concat(now.Rules).Select(rule => rule.Rule).Distinct(StringComparer.Ordinal))
        {
            var (before, after) = (Result(then, name), Result(now, name));
            if (before != after) yield return $"{name} was {before} and is {after}.";
        }
    }

    private static string Result(VerdictEntry entry, string name) =>
        entry.Rules.FirstOrDefault(rule => rule.Rule == name) is { } rule ? $"{Name(rule.Outcome)} ({Name(rule.Severity)})" : "not asked";

    private static string Names(IEnumerable<Qualifier> qualifiers) => string.Join(", ", qualifiers.Select(Name));

    private static string Name<T>(T value) where T : struct, Enum => Promises.KebabCase.Of(value);
}
