namespace CuiBono.Verdicts.Rules;

/// <summary>One question that the gate asks of every initiative that a policy puts it to.</summary>
public interface IRule
{
    /// <summary>The rule's name, in kebab-case; its page is docs/rules/NAME.md.</summary>
    string Name { get; }

    /// <summary>What lets it pass, in one line.</summary>
    string Summary { get; }

    /// <summary>Asks the question of one case.</summary>
    /// <returns>The answer; null where the case has nothing for the rule to look at, so that it does not apply.</returns>
    RuleResult? Evaluate(Case @case);
}
