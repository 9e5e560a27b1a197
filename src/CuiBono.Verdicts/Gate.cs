namespace CuiBono.Verdicts;

/// <summary>Judges a case by a policy.</summary>
public static class Gate
{
    /// <summary>Evaluates every rule that the policy asks of the case's stage and class, and draws the verdict.</summary>
    /// <remarks>Same case and policy, same verdict. Text alone never stops an initiative: the worst it draws is a hold. Harm that was measured stops wherever the policy asks for more than information.</remarks>
    public static Verdict Judge(Case @case, Policy policy)
    {
        var reasons = new List<Reason>();
        foreach (var rule in policy.Rules)
        {
            if (rule.For(@case.Initiative) is not { } severity || rule.Rule.Evaluate(@case) is not { } result) continue;
            reasons.Add(new Reason(rule.Name, result.AtMost < severity ? result.AtMost.Value : severity, result.Outcome, result.Message)
            {
                Source = result.Source,
                Measurement = result.Measurement,
                Stops = result.Stops,
                IsUndecided = result.IsUndecided,
                Resume = result.Resume,
                Asked = result.Asked,
                Steps = result.Steps,
            });
        }

        List<Reason> ordered = [.. reasons.OrderBy(Weight)];
        var kind = ordered.Exists(reason => reason is { Stops: true, Outcome: RuleOutcome.Failed, Severity: not Severity.Info }) ? VerdictKind.Stop
            : ordered.Exists(reason => Decides(reason, Severity.Block)) ? VerdictKind.Hold
            : VerdictKind.Go;
        var qualifiers = new List<Qualifier>();
        if (kind == VerdictKind.Go && ordered.Exists(reason => Decides(reason, Severity.Warn))) qualifiers.Add(Qualifier.Conditional);
        if (ordered.Exists(reason => reason.Outcome == RuleOutcome.Waived)) qualifiers.Add(Qualifier.Waived);
        if (ordered.Exists(reason => reason is { IsUndecided: true, Severity: not Severity.Info })) qualifiers.Add(Qualifier.Undecided);
        return new Verdict(kind, qualifiers, ordered);
    }

    private static bool Decides(Reason reason, Severity severity) =>
        reason.Severity == severity && reason.Outcome is RuleOutcome.Failed or RuleOutcome.NotMeasured;

    /// <summary>The deciding reasons first, within equals the policy's order.</summary>
    private static int Weight(Reason reason) => reason.Outcome switch
    {
        RuleOutcome.Failed when reason.Stops => -1,
        RuleOutcome.Passed => 20,
        RuleOutcome.Waived => 10,
        _ => 2 * (Severity.Block - reason.Severity) + (reason.Outcome == RuleOutcome.NotMeasured ? 1 : 0),
    };
}
