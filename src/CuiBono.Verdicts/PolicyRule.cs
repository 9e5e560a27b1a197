using CuiBono.Promises;
using CuiBono.Verdicts.Policies;
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

    /// <summary>The stages and classes at which it is as severe as is said here, whatever else is said; empty in the house's policy.</summary>
    public IReadOnlyDictionary<(Stage Stage, InitiativeClass Class), Severity?> Otherwise { get; init; } = new Dictionary<(Stage, InitiativeClass), Severity?>();

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
    public Severity? For(Initiative initiative) => For(initiative.Stage, initiative.Class);

    /// <summary>Its severity for a stage and class; null where it is not asked of them.</summary>
    public Severity? For(Stage stage, InitiativeClass @class) =>
        Otherwise.TryGetValue((stage, @class), out var severity) ? severity : Yields.Contains(@class) ? null : At(stage);

    /// <summary>Its severity for every stage and class.</summary>
    public StageTable<Severity?> Severities => StageTable.Of<Severity?>(For);

    /// <summary>The page of the rule, in Markdown.</summary>
    public string? Page => Rule is OwnRule own ? own.Page(this) : RulePages.Of(Name);

    /// <summary>A rule with a severity for every stage and class, said as shortly as it can be: by stage, and by class where that differs.</summary>
    public static PolicyRule Of(IRule rule, StageTable<Severity?> severities)
    {
        var stages = Enum.GetValues<Stage>();
        InitiativeClass[] yields = [.. Enum.GetValues<InitiativeClass>().Where(@class => stages.All(stage => severities[stage, @class] is null))];
        InitiativeClass[] asked = [.. Enum.GetValues<InitiativeClass>().Except(yields)];
        Severity? Usual(Stage stage) => asked.Select(@class => severities[stage, @class]).GroupBy(severity => severity).OrderByDescending(group => group.Count()).FirstOrDefault()?.Key;
        var usual = new PolicyRule(rule, Usual(Stage.Idea), Usual(Stage.Approval), Usual(Stage.Delivery), Usual(Stage.Operation)) { Yields = yields };
        return usual with
        {
            Otherwise = stages.SelectMany(stage => asked.Where(@class => severities[stage, @class] != usual.At(stage)).Select(@class => (stage, @class))).ToDictionary(cell => cell, cell => severities[cell.stage, cell.@class]),
        };
    }
}
