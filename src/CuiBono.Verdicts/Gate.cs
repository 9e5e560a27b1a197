using CuiBono.Verdicts.Decisions;
using CuiBono.Verdicts.Rules;
using CuiBono.Verdicts.Waivers;

namespace CuiBono.Verdicts;

/// <summary>Judges a case by a policy.</summary>
public static class Gate
{
    /// <summary>Evaluates every rule that the policy asks of the case's stage and class, sets aside what a waiver in force sets aside, draws the verdict, and lays a person's decision over it.</summary>
    /// <remarks>Same case and policy, same verdict. Text alone never stops an initiative: the worst it draws is a hold. Harm that was measured stops wherever the policy asks for more than information, and nothing sets it aside.</remarks>
    public static Verdict Judge(Case @case, Policy policy)
    {
        @case = @case with { EvidenceDays = policy.Limits.EvidenceDays[@case.Initiative.Stage, @case.Initiative.Class] };
        var reasons = new List<Reason>();
        foreach (var rule in policy.Rules)
        {
            if (rule.For(@case.Initiative) is not { } severity || rule.Rule.Evaluate(@case) is not { } result) continue;
            reasons.Add(Waived(Of(rule.Name, severity, Contradicted(result, @case)), @case, policy));
        }

        List<Reason> ordered = [.. reasons.OrderBy(Weight)];
        var kind = ordered.Exists(Stops) ? VerdictKind.Stop
            : ordered.Exists(reason => Decides(reason, Severity.Block)) ? VerdictKind.Hold
            : VerdictKind.Go;
        var qualifiers = new List<Qualifier>();
        if (kind == VerdictKind.Go && ordered.Exists(reason => Decides(reason, Severity.Warn))) qualifiers.Add(Qualifier.Conditional);
        if (ordered.Exists(reason => reason.Outcome == RuleOutcome.Waived)) qualifiers.Add(Qualifier.Waived);
        if (ordered.Exists(reason => reason is { IsUndecided: true, Severity: not Severity.Info })) qualifiers.Add(Qualifier.Undecided);
        return DecisionOverGate.Of(new Verdict(kind, qualifiers, ordered), @case, policy);
    }

    /// <summary>Whether a reason shows harm that the policy asks for.</summary>
    internal static bool Stops(Reason reason) => reason is { Stops: true, Outcome: RuleOutcome.Failed, Severity: not Severity.Info };

    /// <summary>Whether a reason of a severity stands open.</summary>
    internal static bool Decides(Reason reason, Severity severity) =>
        reason.Severity == severity && reason.Outcome is RuleOutcome.Failed or RuleOutcome.NotMeasured;

    private static Reason Of(string rule, Severity severity, RuleResult result) =>
        new(rule, result.AtMost < severity ? result.AtMost.Value : severity, result.Outcome, result.Message)
        {
            Source = result.Source,
            Measurement = result.Measurement,
            Stops = result.Stops,
            IsUndecided = result.IsUndecided,
            Diff = result.Diff,
            Resume = result.Resume,
            Asked = result.Asked,
            Steps = result.Steps,
        };

    /// <summary>Where a condition is not met because documents contradict each other on its field, the answer says so and points at the first of them.</summary>
    private static RuleResult Contradicted(RuleResult result, Case @case)
    {
        if (result.Outcome is not (RuleOutcome.Failed or RuleOutcome.NotMeasured)) return result;
        foreach (var contradiction in @case.Initiative.Contradictions)
            if (result.Resume.Any(condition => condition.Subject == contradiction.Path || condition.Subject.StartsWith($"{contradiction.Path}.", StringComparison.Ordinal)))
                result = result with { Message = $"{result.Message} The documents contradict each other on {contradiction.Subject}: {contradiction.Words}.", Source = contradiction.Claims[0].Source };
        return result;
    }

    private static Reason Waived(Reason reason, Case @case, Policy policy)
    {
        if (reason.Stops || reason.Severity == Severity.Info || reason.Outcome is not (RuleOutcome.Failed or RuleOutcome.NotMeasured)) return reason;
        if (policy.Unwaivable(reason.Rule, @case.Initiative.Stage) is not null) return reason;
        Waiver? applied = null;
        foreach (var waiver in @case.Waivers)
            if (waiver.Rule == reason.Rule && WaiverUse.Of(waiver, @case).State == WaiverState.Open && !(waiver.Expires <= applied?.Expires))
                applied = waiver;
        return applied is null ? reason : reason with { Outcome = RuleOutcome.Waived, Waiver = applied };
    }

    /// <summary>The deciding reasons first, within equals the policy's order.</summary>
    private static int Weight(Reason reason) => reason.Outcome switch
    {
        RuleOutcome.Failed when reason.Stops => -1,
        RuleOutcome.Passed => 20,
        RuleOutcome.Waived => 10,
        _ => 2 * (Severity.Block - reason.Severity) + (reason.Outcome == RuleOutcome.NotMeasured ? 1 : 0),
    };
}
