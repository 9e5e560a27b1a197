using CuiBono.Promises;
using CuiBono.Verdicts.Rules;

namespace CuiBono.Verdicts;

/// <summary>A rule in a policy: how severe it is at each stage, and which classes it is not asked of.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Idea">Its severity for an idea; null where it is not evaluated.</param>
/// <param name="Approval">Its severity at approval.</param>
/// <param name="Delivery">Its severity in delivery.</param>
/// <param name="Operation">Its severity in operation.</param>
public sealed record PolicyRule(IRule Rule, Severity? Idea, Severity? Approval, Severity? Delivery, Severity? Operation)
{
    /// <summary>The classes of which it is not asked; they answer line-of-sight instead.</summary>
    public IReadOnlyList<InitiativeClass> Yields { get; init; } = [];

    /// <summary>The rule's name.</summary>
    public string Name => Rule.Name;

    /// <summary>What lets it pass, in one line.</summary>
    public string Summary => Rule.Summary;

    /// <summary>Its severity at a stage; null where it is not evaluated.</summary>
    public Severity? At(Stage stage) => stage switch
    {
        Stage.Idea => Idea,
        Stage.Approval => Approval,
        Stage.Delivery => Delivery,
        _ => Operation,
    };

    /// <summary>Its severity for an initiative; null where it is not asked of its stage and class.</summary>
    public Severity? For(Initiative initiative) => Yields.Contains(initiative.Class) ? null : At(initiative.Stage);
}
