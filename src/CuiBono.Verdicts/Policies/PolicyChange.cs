using CuiBono.Promises;

namespace CuiBono.Verdicts.Policies;

/// <summary>One difference between two policies.</summary>
/// <param name="Kind">What is another.</param>
/// <param name="Subject">The rule's name, or the limit's.</param>
/// <param name="Before">What it was; null where there was nothing.</param>
/// <param name="After">What it is; null where there is nothing.</param>
public sealed record PolicyChange(PolicyChangeKind Kind, string Subject, string? Before, string? After)
{
    /// <summary>The stage; null for every stage.</summary>
    public Stage? Stage { get; init; }

    /// <summary>The classes; empty for every class of which it is or was asked.</summary>
    public IReadOnlyList<InitiativeClass> Classes { get; init; } = [];

    /// <summary>The difference in words.</summary>
    public string Text => Kind switch
    {
        PolicyChangeKind.RuleAdded => $"{Subject} is new: {After}.",
        PolicyChangeKind.RuleRemoved => $"{Subject} is not asked any more; it was {Before}.",
        PolicyChangeKind.Severity => $"{Subject}{Where}: {After} instead of {Before}.",
        PolicyChangeKind.Condition => $"{Subject}: {After} instead of {Before}.",
        PolicyChangeKind.NeverWaived => $"{Subject}{Where}: {(After is null ? "a waiver may set it aside again" : Before is null ? $"no waiver may set it aside any more ({After})" : $"{After} instead of {Before}")}.",
        _ => $"{Subject}{Where}: {After} instead of {Before}.",
    };

    private string Where => $"{(Stage is { } stage ? $" at {KebabCase.Of(stage)}" : "")}{(Classes.Count > 0 ? $" for {string.Join(", ", Classes.Select(KebabCase.Of))}" : "")}";
}
