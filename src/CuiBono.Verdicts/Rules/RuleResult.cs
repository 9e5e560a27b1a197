using CuiBono.Evidence;
using CuiBono.Promises;
using CuiBono.Verdicts.Wording;

namespace CuiBono.Verdicts.Rules;

/// <summary>A rule's answer for one case, before the policy says how much it matters.</summary>
/// <param name="Outcome">How it came out.</param>
/// <param name="Message">One sentence for a person.</param>
public sealed record RuleResult(RuleOutcome Outcome, string Message)
{
    /// <summary>The sentence or field that decided, or null where absence decided.</summary>
    public FieldSource? Source { get; init; }

    /// <summary>What would let it pass; at least one condition where it failed, none where it passed.</summary>
    public IReadOnlyList<ResumeCondition> Resume { get; init; } = [];

    /// <summary>The most that the answer may weigh, whatever the policy says: info where the engine that would measure it is not part of the product yet, or where it rests on a guess; null for no bound.</summary>
    public Severity? AtMost { get; init; }

    /// <summary>True where customers are harmed: the answer stops, and is not set aside.</summary>
    public bool Stops { get; init; }

    /// <summary>True where there are too few data to decide.</summary>
    public bool IsUndecided { get; init; }

    /// <summary>The figure that decided, or null where a text or a field did.</summary>
    public Measurement? Measurement { get; init; }

    /// <summary>What the rule asked of the case, met or not, in its order; empty where it asked nothing.</summary>
    public IReadOnlyList<AskedCondition> Asked { get; init; } = [];

    /// <summary>How the wording changed, where that decided; empty elsewhere.</summary>
    public IReadOnlyList<DiffPart> Diff { get; init; } = [];

    /// <summary>What the rule settled before it asked, a sentence each: which outcome it looked at, and why that one.</summary>
    public IReadOnlyList<string> Steps { get; init; } = [];

    internal static RuleResult Pass(string message, Requirements asked, FieldSource? source = null) =>
        new(RuleOutcome.Passed, message) { Source = source, Asked = asked.All, Steps = asked.Steps };

    internal static RuleResult Fail(string message, Requirements asked, FieldSource? source = null) =>
        new(RuleOutcome.Failed, message) { Source = source, Resume = asked.Unmet, Asked = asked.All, Steps = asked.Steps };

    internal static RuleResult NotMeasuredYet(string message, FieldSource? source = null) =>
        new(RuleOutcome.NotMeasured, message) { Source = source, AtMost = Severity.Info };

    internal static RuleResult NotMeasured(string message, Requirements asked, FieldSource? source) => Fail(message, asked, source) with { Outcome = RuleOutcome.NotMeasured };
}
