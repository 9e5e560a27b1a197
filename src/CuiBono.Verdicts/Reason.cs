using CuiBono.Evidence;
using CuiBono.Promises;
using CuiBono.Verdicts.Waivers;
using CuiBono.Verdicts.Wording;

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

    /// <summary>The figure that decided, or null where a text or a field did.</summary>
    public Measurement? Measurement { get; init; }

    /// <summary>True where customers are harmed.</summary>
    public bool Stops { get; init; }

    /// <summary>True where there are too few data to decide.</summary>
    public bool IsUndecided { get; init; }

    /// <summary>The waiver that sets it aside; null where none does.</summary>
    public Waiver? Waiver { get; init; }

    /// <summary>How the wording changed, where that decided; empty elsewhere.</summary>
    public IReadOnlyList<DiffPart> Diff { get; init; } = [];

    /// <summary>What would lift it; empty where it passed.</summary>
    public IReadOnlyList<ResumeCondition> Resume { get; init; } = [];

    /// <summary>What the rule asked, met or not, in its order.</summary>
    public IReadOnlyList<AskedCondition> Asked { get; init; } = [];

    /// <summary>What it settled before it asked, a sentence each.</summary>
    public IReadOnlyList<string> Steps { get; init; } = [];
}
