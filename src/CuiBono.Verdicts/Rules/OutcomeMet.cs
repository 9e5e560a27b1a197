using CuiBono.Outcomes;
using CuiBono.Promises;

namespace CuiBono.Verdicts.Rules;

internal sealed class OutcomeMet : IRule
{
    public string Name => "outcome-met";

    public string Summary => "The effect meets the target at the promised date, with its uncertainty; before the date it may be undecided.";

    public RuleResult? Evaluate(Case @case)
    {
        var initiative = @case.Initiative;
        if (initiative.Outcomes.Count == 0 || !HasBegun(@case)) return null;
        List<OutcomeJudgement> all = [.. Enumerable.Range(0, initiative.Outcomes.Count).Select(index => OutcomeJudgement.Of(@case, index)).OrderBy(Weight)];
        var first = all[0];
        var source = initiative.SourceOf($"outcomes[{first.Index}]");
        var asked = new Requirements(@case);
        foreach (var one in all) asked.IsTrue($"outcomes[{one.Index}].kept", one.Remedy);
        if (all.TrueForAll(one => one.IsKept))
            return RuleResult.Pass(string.Join(" ", all.Select(one => one.Sentence)), asked, source) with
            {
                IsUndecided = all.Exists(one => one.Status == OutcomeStatus.Undecided),
                Measurement = first.Tested?.Measurement,
            };

        var isNotMeasured = all.TrueForAll(one => one.IsKept || one.IsOpen || one.Status == OutcomeStatus.NotMeasured);
        return new RuleResult(isNotMeasured ? RuleOutcome.NotMeasured : RuleOutcome.Failed, string.Join(" ", all.Where(one => !one.IsKept).Select(one => one.Sentence)))
        {
            Source = source,
            Resume = asked.Unmet,
            Asked = asked.All,
            Steps = asked.Steps,
            Measurement = first.Tested?.Measurement,
            Stops = first.Status == OutcomeStatus.Harmed,
            IsUndecided = all.Exists(one => one.Status == OutcomeStatus.Undecided),
            AtMost = all.TrueForAll(one => one.IsKept || one.Doubt is { Kind: not CreditDoubtKind.BeganBefore }) ? Severity.Warn : null,
        };
    }

    /// <summary>Whether there is anything to judge: it is in operation, or live for somebody, or a promised day is over.</summary>
    private static bool HasBegun(Case @case) =>
        @case.Initiative.Stage == Stage.Operation || @case.Initiative.System?.FirstDay <= @case.AsOf || @case.Initiative.Outcomes.Any(outcome => outcome.Target?.By <= @case.AsOf);

    /// <summary>The worst first.</summary>
    private static int Weight(OutcomeJudgement one) => one.Status switch
    {
        OutcomeStatus.Harmed => 0,
        OutcomeStatus.Missed => 1,
        OutcomeStatus.Met when one.Doubt is { Kind: CreditDoubtKind.BeganBefore } => 2,
        OutcomeStatus.NotMeasured => 3,
        _ when one.IsOpen => 4,
        OutcomeStatus.Met when one.Doubt is not null => 5,
        _ => 6,
    };
}
