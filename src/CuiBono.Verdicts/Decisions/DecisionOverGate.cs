using CuiBono.Promises;
using CuiBono.Verdicts.Ledger;
using CuiBono.Verdicts.Rules;

namespace CuiBono.Verdicts.Decisions;

/// <summary>Lays a person's decision over what the gate says, without hiding it.</summary>
public static class DecisionOverGate
{
    /// <summary>The verdict with the decision: a stop stops; a go lifts a hold, as far as it still covers what holds; harm stays a stop.</summary>
    internal static Verdict Of(Verdict gate, Case @case, Policy policy)
    {
        if (@case.Decision is not { } decision) return gate;
        var shown = gate with { Decision = decision };
        if (decision.Kind == DecisionKind.Stop) return Decided(shown, VerdictKind.Stop);
        if (gate.Kind == VerdictKind.Go) return shown;
        return Lapse(gate, @case, policy, decision) is { } lapsed ? shown with { DecisionLapsed = lapsed } : Decided(shown, VerdictKind.Go);
    }

    /// <summary>What no person's go covers, with why, as the end of a sentence; null where there is nothing of the kind.</summary>
    /// <param name="gate">What the gate says.</param>
    /// <param name="stage">The initiative's stage.</param>
    /// <param name="policy">The policy.</param>
    public static string? Uncoverable(Verdict gate, Stage stage, Policy policy)
    {
        foreach (var reason in gate.Reasons)
        {
            if (Gate.Stops(reason)) return $"{reason.Rule}: customers are harmed, and nobody sets harm aside.";
            if (Gate.Decides(reason, Severity.Block) && policy.Unwaivable(reason.Rule, stage) is { IsDecidable: false } never) return $"{reason.Rule}: {never.Why}";
        }

        return null;
    }

    /// <summary>The rules that block, which a go of today covers.</summary>
    public static IReadOnlyList<string> Covered(Verdict gate) => [.. gate.Reasons.Where(reason => Gate.Decides(reason, Severity.Block)).Select(reason => reason.Rule)];

    private static string? Lapse(Verdict gate, Case @case, Policy policy, PersonDecision decision)
    {
        if (decision.Until < @case.AsOf) return $"It ran out on {Said.Day(decision.Until.Value)}.";
        if (decision.Fingerprint != PromiseFingerprint.Of(@case.Initiative, @case.Passages)) return "The promise has changed since.";
        if (Uncoverable(gate, @case.Initiative.Stage, policy) is { } uncoverable) return $"It does not cover {uncoverable}";
        List<string> others = [.. Covered(gate).Except(decision.Covers)];
        return others.Count > 0 ? $"It was made before {Said.List(others)} failed." : null;
    }

    private static Verdict Decided(Verdict shown, VerdictKind kind) =>
        shown with { Kind = kind, Gate = shown.Kind, Qualifiers = [.. shown.Qualifiers.Where(qualifier => qualifier != Qualifier.Conditional || kind == shown.Kind), Qualifier.Decided] };
}
