using System.Globalization;
using CuiBono.Promises;

namespace CuiBono.Verdicts.Policies;

/// <summary>How two policies differ, by rule, stage and class. Names and texts for people do not count, as in the hash.</summary>
public static class PolicyDiff
{
    private static readonly Stage[] Stages = Enum.GetValues<Stage>();
    private static readonly InitiativeClass[] Classes = Enum.GetValues<InitiativeClass>();

    /// <summary>The differences in the order of the rules, limits last; empty where the policies mean the same.</summary>
    public static IReadOnlyList<PolicyChange> Of(Policy old, Policy @new)
    {
        var changes = new List<PolicyChange>();
        foreach (var rule in @new.Rules)
        {
            if (old.Find(rule.Name) is not { } before) changes.Add(new(PolicyChangeKind.RuleAdded, rule.Name, null, Summary(rule)));
            else changes.AddRange(Rule(before, rule));
        }

        changes.AddRange(old.Rules.Where(rule => @new.Find(rule.Name) is null).Select(rule => new PolicyChange(PolicyChangeKind.RuleRemoved, rule.Name, Summary(rule), null)));
        changes.AddRange(old.NeverWaived.Concat(@new.NeverWaived).Select(never => never.Rule).Distinct().SelectMany(rule => Never(old, @new, rule)));
        if (old.Limits.ActiveWaivers != @new.Limits.ActiveWaivers) changes.Add(new(PolicyChangeKind.Limit, "active_waivers", Text(old.Limits.ActiveWaivers), Text(@new.Limits.ActiveWaivers)));
        changes.AddRange(Days("hold_days", old.Limits.HoldDays, @new.Limits.HoldDays));
        changes.AddRange(Days("waiver_days", old.Limits.WaiverDays, @new.Limits.WaiverDays));
        changes.AddRange(Days("evidence_days", old.Limits.EvidenceDays, @new.Limits.EvidenceDays));
        return changes;
    }

    private static IEnumerable<PolicyChange> Rule(PolicyRule before, PolicyRule after)
    {
        foreach (var change in Tables(PolicyChangeKind.Severity, before.Name, before.Severities, after.Severities, Word, severity => severity is not null)) yield return change;
        if (before.Rule is not OwnRule old || after.Rule is not OwnRule now) yield break;
        if (old.When?.Meaning != now.When?.Meaning)
            yield return new(PolicyChangeKind.Condition, before.Name, When(old), When(now));
        if (old.Require.Meaning != now.Require.Meaning)
            yield return new(PolicyChangeKind.Condition, before.Name, $"passes where {old.Require.Canonical}", $"passes where {now.Require.Canonical}");
    }

    private static string When(OwnRule rule) => rule.When is { } when ? $"asked where {when.Canonical}" : "asked of all";

    private static IEnumerable<PolicyChange> Never(Policy old, Policy @new, string rule)
    {
        static string? Said(Policy policy, string rule, Stage stage) => policy.Unwaivable(rule, stage) is { } never ? never.IsDecidable ? "a person may decide" : "nor may a person decide" : null;
        var cells = Stages.Select(stage => (Stage: stage, Before: Said(old, rule, stage), After: Said(@new, rule, stage))).Where(cell => cell.Before != cell.After).ToList();
        if (cells.Count == Stages.Length && cells.TrueForAll(cell => (cell.Before, cell.After) == (cells[0].Before, cells[0].After))) return [new(PolicyChangeKind.NeverWaived, rule, cells[0].Before, cells[0].After)];
        return cells.Select(cell => new PolicyChange(PolicyChangeKind.NeverWaived, rule, cell.Before, cell.After) { Stage = cell.Stage });
    }

    private static IEnumerable<PolicyChange> Days(string name, StageTable<int> old, StageTable<int> @new) =>
        old.IsUniform(out var before) && @new.IsUniform(out var after)
            ? before == after ? [] : [new(PolicyChangeKind.Limit, name, Text(before), Text(after))]
            : Tables(PolicyChangeKind.Limit, name, old, @new, Text, _ => true);

    /// <summary>The cells that differ, those of a stage that change alike together.</summary>
    private static IEnumerable<PolicyChange> Tables<T>(PolicyChangeKind kind, string subject, StageTable<T> old, StageTable<T> @new, Func<T, string> word, Func<T, bool> isAsked)
    {
        foreach (var stage in Stages)
        {
            var asked = Classes.Where(@class => isAsked(old[stage, @class]) || isAsked(@new[stage, @class])).ToList();
            foreach (var group in asked.GroupBy(@class => (Before: word(old[stage, @class]), After: word(@new[stage, @class]))).Where(group => group.Key.Before != group.Key.After))
                yield return new(kind, subject, group.Key.Before, group.Key.After) { Stage = stage, Classes = group.Count() == asked.Count ? [] : [.. group] };
        }
    }

    private static string Summary(PolicyRule rule) => $"{string.Join(", ", Stages.SelectMany(stage => Asked(rule, stage)))} ({rule.Summary.TrimEnd('.')})";

    /// <summary>The severities of a stage, with their classes where these differ.</summary>
    private static IEnumerable<string> Asked(PolicyRule rule, Stage stage)
    {
        var others = rule.Otherwise.Keys.Any(cell => cell.Stage == stage);
        foreach (var group in Classes.GroupBy(@class => rule.For(stage, @class)).Where(group => group.Key is not null))
            yield return $"{KebabCase.Of(stage)} {Word(group.Key)}{(others ? $" for {string.Join(", ", group.Select(KebabCase.Of))}" : "")}";
    }

    private static string Word(Severity? severity) => severity is { } asked ? KebabCase.Of(asked) : PolicyFile.Off;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
