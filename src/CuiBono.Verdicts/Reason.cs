using CuiBono.Promises;

namespace CuiBono.Verdicts;

/// <summary>What one rule has to say about one initiative.</summary>
/// <param name="Rule">The rule's name.</param>
/// <param name="Severity">What the policy makes of it at this stage.</param>
/// <param name="Outcome">How it came out.</param>
/// <param name="Message">One sentence for a person.</param>
public sealed record Reason(string Rule, Severity Severity, RuleOutcome Outcome, string Message)
{
    /// <summary>The sentence or field that decided, or null where absence decided.</summary>
    public FieldSource? Source { get; init; }

    /// <summary>What would lift it; empty where it passed.</summary>
    public IReadOnlyList<ResumeCondition> Resume { get; init; } = [];
}
